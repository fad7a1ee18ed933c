import { respond, throttle, unknownMember } from '../../src/sandbox/graph/fault-effects';
import type { Effect } from '../../src/sandbox/graph/faults';
import { buttonsOf, setScene } from '../bot/scene';
import { say } from '../searching/scene';

const scene = setScene();
const CANCEL = { method: 'POST', path: /\/cancel$/ };
const READ = { method: 'GET', path: /registrations/ };
const FOR_EVER = { times: Infinity };

const without = (...names: readonly string[]): Effect => ({
  kind: 'rewrite',
  rewrite: function drop(json: unknown): unknown {
    if (Array.isArray(json)) return json.map(drop);
    if (typeof json !== 'object' || json === null) return json;
    const kept = Object.entries(json).filter(([name]) => !names.includes(name));
    return Object.fromEntries(kept.map(([name, value]) => [name, drop(value)]));
  },
});

/** Everything a person was told after the question, whatever way it came. */
function told(person: ReturnType<typeof scene.attendee>): string {
  return [person.lastText(), JSON.stringify(person.lastInvoke()?.body)].join('\n');
}

test('a wait that Graph gives as a date is kept', async () => {
  const { alice, webinar, question } = await scene.asked();
  scene.world.graph.faults.next(CANCEL, throttle(new Date(scene.world.now().getTime() + 1_000)));
  const began = performance.now();
  await alice.clicks(question, say('button.cancel'));
  expect(performance.now() - began).toBeGreaterThan(900);
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
  expect(told(alice)).toContain(say('cancelled.title'));
});

test.each<[string, Effect]>([
  ['a status that nobody has heard of', unknownMember()],
  ['no status', without('status')],
  ['no id', without('id')],
  ['nothing', respond(200, { json: {} })],
  ['a list', respond(200, { json: [] })],
  ['null', respond(200, { json: null })],
])('where a registration is read with %s, nobody is told that it is cancelled', async (_what, effect) => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  scene.world.graph.faults.next({ ...READ, ...FOR_EVER }, effect);
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  if (alice.lastText().includes(say('ask.title'))) await alice.clicks(alice.lastCard(), say('button.cancel'));
  const isCancelled = scene.statusOf(webinar, alice) === 'canceled';
  expect(told(alice).includes(say('cancelled.title'))).toBe(isCancelled);
  expect(told(alice)).not.toContain(say('alreadyCancelled.title'));
});

test.each<[string, Effect]>([
  ['a status that nobody has heard of', unknownMember()],
  ['no title', without('displayName')],
  ['nobody who made it', without('createdBy', 'coOrganizers')],
])('an event with %s can be cancelled all the same', async (_what, effect) => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  scene.world.graph.faults.next({ method: 'GET', path: /webinars\/[^/]+$/, ...FOR_EVER }, effect);
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  expect(buttonsOf(alice)).toContain(say('button.cancel'));
  await alice.clicks(alice.lastCard(), say('button.cancel'));
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});
