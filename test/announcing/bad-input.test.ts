import { respond } from '../../src/sandbox/graph/fault-effects';
import { TENANT } from '../support/world';
import { BEGIN, buttonsOf, cardsIn, HOUR, read, setScene } from './scene';

const scene = setScene();

/** Writes "announce …" in a channel, and reads what is answered in private. */
async function refusal(text: string, ora = scene.somebody()): Promise<string> {
  const channel = scene.world.teams.channel();
  const before = scene.world.teams.publicPosts().length;
  await ora.says(text, { in: channel });
  expect(scene.world.teams.publicPosts().slice(before)).toEqual([]);
  return read(ora);
}

test.each([
  ['nothing', 'announce', 'Which event shall I announce?'],
  ['a link that is not an event', 'announce https://example.com/party', 'I cannot tell which event that is'],
  ['a reference without an id', 'announce webinar:', 'I cannot tell which event that is'],
  ['an event nobody has', `announce webinar:none@${TENANT}`, 'I cannot find that event'],
  [
    'an event of another organization',
    'announce webinar:11111111-1111-4111-8111-111111111111@99999999-9999-4999-8999-999999999999',
    'That event belongs to another organization',
  ],
])('%s has its own sentence', async (_name, text, sentence) => {
  expect(await refusal(text)).toContain(sentence);
});

test('an event that is over has its own sentence', async () => {
  const ora = scene.somebody();
  const { id } = scene.webinar(ora, { start: new Date(BEGIN.getTime() - 2 * HOUR), end: BEGIN });
  expect(await refusal(`announce webinar:${id}`, ora)).toContain('This event is over');
});

test('an event that was called off has its own sentence', async () => {
  const ora = scene.somebody();
  const { id } = scene.webinar(ora, { status: 'canceled' });
  expect(await refusal(`announce webinar:${id}`, ora)).toContain('The organizer has called this event off');
});

test('a draft has its own sentence', async () => {
  const ora = scene.somebody();
  const { id } = scene.webinar(ora, { status: 'draft' });
  expect(await refusal(`announce webinar:${id}`, ora)).toContain('This event is still a draft');
});

test('somebody who does not organize the event has their own sentence, announced before or not', async () => {
  const [ora, alice] = [scene.somebody(), scene.somebody()];
  const webinar = scene.webinar(ora);
  const text = `announce webinar:${webinar.id}`;
  expect(await refusal(text, alice)).toContain('Only the organizers can announce this event');
  await scene.announced(ora, scene.world.teams.channel(), webinar);
  expect(await refusal(text, alice)).toContain('Only the organizers can announce this event');
});

test('what the catalogue remembers makes nobody an organizer', async () => {
  const { world } = scene;
  const ora = scene.somebody();
  const webinar = scene.webinar(ora);
  await scene.announced(ora, world.teams.channel(), webinar);
  world.graph.faults.next({ path: /^\/solutions\/virtualEvents\/webinars\/[^/]+$/ }, respond(403));
  expect(await refusal(`announce webinar:${webinar.id}`, ora)).toContain(
    'I cannot look at that event for you',
  );
});

test.each([
  ['enroll.start', {}, 'I cannot tell which event that is'],
  ['enroll.start', { event: 'webinar:../../me' }, 'I cannot tell which event that is'],
  ['unenroll.start', { event: 'https://example.com' }, 'I cannot tell which event that is'],
  ['unenroll.start', { event: 42 }, 'I cannot tell which event that is'],
  ['unenroll.start', { event: `webinar:none@${TENANT}` }, 'I cannot find that event'],
  ['unenroll.start', {}, 'I found no registration of yours'],
  ['announce.settings', {}, 'Which event shall I announce?'],
  ['announce.settings', { event: 'webinar:' }, 'I cannot tell which event that is'],
])('a press of %s with %j on a public card is answered in private', async (verb, data, sentence) => {
  const alice = scene.somebody();
  await alice.presses(verb, data, { in: scene.world.teams.channel() });
  expect(read(alice).split('\n')[0]).toBe('You asked in a channel.');
  expect(read(alice)).toContain(sentence);
});

test('an unknown verb on a public card is answered to the clicker alone', async () => {
  const alice = scene.somebody();
  const channel = scene.world.teams.channel();
  const reply = await alice.presses('do.everything', {}, { in: channel });
  expect(reply.body).toMatchObject({ statusCode: 200, value: 'I did not get that' });
  expect(cardsIn(scene.world, channel)).toEqual([]);
});

test('the way on stays within reach', async () => {
  const ora = scene.somebody();
  await refusal('announce', ora);
  expect(buttonsOf(ora)).toEqual(['What can you do?']);
});
