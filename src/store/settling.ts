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

function settleAs(state: End['state']) {
  return prepared((db, { id, position, because, changed_at }: Written) =>
    db
      .updateTable('cancellation')
      .set({ state, because, changed_at })
      .where((row) => row.and({ id, position }))
      .where('state', 'in', FROM[state]),
  );
}

const settle = {
  asked: settleAs('asked'),
  cancelled: settleAs('cancelled'),
  failed: settleAs('failed'),
  unknown: settleAs('unknown'),
};

/** The other open questions about the registration of an item. */
const findOthers = prepared((db, { id, position }: Pick<CancellationTable, 'id' | 'position'>) =>
  db
    .selectFrom('cancellation as item')
    .innerJoin('cancellation as other', (join) =>
      join
        .onRef('other.tenant_id', '=', 'item.tenant_id')
        .onRef('other.user_id', '=', 'item.user_id')
        .onRef('other.event_ref', '=', 'item.event_ref')
        .onRef('other.registration_id', '=', 'item.registration_id')
        .on(isIn(['asked'], 'other')),
    )
    .select(['other.id', 'other.position'])
    .where('item.id', '=', id)
    .where('item.position', '=', position),
);

/** Writes how an item ended. A cancelled registration also answers every other open question about it. */
export async function settleItem(db: Kysely<Schema>, id: string, position: number, end: End): Promise<void> {
  const { state } = end;
  const because = end.state === 'failed' ? (end.because ?? null) : null;
  const changed_at = end.now.getTime();
  await settle[state](db, { id, position, because, changed_at });
  const others = state === 'cancelled' ? await findOthers(db, { id, position }) : [];
  for (const other of others) await settle[state](db, { ...other, because, changed_at });
}
