import { seedSampleEvents, type SampleEvents } from '../../../src/sandbox/graph/sample-events';
import { adaSeed, now, oraSeed, startDriver, type Driver } from './driver';

let driver: Driver;
let samples: SampleEvents;
beforeEach(async () => {
  driver = await startDriver();
  samples = seedSampleEvents(driver.graph.world, { me: adaSeed, organizer: oraSeed }, now);
});
afterEach(async () => {
  await driver.close();
});

it.each([
  ['registered', 200, 'registered'],
  ['waitlisted', 200, 'waitlisted'],
  ['pendingApproval', 200, 'pendingApproval'],
  ['cancelled', 200, 'canceled'],
  ['over', 200, 'registered'],
  ['townhall', 200, 'registered'],
  ['notRegistered', 404, undefined],
] as const)('has a sample that is %s', async (name, status, registration) => {
  const [kind, id = ''] = samples[name].split(':');
  const event = `/v1.0/solutions/virtualEvents/${kind}s/${encodeURIComponent(id)}`;
  const found = await driver.call(driver.ada, 'GET', event);
  const end = (found.json as { endDateTime: { dateTime: string } }).endDateTime.dateTime;
  expect(Date.parse(`${end}Z`) < now.getTime()).toBe(name === 'over');
  const reply = await driver.call(driver.ada, 'GET', `${event}/registrations(userId='${driver.ada.id}')`);
  expect(reply.status).toBe(status);
  if (registration !== undefined) expect(reply.json).toMatchObject({ status: registration });
});

it('has a meeting whose registrant can unenroll, found by the calendar, and one where only the e-mail link helps', async () => {
  const { call, ada, graph } = driver;
  const address = (reference: string) => {
    const [organizerId, meetingId = ''] = reference.replace('meeting:', '').split('/');
    return `/beta/users/${organizerId}/onlineMeetings/${encodeURIComponent(meetingId)}/registration/registrants`;
  };
  const entries = graph.world.calendars.get(ada.id) ?? [];
  const links = entries.map(({ joinUrl }) => new URL(joinUrl ?? '').searchParams.get('context') ?? '{}');
  const prid = links.map((context) => (JSON.parse(context) as { prid?: string }).prid).find(Boolean);
  expect((await call(ada, 'DELETE', `${address(samples.meeting)}/${prid}`)).status).toBe(204);
  const [anonymous] = [...graph.world.onlineMeetings.values()].flatMap(
    ({ meetingRegistration }) => meetingRegistration?.registrants ?? [],
  );
  expect((await call(ada, 'DELETE', `${address(samples.openMeeting)}/${anonymous?.id}`)).status).toBe(403);
  expect(graph.violations).toEqual([]);
});

it('has the same names and ids every time', async () => {
  const other = await startDriver();
  expect(seedSampleEvents(other.graph.world, { me: adaSeed, organizer: oraSeed }, now)).toEqual(samples);
  await other.close();
});
