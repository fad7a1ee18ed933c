import { findEventName } from '../../src/domain/event-name';
import { foreignNextLink, respond, unknownMember } from '../../src/sandbox/graph/fault-effects';
import { inDays, startScene, tenantId, type Scene } from './people';

describe('an event by any of its names', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
  });
  afterEach(async () => {
    await scene.close();
    expect(scene.standIn.violations).toEqual([]);
  });

  const look = (text: string) => {
    const found = findEventName(text);
    if (found.kind !== 'named') throw new Error(`No name in ${text}.`);
    return scene.as(scene.ada).event(found.name);
  };
  const addMeeting = (seed = {}) =>
    scene.standIn.world.addOnlineMeeting({
      subject: "Ada's briefing",
      start: inDays(1),
      organizer: scene.ora,
      attendees: [scene.ada],
      meetingRegistration: {},
      ...seed,
    });
  const addWebinar = (seed = {}) =>
    scene.standIn.world.addWebinar({
      displayName: 'Beta briefing',
      start: inDays(1),
      organizer: scene.ora,
      ...seed,
    });

  test("an event page is a webinar's, or else a town hall's", async () => {
    const webinar = addWebinar();
    const townhall = scene.standIn.world.addTownhall({
      displayName: 'All hands',
      start: inDays(1),
      organizer: scene.ora,
    });
    const page = 'https://events.teams.microsoft.com/event/';
    expect(await look(page + webinar.id)).toMatchObject({
      event: { ref: { kind: 'webinar', id: webinar.id } },
    });
    expect(await look(page + townhall.id)).toMatchObject({
      event: { ref: { kind: 'townhall', id: townhall.id }, page: expect.stringMatching(/^https:/) as string },
    });
    expect(await look(`${page}gone@${tenantId}`)).toEqual({ kind: 'notFound' });
  });

  test('a join link is looked up as it is, not taken apart', async () => {
    const meeting = addMeeting();
    expect(await look(meeting.joinWebUrl)).toEqual({
      kind: 'event',
      event: {
        ref: { kind: 'meeting', organizerId: scene.ora.id, meetingId: meeting.id },
        title: "Ada's briefing",
        start: inDays(1),
        end: meeting.end,
        status: 'published',
        page: meeting.joinWebUrl,
        organizerIds: [scene.ora.id],
        organizerName: 'Ora Lane',
      },
    });
    expect(scene.wire().at(-1)?.path).toContain('%253ameeting_');
  });

  test('a personal join link carries the registrant id', async () => {
    const meeting = addMeeting();
    const { id, joinWebUrl } = scene.standIn.world.enroll(meeting.id, scene.ada.id);
    expect(await look(joinWebUrl)).toMatchObject({ kind: 'event', registrantId: id });
  });

  test('a short link is looked up by its code', async () => {
    const { id, joinMeetingId } = addMeeting();
    expect(await look(`https://teams.microsoft.com/meet/${joinMeetingId}?p=Qm7x2T`)).toMatchObject({
      event: { ref: { meetingId: id } },
    });
  });

  test('a code or link with a quote in it stays inside its string', async () => {
    const { joinMeetingId } = addMeeting();
    const ada = scene.as(scene.ada);
    const code = `x' or joinMeetingIdSettings/joinMeetingId eq '${joinMeetingId}`;
    expect(await ada.event({ kind: 'joinCode', code, url: 'https://teams.microsoft.com/meet/x' })).toEqual({
      kind: 'notFound',
    });
    expect(
      await ada.event({ kind: 'joinLink', url: "https://teams.microsoft.com/l/meetup-join/a'b&$top=1" }),
    ).toEqual({ kind: 'notFound' });
  });

  test('a meeting of others is not to be read, an unknown link finds nothing', async () => {
    const meeting = addMeeting({ attendees: [] });
    expect(await look(`meeting:${scene.ora.id}/${meeting.id}`)).toEqual({ kind: 'notAllowed' });
    expect(await look(`meeting:${scene.ben.id}/${meeting.id}`)).toEqual({ kind: 'notFound' });
    expect(await look(meeting.joinWebUrl)).toEqual({ kind: 'notFound' });
  });

  test('an address that goes on elsewhere is never followed', async () => {
    const meeting = addMeeting();
    scene.standIn.faults.next({ path: /onlineMeetings/ }, foreignNextLink());
    expect(await look(meeting.joinWebUrl)).toMatchObject({ kind: 'event' });
    expect(scene.wire()).toHaveLength(1);
  });

  test('only meetings need the permission for meetings', async () => {
    await look(`webinar:${addWebinar().id}`);
    await look(addMeeting().joinWebUrl);
    expect(scene.tokens.map(({ permissions }) => permissions)).toEqual([
      ['VirtualEvent.ReadWrite'],
      ['OnlineMeetings.ReadWrite'],
    ]);
  });

  test('times are instants in whatever zone Graph states them', async () => {
    for (const timeZone of ['New Zealand Standard Time', 'Pacific Standard Time', 'Asia/Tokyo', 'UTC']) {
      const { id } = addWebinar({ start: new Date('2026-09-27T11:30:00Z'), timeZone });
      expect(await look(`webinar:${id}`)).toMatchObject({
        event: { start: new Date('2026-09-27T11:30:00Z') },
      });
    }
  });

  test.each([
    [{ dateTime: '2026-03-30T10:00:00', timeZone: 'PacificSt' }, '2026-03-30T10:00:00Z'],
    [
      { dateTime: '2026-03-30T10:00:00.1234567', timeZone: 'Pacific Standard Time' },
      '2026-03-30T17:00:00.123Z',
    ],
    [{ dateTime: '2026-03-30T10:00:00Z', timeZone: 'Pacific Standard Time' }, '2026-03-30T10:00:00Z'],
    [{ dateTime: '2026-03-08T02:30:00', timeZone: 'Pacific Standard Time' }, '2026-03-08T10:30:00Z'],
    [{ dateTime: '2026-11-01T01:30:00', timeZone: 'Pacific Standard Time' }, '2026-11-01T08:30:00Z'],
    ['2026-03-30T10:00:00.1594516Z', '2026-03-30T10:00:00.159Z'],
    ['2026-03-30T10:00:00+02:00', '2026-03-30T08:00:00Z'],
    ['2026-03-30T10:00:00', '2026-03-30T10:00:00Z'],
  ])('reads the time %j', async (startDateTime, expected) => {
    const { id } = addWebinar();
    scene.standIn.faults.next(
      {},
      { kind: 'rewrite', rewrite: (json) => (typeof json === 'object' ? { ...json, startDateTime } : json) },
    );
    expect(await look(`webinar:${id}`)).toMatchObject({ event: { start: new Date(expected) } });
  });

  test('an entity that is wrapped in value, as the documentation shows it, is read all the same', async () => {
    const { id } = addWebinar();
    scene.standIn.faults.next({}, { kind: 'rewrite', rewrite: (value) => ({ value }) });
    expect(await look(`webinar:${id}`)).toMatchObject({ event: { title: 'Beta briefing' } });
  });

  test('what may be missing may be missing', async () => {
    const body = {
      id: 'w-1',
      startDateTime: { dateTime: '2026-09-02T10:00:00', timeZone: 'UTC' },
      endDateTime: { dateTime: '2026-09-02T11:00:00', timeZone: 'UTC' },
      createdBy: { user: null },
      coOrganizers: [{ id: 'co-1' }, null, { displayName: 'Nobody' }],
    };
    scene.standIn.faults.next({}, respond(200, { json: body }));
    expect(await look('webinar:w-1')).toMatchObject({
      event: { title: '', status: 'unknown', organizerIds: ['co-1'] },
    });
  });

  test.each([
    ['without its times', { id: 'w-1', displayName: 'Beta briefing' }],
    [
      'with a time that is none',
      { startDateTime: '2021-11-02T016:00:00Z', endDateTime: '2021-11-04T12:00:00Z' },
    ],
    ['that is a list', []],
    ['that is a number', 7],
  ])('an event %s is a fault', async (_, json) => {
    scene.standIn.faults.next({}, respond(200, { json }));
    await expect(look('webinar:w-1')).rejects.toMatchObject({ code: 'graph_unreadable' });
  });

  test('a status that nobody has heard of survives as unknown', async () => {
    const { id } = addWebinar();
    scene.standIn.faults.next({}, unknownMember());
    expect(await look(`webinar:${id}`)).toMatchObject({ event: { status: 'unknown' } });
  });

  test.each([
    [410, 'notFound'],
    [404, 'notFound'],
    [400, 'notFound'],
    [403, 'notAllowed'],
  ])('%i means %s', async (status, kind) => {
    scene.standIn.faults.next({}, respond(status));
    expect(await look('webinar:w-1')).toEqual({ kind });
  });
});
