import { inDays, startDriver, type Driver } from './driver';

let driver: Driver;
beforeEach(async () => {
  driver = await startDriver();
});
afterEach(async () => {
  await driver.close();
});

const view = (rest = '') =>
  `/v1.0/me/calendarView?startDateTime=2026-09-01T00:00:00Z&endDateTime=2026-10-01T00:00:00Z${rest}`;
interface Page {
  value: { subject: string }[];
  '@odata.nextLink'?: string;
}

describe('GET /me', () => {
  it('gives the caller, whole or by $select', async () => {
    const { call, ada } = driver;
    const whole = await call(ada, 'GET', '/v1.0/me');
    expect(whole.json).toMatchObject({
      id: ada.id,
      givenName: 'Ada',
      surname: 'Reed',
      mail: 'Ada.Reed@contoso.com',
    });
    const { json } = await call(ada, 'GET', '/beta/me?$select=id,preferredLanguage');
    expect(json).toEqual({
      '@odata.context': expect.any(String) as string,
      id: ada.id,
      preferredLanguage: 'en-US',
    });
  });
});

describe('GET /me/calendarView', () => {
  it('pages through what overlaps the window, soonest first, the caller’s alone', async () => {
    const { call, ada, ben, graph } = driver;
    for (let n = 12; n > 0; n -= 1)
      graph.world.addCalendarEvent(ada.id, { subject: `Event ${n}`, start: inDays(n) });
    graph.world.addCalendarEvent(ada.id, { subject: 'Next year', start: inDays(400) });
    graph.world.addCalendarEvent(ada.id, { subject: 'Last year', start: inDays(-300) });
    graph.world.addCalendarEvent(ben.id, { subject: 'Ben’s', start: inDays(1) });
    const subjects: string[] = [];
    let next: string | undefined = graph.url + view('&$top=5&$select=subject');
    for (let page = 0; next !== undefined && page < 5; page += 1) {
      const { json } = await call(ada, 'GET', next.replace(graph.url, ''));
      subjects.push(...(json as Page).value.map(({ subject }) => subject));
      next = (json as Page)['@odata.nextLink'];
    }
    expect(subjects).toEqual(Array.from({ length: 12 }, (_, n) => `Event ${n + 1}`));
    expect(graph.requests).toHaveLength(3);
  });

  it('gives ten entries a page, times in UTC or in the preferred zone', async () => {
    const { call, ada, graph } = driver;
    for (let n = 1; n < 12; n += 1) {
      graph.world.addCalendarEvent(ada.id, {
        subject: `Event ${n}`,
        start: inDays(n),
        joinUrl: 'https://teams.microsoft.com/x',
        response: 'declined',
      });
    }
    const { json } = await call(ada, 'GET', view());
    expect((json as Page).value).toHaveLength(10);
    expect((json as Page).value[0]).toMatchObject({
      start: { dateTime: '2026-09-02T09:00:00.0000000', timeZone: 'UTC' },
      isOnlineMeeting: true,
      onlineMeeting: { joinUrl: 'https://teams.microsoft.com/x' },
      responseStatus: { response: 'declined' },
      isCancelled: false,
    });
    const tokyo = await call(ada, 'GET', view(), undefined, {
      prefer: 'outlook.timezone="Tokyo Standard Time"',
    });
    expect((tokyo.json as Page).value[0]).toMatchObject({
      start: { dateTime: '2026-09-02T18:00:00.0000000' },
    });
  });

  it.each(['?startDateTime=2026-09-01T00:00:00Z', '?startDateTime=x&endDateTime=y', ''])(
    'refuses the window "%s"',
    async (query) => {
      expect((await driver.call(driver.ada, 'GET', `/v1.0/me/calendarView${query}`)).status).toBe(400);
    },
  );

  it('refuses a page of none and an order it does not know', async () => {
    expect((await driver.call(driver.ada, 'GET', view('&$top=0'))).status).toBe(400);
    expect((await driver.call(driver.ada, 'GET', view('&$orderby=subject'))).status).toBe(400);
  });
});
