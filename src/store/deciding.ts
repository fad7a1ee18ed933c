import type { Kysely } from 'kysely';
import type { Person } from '../domain/person';
import type { Claim, Confirmation } from '../domain/ports';
import { expireQuestions } from './asking';
import { readConfirmations } from './confirmations';
import { writePerson } from './person-columns';
import type { Schema } from './schema';

/**
 * Answers a question: one UPDATE takes every item that is still `asked`, so of any number of callers on any number of
 * replicas one gets the items, and the others are told how it stands. Items that cannot be read are not taken.
 */
export async function decide(
  db: Kysely<Schema>,
  answer: { person: Person; id: string; now: Date; state: 'cancelling' | 'kept' },
  report: (error: Error) => void,
): Promise<Claim> {
  const { person, id, now, state } = answer;
  const asked = await readOne(db, person, id, report);
  if (!asked) return { kind: 'notFound' };
  const taken = await db
    .updateTable('cancellation')
    .set({ state, open_key: null, changed_at: now.getTime() })
    .where((row) => row.and({ ...writePerson(person), id, state: 'asked' }))
    .where('position', 'in', positionsOf(asked))
    .where('expires_at', '>', now.getTime())
    .returning('position')
    .execute();
  if (taken.length > 0) return { kind: 'claimed', confirmation: withTaken(asked, taken, state, now) };
  await expireQuestions(db, person, now);
  const confirmation = await readOne(db, person, id, report);
  if (!confirmation) return { kind: 'notFound' };
  const isExpired = confirmation.items.some((item) => item.state === 'expired');
  return { kind: isExpired ? 'expired' : 'decided', confirmation };
}

/** Reads one confirmation of one person. */
export async function readOne(
  db: Kysely<Schema>,
  person: Person,
  id: string,
  report: (error: Error) => void,
): Promise<Confirmation | undefined> {
  const rows = await db
    .selectFrom('cancellation')
    .selectAll()
    .where((row) => row.and({ ...writePerson(person), id }))
    .execute();
  return readConfirmations(rows, report)[0];
}

/** Apart from its state an item never changes, so what was read before the UPDATE is still true after it. */
function withTaken(
  asked: Confirmation,
  taken: readonly { readonly position: number }[],
  state: 'cancelling' | 'kept',
  now: Date,
): Confirmation {
  const positions = new Set(taken.map(({ position }) => position));
  const items = asked.items.map((item) =>
    positions.has(item.position) ? { ...item, state, changedAt: now } : item,
  );
  return { ...asked, items };
}

function positionsOf({ items }: Confirmation): number[] {
  return items.map(({ position }) => position);
}
