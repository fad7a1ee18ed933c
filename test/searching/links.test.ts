import type { Person } from '../support/teams';
import { nameOf, setSearchScene, shown, say } from './scene';

const { scene } = setSearchScene();

/** Outlook's form: the address, then whose mailbox it was in and a signature. */
function safeLink(url: string): string {
  const data =
    '05%7C02%7Calice%40contoso.com%7C2f1d%7C6e0c%7C0%7C0%7C638%7CUnknown%7CTWFpbGZsb3d8%7C0%7C%7C%7C';
  return `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=${data}&sdata=qK%2Fx%3D&reserved=0`;
}

const anchor = (url: string, label = url) =>
  `<a href="${url.replaceAll('&', '&amp;')}" rel="noreferrer noopener" title="${url.replaceAll('&', '&amp;')}" target="_blank">${label.replaceAll('&', '&amp;')}</a>`;

/** How a link can stand in what somebody writes. */
const settings: readonly (readonly [string, (url: string) => string])[] = [
  ['alone', (url) => url],
  ['in a sentence', (url) => `Please cancel my registration for ${url}, I am ill.`],
  ['at the end of a sentence', (url) => `Cancel my registration for ${url}.`],
  ['in angle brackets', (url) => `cancel <${url}>`],
  ['in parentheses', (url) => `cancel my registration (${url})`],
  ['in quotes', (url) => `cancel “${url}”`],
  ['in Markdown', (url) => `cancel [${url}](${url})`],
  ['before other writing', (url) => `${url}、取り消してください`],
  ['wrapped by Safe Links', (url) => `cancel ${safeLink(url)}`],
  ['wrapped by Safe Links in a sentence', (url) => `cancel my registration for <${safeLink(url)}>, please.`],
  ['as an anchor of the Teams client', (url) => `<p>cancel ${anchor(url)}</p>`],
  ['as an anchor with a label', (url) => `<p>cancel my registration for ${anchor(url, 'the beta')}</p>`],
  ['as an anchor with a Safe Link', (url) => `<p>cancel ${anchor(safeLink(url), 'the beta')}</p>`],
  ['as text of an HTML message', (url) => `<p>cancel &lt;${url.replaceAll('&', '&amp;')}&gt;</p>`],
];

async function cancelBySaying(person: Person, text: string) {
  await person.says(text);
  expect(shown(person)).toContain(say('ask.title'));
  await person.clicks(person.lastCard(), say('button.cancel'));
  expect(shown(person)).toContain(say('cancelled.title'));
}

describe.each(settings)('a link %s', (_name, sentence) => {
  test.each([
    ['the event page', (id: string) => `https://events.teams.microsoft.com/event/${id}`],
    [
      'the event page, encoded, with tracking',
      (id: string) =>
        `https://events.teams.microsoft.com/event/${encodeURIComponent(id)}?utm_source=mail&utm_campaign=beta#top`,
    ],
  ])('to %s', async (_form, linkTo) => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    scene.register(webinar, alice);
    await cancelBySaying(alice, sentence(linkTo(webinar.id)));
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
  });

  test.each([
    ['as Teams writes it', (url: string) => url],
    ['with tracking', (url: string) => `${url}&utm_source=mail&anon=true`],
  ])('that is a personal join link %s', async (_form, changed) => {
    const alice = scene.attendee();
    const meeting = scene.meeting();
    const { joinWebUrl } = scene.world.graph.world.enroll(meeting.id, alice.oid);
    await cancelBySaying(alice, sentence(changed(joinWebUrl)));
    expect(meeting.meetingRegistration?.registrants).toEqual([]);
  });

  test.each(['long', 'short'])('that is the %s join link of a meeting the bot knows', async (form) => {
    const alice = scene.attendee();
    const meeting = scene.meeting();
    await alice.presses('enroll.start', { event: `meeting:${meeting.organizer.id}/${meeting.id}` });
    const url =
      form === 'long'
        ? `${meeting.joinWebUrl}&utm_source=mail`
        : `https://teams.microsoft.com/meet/${meeting.joinMeetingId}?p=${meeting.passcode}&utm_source=mail`;
    await cancelBySaying(alice, sentence(url));
    expect(meeting.meetingRegistration?.registrants).toEqual([]);
  });
});

test('the link of a personal invitation is found where Graph knows only the common one', async () => {
  scene.world.graph.world.rules.personalJoinLink = 'unknown';
  const alice = scene.attendee();
  const meeting = scene.meeting();
  const { joinWebUrl } = scene.world.graph.world.enroll(meeting.id, alice.oid);
  await cancelBySaying(alice, `cancel ${joinWebUrl}`);
  expect(meeting.meetingRegistration?.registrants).toEqual([]);
});

test('words before a colon are no reference', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  await alice.presses('enroll.start', { event: nameOf(webinar) });
  await alice.says('Cancel my registration for the webinar: Beta briefing');
  expect(shown(alice)).toContain(say('ask.title'));
});

test.each([
  'https://events.teams.microsoft.com.example.com/event/1',
  'https://example.com/?url=https%3A%2F%2Fevents.teams.microsoft.com%2Fevent%2F1',
  'https://safelinks.protection.outlook.com.example.com/?url=https%3A%2F%2Fevents.teams.microsoft.com%2Fevent%2F1',
  'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fevent%2F1',
  'https://user@events.teams.microsoft.com/event/1',
  'https://events.teams.microsoft.com:8443/event/1',
  'http://events.teams.microsoft.com/event/1',
  `https://events.teams.microsoft.com/event/${'x'.repeat(600)}`,
])('what only looks like a link to an event is refused, and nothing is asked: %s', async (url) => {
  const alice = scene.attendee();
  const requests = await scene.requestsDuring(() => alice.says(`cancel ${url}`));
  expect(shown(alice)).toContain(say('badName.title'));
  expect(requests).toEqual([]);
});
