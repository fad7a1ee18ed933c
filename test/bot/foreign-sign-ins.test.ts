import { setScene, words } from './scene';

const scene = setScene();

/** Somebody whose client does not sign in by itself, with a request that waits for it. */
async function waiting() {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  alice.silentSso = false;
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  const oauthCard = alice.lastCard() as { tokenExchangeResource: { id: string }; connectionName: string };
  const { connectionName, tokenExchangeResource } = oauthCard;
  const bring = (token: unknown, id: unknown = tokenExchangeResource.id) =>
    alice.invokes('signin/tokenExchange', { id, connectionName, token });
  return { alice, webinar, exchangeId: tokenExchangeResource.id, bring };
}

test('the person’s own token is taken', async () => {
  const { alice, bring } = await waiting();
  expect(await bring(await scene.world.entra.teamsToken(alice.oid))).toMatchObject({ status: 200 });
  expect(alice.lastText()).toContain(words('ask.title'));
});

test('somebody else’s token is refused, and Graph is not asked', async () => {
  const { alice, bring } = await waiting();
  const bob = scene.attendee();
  const token = await scene.world.entra.teamsToken(bob.oid);
  let requests: readonly unknown[] = [];
  const exchanges = await scene.exchangesDuring(async () => {
    requests = await scene.requestsDuring(async () => {
      expect((await bring(token)).status).toBe(400);
    });
  });
  expect(requests).toEqual([]);
  expect(exchanges).toEqual([]);
  expect(alice.lastText()).toContain(words('signIn.text'));
});

describe('a token', () => {
  test.each<[string, Record<string, unknown>, number]>([
    ['of another tenant', { tid: '99999999-9999-4999-8999-999999999999' }, 400],
    ['without an owner', { oid: undefined }, 400],
    ['with a list for an owner', { oid: ['a'] }, 400],
    ['that has expired', { exp: 1 }, 412],
    ['without an end', { exp: undefined }, 400],
  ])('%s is refused before it is traded', async (_what, claims, status) => {
    const { alice, bring } = await waiting();
    const token = await scene.world.entra.teamsToken(alice.oid, claims);
    const exchanges = await scene.exchangesDuring(async () => {
      expect((await bring(token)).status).toBe(status);
    });
    expect(exchanges).toEqual([]);
  });

  test.each([
    ['for another application', { aud: 'api://somebody-else' }],
    ['of another issuer', { iss: 'https://issuer.example.com' }],
  ])('%s is refused by Entra, and the person asked to sign in', async (_what, claims) => {
    const { alice, bring } = await waiting();
    const token = await scene.world.entra.teamsToken(alice.oid, claims);
    const requests = await scene.requestsDuring(async () => {
      expect((await bring(token)).status).toBe(412);
    });
    expect(requests).toEqual([]);
  });

  test('with a signature that was tampered with is refused by Entra', async () => {
    const { alice, bring } = await waiting();
    const token = await scene.world.entra.teamsToken(alice.oid);
    const requests = await scene.requestsDuring(async () => {
      expect((await bring(`${token.slice(0, -8)}AAAAAAAA`)).status).toBe(412);
    });
    expect(requests).toEqual([]);
  });

  test.each([
    ['nothing', undefined],
    ['an object', {}],
    ['no JWT', 'abc'],
    ['a JWT of no JSON', 'a.b.c'],
    ['a JWT of null', `a.${Buffer.from('null').toString('base64url')}.c`],
    ['a very long text', 'x'.repeat(100_000)],
  ])('that is %s is refused', async (_what, token) => {
    const { bring } = await waiting();
    const exchanges = await scene.exchangesDuring(async () => {
      expect((await bring(token)).status).toBe(400);
    });
    expect(exchanges).toEqual([]);
  });
});

test('nobody can carry out what waits for somebody else', async () => {
  const { alice, webinar, exchangeId } = await waiting();
  const mallory = scene.attendee();
  scene.register(webinar, mallory);
  const token = await scene.world.entra.teamsToken(mallory.oid);
  const requests = await scene.requestsDuring(async () => {
    const value = { id: exchangeId, connectionName: 'unenroll', token };
    expect(await mallory.invokes('signin/tokenExchange', value)).toMatchObject({ status: 200 });
  });
  expect(requests).toEqual([]);
  expect(mallory.sees()).toEqual([]);
  expect(alice.lastText()).toContain(words('signIn.text'));
});

test.each(['', 'x'.repeat(10_000), { $ne: 1 }, null])(
  'an exchange that nobody asked for does nothing: %j',
  async (id) => {
    const { alice, bring } = await waiting();
    const token = await scene.world.entra.teamsToken(alice.oid);
    const requests = await scene.requestsDuring(async () => {
      expect((await bring(token, id)).status).toBe(200);
    });
    expect(requests).toEqual([]);
    expect(alice.lastText()).toContain(words('signIn.text'));
  },
);

test('a token brought twice has the request carried out once', async () => {
  const { alice, bring } = await waiting();
  const token = await scene.world.entra.teamsToken(alice.oid);
  await bring(token);
  const shown = alice.sees().length;
  expect((await bring(token)).status).toBe(200);
  expect(alice.sees()).toHaveLength(shown);
});
