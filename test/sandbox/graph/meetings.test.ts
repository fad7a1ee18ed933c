import type { OnlineMeeting } from '../../../src/sandbox/graph/world/online-meeting';
import { inDays, startDriver, type Driver } from './driver';

let driver: Driver;
let meeting: OnlineMeeting;
beforeEach(async () => {
  driver = await startDriver();
  const { graph, ada, ora } = driver;
  meeting = graph.world.addOnlineMeeting({
    subject: 'Office hours',
    start: inDays(4),
    organizer: ora,
    attendees: [ada],
    meetingRegistration: { allowedRegistrant: 'organization' },
  });
});
afterEach(async () => {
  await driver.close();
});

const registrants = (organizerId = driver.ora.id) =>
  `/beta/users/${organizerId}/onlineMeetings/${encodeURIComponent(meeting.id)}/registration/registrants`;
const adasBody = () => ({
  '@odata.type': '#microsoft.graph.meetingRegistrant',
  firstName: 'Ada',
  lastName: 'Reed',
  email: 'ada.reed@CONTOSO.com',
});
const rows = () => meeting.meetingRegistration!.registrants;
const open = () => {
  meeting.meetingRegistration!.allowedRegistrant = 'everyone';
};

describe('enrolling', () => {
  it('gives the registrant id and a personal link that holds it, the same ones again later', async () => {
    const { call, ada } = driver;
    const first = await call(ada, 'POST', registrants(), adasBody());
    expect(first.status).toBe(200);
    const { id, joinWebUrl } = first.json as { id: string; joinWebUrl: string };
    expect(id.split(',')).toHaveLength(7);
    const context = JSON.parse(new URL(joinWebUrl).searchParams.get('context') ?? '') as object;
    expect(context).toEqual({ Tid: ada.tenantId, Oid: driver.ora.id, prid: id, isPublic: false });
    expect((await call(ada, 'POST', registrants(), adasBody())).json).toEqual(first.json);
    expect(rows()).toHaveLength(1);
  });

  it('gives nothing away where everyone may register', async () => {
    open();
    const { json } = await driver.call(driver.ada, 'POST', registrants(), adasBody());
    expect(json).toMatchObject({ id: '', joinWebUrl: '' });
    expect(rows()).toMatchObject([{ enrolledBy: null, firstName: 'Ada' }]);
  });

  it.each([
    ['without @odata.type', { '@odata.type': undefined }],
    ['with another first name', { firstName: 'Adam' }],
    ['without a last name', { lastName: '' }],
    ['with an unknown member', { nickname: 'A' }],
  ])('is refused %s', async (_, change) => {
    expect((await driver.call(driver.ada, 'POST', registrants(), { ...adasBody(), ...change })).status).toBe(
      400,
    );
    expect(rows()).toEqual([]);
  });

  it('is refused for somebody else’s address', async () => {
    const body = { ...adasBody(), email: 'ben.hall@contoso.com' };
    expect((await driver.call(driver.ada, 'POST', registrants(), body)).status).toBe(403);
    expect(driver.graph.violations).toHaveLength(1);
  });

  it('wants required questions answered', async () => {
    meeting.meetingRegistration!.customQuestions = [{ id: 'q', displayName: 'Team?', isRequired: true }];
    const post = (customQuestionAnswers: object[]) =>
      driver.call(driver.ada, 'POST', registrants(), { ...adasBody(), customQuestionAnswers });
    expect((await post([])).status).toBe(400);
    expect((await post([{ questionId: 'other', value: 'Blue' }])).status).toBe(400);
    expect((await post([{ questionId: 'q', value: 'Blue' }])).status).toBe(200);
  });
});

describe('unenrolling', () => {
  it('takes the caller’s own registrant away, raw commas or encoded, once', async () => {
    const { call, ada, ben, graph } = driver;
    const own = graph.world.enroll(meeting.id, ada.id);
    const bens = graph.world.enroll(meeting.id, ben.id);
    expect((await call(ada, 'DELETE', `${registrants()}/${own.id}`)).status).toBe(204);
    expect((await call(ada, 'DELETE', `${registrants()}/${own.id}`)).status).toBe(404);
    expect((await call(ben, 'DELETE', `${registrants()}/${encodeURIComponent(bens.id)}`)).status).toBe(204);
    expect(rows()).toEqual([]);
    expect(graph.violations).toEqual([]);
  });

  it('is refused where everyone may register, and for a registrant not enrolled with the own token', async () => {
    const { call, ada, graph } = driver;
    const row = graph.world.enroll(meeting.id, ada.id, { enrolledBy: null });
    expect((await call(ada, 'DELETE', `${registrants()}/${row.id}`)).status).toBe(403);
    open();
    row.enrolledBy = ada.id;
    expect((await call(ada, 'DELETE', `${registrants()}/${row.id}`)).status).toBe(403);
    expect(rows()).toHaveLength(1);
    expect(graph.violations).toEqual([]);
  });

  it('is refused for anybody else’s registrant', async () => {
    const { call, ada, ben, graph } = driver;
    const row = graph.world.enroll(meeting.id, ben.id);
    expect((await call(ada, 'DELETE', `${registrants()}/${row.id}`)).status).toBe(403);
    expect(graph.violations).toHaveLength(1);
    expect(rows()).toHaveLength(1);
  });

  it('needs the organizer’s id in the path, not the caller’s', async () => {
    const { call, ada, graph } = driver;
    const row = graph.world.enroll(meeting.id, ada.id);
    const { status, text } = await call(ada, 'DELETE', `${registrants(ada.id)}/${row.id}`);
    expect(status).toBe(404);
    expect(text).toContain('Organizer Id mismatch');
  });
});

describe('a retired registration', () => {
  it.each([410, 404, 200] as const)('answers %d when told to', async (status) => {
    const { call, ada, graph, ora } = driver;
    const row = graph.world.enroll(meeting.id, ada.id);
    meeting.meetingRegistration!.retired = true;
    graph.world.rules.retired = status;
    const answers = [
      await call(ada, 'DELETE', `${registrants()}/${row.id}`),
      await call(ada, 'POST', registrants(), adasBody()),
      await call(ora, 'GET', registrants().replace('/registrants', '')),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([status, status, status]);
    expect(answers.every(({ text }) => (text === '') === (status === 200))).toBe(true);
    expect(rows()).toHaveLength(1);
  });
});

describe('reading', () => {
  it('lets organizer, invited and enrolled people read the meeting, nobody else', async () => {
    const { call, ada, ben, graph, ora } = driver;
    const path = `/v1.0/users/${ora.id}/onlineMeetings/${encodeURIComponent(meeting.id)}`;
    expect((await call(ora, 'GET', path)).json).toMatchObject({ id: meeting.id, subject: 'Office hours' });
    expect((await call(ada, 'GET', path)).status).toBe(200);
    expect((await call(ben, 'GET', path)).status).toBe(403);
    graph.world.enroll(meeting.id, ben.id);
    expect((await call(ben, 'GET', path)).status).toBe(200);
    expect((await call(ada, 'GET', path.replace(ora.id, ada.id))).status).toBe(404);
    expect((await call(ada, 'GET', '/v1.0/me/onlineMeetings/unknown')).status).toBe(404);
    expect((await call(ada, 'GET', '/v1.0/me/onlineMeetings/19:meeting_x@thread.v2')).status).toBe(400);
    const teamsJsId = Buffer.from('0#19:meeting_x@thread.v2#0').toString('base64');
    expect((await call(ada, 'GET', `/v1.0/me/onlineMeetings/${teamsJsId}`)).text).toContain(
      'Meeting Id is corrupted.',
    );
    graph.world.cancelEvent(meeting.id);
    expect((await call(ada, 'GET', path)).status).toBe(404);
  });

  it('shows the registration to the organizer alone', async () => {
    const { call, ada, ora } = driver;
    const path = registrants().replace('/registrants', '');
    expect((await call(ada, 'GET', path)).status).toBe(403);
    expect((await call(ora, 'GET', path)).json).toMatchObject({ allowedRegistrant: 'organization' });
  });

  const find = (filter: string) =>
    driver.call(driver.ada, 'GET', `/v1.0/me/onlineMeetings?$filter=${encodeURIComponent(filter)}`);

  it('finds a meeting by its join link, a registrant’s own link and its number', async () => {
    const own = driver.graph.world.enroll(meeting.id, driver.ada.id);
    const found = { value: [{ id: meeting.id }] };
    expect((await find(`JoinWebUrl eq '${meeting.joinWebUrl}'`)).json).toMatchObject(found);
    expect((await find(`JoinWebUrl eq '${own.joinWebUrl}'`)).json).toMatchObject(found);
    expect(
      (await find(`joinMeetingIdSettings/joinMeetingId eq '${meeting.joinMeetingId}'`)).json,
    ).toMatchObject(found);
    driver.graph.world.rules.personalJoinLink = 'unknown';
    expect((await find(`JoinWebUrl eq '${own.joinWebUrl}'`)).json).toMatchObject({ value: [] });
  });

  it('finds nothing by a link encoded once too little, another link, or for the uninvited', async () => {
    const { call, ben } = driver;
    const none = { value: [] };
    const bare = await call(
      driver.ada,
      'GET',
      `/v1.0/me/onlineMeetings?$filter=JoinWebUrl%20eq%20'${meeting.joinWebUrl}'`,
    );
    expect(bare.json).toMatchObject(none);
    const own = driver.graph.world.enroll(meeting.id, driver.ada.id).joinWebUrl;
    const foreign = [
      own.replace('19%3ameeting_', '19%3ameeting_x'),
      own.replace(driver.ora.id, driver.ada.id),
    ];
    for (const link of foreign) expect((await find(`JoinWebUrl eq '${link}'`)).json).toMatchObject(none);
    expect((await find("JoinWebUrl eq 'https://teams.microsoft.com/l/meetup-join/x/0'")).json).toMatchObject(
      none,
    );
    const filter = encodeURIComponent(`JoinWebUrl eq '${meeting.joinWebUrl}'`);
    expect((await call(ben, 'GET', `/v1.0/me/onlineMeetings?$filter=${filter}`)).json).toMatchObject(none);
  });

  it.each(['', "subject eq 'Office hours'", 'JoinWebUrl eq https://teams.microsoft.com'])(
    'wants a proper filter, not "%s"',
    async (filter) => {
      expect((await find(filter)).status).toBe(400);
    },
  );
});
