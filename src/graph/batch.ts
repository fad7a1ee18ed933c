import { GraphFault } from '../domain/faults';
import { SignInRequired } from '../domain/sign-in-required';
import { answerFrom, type Answer } from './answer';
import { challengeOf } from './claims';
import type { Session } from './client';
import { faultOf, outOfTime } from './graph-fault';
import { path, type SafePath } from './path';
import { caught, eachOf, readOne, type ReadScope } from './reads';
import { backoff, parseRetryAfter } from './retry';
import { itemsOf, propertiesOf } from './untrusted';

/** The most that Graph takes in one batch (Graph documentation, "JSON batching"). */
const ITEMS_A_BATCH = 20;

/** A batch endpoint that answers so as a whole is not there, or does not take these questions. */
const UNSUPPORTED = new Set([400, 404, 405, 501]);

interface BatchItem {
  id: string;
  status: number;
  headers: object;
  body: unknown;
}

interface Question {
  readonly path: SafePath;
  answer?: Answer;
}

/** The answers in the order of the paths; undefined where the question could not be asked. */
export type ManyAnswers = readonly (Answer | undefined)[];

/**
 * Reads several paths in as few requests as there can be: one alone by GET, more by twenty in a `$batch`, four at once.
 * Throws `GraphFault` when Graph could not be asked at all, and `SignInRequired`.
 */
export async function readMany(
  session: Session,
  scope: ReadScope,
  paths: readonly SafePath[],
): Promise<ManyAnswers> {
  const { questions } = await askMany(session, scope, paths);
  return questions.map(({ answer }) => (answer && !isBusy(answer) ? answer : undefined));
}

/** The same where half of the answers would be worth nothing: throws the `GraphFault` of the first that was left open. */
export async function readAll(
  session: Session,
  scope: ReadScope,
  paths: readonly SafePath[],
): Promise<readonly Answer[]> {
  const { questions, fault } = await askMany(session, scope, paths);
  return questions.map(({ answer }) => {
    if (!answer) throw fault ?? outOfTime();
    if (isBusy(answer)) throw faultOf(answer.status === 429 ? 'graph_throttled' : 'graph_error', answer);
    return answer;
  });
}

async function askMany(
  session: Session,
  scope: ReadScope,
  paths: readonly SafePath[],
): Promise<{ questions: readonly Question[]; fault?: GraphFault }> {
  const [only] = paths;
  if (only === undefined) return { questions: [] };
  if (paths.length === 1) {
    return { questions: [{ path: only, answer: await readOne(session, scope, only) }] };
  }
  const questions = paths.map((one): Question => ({ path: one }));
  const ends = await eachOf(chunksOf(questions), (chunk) => caught(askChunk(session, scope, chunk)));
  const fault = ends.find((end) => end instanceof GraphFault);
  if (fault && questions.every(({ answer }) => answer === undefined)) throw fault;
  return { questions, ...(fault && { fault }) };
}

/** Asks until nothing is left to ask again, or the time is up. Items that were throttled go again, and they alone. */
async function askChunk(session: Session, scope: ReadScope, questions: readonly Question[]): Promise<void> {
  let open = questions;
  let claims: string | undefined;
  for (let round = 1; ; round += 1) {
    const batch = await send(session, scope, open, claims);
    if (batch === 'unsupported') return askSingly(session, scope, open);
    const challenge = challengeAmong(open);
    if (challenge && claims !== undefined) {
      throw new SignInRequired(scope.permissions, 'interactive', challenge);
    }
    claims = challenge && (challenge.claims ?? '{}');
    open = open.filter(({ answer }) => answer && (isBusy(answer) || challengeOf(answer)));
    if (open.length === 0) return;
    if ((await session.budget.pause(longestWait(open, round, session.now()))) === 'too late') return;
  }
}

async function send(
  session: Session,
  scope: ReadScope,
  questions: readonly Question[],
  claims: string | undefined,
): Promise<'asked' | 'unsupported'> {
  const requests = questions.map(({ path: url }, index) => ({ id: String(index + 1), method: 'GET', url }));
  const sent = await caught(
    session.request({
      ...scope,
      family: 'batch',
      method: 'POST',
      path: path`/$batch`,
      body: { requests },
      repeatable: true,
      ...(claims !== undefined && { claims }),
    }),
  );
  if (sent instanceof GraphFault && sent.status !== 501) throw sent;
  if (sent instanceof GraphFault || UNSUPPORTED.has(sent.status)) return 'unsupported';
  for (const item of itemsOf(propertiesOf<{ responses: unknown }>(sent.body).responses)) {
    const { id, status, headers, body } = propertiesOf<BatchItem>(item);
    const question = questions[Number(id) - 1];
    if (question && typeof status === 'number') question.answer = answerFrom(status, lowered(headers), body);
  }
  return 'asked';
}

async function askSingly(session: Session, scope: ReadScope, questions: readonly Question[]): Promise<void> {
  const ends = await eachOf(questions, async (question) => {
    const end = await caught(readOne(session, scope, question.path));
    if (end instanceof GraphFault) return end;
    question.answer = end;
    return 'asked';
  });
  const fault = ends.find((end) => end instanceof GraphFault);
  if (fault) throw fault;
}

function isBusy({ status }: Answer): boolean {
  return status === 429 || status >= 500;
}

function challengeAmong(questions: readonly Question[]) {
  return questions.map(({ answer }) => answer && challengeOf(answer)).find((one) => one !== undefined);
}

/** The longest `Retry-After` among the items, which is what Graph asks of a batch that was throttled in part. */
function longestWait(questions: readonly Question[], round: number, now: Date): number {
  const waits = questions.map(({ answer }) => {
    if (!answer || !isBusy(answer)) return 0;
    return parseRetryAfter(answer.headers['retry-after'], now) ?? backoff(round);
  });
  return Math.max(...waits);
}

function lowered(headers: unknown): Record<string, string> {
  const pairs = Object.entries(propertiesOf<Record<string, unknown>>(headers));
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function chunksOf<Item>(items: readonly Item[]): (readonly Item[])[] {
  const count = Math.ceil(items.length / ITEMS_A_BATCH);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * ITEMS_A_BATCH, (index + 1) * ITEMS_A_BATCH),
  );
}
