import { request } from 'node:http';
import { inDays, now, seat, startDriver, tenantId, webinarPath, type Driver } from './driver';

let driver: Driver;
beforeEach(async () => {
  driver = await startDriver();
});
afterEach(async () => {
  await driver.close();
});

/** Sends a path exactly as written, which fetch would tidy up first. */
function raw(path: string, method = 'GET'): Promise<number | undefined> {
  const { port } = new URL(driver.graph.url);
  const headers = { authorization: `Bearer ${driver.token({ oid: driver.ada.id })}` };
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume().on('end', () => {
        resolve(response.statusCode);
      });
    })
      .on('error', reject)
      .end();
  });
}

const get = (authorization: string | undefined, path = '/v1.0/me') =>
  fetch(driver.graph.url + path, authorization === undefined ? {} : { headers: { authorization } });

describe('addresses', () => {
  it.each([
    '/v1.0/solutions/virtualEvents/webinars//registrations',
    '/v1.0/solutions/virtualEvents/webinars/%20/registrations',
    '/v1.0/me/',
    '/v1.0/solutions/virtualEvents/webinars/..',
    '/v1.0/solutions/virtualEvents/webinars/%2e%2e/townhalls',
    '/v1.0/solutions/virtualEvents/webinars/%E0%A4%A',
    '/v2.0/me',
    '/',
  ])('refuse %s as malformed', async (path) => {
    expect(await raw(path)).toBe(400);
    expect(driver.graph.violations).toHaveLength(1);
  });

  it.each([
    ['GET', '/v1.0/users'],
    ['GET', '/v1.0/me/messages'],
    ['PATCH', '/v1.0/me'],
    ['GET', '/v1.0/solutions/virtualEvents/webinars'],
    ['GET', '/v1.0/me/onlineMeetings/x/registration'],
    ['POST', '/v1.0/users/x/onlineMeetings/y/registration/registrants'],
    ['DELETE', '/v1.0/users/x/onlineMeetings/y/registration/registrants/z'],
    ['DELETE', '/beta/users/x/onlineMeetings/y/registration'],
    ['GET', "/v1.0/solutions/virtualEvents/webinars/x/registrations(userId='a'b')"],
    ['GET', '/v1.0/solutions/virtualEvents/webinars/x/registrations/a%2Fb/cancel'],
  ])('answer 404 to %s %s, which the product has no business with', async (method, path) => {
    expect(await raw(path, method)).toBe(404);
    expect(driver.graph.violations).toEqual([`not in the contract: ${method} ${path}`]);
  });

  it.each(['webinars', 'townhalls'])('never cancel one of the %s for everybody', async (collection) => {
    const { graph, ora } = driver;
    const event = graph.world.addWebinar({ displayName: 'Beta briefing', start: inDays(7), organizer: ora });
    const path = `/v1.0/solutions/virtualEvents/${collection}/${event.id}/cancel`;
    expect(await raw(path, 'POST')).toBe(500);
    expect(graph.violations).toHaveLength(1);
    expect(event.status).toBe('published');
  });

  it('keep an encoded slash inside its segment', async () => {
    const { graph, ora, ada } = driver;
    const event = graph.world.addWebinar({
      id: `a/b@${tenantId}`,
      displayName: 'Slash',
      start: inDays(7),
      organizer: ora,
    });
    expect((await driver.call(ada, 'GET', webinarPath(event.id))).json).toMatchObject({ id: event.id });
  });

  it('take the ids of the documentation raw or encoded', async () => {
    const { call, graph, ada, ora } = driver;
    const event = graph.world.addWebinar({ displayName: 'Beta briefing', start: inDays(7), organizer: ora });
    for (const id of [event.id, encodeURIComponent(event.id)]) {
      expect((await call(ada, 'GET', `/v1.0/solutions/virtualEvents/webinars/${id}`)).status).toBe(200);
    }
    const roles = await call(
      ora,
      'GET',
      "/v1.0/solutions/virtualEvents/webinars/getByUserRole(role='organizer')",
    );
    expect(roles.json).toMatchObject({ value: [{ id: event.id }] });
    graph.world.addTownhall({ displayName: 'All hands', start: inDays(7), organizer: ora });
    const asRole = (role: string) => `/v1.0/solutions/virtualEvents/webinars/getByUserRole(role='${role}')`;
    expect((await call(ora, 'GET', asRole('organizer'))).json).toEqual(roles.json);
    expect((await call(ora, 'GET', asRole('attendee'))).status).toBe(400);
    const none = await call(
      ada,
      'GET',
      "/beta/solutions/virtualEvents/webinars/getByUserRole(role='coOrganizer')",
    );
    expect(none.json).toMatchObject({ value: [] });
    expect(graph.violations).toEqual([]);
  });

  it('take no query option that the contract does not list', async () => {
    expect(await raw('/v1.0/me?$expand=manager')).toBe(400);
    expect(await raw('/v1.0/me?$select=id&$select=mail')).toBe(400);
    expect(await raw('/v1.0/me?$select=password')).toBe(400);
  });
});

describe('tokens', () => {
  it.each([
    ['no token', undefined],
    ['another scheme', 'Basic YTpi'],
    ['a token for another audience', 'Bearer foreign'],
  ])('refuse %s', async (_, authorization) => {
    const response = await get(authorization);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
  });

  it('refuse one that has expired at this very second', async () => {
    const exp = now.getTime() / 1000;
    expect((await get(`Bearer ${driver.token({ oid: driver.ada.id, exp })}`)).status).toBe(401);
    expect((await get(`Bearer ${driver.token({ oid: driver.ada.id, exp: exp + 1 })}`)).status).toBe(200);
  });

  it('refuse people whom the directory does not have, and say so loudly', async () => {
    expect((await get(`Bearer ${driver.token({ oid: 'nobody' })}`)).status).toBe(401);
    expect((await get(`Bearer ${driver.token({ oid: driver.ada.id, tid: 'elsewhere' })}`)).status).toBe(401);
    expect(driver.graph.violations).toHaveLength(2);
  });

  it.each([
    ['GET', '/v1.0/me', 'VirtualEvent.ReadWrite', 'User.Read'],
    ['GET', '/v1.0/solutions/virtualEvents/webinars/x', 'User.Read', 'VirtualEvent.Read'],
    [
      'POST',
      '/v1.0/solutions/virtualEvents/webinars/x/registrations',
      'VirtualEvent.Read',
      'VirtualEvent.ReadWrite',
    ],
    [
      'POST',
      '/v1.0/solutions/virtualEvents/webinars/x/registrations/y/cancel',
      'VirtualEvent.Read',
      'VirtualEvent.ReadWrite',
    ],
    ['GET', '/v1.0/me/calendarView', 'User.Read', 'Calendars.Read'],
    ['GET', '/v1.0/me/onlineMeetings', 'User.Read', 'OnlineMeetings.Read'],
    [
      'DELETE',
      '/beta/users/x/onlineMeetings/y/registration/registrants/z',
      'OnlineMeetings.Read',
      'OnlineMeetings.ReadWrite',
    ],
  ])('need the permission of %s %s', async (method, path, wrong, right) => {
    const status = async (scp: string) => {
      const authorization = `Bearer ${driver.token({ oid: driver.ada.id, scp })}`;
      return (await fetch(driver.graph.url + path, { method, headers: { authorization } })).status;
    };
    expect(await status(wrong)).toBe(403);
    expect(await status(`openid ${right}`)).not.toBe(403);
  });
});

describe('what can be seen', () => {
  it('hides drafts, other tenants’ events and invite-only events from those not invited', async () => {
    const { call, graph, ada, ben, ora } = driver;
    const status = async (id: string, kind = 'webinars') =>
      (await call(ada, 'GET', `/v1.0/solutions/virtualEvents/${kind}/${encodeURIComponent(id)}`)).status;
    const common = { displayName: 'Beta briefing', start: inDays(7), organizer: ora };
    const draft = graph.world.addWebinar({ ...common, status: 'draft' });
    expect(await status(draft.id)).toBe(404);
    expect((await call(ora, 'GET', webinarPath(draft.id))).json).toMatchObject({ status: 'draft' });
    const stranger = graph.world.addUser({ id: 's', tenantId: 'elsewhere', displayName: 'Sam Orr' });
    expect(await status(graph.world.addWebinar({ ...common, organizer: stranger }).id)).toBe(404);
    const closed = graph.world.addTownhall({ ...common, isInviteOnly: true, invitedAttendees: [ben] });
    expect(await status(closed.id, 'townhalls')).toBe(403);
    expect(await status(closed.id)).toBe(404);
    closed.invitedAttendees.push(ada);
    expect(await status(closed.id, 'townhalls')).toBe(200);
    expect(graph.violations).toEqual([]);
  });

  it('gives nobody the undocumented list of a user’s webinars, least of all another user’s', async () => {
    const { call, graph, ada, ben } = driver;
    expect((await call(ada, 'GET', `/beta/users/${ada.id}/virtualEvents/webinars`)).status).toBe(403);
    expect(graph.violations).toEqual([]);
    expect((await call(ada, 'GET', `/beta/users/${ben.id}/virtualEvents/webinars`)).status).toBe(403);
    expect(graph.violations).toHaveLength(1);
  });

  it('states an event’s times in its own zone, without suffix', async () => {
    const { call, graph, ada, ora } = driver;
    const event = graph.world.addWebinar({
      displayName: 'Late in Auckland',
      start: new Date('2026-09-10T11:30:00Z'),
      timeZone: 'New Zealand Standard Time',
      organizer: ora,
    });
    const { json } = await call(ada, 'GET', webinarPath(event.id));
    expect(json).toMatchObject({
      startDateTime: { dateTime: '2026-09-10T23:30:00', timeZone: 'New Zealand Standard Time' },
      endDateTime: { dateTime: '2026-09-11T00:30:00' },
      description: { contentType: 'html' },
      createdBy: { user: { id: ora.id } },
    });
  });

  it('gives the registration configuration, its questions when asked for', async () => {
    const { call, graph, ada, ora } = driver;
    const question = {
      id: 'q',
      displayName: 'Team?',
      isRequired: true,
      answerInputType: 'text',
      answerChoices: [],
    } as const;
    const event = graph.world.addWebinar({
      displayName: 'Beta briefing',
      start: inDays(7),
      organizer: ora,
      registrationConfiguration: { capacity: 5, questions: [{ ...question, answerChoices: [] }] },
    });
    const path = `${webinarPath(event.id)}/registrationConfiguration`;
    const plain = await call(ada, 'GET', path);
    expect(plain.json).toMatchObject({
      capacity: 5,
      registrationWebUrl: `https://events.teams.microsoft.com/event/${event.id}`,
    });
    expect(plain.json).not.toHaveProperty('questions');
    expect((await call(ada, 'GET', `${path}?$expand=questions`)).json).toMatchObject({
      questions: [question],
    });
    expect((await call(ada, 'GET', `${path}?$expand=sessions`)).status).toBe(400);
    expect((await call(ada, 'GET', `${path}/questions`)).json).toMatchObject({ value: [question] });
  });
});

describe('records and headers', () => {
  it('keeps every request in order, with whose it was and what it got, without the token', async () => {
    const { call, graph, ada, ben, ora } = driver;
    const event = graph.world.addWebinar({ displayName: 'Beta briefing', start: inDays(7), organizer: ora });
    await call(ada, 'POST', `${webinarPath(event.id, 'beta')}/registrations`, seat);
    await call(ben, 'GET', '/v1.0/me?$select=id');
    expect(graph.requests).toMatchObject([
      { method: 'POST', version: 'beta', body: seat, oid: ada.id, status: 201, viaBatch: false, at: now },
      { method: 'GET', version: 'v1.0', path: '/me?$select=id', body: undefined, oid: ben.id, status: 200 },
    ]);
    expect(JSON.stringify(graph.requests)).not.toContain('test.');
  });

  it('names each request, and repeats the caller’s name for it in headers and error bodies', async () => {
    const id = '6b1f7c1e-8a34-4e0e-9d5c-0a51a3a9a001';
    const { headers, json } = await driver.call(driver.ada, 'GET', webinarPath('none'), undefined, {
      'client-request-id': id,
    });
    expect(headers.get('client-request-id')).toBe(id);
    expect(json).toEqual({
      error: {
        code: 'NotFound',
        message: expect.any(String) as string,
        innerError: {
          date: '2026-09-01T09:00:00',
          'request-id': headers.get('request-id'),
          'client-request-id': id,
        },
      },
    });
  });

  it('waits as long as told before it answers', async () => {
    const slow = await startDriver({ latencyMs: 60 });
    const begun = performance.now();
    await slow.call(slow.ada, 'GET', '/v1.0/me');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(59);
    await slow.close();
  });
});
