import { slow } from '../../src/sandbox/graph/fault-effects';
import type { Person } from '../support/teams';
import { setScene, words } from '../bot/scene';

/** What Teams gives a bot before it expects to see something: 1.5 seconds, and some for the way. */
const SOON_MS = 2_000;

const scene = setScene();

/** Somebody with a registration, signed in already, so that Graph alone can keep them waiting. */
async function registered() {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  await alice.says('no');
  return { alice, sentence: `cancel my registration webinar:${webinar.id}` };
}

/** What the bot sends into a conversation, in order. */
function sentTo({ id }: Person['chat']): readonly string[] {
  return scene.world.teams.calls
    .filter(({ operation, conversationId }) => operation === 'send' && conversationId.startsWith(id))
    .map(({ body }) => String(body?.['type']));
}

test('somebody who would wait longer than a moment sees the bot typing, and then the answer', async () => {
  const { alice, sentence } = await registered();
  const before = sentTo(alice.chat).length;
  scene.world.graph.faults.next({ method: 'GET' }, slow(2_500));
  const soFar = scene.world.teams.transcript().length;
  const began = performance.now();
  const said = alice.says(sentence);
  await scene.world.teams.until(() => scene.world.teams.transcript().slice(soFar).includes('typing'));
  const waited = performance.now() - began;
  expect(waited).toBeGreaterThan(1_000);
  expect(waited).toBeLessThan(SOON_MS);
  await said;
  expect(alice.lastText()).toContain(words('ask.title'));
  expect(sentTo(alice.chat).slice(before)).toEqual(['typing', 'message']);
});

test('a quick answer comes without it', async () => {
  const { alice, sentence } = await registered();
  const before = sentTo(alice.chat).length;
  await alice.says(sentence);
  expect(sentTo(alice.chat).slice(before)).toEqual(['message']);
});

test('in a channel nothing is typed while an answer is on its way to the own chat', async () => {
  const { alice, sentence } = await registered();
  const channel = scene.world.teams.channel();
  const before = sentTo(alice.chat).length;
  scene.world.graph.faults.next({ method: 'GET' }, slow(2_500));
  await alice.says(sentence, { in: channel });
  expect(sentTo(channel)).toEqual(['message']);
  expect(alice.lastText(channel)).toBe(words('private.sent'));
  expect(sentTo(alice.chat).slice(before)).toEqual(['typing', 'message']);
});
