import type { Kysely } from 'kysely';
import type { ItemState, Journal } from '../domain/ports';
import { isIn } from './item-state';
import { prepared } from './prepared';
import type { CancellationTable, Schema } from './schema';

type End = Parameters<Journal['settle']>[2];

/**
 * From which states an end may be written. `cancelled` is the truth about the registration: it may replace anything, and
 * nothing replaces it. Only what is under way can be given back.
 */
const FROM: Readonly<Record<End['state'], readonly ItemState[]>> = {
  asked: ['cancelling'],
  cancelled: ['asked', 'cancelling', 'failed', 'unknown', 'kept', 'expired'],
  failed: ['asked', 'cancelling', 'failed', 'unknown', 'kept', 'expired'],
  unknown: ['asked', 'cancelling', 'failed', 'unknown', 'kept', 'expired'],
};

type Written = Pick<CancellationTable, 'id' | 'position' | 'because' | 'changed_at'>;

/** What makes two items be about the same registration. */
const SAME = ['tenant_id', 'user_id', 'event_ref', 'registration_id'] as const;

/** A cancelled registration also answers every other open question about it. */
function settleAs(state: End['state']) {
  return prepared((db, { id, position, because, changed_at }: Written) => {
    const settled = (column: (typeof SAME)[number]) =>
      db
        .selectFrom('cancellation')
        .select(column)
        .where((row) => row.and({ id, position }));
    return db
      .updateTable('cancellation')
      .set({ state, because, changed_at })
      .where((row) =>
        row.or([
          row.and([row.and({ id, position }), row('state', 'in', FROM[state])]),
          ...(state === 'cancelled'
            ? [row.and([isIn('asked'), ...SAME.map((each) => row(each, '=', settled(each)))])]
            : []),
        ]),
      );
  });
}

const settle = {
  asked: settleAs('asked'),
  cancelled: settleAs('cancelled'),
  failed: settleAs('failed'),
  unknown: settleAs('unknown'),
};

/** Writes how an item ended. */
export async function settleItem(db: Kysely<Schema>, id: string, position: number, end: End): Promise<void> {
  await settle[end.state](db, {
    id,
    position,
    because: end.state === 'failed' ? (end.because ?? null) : null,
    changed_at: end.now.getTime(),
  });
}
