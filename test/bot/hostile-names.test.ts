import { meetingName, setScene, words, oneOf } from './scene';

const scene = setScene({ environment: { TURNS_PER_MINUTE: '1000' } });

/** Names that try to be more than a name. None of them may ever become a request. */
const unspeakable: [string, string][] = [
  ['nothing', 'webinar:'],
  ['a space', 'webinar: '],
  ['one dot', 'webinar:.'],
  ['two dots', 'webinar:..'],
  ['a way up', 'webinar:../../me'],
  ['a way down', 'webinar:x/cancel'],
  ['a backslash', 'webinar:..\\..\\me'],
  ['a query', 'webinar:x?$expand=registrations'],
  ['a fragment', 'webinar:x#y'],
  ['100 kB', `webinar:${'x'.repeat(100_000)}`],
  ['no organizer', 'meeting:/x'],
  ['no meeting', 'meeting:x/'],
  ['neither', 'meeting:/'],
  ['one part', 'meeting:x'],
  ['three parts', 'meeting:x/y/z'],
  ['a way up among two parts', 'meeting:../me'],
  ['a link without an event', 'https://events.teams.microsoft.com/event/'],
  ['a link that goes up', 'https://events.teams.microsoft.com/event/..%2F..%2Fme'],
  ['a link with a way down', 'https://events.teams.microsoft.com/event/x%2Fcancel'],
  ['a link to an inner host', 'https://169.254.169.254/event/x'],
  ['a link to somebody', 'https://user@events.teams.microsoft.com/event/x'],
  ['a link to another port', 'https://events.teams.microsoft.com:8443/event/x'],
  ['a link of another kind', 'javascript:alert(1)'],
  ['a file', 'file:///etc/passwd'],
];

/** Names of events that do not exist. They may be asked for, as one segment of a path. */
const unknown: [string, string][] = [
  ['a slash that is encoded', 'webinar:x%2Fcancel'],
  ['dots that are encoded', 'webinar:%2e%2e'],
  ['a zero', 'webinar:x\u0000y'],
  ['a percent sign', 'webinar:100%'],
  ['letters of many alphabets', 'webinar:über-講演-🎟️'],
  ['quotes', "webinar:x')/cancel('"],
  ['parentheses', 'townhall:getByUserRole(role=organizer)'],
  ['a word that Graph knows', 'webinar:$batch'],
  ['half a letter', 'webinar:\ud800'],
  ['a meeting of nobody', "meeting:o'neil/x%2Fregistration"],
];

type Deed = (name: string) => Promise<unknown>;

function ways(): { alice: ReturnType<typeof scene.attendee>; deeds: Deed[] } {
  const alice = scene.attendee();
  return {
    alice,
    deeds: [
      (event) => alice.presses('unenroll.start', { event }),
      (event) => alice.submits({ verb: 'unenroll.start', event }),
      (event) => alice.submits({ verb: 'unenroll.start', data: { event } }),
      (event) => alice.presses('enroll.start', { event }),
      (event) => alice.says(`cancel my registration ${event}`),
    ],
  };
}

describe('a name made of', () => {
  test.each(unspeakable)(
    '%s is answered with a sentence and never becomes a request',
    async (_what, name) => {
      const { alice, deeds } = ways();
      for (const deed of deeds) {
        const log = await scene.logDuring(async () => {
          expect(await scene.requestsDuring(() => deed(name))).toEqual([]);
        });
        expect(log).not.toContain('"level":"error"');
        expect(alice.lastText()).toMatch(oneOf('badName.title', 'nothingFound.title', 'unclear.title'));
      }
    },
  );

  test.each(unknown)('%s is at most one segment of a path', async (_what, name) => {
    const { alice, deeds } = ways();
    for (const deed of deeds) {
      // What goes in a batch is recorded item by item as well.
      const sent = await scene.requestsDuring(() => deed(name));
      const requests = sent.filter(({ path }) => path !== '/$batch');
      expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
      expect(requests.filter(({ status }) => status === 200 || status === 204)).toEqual([]);
      expect(alice.lastText()).toMatch(oneOf('eventNotFound.title', 'badName.title', 'nothingFound.title'));
    }
  });
});

test.each<{ what: string; event: unknown }>([
  { what: 'a number', event: 7 },
  { what: 'yes', event: true },
  { what: 'a list', event: ['webinar:x'] },
  { what: 'an empty object', event: {} },
  { what: 'an object that poses as a text', event: { toString: 'webinar:x' } },
])('a name that is $what is answered with a sentence', async ({ event }) => {
  const alice = scene.attendee();
  const requests = await scene.requestsDuring(() => alice.presses('unenroll.start', { event }));
  expect(requests).toEqual([]);
  expect(alice.lastText()).toContain(words('badName.title'));
});

test('the registration id in a personal link cannot reach beyond the registrants', async () => {
  const alice = scene.attendee();
  const meeting = scene.meeting();
  meeting.attendees.push(scene.world.graph.world.users.get(alice.oid)!);
  await alice.says(`cancel ${meetingName(meeting)}`);
  const link = new URL(meeting.joinWebUrl);
  for (const prid of ['..', '../..', 'x/y', '', '$ref', 7, { a: 1 }]) {
    const { organizer } = meeting;
    const context = JSON.stringify({ Tid: organizer.tenantId, Oid: organizer.id, prid });
    link.search = `?context=${encodeURIComponent(context)}`;
    const requests = await scene.requestsDuring(() => alice.says(`cancel ${link.href}`));
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  }
});

test('what a chooser sends back cannot name anything but an event', async () => {
  const alice = scene.attendee();
  const picked = [...unspeakable.map(([, name]) => name), 'null', '%', '%00'].slice(0, 12);
  const requests = await scene.requestsDuring(() =>
    alice.presses('unenroll.choose', { registrations: picked.map(encodeURIComponent).join(',') }),
  );
  expect(requests.filter(({ status }) => status < 400)).toEqual([]);
  expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});
