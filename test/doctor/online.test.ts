import type { Operation } from '../../src/sandbox/graph/operation';
import { admitPatient, type Patient } from './patient';

let patient: Patient;

beforeAll(async () => {
  patient = await admitPatient();
});

beforeEach(() => {
  patient.healthy();
});

afterEach(() => {
  expect(patient.violations()).toEqual([]);
});

afterAll(() => patient.discharge());

test('a deployment where all is well', async () => {
  patient.graph.world.rules.listRegistrations = 'answered';
  const { code, lines } = await patient.examine();
  expect(
    lines.map((line) => line.slice(0, 11).trim()).filter((verdict) => verdict !== 'Please open'),
  ).toEqual([
    ...['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
    ...['allowed', 'allowed', 'allowed', 'allowed', 'allowed'],
    ...['allowed', 'allowed', 'allowed', 'refused', 'allowed', 'allowed'],
    ...['not tried', 'not tried', 'not tried'],
    'Nothing sta',
  ]);
  expect(code).toBe(0);
});

test('nothing is changed, and nobody else is asked about', async () => {
  const before = patient.graph.requests.length;
  await patient.examine();
  const requests = patient.graph.requests.slice(before);
  const writing = requests.filter(({ method, path }) => method !== 'GET' && path !== '/$batch');
  expect(writing).toEqual([]);
  expect(new Set(requests.map(({ oid }) => oid))).toEqual(new Set([patient.oid]));
});

describe('a tenant that refuses', () => {
  const needed: [Operation, string][] = [
    ['me.get', 'Read your own profile'],
    ['onlineMeetings.find', 'Look a meeting up by its join link'],
    ['virtualEvents.get', 'Read the event'],
  ];

  test.each(needed)('%s is not fit for the bot', async (operation, what) => {
    patient.graph.world.rules.refuse[operation] = 403;
    const { code, about } = await patient.examine();
    expect(about(what)).toMatch(/^failed .*\(403 Forbidden\): /);
    expect(code).toBe(1);
  });

  const optional: [Operation, readonly string[]][] = [
    ['virtualEvents.getByUserRole', ['List the webinars you organize', 'List the townhalls you organize']],
    ['registrationConfiguration.get', ['Read its registration settings']],
    ['registrations.list', ['List all its registrations']],
    ['virtualEvents.listOfUser', ['List the webinars you have to do with']],
    ['registrations.getByUserId', ['Find your own registration by user id']],
    ['registrations.getByEmail', ['Find your own registration by e-mail address']],
  ];

  test.each(optional)('%s is told so, and the bot can do without', async (operation, whats) => {
    patient.graph.world.rules.refuse[operation] = 403;
    const { code, about } = await patient.examine();
    for (const what of whats) expect(about(what)).toMatch(/^refused .*\(403 Forbidden\): /);
    expect(code).toBe(0);
  });

  test('both ways to one’s own registration leaves the bot none', async () => {
    const { refuse } = patient.graph.world.rules;
    Object.assign(refuse, { 'registrations.getByUserId': 403, 'registrations.getByEmail': 400 });
    const { code, lines } = await patient.examine();
    expect(lines).toContainEqual(expect.stringMatching(/^failed {5}Find your own registration: neither key/));
    expect(code).toBe(1);
  });

  test('the calendar is told so where the look-up is on, and only there', async () => {
    patient.graph.world.rules.refuse['calendarView.list'] = 403;
    expect((await patient.examine()).code).toBe(0);
    const { code, about } = await patient.examine([], { CALENDAR_LOOKUP: 'true' });
    expect(about('Read your own calendar')).toMatch(/^failed .*set it to false/);
    expect(code).toBe(1);
  });
});

test('somebody who organizes nothing is told what to name', async () => {
  patient.own.status = 'canceled';
  patient.graph.world.virtualEvents.delete(patient.own.id);
  const { about } = await patient.examine();
  patient.graph.world.virtualEvents.set(patient.own.id, patient.own);
  expect(about('Read an event, and your own registration')).toMatch(/^not tried .*--with-test-webinar ID/);
});

test('a Graph that does not answer is no refusal', async () => {
  patient.graph.faults.next({ path: /^\/me\?/, times: Infinity }, { kind: 'reset', performFirst: false });
  const { code, about } = await patient.examine();
  expect(about('Read your own profile')).toMatch(/^failed .*\(graph_unreachable\): .*try again/);
  expect(code).toBe(1);
});

describe('with a test webinar', () => {
  test('the operator is registered and cancelled again', async () => {
    const webinar = patient.other();
    const { code, about } = await patient.examine(['--with-test-webinar', webinar.id]);
    expect(about('Register yourself for the test webinar')).toMatch(/^allowed .*\(201\)/);
    expect(about('Cancel your own registration (v1.0)')).toMatch(/^allowed .*\(204\)/);
    expect(about('Read the registration again')).toMatch(/^allowed .*\(canceled\)/);
    expect(webinar.registrations.map(({ status, userId }) => ({ status, userId }))).toEqual([
      { status: 'canceled', userId: patient.oid },
    ]);
    expect(code).toBe(0);
  });

  test('the link to its event page does as well', async () => {
    const webinar = patient.other();
    const page = `https://events.teams.microsoft.com/event/${webinar.id}`;
    expect((await patient.examine(['--with-test-webinar', page])).code).toBe(0);
    expect(webinar.registrations).toHaveLength(1);
  });

  test('a registration that was there before is left alone', async () => {
    const webinar = patient.other();
    patient.graph.world.register(webinar.id, patient.oid);
    const { about } = await patient.examine(['--with-test-webinar', webinar.id]);
    expect(about('Register yourself for the test webinar, and cancel')).toMatch(/^not tried/);
    expect(webinar.registrations.map(({ status }) => status)).toEqual(['registered']);
  });

  test('a tenant that does not let people register', async () => {
    const webinar = patient.other();
    patient.graph.world.rules.refuse['registrations.create'] = 403;
    const { code, about } = await patient.examine(['--with-test-webinar', webinar.id]);
    expect(about('Register yourself for the test webinar')).toMatch(/^failed .*\(403 Forbidden\)/);
    expect(code).toBe(1);
  });

  test('a tenant that does not let attendees cancel leaves the operator told how to', async () => {
    const webinar = patient.other();
    patient.graph.world.rules.refuse['registrations.cancel'] = 403;
    const { code, about } = await patient.examine(['--with-test-webinar', webinar.id]);
    expect(about('Cancel your own registration (v1.0)')).toMatch(/^failed .*does not let attendees cancel/);
    expect(about('Cancel your own registration (beta)')).toMatch(/^refused/);
    expect(about('Read the registration again')).toMatch(/^failed .*by the link in the confirmation e-mail/);
    expect(code).toBe(1);
  });

  test('a tenant that does not show the registration changes nothing', async () => {
    const webinar = patient.other();
    patient.graph.world.rules.refuse['registrations.getByUserId'] = 403;
    const { about } = await patient.examine(['--with-test-webinar', webinar.id]);
    expect(about('Look whether you are registered')).toMatch(/^failed .*nothing is changed/);
    expect(webinar.registrations).toEqual([]);
  });
});

describe('a sign-in that fails', () => {
  test('because the app allows no public client flows, with the mend', async () => {
    patient.entra.deviceCodes.publicClients = 'refused';
    const { code, about, lines } = await patient.examine();
    expect(about('Sign-in of the operator')).toMatch(
      /^failed .*\(AADSTS7000218\): .*"Allow public client flows" to Yes/,
    );
    expect(lines.some((line) => line.startsWith('allowed'))).toBe(false);
    expect(code).toBe(1);
  });

  test('because the operator declined', async () => {
    const { code, about } = await patient.examine([], {}, (shown) => {
      patient.entra.deviceCodes.decline(shown);
    });
    expect(about('Sign-in of the operator')).toMatch(/^failed .*declined on the page/);
    expect(code).toBe(1);
  });

  test('of the bot itself, with the mend', async () => {
    const { code, about } = await patient.examine([], {
      MicrosoftAppPassword: 'wrong',
      AAD_APP_CLIENT_SECRET: 'a-secret-of-the-stand-in',
    });
    expect(about('Sign-in of the bot')).toMatch(/^failed .*\(AADSTS7000215\): .*MicrosoftAppPassword/);
    expect(code).toBe(1);
  });

  test('of a bot whose managed identity does not answer here, with where to go', async () => {
    Object.assign(process.env, { IDENTITY_ENDPOINT: 'http://127.0.0.1:9/token', IDENTITY_HEADER: 'here' });
    const { code, about } = await patient.examine([], {
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppPassword: '',
      AAD_APP_MANAGED_IDENTITY_CLIENT_ID: '7b1f6a90-3c55-4f0e-9d0a-5f1f6f0f7a21',
    });
    for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER']) Reflect.deleteProperty(process.env, name);
    for (const what of ['Sign-in of the bot', 'Read your own profile'])
      expect(about(what)).toMatch(
        /^failed .*\(credential_unavailable\): .*run the doctor (there|where the bot runs)/,
      );
    expect(code).toBe(1);
  }, 30_000);

  test('of the Entra app, when a token is traded', async () => {
    const { code, about } = await patient.examine([], { AAD_APP_CLIENT_SECRET: 'wrong' });
    expect(about('Read your own profile')).toMatch(/^failed .*\(AADSTS7000215\): .*AAD_APP_CLIENT_SECRET/);
    expect(code).toBe(1);
  });

  test('for a permission that nobody has agreed to', async () => {
    patient.entra.revoke(patient.oid, ['OnlineMeetings.ReadWrite']);
    const { code, about } = await patient.examine();
    expect(about('Look a meeting up by its join link')).toMatch(
      /^failed .*no token for OnlineMeetings\.ReadWrite\..*grant admin consent/,
    );
    expect(code).toBe(1);
  });
});

test('no line holds a secret, a token or an address of the operator', async () => {
  const { lines } = await patient.examine(['--with-test-webinar', patient.other().id]);
  const text = lines.join('\n');
  for (const secret of ['a-secret-of-the-stand-in', 'eyJ', '@contoso.com', patient.oid])
    expect(text).not.toContain(secret);
});
