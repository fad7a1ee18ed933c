import type { Kysely } from 'kysely';
import type { ItemState, Journal } from '../domain/ports';
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

const findItem = prepared((db, { id, position }: Pick<CancellationTable, 'id' | 'position'>) =>
  db
    .selectFrom('cancellation')
    .select(['tenant_id', 'user_id', 'event_ref', 'registration_id'])
    .where((row) => row.and({ id, position })),
);

type Registration = Pick<CancellationTable, 'tenant_id' | 'user_id' | 'event_ref' | 'registration_id'>;
type Written = Pick<CancellationTable, 'id' | 'position' | 'because' | 'changed_at'>;

/** A cancelled registration also answers every other open question about it. */
function settleAs(state: End['state']) {
  return prepared((db, { id, position, because, changed_at, ...same }: Written & Registration) =>
    db
      .updateTable('cancellation')
      .set({ state, because, changed_at })
      .where((row) =>
        row.or([
          row.and([row.and({ id, position }), row('state', 'in', FROM[state])]),
          ...(state === 'cancelled' ? [row.and([row.and(same), row('state', '=', 'asked')])] : []),
        ]),
      ),
  );
}

const settle = {
  asked: settleAs('asked'),
  cancelled: settleAs('cancelled'),
  failed: settleAs('failed'),
  unknown: settleAs('unknown'),
};

/** Writes how an item ended. */
export async function settleItem(db: Kysely<Schema>, id: string, position: number, end: End): Promise<void> {
  const [registration] = await findItem(db, { id, position });
  if (!registration) return;
  await settle[end.state](db, {
    ...registration,
    id,
    position,
    because: end.state === 'failed' ? (end.because ?? null) : null,
    changed_at: end.now.getTime(),
  });
}
