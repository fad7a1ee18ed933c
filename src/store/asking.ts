import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { nanoid } from 'nanoid';
import { printRef } from '../domain/event';
import type { Person } from '../domain/person';
import type { Question } from '../domain/ports';
import { isTaken } from './engine-errors';
import { writeEvent } from './event-columns';
import { isIn } from './item-state';
import { writePerson } from './person-columns';
import { prepared } from './prepared';
import type { CancellationTable, Schema } from './schema';

export interface Terms {
  readonly now: Date;
  readonly expiresAt: Date;
  readonly correlationId: string;
}

/** Of characters with six random bits each: nobody guesses another person's question. */
const ID_LENGTH = 22;
const MOST_ROUNDS = 5;

const insertOne = prepared((db, row: CancellationTable) => db.insertInto('cancellation').values(row));

const findAsked = prepared(
  (db, { now, ...same }: Pick<CancellationTable, 'tenant_id' | 'user_id' | 'question'> & { now: number }) =>
    db
      .selectFrom('cancellation')
      .selectAll()
      .where((row) => row.and(same))
      .where(isIn(['asked']))
      .where('expires_at', '>', now)
      .orderBy('asked_at', 'desc'),
);

/**
 * Opens a question, or finds the open one that asks the same person about the same registrations: the rows of either. Of two
 * replicas that ask at once, the unique `open_key` lets one write, and the other finds what it wrote.
 */
export async function askOnce(
  db: Kysely<Schema>,
  person: Person,
  questions: readonly Question[],
  terms: Terms,
): Promise<readonly CancellationTable[]> {
  const question = fingerprint(person, questions);
  const rows = newRows(person, questions, { ...terms, question });
  const [first, ...others] = rows;
  for (let round = 1; ; round++) {
    const open = await findOpen(db, person, { question, size: rows.length, now: terms.now });
    if (open.length > 0) return repeat(db, open, terms.now);
    try {
      if (first && others.length === 0) await insertOne(db, first);
      else await db.insertInto('cancellation').values(rows).execute();
      return rows;
    } catch (error) {
      if (!isTaken(error) || round === MOST_ROUNDS) throw error;
      // What holds the key is answered in part, or its time is up.
      await expireQuestions(db, person, terms.now);
      await releaseKey(db, question);
    }
  }
}

/** Closes the questions of a person whose time is up. */
export async function expireQuestions(db: Kysely<Schema>, person: Person, now: Date): Promise<void> {
  await db
    .updateTable('cancellation')
    .set({ state: 'expired', open_key: null, changed_at: now.getTime() })
    .where((row) => row.and({ ...writePerson(person), state: 'asked' }))
    .where('expires_at', '<=', now.getTime())
    .execute();
}

function newRows(
  person: Person,
  questions: readonly Question[],
  terms: Terms & { readonly question: string },
): CancellationTable[] {
  const id = nanoid(ID_LENGTH);
  const { question } = terms;
  return questions.map(({ event, registrationId, status }, position) => ({
    id,
    position,
    ...writePerson(person),
    ...writeEvent(event),
    registration_id: registrationId,
    registration_status: status,
    state: 'asked',
    because: null,
    reason: null,
    correlation_id: terms.correlationId,
    asked_at: terms.now.getTime(),
    expires_at: terms.expiresAt.getTime(),
    changed_at: terms.now.getTime(),
    shown_for: null,
    question,
    open_key: position === 0 ? question : null,
  }));
}

function fingerprint({ tenantId, userId }: Person, questions: readonly Question[]): string {
  const set = questions.map(({ event, registrationId }) =>
    JSON.stringify([printRef(event.ref), registrationId]),
  );
  const text = JSON.stringify([tenantId, userId, ...set.sort()]);
  return createHash('sha256').update(text).digest('base64url');
}

/** A question counts as the same only while none of its items has been answered. */
async function findOpen(
  db: Kysely<Schema>,
  person: Person,
  { question, size, now }: { question: string; size: number; now: Date },
): Promise<readonly CancellationTable[]> {
  const rows = await findAsked(db, { ...writePerson(person), question, now: now.getTime() });
  const groups = rows.map(({ id }) => rows.filter((row) => row.id === id));
  return groups.find((group) => group.length === size) ?? [];
}

/** An open question that is asked once more is the newest again, and its new card has still to be delivered. */
async function repeat(
  db: Kysely<Schema>,
  rows: readonly CancellationTable[],
  now: Date,
): Promise<readonly CancellationTable[]> {
  const asked = { asked_at: now.getTime(), shown_for: null };
  const ids = rows.map(({ id }) => id);
  await db.updateTable('cancellation').set(asked).where('id', 'in', ids).execute();
  return rows.map((row) => ({ ...row, ...asked }));
}

/** A question that was answered in part, by another question about one of its registrations, no longer stands in the way. */
async function releaseKey(db: Kysely<Schema>, question: string): Promise<void> {
  await db
    .updateTable('cancellation')
    .set({ open_key: null })
    .where('open_key', '=', question)
    .where((row) =>
      row.exists(
        row
          .selectFrom('cancellation as other')
          .select('other.id')
          .whereRef('other.id', '=', 'cancellation.id')
          .where('other.state', '<>', 'asked'),
      ),
    )
    .execute();
}
