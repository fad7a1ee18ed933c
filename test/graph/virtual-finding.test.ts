import type { VirtualEventRef } from '../../src/domain/event';
import { respond, unknownMember } from '../../src/sandbox/graph/fault-effects';
import { inDays, reader, startScene, tenantId, type Scene } from './people';

describe.each(['webinar', 'townhall'] as const)("finding one's own registration for a %s", (kind) => {
  let scene: Scene;
  let ref: VirtualEventRef;
  beforeEach(async () => {
    scene = await startScene();
    ref = { kind, id: addEvent().id };
  });
  afterEach(async () => {
    await scene.close();
    expect(scene.standIn.violations).toEqual([]);
  });

  function addEvent(seed = {}) {
    const { world } = scene.standIn;
    const whole = { displayName: 'Beta briefing', start: inDays(3), organizer: scene.ora, ...seed };
    return kind === 'webinar' ? world.addWebinar(whole) : world.addTownhall(whole);
  }
  const register = (seed = {}) => scene.standIn.world.register(ref.id, scene.ada.id, seed);
  const paths = () => scene.wire().map(({ path }) => decodeURIComponent(path).replace(/^.*?@[^/]+\//, ''));
  const registered = (id: string, status = 'registered') => ({
    kind: 'registration',
    registration: { id, event: ref, status },
  });

  test('nobody is registered unless Graph says so', async () => {
    expect(await scene.as(scene.ada).find(ref)).toEqual({ kind: 'notRegistered' });
  });

  test.each(['registered', 'waitlisted', 'pendingApproval', 'rejectedByOrganizer'] as const)(
    'reads the status %s',
    async (status) => {
      const { id } = register({ status });
      expect(await scene.as(scene.ada).find(ref)).toEqual(registered(id, status));
    },
  );

  test('says when a registration was cancelled', async () => {
    const { id } = register({ status: 'canceled', cancelationDateTime: inDays(-1) });
    expect(await scene.as(scene.ada).find(ref)).toEqual({
      kind: 'registration',
      registration: { id, event: ref, status: 'canceled', canceledAt: inDays(-1) },
    });
  });

  test('a status that nobody has heard of survives as unknown', async () => {
    const { id } = register();
    scene.standIn.faults.next({}, unknownMember());
    expect(await scene.as(scene.ada).find(ref)).toEqual(registered(id, 'unknown'));
  });

  test('a known id is asked for first, and alone', async () => {
    const { id } = register();
    expect(await scene.as(scene.ada).find(ref, id)).toEqual(registered(id));
    expect(paths()).toEqual([`registrations/${id}`]);
  });

  test('a known id that is gone is looked for by user id', async () => {
    const { id } = register();
    expect(await scene.as(scene.ada).find(ref, 'gone')).toEqual(registered(id));
    expect(paths()).toEqual(['registrations/gone', `registrations(userId='${scene.ada.id}')`]);
  });

  test("a known id that turns out to be another person's is not theirs", async () => {
    const { id } = register();
    scene.standIn.faults.next(
      {},
      respond(200, { json: { id: 'r-9', userId: scene.ben.id, status: 'registered' } }),
    );
    expect(await scene.as(scene.ada).find(ref, 'r-9')).toEqual(registered(id));
  });

  test('of a cancelled registration and its successor the active one counts', async () => {
    const first = register({ status: 'canceled' });
    const second = register();
    expect(await scene.as(scene.ada).find(ref, first.id)).toEqual(registered(second.id));
  });

  test('a cancelled registration without a successor is what there is', async () => {
    const { id } = register({ status: 'canceled' });
    expect(await scene.as(scene.ada).find(ref, id)).toMatchObject(registered(id, 'canceled'));
  });

  test.each([400, 403] as const)(
    'where the user id is refused (%i) the e-mail address is the key, and the tenant is remembered',
    async (status) => {
      scene.standIn.world.rules.refuse = { 'registrations.getByUserId': status };
      const { id } = register({ email: 'ADA.reed@contoso.com' });
      expect(await scene.as(scene.ada).find(ref)).toEqual(registered(id));
      scene.standIn.requests.splice(0);
      expect(await scene.as(scene.ben).find(ref)).toEqual({ kind: 'notRegistered' });
      expect(paths().some((path) => path.includes('userId'))).toBe(false);
    },
  );

  test('after an hour the user id gets another chance', async () => {
    scene.standIn.world.rules.refuse = { 'registrations.getByUserId': 403 };
    await scene.as(scene.ada).find(ref);
    scene.clock.now = new Date(scene.clock.now.getTime() + 60 * 60_000);
    scene.standIn.requests.splice(0);
    await scene.as(scene.ada).find(ref);
    expect(paths()[0]).toContain('userId');
  });

  test('where neither key is allowed, nothing is known and no tenant is remembered', async () => {
    scene.standIn.world.rules.refuse = {
      'registrations.getByUserId': 403,
      'registrations.getByEmail': 403,
    };
    register();
    expect(await scene.as(scene.ada).find(ref)).toEqual({ kind: 'notAllowed' });
    scene.standIn.requests.splice(0);
    await scene.as(scene.ben).find(ref);
    expect(paths()[0]).toContain('userId');
  });

  test('whoever has no mailbox is asked for by user principal name', async () => {
    const cleo = scene.standIn.world.addUser({
      id: 'cccccccc-0000-4000-8000-000000000004',
      tenantId,
      displayName: "Cleo O'Hara",
      mail: null,
      userPrincipalName: "cleo.o'hara@contoso.com",
    });
    scene.standIn.world.rules.refuse = { 'registrations.getByUserId': 403 };
    const { id } = scene.standIn.world.register(ref.id, cleo.id);
    expect(await scene.as(cleo).find(ref)).toEqual(registered(id));
    expect(scene.wire().at(-1)?.path).toContain("(email='cleo.o%27%27hara%40contoso.com')");
  });

  test('a profile is read once in ten minutes', async () => {
    scene.standIn.world.rules.refuse = { 'registrations.getByUserId': 403 };
    const asked = () => scene.observed.filter(({ family }) => family === 'profile').length;
    await scene.as(scene.ada).find(ref);
    await scene.as(scene.ada).find(ref);
    expect(asked()).toBe(1);
    scene.clock.now = new Date(scene.clock.now.getTime() + 10 * 60_000);
    await scene.as(scene.ada).find(ref);
    expect(asked()).toBe(2);
  });

  test('a review finds the successor of a cancelled registration', async () => {
    const first = register({ status: 'canceled' });
    const second = register();
    const [review] = await scene.as(scene.ada).review([{ ref, registrationId: first.id }]);
    expect(review?.registration).toEqual(registered(second.id));
  });

  test('a review tells a registration that is gone and an event that is gone', async () => {
    const lookup = await scene.as(scene.ada).event(ref);
    const reviews = await scene.as(scene.ada).review([
      { ref, registrationId: 'gone' },
      { ref: { ...ref, id: `gone@${tenantId}` }, registrationId: 'gone' },
    ]);
    expect(reviews).toEqual([
      { event: lookup, registration: { kind: 'notRegistered' } },
      { event: { kind: 'notFound' }, registration: { kind: 'notRegistered' } },
    ]);
  });

  test('a registration whose id nobody knows is read with its event, in one request', async () => {
    const cancelled = register({ status: 'canceled' });
    const own = register();
    const lookup = await scene.as(scene.ada).event(ref);
    const before = scene.wire().length;
    expect(await scene.as(scene.ada).review([{ ref }])).toEqual([
      { event: lookup, registration: registered(own.id) },
    ]);
    expect(own.id).not.toBe(cancelled.id);
    expect(scene.wire()).toHaveLength(before + 1);
    expect(await scene.as(scene.ben).review([{ ref }])).toEqual([
      { event: lookup, registration: { kind: 'notRegistered' } },
    ]);
    expect(scene.wire()).toHaveLength(before + 2);
  });

  test('where the key by user id is refused, the e-mail address finds it', async () => {
    scene.standIn.world.rules.refuse = { 'registrations.getByUserId': 403 };
    const own = register({ email: 'ADA.reed@contoso.com' });
    const [review] = await scene.as(scene.ada).review([{ ref }]);
    expect(review?.registration).toEqual(registered(own.id));
  });

  test('nothing is sent for what no path can hold', async () => {
    expect(await scene.as(scene.ada).review([{ ref: { kind, id: '../me' } }])).toEqual([
      { event: { kind: 'notFound' }, registration: { kind: 'notRegistered' } },
    ]);
    expect(scene.wire()).toEqual([]);
  });

  test('an event for invited people only is not to be read by others', async () => {
    const closed = addEvent({ isInviteOnly: true });
    expect(await scene.as(scene.ada).event({ kind, id: closed.id })).toEqual({ kind: 'notAllowed' });
    expect(await scene.as(scene.ada).find({ kind, id: closed.id })).toEqual({ kind: 'notAllowed' });
    expect(await scene.as(scene.ada).enroll({ kind, id: closed.id }, reader, 'ask')).toEqual({
      kind: 'notAllowed',
    });
  });
});
