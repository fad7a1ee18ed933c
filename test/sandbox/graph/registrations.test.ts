import { inDays, seat, startDriver, webinarPath, type Driver } from './driver';
import type { VirtualEvent } from '../../../src/sandbox/graph/world/virtual-event';

let driver: Driver;
let webinar: VirtualEvent;
beforeEach(async () => {
  driver = await startDriver();
  webinar = driver.graph.world.addWebinar({
    displayName: 'Beta briefing',
    start: inDays(7),
    organizer: driver.ora,
  });
});
afterEach(async () => {
  await driver.close();
});

const code = (json: unknown) => (json as { error: { code: string } }).error.code;

describe('registering', () => {
  it('makes a registration of the caller, in both versions and for town halls', async () => {
    const { call, ada, ben, graph, ora } = driver;
    const townhall = graph.world.addTownhall({ displayName: 'All hands', start: inDays(3), organizer: ora });
    const first = await call(ada, 'POST', `${webinarPath(webinar.id)}/registrations`, seat);
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject({
      userId: ada.id,
      email: ada.mail,
      status: 'registered',
      firstName: 'Ada',
    });
    const second = await call(
      ben,
      'POST',
      `/beta/solutions/virtualEvents/townhalls/${townhall.id}/registrations`,
      seat,
    );
    expect(second.json).toMatchObject({ userId: ben.id, cancelationDateTime: null });
    expect(graph.violations).toEqual([]);
  });

  it.each([
    ['without time zone', { preferredLanguage: 'en-US' }],
    ['without language', { preferredTimezone: 'UTC' }],
    ['with a name', { ...seat, firstName: 'Ada' }],
    ['with a list', []],
    ['with text that is no JSON', '{"preferredTimezone":'],
  ])('is refused %s', async (_, body) => {
    const { status, json } = await driver.call(
      driver.ada,
      'POST',
      `${webinarPath(webinar.id)}/registrations`,
      body,
    );
    expect([status, code(json)]).toEqual([400, 'BadRequest']);
    expect(webinar.registrations).toEqual([]);
  });

  it('wants required questions answered', async () => {
    const id = 'q-1';
    webinar.registrationConfiguration.questions = [
      { id, displayName: 'Your team?', isRequired: true, answerInputType: 'text', answerChoices: [] },
    ];
    const post = (answers: object[]) =>
      driver.call(driver.ada, 'POST', `${webinarPath(webinar.id)}/registrations`, {
        ...seat,
        registrationQuestionAnswers: answers,
      });
    expect((await post([])).status).toBe(400);
    expect((await post([{ questionId: id, value: '' }])).status).toBe(400);
    expect((await post([{ questionId: 'other', value: 'Blue' }])).status).toBe(400);
    expect((await post([{ questionId: id, value: 'Blue' }, { questionId: 'other' }])).status).toBe(400);
    expect((await post([{ questionId: id, value: 'Blue' }])).status).toBe(201);
  });

  it('fills up: then refused, or put on the waiting list', async () => {
    const { call, ada, ben, graph } = driver;
    webinar.registrationConfiguration.capacity = 1;
    graph.world.register(webinar.id, ben.id);
    const path = `${webinarPath(webinar.id)}/registrations`;
    const full = await call(ada, 'POST', path, seat);
    expect([full.status, code(full.json)]).toEqual([403, 'RegistrationCapacityReached']);
    webinar.registrationConfiguration.isWaitlistEnabled = true;
    expect((await call(ada, 'POST', path, seat)).json).toMatchObject({ status: 'waitlisted' });
    graph.world.promote(webinar.id, ada.id);
    expect(graph.world.registrationOf(webinar.id, ada.id)?.status).toBe('registered');
  });

  it('does not count those who wait as taking a seat', async () => {
    const { call, ada, ben, graph } = driver;
    Object.assign(webinar.registrationConfiguration, { capacity: 1, isWaitlistEnabled: true });
    graph.world.register(webinar.id, ben.id, { status: 'waitlisted' });
    const made = await call(ada, 'POST', `${webinarPath(webinar.id)}/registrations`, seat);
    expect(made.json).toMatchObject({ status: 'registered' });
  });

  it('waits for approval where the organizer approves', async () => {
    webinar.registrationConfiguration.isManualApprovalEnabled = true;
    const made = await driver.call(driver.ada, 'POST', `${webinarPath(webinar.id)}/registrations`, seat);
    expect(made.json).toMatchObject({ status: 'pendingApproval' });
  });

  it('answers a second time as the rules say', async () => {
    const { call, ada, graph } = driver;
    graph.world.register(webinar.id, ada.id);
    const again = () => call(ada, 'POST', `${webinarPath(webinar.id)}/registrations`, seat);
    expect((await again()).status).toBe(409);
    graph.world.rules.alreadyRegistered = { status: 400, code: 'AlreadyRegistered' };
    const { status, json } = await again();
    expect([status, code(json)]).toEqual([400, 'AlreadyRegistered']);
  });

  it('is refused once the event is over, cancelled or a draft', async () => {
    const register = () => driver.call(driver.ada, 'POST', `${webinarPath(webinar.id)}/registrations`, seat);
    driver.graph.world.move(webinar.id, inDays(-2), inDays(-1));
    expect((await register()).status).toBe(400);
    driver.graph.world.move(webinar.id, inDays(1), inDays(2));
    driver.graph.world.cancelEvent(webinar.id);
    expect((await register()).status).toBe(400);
    webinar.status = 'draft';
    expect((await register()).status).toBe(404);
  });
});

describe('finding', () => {
  it('answers one’s own by id, user id and e-mail in any letter case', async () => {
    const { call, ada, graph } = driver;
    const row = graph.world.register(webinar.id, ada.id);
    const base = `${webinarPath(webinar.id)}/registrations`;
    const paths = [
      `${base}/${row.id}`,
      `${base}(userId='${ada.id}')`,
      `${base}(email='ADA.reed%40CONTOSO.com')`,
      `${base.replace('v1.0', 'beta')}(userId=%27${ada.id}%27)`,
    ];
    for (const path of paths) {
      const { status, json } = await call(ada, 'GET', path);
      expect([path, status, (json as { id: string }).id]).toEqual([path, 200, row.id]);
    }
  });

  it('knows an e-mail address with an apostrophe, doubled', async () => {
    const { call, graph } = driver;
    const nia = graph.world.addUser({
      id: 'n',
      tenantId: driver.ada.tenantId,
      displayName: 'Nia',
      mail: "o'nia@contoso.com",
    });
    graph.world.register(webinar.id, nia.id);
    const base = `${webinarPath(webinar.id)}/registrations`;
    expect((await call(nia, 'GET', `${base}(email='o%27%27nia%40contoso.com')`)).status).toBe(200);
    expect((await call(nia, 'GET', `${base}(email='o%27nia%40contoso.com')`)).status).toBe(404);
    expect(graph.violations).toHaveLength(1);
  });

  it('answers 404 when there is none, and the active one, else the newest, when there are several', async () => {
    const { call, ada, graph } = driver;
    const path = `${webinarPath(webinar.id)}/registrations(userId='${ada.id}')`;
    expect((await call(ada, 'GET', path)).status).toBe(404);
    const first = graph.world.register(webinar.id, ada.id);
    graph.world.cancelRegistration(webinar.id, ada.id);
    const second = graph.world.register(webinar.id, ada.id);
    expect((await call(ada, 'GET', path)).json).toMatchObject({ id: second.id, status: 'registered' });
    graph.world.cancelRegistration(webinar.id, ada.id);
    expect((await call(ada, 'GET', path)).json).toMatchObject({ id: second.id, status: 'canceled' });
    expect((await call(ada, 'GET', path.replace(`(userId='${ada.id}')`, `/${first.id}`))).json).toMatchObject(
      { id: first.id },
    );
  });

  it('prefers an active row to a newer one that is not', async () => {
    const { call, ada, graph } = driver;
    const active = graph.world.register(webinar.id, ada.id);
    graph.world.register(webinar.id, ada.id, { status: 'canceled' });
    const { json } = await call(ada, 'GET', `${webinarPath(webinar.id)}/registrations(userId='${ada.id}')`);
    expect(json).toMatchObject({ id: active.id });
  });

  it('shows no user id of somebody who registered anonymously, found by e-mail alone', async () => {
    const { call, ada, graph } = driver;
    const row = graph.world.register(webinar.id, ada.id, { userId: null });
    const base = `${webinarPath(webinar.id)}/registrations`;
    expect((await call(ada, 'GET', `${base}(userId='${ada.id}')`)).status).toBe(404);
    const { json } = await call(ada, 'GET', `${base}(email='${ada.mail}')`);
    expect(json).toMatchObject({ id: row.id });
    expect(json).not.toHaveProperty('userId');
  });

  it.each(["(userId='{ben}')", "(email='ben.hall@contoso.com')", '/{row}'])(
    'refuses somebody else’s %s',
    async (key) => {
      const { call, ada, ben, graph } = driver;
      const row = graph.world.register(webinar.id, ben.id);
      const filled = key.replace('{ben}', ben.id).replace('{row}', row.id);
      expect((await call(ada, 'GET', `${webinarPath(webinar.id)}/registrations${filled}`)).status).toBe(403);
      expect(graph.violations).toHaveLength(1);
    },
  );

  it('lists registrations to nobody, or as the older page has it', async () => {
    const { call, ada, ben, ora, graph } = driver;
    graph.world.register(webinar.id, ben.id);
    const own = graph.world.register(webinar.id, ada.id);
    const path = `${webinarPath(webinar.id, 'beta')}/registrations`;
    expect((await call(ada, 'GET', path)).status).toBe(403);
    graph.world.rules.listRegistrations = 'answered';
    expect((await call(ada, 'GET', path)).json).toMatchObject({ value: [{ id: own.id }] });
    expect((await call(ora, 'GET', path)).json).toMatchObject({
      value: [{ userId: ben.id }, { userId: ada.id }],
    });
    const filtered = await call(ora, 'GET', `${path}?$filter=${encodeURIComponent(`userId eq '${ada.id}'`)}`);
    expect((filtered.json as { value: unknown[] }).value).toHaveLength(1);
    const onV1 = `${webinarPath(webinar.id)}/registrations?$filter=${encodeURIComponent(`userId eq '${ada.id}'`)}`;
    expect((await call(ora, 'GET', onV1)).status).toBe(400);
  });
});

describe('cancelling', () => {
  const cancelPath = (id: string) => `${webinarPath(webinar.id)}/registrations/${id}/cancel`;

  it.each(['registered', 'waitlisted', 'pendingApproval'] as const)(
    'takes back one that is %s',
    async (status) => {
      const { call, ada, graph } = driver;
      const row = graph.world.register(webinar.id, ada.id, { status });
      const { status: answered, text } = await call(ada, 'POST', cancelPath(row.id));
      expect([answered, text]).toEqual([204, '']);
      expect(row).toMatchObject({
        status: 'canceled',
        cancelationDateTime: new Date('2026-09-01T09:00:00Z'),
      });
    },
  );

  it.each([204, 400, 409] as const)('answers %d to a second one when told to', async (status) => {
    const { call, ada, graph } = driver;
    graph.world.rules.cancelAgain = status;
    const row = graph.world.register(webinar.id, ada.id, { status: 'canceled' });
    expect((await call(ada, 'POST', cancelPath(row.id))).status).toBe(status);
  });

  it.each([204, 400, 403, 409] as const)('answers %d after the end when told to', async (status) => {
    const { call, ada, graph } = driver;
    graph.world.rules.cancelWhenOver = status;
    const row = graph.world.register(webinar.id, ada.id);
    graph.world.move(webinar.id, inDays(-2), inDays(-1));
    expect((await call(ada, 'POST', cancelPath(row.id))).status).toBe(status);
    expect(row.status).toBe(status === 204 ? 'canceled' : 'registered');
  });

  it('refuses one turned down, one made anonymously, an unknown one and somebody else’s', async () => {
    const { call, ada, ben, graph } = driver;
    const rejected = graph.world.register(webinar.id, ada.id, { status: 'waitlisted' });
    graph.world.reject(webinar.id, ada.id);
    const anonymous = graph.world.register(webinar.id, ada.id, { userId: null });
    const foreign = graph.world.register(webinar.id, ben.id);
    expect((await call(ada, 'POST', cancelPath(rejected.id))).status).toBe(400);
    expect((await call(ada, 'POST', cancelPath(anonymous.id))).status).toBe(403);
    expect((await call(ada, 'POST', cancelPath('nobody'))).status).toBe(404);
    expect(graph.violations).toEqual([]);
    expect((await call(ada, 'POST', cancelPath(foreign.id))).status).toBe(403);
    expect(graph.violations).toHaveLength(1);
    expect(foreign.status).toBe('registered');
  });

  it.each([{ reason: 'ill' }, '{"reason":'])('takes no body, such as %j', async (body) => {
    const { call, ada, graph } = driver;
    const row = graph.world.register(webinar.id, ada.id);
    expect((await call(ada, 'POST', cancelPath(row.id), body)).status).toBe(400);
    expect(row.status).toBe('registered');
  });

  it('is refused once the organizer cancelled the event', async () => {
    const { call, ada, graph } = driver;
    const row = graph.world.register(webinar.id, ada.id);
    graph.world.cancelEvent(webinar.id);
    expect((await call(ada, 'POST', cancelPath(row.id))).status).toBe(400);
  });

  it('can be refused by the tenant altogether', async () => {
    const { call, ada, graph } = driver;
    graph.world.rules.refuse = { 'registrations.cancel': 403 };
    const row = graph.world.register(webinar.id, ada.id);
    expect((await call(ada, 'POST', cancelPath(row.id))).status).toBe(403);
    expect(row.status).toBe('registered');
  });
});
