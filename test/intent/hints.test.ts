import { matchEvents } from '../../src/intent/match';
import { understand } from '../../src/intent/understand';

/** Monday 20 July 2026, noon in Lisbon, already midnight minus an hour in Auckland. */
const now = new Date('2026-07-20T11:00:00Z');

function hint(text: string, timeZone = 'Europe/Lisbon', locale = 'en-US', at = now) {
  const intent = understand(text, { locale, now: at, timeZone });
  return 'event' in intent ? intent.event : undefined;
}

function titleOf(text: string) {
  return hint(text)?.title;
}

function dayOf(text: string, timeZone?: string, at?: Date) {
  const day = hint(text, timeZone, 'en-US', at)?.day;
  return day && [day.from.toISOString(), day.to.toISOString()];
}

describe('titles', () => {
  test.each([
    ['Please cancel my registration for Beta briefing on Thursday', 'Beta briefing'],
    ['cancel Beta briefing', 'Beta briefing'],
    [
      'cancel my seat at the Introduction to Azure for beginners webinar',
      'Introduction to Azure for beginners',
    ],
    ['cancel my registration for "Ask me anything: cancel culture"', 'Ask me anything: cancel culture'],
    ['can you cancel my Q3 kickoff registration please', 'Q3 kickoff'],
    ["I can't make it to the Cloud Summit tomorrow, sorry", 'Cloud Summit'],
    ['annule mon inscription à Sécurité des données stp', 'Sécurité des données'],
    ['storniere bitte meine Anmeldung für Agile Führung am Donnerstag', 'Agile Führung'],
    ['cancela mi inscripción a Nube para todos por favor', 'Nube para todos'],
    ['「Power BI 入門」の登録をキャンセルしてください', 'Power BI 入門'],
    ['取消“云安全入门”的报名', '云安全入门'],
    ['cancel my registration for Project Phoenix', 'Project Phoenix'],
  ])('%s', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  test.each([
    'cancel my registration',
    'cancel my registration for tomorrow please, thanks',
    "sorry sth came up, can't come to the webinar tomorrow",
    'my boss wants me in another meeting so I have to drop out',
    'cancel https://events.teams.microsoft.com/event/11112222-3333@4444',
    'cancel <https://teams.microsoft.com/l/meetup-join/19%3ameeting_x>',
    'cancel webinar:0a1b townhall:77 meeting:ORG/ID',
    '<at>Unenroll</at> cancel my seat &nbsp; 🙏',
    'annuler mon inscription svp',
    'bitte meine Anmeldung stornieren, danke',
    '登録をキャンセルしてください',
    '请取消我的报名',
    'أريد إلغاء تسجيلي من فضلك',
  ])('nothing in: %s', (text) => {
    expect(titleOf(text)).toBeUndefined();
  });
});

describe('days are those of the person', () => {
  test.each([
    ['cancel my seat for tomorrow', 'Europe/Lisbon', '2026-07-20T23:00:00.000Z', '2026-07-21T23:00:00.000Z'],
    [
      'cancel my seat for tomorrow',
      'Pacific/Auckland',
      '2026-07-20T12:00:00.000Z',
      '2026-07-21T12:00:00.000Z',
    ],
    ['cancel my seat on Thursday', 'Europe/Lisbon', '2026-07-22T23:00:00.000Z', '2026-07-23T23:00:00.000Z'],
    [
      'cancel my seat on Thursday',
      'Pacific/Auckland',
      '2026-07-22T12:00:00.000Z',
      '2026-07-23T12:00:00.000Z',
    ],
    ['cancel my seat today', 'America/Los_Angeles', '2026-07-20T07:00:00.000Z', '2026-07-21T07:00:00.000Z'],
    ['cancel my seat on 3 September', 'UTC', '2026-09-03T00:00:00.000Z', '2026-09-04T00:00:00.000Z'],
    ['cancel my seat on the 24th', 'UTC', '2026-07-24T00:00:00.000Z', '2026-07-25T00:00:00.000Z'],
    ['cancel my seat next week', 'UTC', '2026-07-27T00:00:00.000Z', '2026-08-03T00:00:00.000Z'],
    ['cancel my seat the day after tomorrow', 'UTC', '2026-07-22T00:00:00.000Z', '2026-07-23T00:00:00.000Z'],
    ['annule ma place pour jeudi', 'UTC', '2026-07-23T00:00:00.000Z', '2026-07-24T00:00:00.000Z'],
    ["annule ma place d'après-demain", 'UTC', '2026-07-22T00:00:00.000Z', '2026-07-23T00:00:00.000Z'],
    ['storniere meinen Platz für übermorgen', 'UTC', '2026-07-22T00:00:00.000Z', '2026-07-23T00:00:00.000Z'],
    ['storniere meinen Platz am 24.7.', 'UTC', '2026-07-24T00:00:00.000Z', '2026-07-25T00:00:00.000Z'],
    ['cancela mi lugar del miercoles', 'UTC', '2026-07-22T00:00:00.000Z', '2026-07-23T00:00:00.000Z'],
    ['cancela minha vaga de terça', 'UTC', '2026-07-21T00:00:00.000Z', '2026-07-22T00:00:00.000Z'],
    ['cancela minha vaga da semana que vem', 'UTC', '2026-07-27T00:00:00.000Z', '2026-08-03T00:00:00.000Z'],
    ['annulla il mio posto di venerdì', 'UTC', '2026-07-24T00:00:00.000Z', '2026-07-25T00:00:00.000Z'],
    ['annuleer mijn plek van overmorgen', 'UTC', '2026-07-22T00:00:00.000Z', '2026-07-23T00:00:00.000Z'],
    ['来週の木曜日の登録をキャンセルして', 'UTC', '2026-07-30T00:00:00.000Z', '2026-07-31T00:00:00.000Z'],
    ['明後日の席をキャンセルして', 'UTC', '2026-07-22T00:00:00.000Z', '2026-07-23T00:00:00.000Z'],
    ['取消我下周的报名', 'UTC', '2026-07-27T00:00:00.000Z', '2026-08-03T00:00:00.000Z'],
    ['取消我后天的报名', 'UTC', '2026-07-22T00:00:00.000Z', '2026-07-23T00:00:00.000Z'],
    ['ألغ تسجيلي ليوم الخميس', 'UTC', '2026-07-23T00:00:00.000Z', '2026-07-24T00:00:00.000Z'],
  ])('%s (%s)', (text, timeZone, from, to) => {
    expect(dayOf(text, timeZone)).toEqual([from, to]);
  });

  test('on the day the clocks go back, a day has twenty-five hours', () => {
    const saturday = new Date('2026-10-24T10:00:00Z');
    expect(dayOf('cancel my seat for tomorrow', 'Europe/Lisbon', saturday)).toEqual([
      '2026-10-24T23:00:00.000Z',
      '2026-10-26T00:00:00.000Z',
    ]);
  });

  test('words that only look like a day name none', () => {
    expect(dayOf('annuler mon inscription')).toBeUndefined();
    expect(dayOf('storniere so bald es geht meine Anmeldung')).toBeUndefined();
    expect(dayOf('I may need to go, cancel my seat')).toBeUndefined();
  });
});

describe('the event among several', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 6, day, 9));
  const events = [
    { title: 'Beta briefing', start: at(23) },
    { title: 'Beta briefing, advanced', start: at(24) },
    { title: 'Sécurité des données', start: at(23) },
    { title: 'Introduction to Power BI', start: at(28) },
    { title: '云安全入门', start: at(29) },
    { title: 'クラウド入門セミナー', start: at(30) },
    { title: 'AI for everyone', start: at(31) },
  ];
  const titles = (text: string) => matchEvents(hint(text) ?? {}, events).map(({ title }) => title);

  test.each([
    ['cancel Beta briefing', ['Beta briefing']],
    ['cancel beta', ['Beta briefing', 'Beta briefing, advanced']],
    ['cancel beta on friday', ['Beta briefing, advanced']],
    ['cancel the advanced beta breifing', ['Beta briefing, advanced']],
    ['annule securite des donnees', ['Sécurité des données']],
    ['cancel power bi', ['Introduction to Power BI']],
    ['cancel my registration for BI Power intro', ['Introduction to Power BI']],
    ['cancel thursday', ['Beta briefing', 'Sécurité des données']],
    ['取消云安全入门的报名', ['云安全入门']],
    ['クラウド入門の登録をキャンセルして', ['クラウド入門セミナー']],
    ['cancel my seat at AI for everyon', ['AI for everyone']],
    ['cancel Quantum gardening', []],
    ['cancel Beta briefing on the 30th', []],
  ])('%s', (text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  test('nothing said is everything', () => {
    expect(matchEvents({}, events)).toEqual(events);
  });
});
