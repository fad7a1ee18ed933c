import type { MeetingRef } from '../../src/domain/event';
import {
  insufficientClaims403,
  resetAfter,
  resetBefore,
  respond,
} from '../../src/sandbox/graph/fault-effects';
import type { MeetingRegistration } from '../../src/sandbox/graph/world/online-meeting';
import { inDays, reader, startScene, type Scene } from './people';

describe('registrants of a meeting', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
  });
  afterEach(async () => {
    await scene.close();
    expect(scene.standIn.violations).toEqual([]);
  });

  function addMeeting(meetingRegistration: Partial<MeetingRegistration> = {}): MeetingRef {
    const { id } = scene.standIn.world.addOnlineMeeting({
      subject: 'Beta briefing',
      start: inDays(3),
      organizer: scene.ora,
      meetingRegistration,
    });
    return { kind: 'meeting', organizerId: scene.ora.id, meetingId: id };
  }
  const registrants = ({ meetingId }: MeetingRef) =>
    scene.standIn.world.onlineMeetings.get(meetingId)?.meetingRegistration?.registrants ?? [];

  test('without the id nobody can read who is registered', async () => {
    expect(await scene.as(scene.ada).find(addMeeting())).toEqual({ kind: 'unreadable' });
    expect(scene.standIn.requests).toEqual([]);
  });

  test('enrolls under the names that Microsoft Entra ID has', async () => {
    const ref = addMeeting();
    await scene.as(scene.ada).enroll(ref, reader, 'ask');
    expect(scene.wire().at(-1)?.body).toEqual({
      '@odata.type': '#microsoft.graph.meetingRegistrant',
      firstName: 'Ada',
      lastName: 'Reed',
      email: 'Ada.Reed@contoso.com',
    });
    expect(scene.tokens.map(({ permissions }) => permissions)).toEqual([
      ['User.Read'],
      ['OnlineMeetings.ReadWrite'],
    ]);
  });

  test('allowedRegistrant everyone: enrolled as anybody outside would be, and only the e-mail can undo it', async () => {
    const ref = addMeeting({ allowedRegistrant: 'everyone' });
    expect(await scene.as(scene.ada).enroll(ref, reader, 'ask')).toEqual({ kind: 'openToEveryone' });
    const [row] = registrants(ref);
    expect(await scene.as(scene.ada).cancel(ref, row?.id ?? '')).toEqual({
      kind: 'refused',
      because: 'notAllowed',
    });
    expect(registrants(ref)).toHaveLength(1);
  });

  test('allowedRegistrant organization: a registrant that another token enrolled stays', async () => {
    const ref = addMeeting();
    const { id } = scene.standIn.world.enroll(ref.meetingId, scene.ada.id, { enrolledBy: null });
    expect(await scene.as(scene.ada).cancel(ref, id)).toEqual({ kind: 'refused', because: 'notAllowed' });
    expect(registrants(ref)).toHaveLength(1);
  });

  test.each([410, 404, 200] as const)('a family that is retired (%i) enrolls nobody', async (retired) => {
    scene.standIn.world.rules.retired = retired;
    expect(await scene.as(scene.ada).enroll(addMeeting({ retired: true }), reader, 'ask')).toEqual({
      kind: 'retired',
    });
  });

  test.each([
    [410, 'retired'],
    [200, 'retired'],
    [404, 'notRegistered'],
  ] as const)('a family that is retired (%i) cancels nothing', async (retired, because) => {
    scene.standIn.world.rules.retired = retired;
    expect(await scene.as(scene.ada).cancel(addMeeting({ retired: true }), 'r-1')).toEqual({
      kind: 'refused',
      because,
    });
  });

  test('a question that only the page shows needs the page', async () => {
    const question = { id: 'q1', displayName: 'Which team?', isRequired: true };
    expect(
      await scene.as(scene.ada).enroll(addMeeting({ customQuestions: [question] }), reader, 'ask'),
    ).toEqual({
      kind: 'needsPage',
      because: 'questions',
    });
  });

  test('a refused enrollment is a refusal', async () => {
    scene.standIn.world.rules.refuse = { 'meetingRegistrants.enroll': 403 };
    expect(await scene.as(scene.ada).enroll(addMeeting(), reader, 'ask')).toEqual({ kind: 'notAllowed' });
  });

  test('not found is no success unless an answer was lost before', async () => {
    const ref = addMeeting();
    expect(await scene.as(scene.ada).cancel(ref, 'gone')).toEqual({
      kind: 'refused',
      because: 'notRegistered',
    });
    const { id } = scene.standIn.world.enroll(ref.meetingId, scene.ada.id);
    scene.standIn.faults.next({ method: 'DELETE' }, resetAfter());
    expect(await scene.as(scene.ada).cancel(ref, id)).toEqual({ kind: 'canceled' });
    expect(
      scene
        .wire()
        .slice(-2)
        .map(({ status }) => status),
    ).toEqual([0, 404]);
  });

  test('an open end is settled by deleting again: done now or done then', async () => {
    const ref = addMeeting();
    const { id } = scene.standIn.world.enroll(ref.meetingId, scene.ada.id);
    expect(await scene.as(scene.ada).settle(ref, id)).toEqual({ kind: 'canceled' });
    expect(registrants(ref)).toEqual([]);
    expect(await scene.as(scene.ada).settle(ref, id)).toEqual({ kind: 'canceled' });
  });

  test('an open end that Graph refuses to close leaves the person registered', async () => {
    const ref = addMeeting();
    const { id } = scene.standIn.world.enroll(ref.meetingId, scene.ada.id);
    scene.standIn.world.rules.refuse = { 'meetingRegistrants.unenroll': 403 };
    expect(await scene.as(scene.ada).settle(ref, id)).toEqual({ kind: 'stillRegistered' });
  });

  test('an open end stays open while Graph is busy', async () => {
    const ref = addMeeting();
    const { id } = scene.standIn.world.enroll(ref.meetingId, scene.ada.id);
    scene.standIn.faults.next({ method: 'DELETE' }, respond(429, { headers: { 'Retry-After': '60' } }));
    expect(await scene.as(scene.ada).settle(ref, id)).toEqual({ kind: 'unknown' });
  });

  test('a sign-in that is wanted after a lost answer does not hide the loss', async () => {
    const ref = addMeeting();
    const { id } = scene.standIn.world.enroll(ref.meetingId, scene.ada.id);
    scene.standIn.faults.next({ method: 'DELETE' }, resetBefore());
    scene.standIn.faults.next({ method: 'DELETE' }, insufficientClaims403('{"access_token":{}}'));
    expect(await scene.as(scene.ada, { challenges: 'interactive' }).cancel(ref, id)).toEqual({
      kind: 'unknown',
    });
  });

  test('an enrollment whose answer is lost twice is not known to be one', async () => {
    scene.standIn.faults.next({ method: 'POST', times: 2 }, resetAfter());
    expect(await scene.as(scene.ada).enroll(addMeeting(), reader, 'ask')).toEqual({ kind: 'unknown' });
  });

  test('a sign-in that is wanted after a lost enrollment does not hide the loss', async () => {
    scene.standIn.faults.next({ method: 'POST' }, resetAfter());
    scene.standIn.faults.next({ method: 'POST' }, insufficientClaims403('{"access_token":{}}'));
    const ada = scene.as(scene.ada, { challenges: 'interactive' });
    expect(await ada.enroll(addMeeting(), reader, 'ask')).toEqual({ kind: 'unknown' });
  });

  test('a deleted meeting and a meeting of others are told apart in a review', async () => {
    const [gone, closed] = [addMeeting(), addMeeting()];
    scene.standIn.world.cancelEvent(gone.meetingId);
    const reviews = await scene.as(scene.ada).review([
      { ref: gone, registrationId: 'r-1' },
      { ref: closed, registrationId: 'r-2' },
    ]);
    expect(reviews.map(({ event }) => event.kind)).toEqual(['notFound', 'notAllowed']);
    expect(reviews.map(({ registration }) => registration.kind)).toEqual(['registration', 'registration']);
  });
});
