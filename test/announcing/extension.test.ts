import { respond } from '../../src/sandbox/graph/fault-effects';
import { voiceFor } from '../../src/locales/voice';
import { cardButtons, cardText, type Person } from '../support/teams';
import { TENANT } from '../support/world';
import { DAY, END, read, setScene, START, userOf } from './scene';

const scene = setScene();
const voice = voiceFor({ locale: 'en' });

interface Result {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: Readonly<Record<string, unknown>>;
    readonly preview?: {
      readonly contentType: string;
      readonly content: {
        readonly title: string;
        readonly text: string;
        readonly tap: { readonly type: string; readonly value: unknown };
      };
    };
  }[];
  readonly suggestedActions?: {
    readonly actions: readonly { readonly type: string; readonly value: string }[];
  };
}

const resultOf = ({ body }: { readonly body: unknown }): Result =>
  (body as { composeExtension: Result }).composeExtension;

/** Searches as a Teams client does: when it is asked for a token, it asks again with one. */
async function search(person: Person, text: string) {
  const value = (authentication?: object) => ({
    commandId: 'announceEvent',
    parameters: [text === '' ? { name: 'initialRun', value: 'true' } : { name: 'event', value: text }],
    queryOptions: { skip: 0, count: 25 },
    ...authentication,
  });
  const channel = scene.world.teams.channel();
  const first = await person.invokes('composeExtension/query', value(), { in: channel });
  if (resultOf(first).type !== 'silentAuth') return first;
  const token = await scene.world.entra.teamsToken(person.oid);
  return person.invokes('composeExtension/query', value({ authentication: { token } }), { in: channel });
}

const titles = (result: Result) => result.attachments?.map(({ preview }) => preview?.content.title);

function organized() {
  const { world } = scene;
  const [ora, cora] = [scene.somebody(), scene.somebody()];
  const later = { start: new Date(START.getTime() + DAY), end: new Date(END.getTime() + DAY) };
  const alpha = scene.webinar(ora, { displayName: 'Alpha briefing', ...later });
  const beta = scene.webinar(ora, { displayName: 'Beta briefing', coOrganizers: [userOf(world, cora)] });
  world.graph.world.addTownhall({
    displayName: 'All hands',
    organizer: userOf(world, ora),
    start: START,
    end: END,
  });
  scene.webinar(ora, {
    displayName: 'Over',
    start: new Date('2026-11-01T10:00:00Z'),
    end: new Date('2026-11-01T11:00:00Z'),
  });
  scene.webinar(ora, { displayName: 'Called off', status: 'canceled' });
  scene.webinar(ora, { displayName: 'Draft', status: 'draft' });
  scene.webinar(scene.somebody(), { displayName: 'Beta of others' });
  return { ora, cora, alpha, beta };
}

test('the first search asks for a token silently, and offers the consent page', async () => {
  const { ora } = organized();
  const reply = await ora.searches('announceEvent', '');
  expect(reply.status).toBe(200);
  expect(resultOf(reply)).toMatchObject({
    type: 'silentAuth',
    suggestedActions: { actions: [{ type: 'openUrl' }] },
  });
  expect(resultOf(reply).suggestedActions?.actions[0]?.value).toMatch(
    /^https:\/\/bot\.example\.com\/auth-start\.html\?/,
  );
});

test('lists what the person organizes and is still to come, soonest first', async () => {
  const { ora, cora } = organized();
  expect(titles(resultOf(await search(ora, '')))).toEqual(['Beta briefing', 'All hands', 'Alpha briefing']);
  expect(titles(resultOf(await search(cora, '')))).toEqual(['Beta briefing']);
});

test('keeps what fits the typed text, or the event of a link', async () => {
  const { ora, alpha } = organized();
  expect(titles(resultOf(await search(ora, 'BRIEF')))).toEqual(['Beta briefing', 'Alpha briefing']);
  const link = `https://events.teams.microsoft.com/event/${alpha.id}`;
  expect(titles(resultOf(await search(ora, link)))).toEqual(['Alpha briefing']);
  expect(resultOf(await search(scene.somebody(), link)).attachments).toBeUndefined();
  expect(resultOf(await search(ora, 'nothing like it'))).toEqual({
    type: 'message',
    text: voice.say('extension.none'),
  });
});

test('a pick inserts the card, writes the catalogue, and offers the form in private, once', async () => {
  const { ora, beta } = organized();
  const alice = scene.somebody();
  scene.world.graph.world.register(beta.id, alice.oid);
  const [found] = resultOf(await search(ora, 'Beta')).attachments ?? [];
  expect(found?.contentType).toBe('application/vnd.microsoft.card.adaptive');
  expect(found?.preview).toMatchObject({
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { text: 'Thu, 26 November 2026, 14:00\u201315:00 GMT', tap: { type: 'invoke' } },
  });
  const pick = () =>
    ora.invokes('composeExtension/selectItem', found?.preview?.content.tap.value, {
      in: scene.world.teams.channel(),
    });
  const picked = resultOf(await pick());
  expect(picked).toMatchObject({ type: 'result', attachmentLayout: 'list' });
  const card = picked.attachments?.[0]?.content ?? {};
  expect(cardText(card)).toContain(`Organizer: ${ora.name}`);
  expect(cardButtons(card).map(({ title }) => title)).toEqual([
    'Register',
    'Cancel my registration',
    'Event page',
  ]);
  await scene.world.teams.until(() => ora.lastMessage() && read(ora).includes('Tell me about cancellations'));
  const messages = ora.sees().length;
  await pick();
  await alice.says('cancel my registration');
  expect(read(alice)).toContain('Beta briefing');
  expect(ora.sees()).toHaveLength(messages);
});

test.each([
  ['an event of somebody else', () => `webinar:${scene.webinar(scene.somebody()).id}`],
  ['an event nobody has', () => `webinar:none@${TENANT}`],
  ['a reference that is none', () => 'webinar:'],
  ['something else', () => 42],
])('a forged pick of %s inserts nothing', async (_name, event) => {
  const { ora } = organized();
  await search(ora, '');
  const reply = await ora.invokes('composeExtension/selectItem', { event: event() });
  expect(reply.status).toBe(200);
  expect(resultOf(reply).type).toBe('message');
  expect(resultOf(reply).text).not.toBe('');
  expect(resultOf(reply).attachments).toBeUndefined();
});

test('a pick on a replica without the token asks to search again', async () => {
  const { ora, beta } = organized();
  await search(ora, '');
  scene.world.talkTo(await scene.world.startReplica());
  const reply = await ora.invokes('composeExtension/selectItem', { event: `webinar:${beta.id}` });
  expect(resultOf(reply)).toEqual({
    type: 'message',
    text: voice.say('extension.search'),
  });
});

test('without consent the token is answered 412, and Teams shows the sign-in', async () => {
  const ora = scene.somebody({ consented: [] });
  const reply = await search(ora, '');
  expect(reply.status).toBe(412);
});

test('a token of somebody else opens nothing', async () => {
  const [ora, mallory] = [organized().ora, scene.somebody()];
  const token = await scene.world.entra.teamsToken(ora.oid);
  const reply = await mallory.invokes('composeExtension/query', {
    commandId: 'announceEvent',
    parameters: [{ name: 'initialRun', value: 'true' }],
    authentication: { token },
  });
  expect(resultOf(reply)).toMatchObject({ type: 'silentAuth' });
});

test('a command nobody declared, and a failing Graph, get a sentence', async () => {
  const { ora } = organized();
  expect(resultOf(await ora.searches('somethingElse', 'x'))).toMatchObject({ type: 'message' });
  await search(ora, '');
  scene.world.graph.faults.next({ times: Infinity }, respond(500));
  const reply = await search(ora, '');
  expect(resultOf(reply).type).toBe('message');
  expect(resultOf(reply).text).toContain('Reference');
});

test('a list that Graph refuses hides nothing of the others', async () => {
  const { ora } = organized();
  await search(ora, '');
  scene.world.graph.faults.next({ path: /townhalls\/getByUserRole/, times: 2 }, respond(403));
  expect(titles(resultOf(await search(ora, '')))).toEqual(['Beta briefing', 'Alpha briefing']);
});
