import type { Kysely } from 'kysely';
import type { Person } from '../domain/person';
import type { Claim, Confirmation } from '../domain/ports';
import type { Reason } from '../domain/reason';
import { expireQuestions } from './asking';
import { byId } from './by-id';
import { readConfirmations } from './confirmations';
import type { Database } from './database';
import { writePerson } from './person-columns';
import { prepared } from './prepared';
import { writeReason } from './reason-column';
import type { CancellationTable, Schema } from './schema';

type Answer = 'cancelling' | 'kept';
interface Deciding {
  readonly state: Answer;
  readonly now: Date;
  readonly reason?: Reason;
  /** The question as it was just read. */
  readonly known?: Confirmation;
}

type Owned = Pick<CancellationTable, 'tenant_id' | 'user_id' | 'id'>;
type Change = Pick<CancellationTable, 'state' | 'changed_at'> & { readonly reason?: string | null };

/** Takes what is still open, for whoever comes first. */
function take(db: Kysely<Schema>, whose: Owned, change: Change) {
  return db
    .updateTable('cancellation')
    .set({ ...change, open_key: null })
    .where((row) => row.and(whose))
    .where('state', '=', 'asked')
    .where('expires_at', '>', change.changed_at)
    .returning('position');
}

const takeOne = prepared(
  (db, { state, changed_at, position, ...whose }: Owned & Omit<Change, 'reason'> & { position: number }) =>
    take(db, whose, { state, changed_at }).where('position', '=', position),
);

const findOne = prepared((db, whose: Owned) =>
  db
    .selectFrom('cancellation')
    .selectAll()
    .where((row) => row.and(whose))
    .where(byId),
);

/**
 * Answers a question: one UPDATE takes every item that is still `asked`, so of any number of callers on any number of
 * replicas one gets the items, and the others are told how it stands. Items that cannot be read are not taken.
 * Throws `StoreFault`; then nobody may act on the answer, and items may stand in `cancelling`.
 */
export async function decide(
  database: Database,
  person: Person,
  id: string,
  { state, now, reason, known }: Deciding,
): Promise<Claim> {
  const asked = known ?? (await readOne(database, person, id));
  if (!asked) return { kind: 'notFound' };
  const positions = positionsOf(asked);
  const [position, ...others] = positions;
  const change = { state, changed_at: now.getTime() };
  const whose = { ...writePerson(person), id };
  const taken = await database.once((db) =>
    position !== undefined && others.length === 0 && !reason
      ? takeOne(db, { ...whose, ...change, position })
      : take(db, whose, { ...change, ...(reason && { reason: writeReason(reason) }) })
          .where('position', 'in', positions)
          .execute(),
  );
  const openItems = asked.items.filter((item) => item.state === 'asked');
  // The usual case. Reading again could fail, and then nobody would act on what was taken.
  if (taken.length > 0 && taken.length === openItems.length)
    return {
      kind: 'claimed',
      confirmation: withTaken(asked, taken, { state, changedAt: now, ...(reason && { reason }) }),
    };
  await database.repeatable((db) => expireQuestions(db, person, now));
  const confirmation = await readOne(database, person, id);
  if (!confirmation) return { kind: 'notFound' };
  if (taken.length > 0) return { kind: 'claimed', confirmation };
  const isExpired = confirmation.items.some((item) => item.state === 'expired');
  return { kind: isExpired ? 'expired' : 'decided', confirmation };
}

/** Reads one confirmation of one person. Throws `StoreFault`. */
export async function readOne(
  database: Database,
  person: Person,
  id: string,
): Promise<Confirmation | undefined> {
  const rows = await database.repeatable((db) => findOne(db, { ...writePerson(person), id }));
  return readConfirmations(rows, database.report)[0];
}

/** Apart from its state an item never changes, so what was read before the UPDATE is still true after it. */
function withTaken(
  asked: Confirmation,
  taken: readonly { readonly position: number }[],
  change: { readonly state: Answer; readonly changedAt: Date; readonly reason?: Reason },
): Confirmation {
  const positions = new Set(taken.map(({ position }) => position));
  const items = asked.items.map((item) => (positions.has(item.position) ? { ...item, ...change } : item));
  return { ...asked, items };
}

function positionsOf({ items }: Confirmation): number[] {
  return items.map(({ position }) => position);
}
