import { cardButtons, cardText, startTeams } from '../../support/teams';
import type { Activity, Person, Teams } from '../../support/teams';
import { ids, startTenant } from '../entra/tenant';
import { startFakeBot } from './fake-bot';
import type { Handler, Turn } from './fake-bot';

const card = (text: string, actions: object[] = [], body: object[] = []) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }, ...body],
  actions,
});

const attached = (content: object, contentType = 'application/vnd.microsoft.card.adaptive') => ({
  type: 'message',
  attachments: [{ contentType, content }],
});

const oauth = (link: string) =>
  attached(
    {
      text: 'Sign in',
      connectionName: 'graph',
      tokenExchangeResource: { id: 'exchange-1', uri: `api://botid-${ids.clientId}` },
      buttons: [{ type: 'signin', title: 'Sign in', value: link }],
    },
    'application/vnd.microsoft.card.oauth',
  );

let handle: Handler;
let tenant: Awaited<ReturnType<typeof startTenant>>;
let bot: Awaited<ReturnType<typeof startFakeBot>>;
let teams: Teams;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  tenant = await startTenant();
  bot = await startFakeBot({ tokenUrl: tenant.entra.tokenUrl, handle: (turn) => handle(turn) });
});
afterAll(async () => {
  await bot.close();
  await tenant.entra.close();
});
beforeEach(async () => {
  teams = await startTeams({ botUrl: bot.url, entra: tenant.entra, ...ids, now: () => tenant.clock.now });
  alice = teams.person({
    oid: 'oid-alice',
    name: 'Alice Example',
    locale: 'de-DE',
    timeZone: 'Europe/Berlin',
  });
  bob = teams.person({ oid: 'oid-bob', name: 'Bob Example' });
  bot.received.length = 0;
});
afterEach(async () => {
  expect(teams.violations).toEqual([]);
  await teams.close();
});

const last = () => bot.received.at(-1) ?? ({ type: 'nothing' } satisfies Activity);

describe('what a person sends', () => {
  it('has the shape of Teams, with her locale, zone and local time, signed by the channel', async () => {
    let header: string | undefined;
    handle = async ({ authorization, reply }) => {
      header = authorization;
      await reply({ type: 'message', text: 'Hello' });
      return undefined;
    };
    tenant.clock.now = new Date('2026-11-22T08:30:00Z');
    expect(await alice.says('hi')).toEqual({ status: 200, body: {} });
    expect(header).toMatch(/^Bearer ey/);
    expect(last()).toMatchObject({
      type: 'message',
      text: 'hi',
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      from: { id: alice.id, aadObjectId: 'oid-alice', name: 'Alice Example' },
      recipient: { id: `28:${ids.botAppId}` },
      conversation: { conversationType: 'personal', tenantId: ids.tenantId },
      channelData: { tenant: { id: ids.tenantId } },
      locale: 'de-DE',
      localTimezone: 'Europe/Berlin',
      timestamp: '2026-11-22T08:30:00.000Z',
      localTimestamp: '2026-11-22T09:30:00.000+01:00',
      entities: [{ type: 'clientInfo', locale: 'de-DE', country: 'DE', timezone: 'Europe/Berlin' }],
    });
    expect(alice.sees().map(({ from, text }) => [from, text])).toEqual([
      ['person', 'hi'],
      ['bot', 'Hello'],
    ]);
    expect(bob.sees()).toEqual([]);
  });

  it('mentions the bot in a channel, and the answer there is public', async () => {
    handle = async ({ reply }) => {
      await reply({ type: 'message', text: 'Here' });
      return undefined;
    };
    const channel = teams.channel('General');
    await alice.says('hi', { in: channel });
    expect(last()).toMatchObject({
      text: '<at>Unenroll</at> hi',
      conversation: { conversationType: 'channel', isGroup: true },
      channelData: { channel: { id: channel.id } },
    });
    expect(last()['entities']).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'mention', mentioned: last()['recipient'] })]),
    );
    expect(teams.publicPosts()).toMatchObject([{ text: 'Here' }]);
    expect(bob.lastText(channel)).toBe('Here');
  });

  it('installs, searches, and reports a bot that is not there', async () => {
    handle = () => Promise.resolve(undefined);
    await alice.installs();
    expect(bot.received.map(({ type }) => type)).toEqual(['installationUpdate', 'conversationUpdate']);
    await alice.searches('registrations', 'beta');
    expect(last()).toMatchObject({
      name: 'composeExtension/query',
      value: { commandId: 'registrations', parameters: [{ name: 'query', value: 'beta' }] },
    });
    const lonely = await startTeams({ botUrl: 'http://127.0.0.1:9', entra: tenant.entra, ...ids });
    const carol = lonely.person({ oid: 'oid-carol', name: 'Carol Example' });
    expect((await carol.says('hi')).status).toBe(0);
    await lonely.close();
  });
});

describe('a card', () => {
  const actions = [
    { type: 'Action.Execute', title: 'Cancel', verb: 'unenroll.confirm', data: { id: 'c1' } },
    {
      type: 'Action.Submit',
      title: 'Keep',
      data: { verb: 'unenroll.keep', id: 'c1' },
      associatedInputs: 'none',
    },
    { type: 'Action.OpenUrl', title: 'Open', url: 'https://example.com' },
  ];
  const note = { type: 'Input.Text', id: 'note', label: 'A note', isRequired: true };

  beforeEach(async () => {
    handle = async ({ reply }) => {
      await reply(attached(card('Sure?', actions, [note])));
      return undefined;
    };
    await alice.says('cancel');
  });

  it('is read in order and tells its buttons', () => {
    expect(cardText(alice.lastCard())).toBe('Sure?\nA note');
    expect(cardButtons(alice.lastCard()).map(({ title }) => title)).toEqual(['Cancel', 'Keep', 'Open']);
  });

  it('sends the verb with data and inputs, and is replaced for her by the answer', async () => {
    const before = alice.lastCard();
    const value = card('Cancelled');
    handle = () =>
      Promise.resolve({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
      });
    await alice.clicks(before, 'Cancel', { note: 'ill' });
    expect(last()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: alice.lastMessage()?.id,
      value: {
        action: { type: 'Action.Execute', verb: 'unenroll.confirm', data: { id: 'c1', note: 'ill' } },
        trigger: 'manual',
      },
    });
    expect(alice.lastText()).toBe('Cancelled');
    expect(alice.lastInvoke()).toMatchObject({ status: 200, body: { statusCode: 200 } });
    // The same card, clicked again by a client that has not redrawn it yet, goes to the same message.
    await alice.clicks(before, 'Cancel', { note: 'still' });
    expect(last()['replyToId']).toBe(alice.lastMessage()?.id);
    // An edit of the message is for everybody, and undoes what was put in its place for her.
    const path = `v3/conversations/${alice.chat.id}/activities/${alice.lastMessage()?.id ?? ''}`;
    handle = ({ connector }) => connector('PUT', path, attached(card('Edited')));
    await alice.says('edit');
    expect(cardText(alice.lastCard())).toBe('Edited');
  });

  it('sends Action.Submit as a message with a value', async () => {
    handle = () => Promise.resolve(undefined);
    await alice.clicks(alice.lastCard(), 'Keep');
    expect(last()).toMatchObject({ type: 'message', value: { verb: 'unenroll.keep', id: 'c1' } });
    expect(last()).not.toHaveProperty('text');
  });

  it('refuses what a client would not let through', () => {
    const shown = alice.lastCard();
    expect(() => alice.clicks(shown, 'Cancel')).toThrow("'note' is required");
    expect(() => alice.clicks(shown, 'Cancel', { other: 1 })).toThrow("no input 'other'");
    expect(() => alice.clicks(shown, 'Nothing')).toThrow('There are: Cancel, Keep, Open');
  });

  it('is edited for everybody and deleted for everybody', async () => {
    const id = alice.lastMessage()?.id ?? '';
    const path = `v3/conversations/${encodeURIComponent(alice.chat.id)}/activities/${id}`;
    handle = async ({ connector }) => connector('PUT', path, attached(card('Edited')));
    await alice.says('edit');
    expect(alice.sees().find((seen) => seen.id === id)?.cards).toMatchObject([
      { body: [{ text: 'Edited' }] },
    ]);
    handle = async ({ connector }) => connector('DELETE', path);
    expect((await alice.says('delete')).status).toBe(200);
    expect(alice.sees().some((seen) => seen.id === id)).toBe(false);
    expect((await alice.says('delete')).status).toBe(404);
  });
});

describe('the Bot Connector', () => {
  const create = (member: object) => (turn: Turn) =>
    turn.connector('POST', 'v3/conversations', { members: [member] });

  it('opens the 1:1 chat of a person, and 403 without the app', async () => {
    handle = create({ id: bob.id });
    expect((await alice.says('tell Bob')).body).toEqual({ id: bob.chat.id });
    handle = create({ aadObjectId: bob.oid });
    expect((await alice.says('tell Bob')).body).toEqual({ id: bob.chat.id });
    bob.hasApp = false;
    expect((await alice.says('tell Bob')).status).toBe(403);
    handle = create({ id: 'nobody' });
    expect((await alice.says('tell nobody')).status).toBe(400);
  });

  it('lists the members of a conversation', async () => {
    handle = (turn) => turn.connector('GET', `v3/conversations/${alice.chat.id}/pagedmembers`);
    expect((await alice.says('who')).body).toMatchObject({ members: [{ aadObjectId: alice.oid }] });
    handle = (turn) => turn.connector('GET', `v3/conversations/${alice.chat.id}/members/${alice.id}`);
    expect((await alice.says('who')).body).toMatchObject({ aadObjectId: alice.oid });
  });

  it('fails as it is told, as often as it is told', async () => {
    const statuses: number[] = [];
    handle = async ({ connector }) => {
      const path = `v3/conversations/${alice.chat.id}/activities`;
      statuses.push((await connector('POST', path, { type: 'message', text: 'x' })).status);
      return undefined;
    };
    teams.fault({ on: 'update', status: 500 });
    teams.fault({ on: 'send', status: 429, retryAfter: 3, times: 1 });
    await alice.says('one');
    await alice.says('two');
    teams.fault({ on: 'send', status: 502, afterEffect: true, times: 1 });
    await alice.says('three');
    teams.fault({ refuse: true, times: 1 });
    expect((await alice.says('four')).status).toBe(500);
    await teams.offline();
    expect((await alice.says('five')).status).toBe(500);
    await teams.online();
    await alice.says('six');
    expect(statuses).toEqual([429, 201, 502, 201]);
    expect(alice.sees().filter(({ from }) => from === 'bot')).toHaveLength(3);
  });

  it('counts as violations: no token, unknown addresses, cards Teams cannot draw', async () => {
    handle = async ({ connector, reply }) => {
      await connector('GET', 'v3/elsewhere');
      await reply(attached({ ...card('new'), version: '1.6' }));
      await fetch(`${teams.serviceUrl}v3/conversations`, { method: 'POST', body: '{}' });
      return undefined;
    };
    await alice.says('misbehave');
    expect(teams.violations.splice(0)).toEqual([
      'The bot called GET /v3/elsewhere.',
      'The bot sent an Adaptive Card of version 1.6.',
      'The bot called POST /v3/conversations without a token of Entra ID.',
    ]);
  });
});

describe('signing in', () => {
  const link =
    'https://bot.contoso.com/auth-start.html?scope=User.Read%20https://graph.microsoft.com/VirtualEvent.ReadWrite';
  const exchanges = () => bot.received.filter(({ name }) => name === 'signin/tokenExchange');

  const asking = (status: number): Handler => {
    return async ({ activity, reply }) => {
      if (activity['name'] === 'signin/tokenExchange') {
        if (status === 200) await reply({ type: 'message', text: 'Signed in' });
        return { status };
      }
      if (activity['name'] === 'signin/verifyState') await reply({ type: 'message', text: 'Verified' });
      else await reply(oauth(link));
      return undefined;
    };
  };

  it('is silent: the card is never seen and the token travels before the deed has ended', async () => {
    handle = asking(200);
    await alice.says('cancel');
    expect(exchanges()).toMatchObject([{ value: { id: 'exchange-1', connectionName: 'graph' } }]);
    expect(alice.lastText()).toBe('Signed in');
    expect(alice.signInLink()).toBeUndefined();
  });

  it('comes from several clients at once', async () => {
    handle = asking(200);
    alice.clients = 3;
    await alice.says('cancel');
    expect(exchanges()).toHaveLength(3);
  });

  it('shows the button after 412; accepting consents and returns the state', async () => {
    handle = asking(412);
    await alice.says('cancel');
    expect(alice.lastText()).toBe('Sign in');
    await alice.signsIn();
    expect(last()).toMatchObject({ name: 'signin/verifyState', value: { state: '' } });
    expect(tenant.entra.consented(alice.oid)).toEqual(['User.Read', 'VirtualEvent.ReadWrite']);
    expect(alice.lastText()).toBe('Verified');
  });

  it('shows the button at once without silent sign-in', async () => {
    handle = asking(200);
    alice.silentSso = false;
    await alice.says('cancel');
    expect(exchanges()).toEqual([]);
    expect(alice.signInLink()?.host).toBe('bot.contoso.com');
  });
});

describe('waiting', () => {
  it('resolves by events that come after the turn', async () => {
    handle = ({ reply }) => {
      setImmediate(() => void reply({ type: 'message', text: 'Later' }));
      return Promise.resolve(undefined);
    };
    await alice.says('later');
    expect(await teams.until(() => alice.sees().find(({ text }) => text === 'Later'))).toBeDefined();
  });

  it('gives up with an account of what was seen', async () => {
    handle = () => Promise.resolve(undefined);
    await alice.says('nothing');
    await expect(teams.until(() => false, 20)).rejects.toThrow('Alice Example -> message nothing');
  });
});
