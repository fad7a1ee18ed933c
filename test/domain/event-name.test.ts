import { findEventName, findEventNames, parseEventName, printName } from '../../src/domain/event-name';

const TENANT = '6e0c1f5a-2f0b-4a64-9a5e-0d6f7a3b1c22';
const ID = `11111111-1111-4111-8111-111111111111@${TENANT}`;
const PAGE = `https://events.teams.microsoft.com/event/${ID}`;
const THREAD = '19%3ameeting_abc%40thread.v2';

function joinLink(context: object): string {
  return `https://teams.microsoft.com/l/meetup-join/${THREAD}/0?context=${encodeURIComponent(JSON.stringify(context))}`;
}

describe('a reference', () => {
  test.each([
    [`webinar:${ID}`, { kind: 'webinar', id: ID }],
    [`townhall:${ID}`, { kind: 'townhall', id: ID }],
    [`WebiNar:${ID}`, { kind: 'webinar', id: ID }],
    ['  webinar:x  ', { kind: 'webinar', id: 'x' }],
    ['meeting:organizer/MSpk*+=', { kind: 'meeting', organizerId: 'organizer', meetingId: 'MSpk*+=' }],
    ['webinar:über', { kind: 'webinar', id: 'über' }],
  ])('is read: %s', (given, name) => {
    expect(parseEventName(given)).toEqual(name);
  });

  test.each([
    '',
    'webinar',
    'webinar:',
    'webinar:.',
    'webinar:..',
    'webinar:a/b',
    'webinar:a b',
    'webinar:a\\b',
    'webinar:a?b',
    'webinar:a#b',
    'webinar:a\nb',
    'webinar:\ud800',
    `webinar:${'x'.repeat(513)}`,
    'meeting:a',
    'meeting:a/',
    'meeting:/b',
    'meeting:a/b/c',
    'meeting:../b',
    'event:a',
    'webinar:a'.padEnd(3_000, 'a'),
  ])('is refused: %j', (given) => {
    expect(parseEventName(given)).toBeUndefined();
  });
});

describe('a link', () => {
  test('to an event page names a webinar or a town hall', () => {
    expect(parseEventName(PAGE)).toEqual({ kind: 'eventPage', id: ID, url: PAGE });
    expect(parseEventName(`${PAGE}?source=mail#top`)).toEqual({ kind: 'eventPage', id: ID, url: PAGE });
    expect(parseEventName(`<${PAGE}>`)).toEqual({ kind: 'eventPage', id: ID, url: PAGE });
  });

  test('to join keeps what Graph compares, and loses what mail programs add', () => {
    const link = joinLink({ Tid: TENANT, Oid: 'organizer' });
    expect(parseEventName(`${link}&utm_source=mail`)).toEqual({
      kind: 'joinLink',
      url: link,
      tenantId: TENANT,
    });
  });

  test('to join that is personal says whose registration it is', () => {
    const link = joinLink({ Tid: TENANT, Oid: 'organizer', prid: 'a,b,c', isPublic: false });
    expect(parseEventName(link)).toMatchObject({ kind: 'joinLink', url: link, registrantId: 'a,b,c' });
  });

  test.each([{}, { prid: '' }, { prid: '../x' }, { prid: 7 }, { prid: null }, 7, null])(
    'to join with the context %j names no registration',
    (context) => {
      const name = parseEventName(joinLink(context as object));
      expect(name).toMatchObject({ kind: 'joinLink' });
      expect(name).not.toHaveProperty('registrantId');
    },
  );

  test('to join by a code names the code', () => {
    const url = 'https://teams.microsoft.com/meet/2345678901?p=abc';
    expect(parseEventName(url)).toEqual({ kind: 'joinCode', code: '2345678901', url });
  });

  test('that Safe Links wrapped is unwrapped, once', () => {
    const wrap = (url: string) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&reserved=0`;
    expect(parseEventName(wrap(PAGE))).toMatchObject({ kind: 'eventPage', id: ID });
    expect(parseEventName(wrap(wrap(PAGE)))).toBeUndefined();
    expect(parseEventName(wrap('https://attacker.example/event/x'))).toBeUndefined();
  });

  test.each([
    'http://events.teams.microsoft.com/event/x',
    'https://events.teams.microsoft.com.attacker.example/event/x',
    'https://attacker.example/?https://events.teams.microsoft.com/event/x',
    'https://events.teams.microsoft.com@attacker.example/event/x',
    'https://user@events.teams.microsoft.com/event/x',
    'https://events.teams.microsoft.com:444/event/x',
    'https://events.teams.microsoft.com/event/',
    'https://events.teams.microsoft.com/events/x',
    'https://events.teams.microsoft.com/event/a%2Fb',
    'https://events.teams.microsoft.com/event/%E0%A4%A',
    'https://teams.microsoft.com/l/meetup-join/',
    'https://teams.microsoft.com/l/channel/x',
    'https://teams.microsoft.com/meet/',
    'https://',
    'javascript:alert(1)',
  ])('is refused: %s', (given) => {
    expect(parseEventName(given)).toBeUndefined();
  });
});

describe('in a text', () => {
  test.each([
    `cancel ${PAGE}.`,
    `(see ${PAGE})`,
    `<${PAGE}>, please`,
    `“${PAGE}”`,
    `first ${PAGE} and then webinar:other`,
  ])('a name is found: %s', (text) => {
    expect(findEventName(text)).toMatchObject({ kind: 'named', name: { kind: 'eventPage', id: ID } });
  });

  test('something that only looks like a name is refused', () => {
    expect(findEventName('cancel https://example.com/event/1')).toMatchObject({ kind: 'refused' });
    expect(findEventName('cancel webinar:../../me')).toMatchObject({ kind: 'refused' });
  });

  test('words are no name', () => {
    expect(findEventName('cancel my webinar about links')).toEqual({ kind: 'none' });
  });

  test('several names are found once each, up to a bound', () => {
    const text = `${PAGE} ${PAGE} webinar:a webinar:b webinar:c webinar:d webinar:e`;
    expect(findEventNames(text).map(printName)).toEqual([
      PAGE,
      'webinar:a',
      'webinar:b',
      'webinar:c',
      'webinar:d',
    ]);
  });
});

test.each([
  PAGE,
  `webinar:${ID}`,
  'meeting:a/b',
  joinLink({ Tid: TENANT }),
  'https://teams.microsoft.com/meet/1?p=x',
])('what is printed is read as the same again: %s', (given) => {
  const name = parseEventName(given)!;
  expect(parseEventName(printName(name))).toEqual(name);
});
