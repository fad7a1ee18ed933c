import type { Kysely } from 'kysely';
import type { ItemState, Journal } from '../domain/ports';
import type { Schema } from './schema';

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

/** Writes how an item ended. A cancelled registration also answers every other open question about it. */
export async function settleItem(db: Kysely<Schema>, id: string, position: number, end: End): Promise<void> {
  const item = await db
    .selectFrom('cancellation')
    .select(['tenant_id', 'user_id', 'event_ref', 'registration_id'])
    .where((row) => row.and({ id, position }))
    .executeTakeFirst();
  if (!item) return;
  await db
    .updateTable('cancellation')
    .set({
      state: end.state,
      because: end.state === 'failed' ? (end.because ?? null) : null,
      changed_at: end.now.getTime(),
    })
    .where((row) =>
      row.or([
        row.and([row.and({ id, position }), row('state', 'in', FROM[end.state])]),
        ...(end.state === 'cancelled' ? [row.and({ ...item, state: 'asked' })] : []),
      ]),
    )
    .execute();
}
