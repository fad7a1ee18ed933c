import { isRegistered } from './effects';
import { look, type ChaosEvent, type Schedule, type Shown } from './schedule';

/** Held against everything that a step has brought: each promise as it can be seen from outside. */
export function checkStep(schedule: Schedule, actors: readonly string[]): void {
  const { broken } = schedule;
  const fresh = look(schedule);
  broken.push(...fresh.flatMap((shown) => untruths(schedule, shown)));
  broken.push(...fresh.flatMap((shown) => missingReferences(schedule, shown)));
  broken.push(...unasked(schedule), ...strangers(schedule, actors));
  schedule.state.step += 1;
}

/** Held against the schedule as a whole. */
export function checkEnd(schedule: Schedule): void {
  const { world, marks, broken } = schedule;
  broken.push(...world.violations().slice(marks.violations), ...personalInLog(schedule));
  const log = world.log().slice(marks.log);
  if (log.includes('a turn failed outside its handler')) broken.push('a turn ended without an answer');
}

/** Truth: "cancelled" only where it is, "registered" only where one is. */
function untruths(schedule: Schedule, { owner, text }: Shown): readonly string[] {
  const about = schedule.events.filter(({ title }) => text.includes(title));
  const isSaid = (event: ChaosEvent, word: string) =>
    about.length === 1 ? text.includes(word) : lineAfter(text, event.title, word);
  return about.flatMap((event) => {
    const cancelled = schedule.effects.filter(
      ({ what, oid, event: id }) => what === 'cancelled' && oid === owner.oid && id === event.id,
    );
    const isCancelSaid =
      isSaid(event, 'registration is cancelled') ||
      isSaid(event, 'already cancelled') ||
      text.includes('registrations are cancelled');
    if (isCancelSaid && cancelled.length === 0)
      return [`${owner.name} was told that ${event.title} is cancelled, and it is not`];
    const enrolled = about.length === 1 && /^You are (already )?registered$/m.test(text);
    const isNow = isRegistered(schedule.world, event.id, owner.oid);
    if (enrolled && !isNow) return [`${owner.name} was told that they are registered for ${event.title}`];
    const isStill = about.length === 1 && text.includes('You are still registered');
    return isStill && !isNow ? [`${owner.name} was told that they still hold ${event.title}`] : [];
  });
}

/** On a card about several events, what is said of one stands close below its title. */
function lineAfter(text: string, title: string, word: string): boolean {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes(title));
  return lines.slice(at, at + 3).some((line) => line.includes(word));
}

function missingReferences({ world }: Schedule, { owner, text }: Shown): readonly string[] {
  if (!/Something went wrong on my side|was not cancelled|do not know yet/.test(text)) return [];
  const reference = /Reference: (\S+)/.exec(text)?.[1];
  if (reference === undefined) return [`${owner.name} got no reference: ${text}`];
  return world.log().includes(reference) ? [] : [`The reference ${reference} is not in the log`];
}

/** Exactly the one: every cancellation was confirmed by its owner, and no confirmation made two. */
function unasked({ effects, questions, confirmed, events }: Schedule): readonly string[] {
  const byBot = effects.filter(({ what, by }) => what === 'cancelled' && by === 'graph');
  const keys = new Set(byBot.map(({ oid, event }) => JSON.stringify([oid, event])));
  return [...keys].flatMap((key) => {
    const [oid, event] = JSON.parse(key) as [string, string];
    const count = byBot.filter((effect) => effect.oid === oid && effect.event === event).length;
    const answered = [...(confirmed.get(oid) ?? [])].filter((id) => {
      const question = questions.get(id);
      return question?.owner === oid && question.events.has(event);
    });
    const title = events.find(({ id }) => id === event)?.title ?? event;
    return count > answered.length
      ? [`${title} was cancelled ${count} times for ${oid} by ${answered.length} confirmations`]
      : [];
  });
}

/**
 * Only the owner: Graph is asked with the token of somebody who has just done something, or who was told that it takes
 * longer. Requests of people of an earlier schedule are the rest of something that took longer there.
 */
function strangers(schedule: Schedule, actors: readonly string[]): readonly string[] {
  const { world, marks, people, shown } = schedule;
  const requests = world.graph.requests.slice(marks.requests);
  marks.requests = world.graph.requests.length;
  const waiting = shown.flatMap(({ owner, text }) =>
    text.includes('still working on it') ? [owner.oid] : [],
  );
  const others = people.map(({ oid }) => oid).filter((oid) => ![...actors, ...waiting].includes(oid));
  return requests
    .filter(({ oid }) => oid !== undefined && others.includes(oid))
    .map(({ method, path, oid }) => `${method} ${path} was sent in the name of ${oid ?? ''}`);
}

function personalInLog({ world, marks, people, events }: Schedule): readonly string[] {
  const log = world.log().slice(marks.log);
  const personal = [
    '@contoso.com',
    'eyJ',
    'Zirkon',
    'cancel my registration',
    ...people.flatMap(({ name, oid }) => [name, oid]),
    ...events.map(({ id }) => id),
  ];
  return personal.filter((text) => log.includes(text)).map((text) => `The log holds ${text}`);
}
