import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { listen, readBody, shut } from '../../src/sandbox/http';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const DAY_MS = 24 * 60 * 60_000;
const notFound: Answer = {
  status: 404,
  body: { error: { code: 'NotFound', message: 'Not found.', innerError: {} } },
};

/**
 * Microsoft Graph, light enough to keep up with the bot: every webinar exists, tomorrow; who asks is registered for it, except
 * for those of the id `other-…`; every cancellation is taken. It keeps no state, so any number of replicas may ask it.
 */
export async function startLightGraph() {
  let requests = 0;
  let delayMs = 0;
  const start = new Date(Date.now() + DAY_MS).toISOString();
  const end = new Date(Date.now() + DAY_MS + 3_600_000).toISOString();

  const event = (id: string): Answer => ({
    status: 200,
    body: {
      '@odata.type': '#microsoft.graph.virtualEventWebinar',
      id,
      status: 'published',
      displayName: 'Beta briefing',
      description: { contentType: 'html', content: '<p>Beta briefing</p>' },
      startDateTime: { dateTime: start, timeZone: 'UTC' },
      endDateTime: { dateTime: end, timeZone: 'UTC' },
      createdBy: { user: { id: '00000000-0000-4000-8000-4f7261000000', displayName: 'Ora' } },
      audience: 'organization',
      coOrganizers: [],
      settings: { isAttendeeEmailNotificationEnabled: true },
    },
  });

  const registration = (eventId: string, id: string, userId?: string): Answer =>
    eventId.startsWith('other-')
      ? notFound
      : {
          status: 200,
          body: {
            '@odata.type': '#microsoft.graph.virtualEventRegistration',
            id,
            userId: userId ?? null,
            firstName: 'Somebody',
            lastName: 'Example',
            email: 'somebody@contoso.com',
            status: 'registered',
            registrationDateTime: start,
            cancelationDateTime: null,
            preferredTimezone: 'UTC',
            preferredLanguage: 'en',
            registrationQuestionAnswers: [],
          },
        };

  function answer(method: string, path: string): Answer {
    const [, id = '', rest = ''] = /\/webinars\/([^/]+)(.*)$/.exec(path) ?? [];
    const eventId = decodeURIComponent(id);
    const [, userId] = /^\/registrations\(userId='([^']+)'\)$/.exec(rest) ?? [];
    const [, registrationId, cancel] = /^\/registrations\/([^/]+)(\/cancel)?$/.exec(rest) ?? [];
    if (method === 'GET' && eventId !== '' && rest === '') return event(eventId);
    if (method === 'GET' && userId !== undefined) return registration(eventId, `r-${userId}`, userId);
    if (registrationId === undefined) return notFound;
    if (method === 'POST' && cancel !== undefined) return { status: 204 };
    return method === 'GET' && cancel === undefined ? registration(eventId, registrationId) : notFound;
  }

  function answerAll(text: string): Answer {
    const { requests: items } = JSON.parse(text) as {
      requests: { id: string; method: string; url: string }[];
    };
    const responses = items.map(({ id, method, url }) => ({
      id,
      headers: { 'Content-Type': 'application/json' },
      ...answer(method, url),
    }));
    return { status: 200, body: { responses } };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests += 1;
    const { method = '', url = '' } = request;
    const text = await readBody(request);
    if (delayMs > 0) await delay(delayMs);
    const isAllowed = request.headers.authorization?.startsWith('Bearer ') ?? false;
    const { status, body } = !isAllowed
      ? { status: 401, body: {} }
      : url.endsWith('/$batch')
        ? answerAll(text)
        : answer(method, url);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  const port = await listen(server);

  return {
    url: `http://127.0.0.1:${port}`,
    /** Requests so far; a batch is one. */
    get requests() {
      return requests;
    },
    /** How long every answer takes from now on, in milliseconds. */
    answersAfter(ms: number) {
      delayMs = ms;
    },
    close: () => shut(server),
  };
}

export type LightGraph = Awaited<ReturnType<typeof startLightGraph>>;
