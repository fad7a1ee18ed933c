import type { Event, EventRef } from '../../src/domain/event';
import type { LedgerEntry } from '../../src/domain/ports';
import type { RecordedRequest } from '../../src/sandbox/graph/server';
import type { OnlineMeeting } from '../../src/sandbox/graph/world/online-meeting';
import type { VirtualEvent } from '../../src/sandbox/graph/world/virtual-event';
import { voiceFor, type Voice } from '../../src/locales/voice';
import { createCatalogue } from '../../src/store/catalogue';
import { openDatabase, type Database } from '../../src/store/database';
import { createLedger } from '../../src/store/ledger';
import { setScene } from '../bot/scene';
import { cardText, type Person } from '../support/teams';
import { TENANT, type WorldOptions } from '../support/world';

export const DAY_MS = 24 * 60 * 60_000;

/** The scene of the bot's own tests, with a hand in what the bot remembers. The catalogue is empty before each test. */
export function setSearchScene(options: WorldOptions = {}) {
  const scene = setScene(options);
  let database: Database | undefined;
  const opened = (): Database => {
    if (!database) throw new Error('The store is opened before the first test.');
    return database;
  };

  beforeAll(async () => {
    const onError = (error: Error) => {
      throw error;
    };
    database = await openDatabase({ ...scene.world.database, onError });
  });
  afterEach(async () => {
    const catalogue = createCatalogue(opened());
    const { events } = await catalogue.upcoming(TENANT, new Date(0), 10_000);
    await Promise.all(events.map(({ event }) => catalogue.remove(TENANT, event.ref)));
  });
  afterAll(() => database?.close());

  /** Puts events into the catalogue, as announcing them does; `age` is how long ago that was. */
  async function announce(events: readonly (VirtualEvent | OnlineMeeting)[], { age = 0 } = {}) {
    const seenAt = new Date(scene.world.now().getTime() - age);
    const catalogue = createCatalogue(opened());
    for (const event of events) await catalogue.put(TENANT, { event: eventOf(event), seenAt });
  }

  /** Some webinars of one title, an hour apart, announced now. */
  async function announced(count: number, title = 'Beta briefing'): Promise<readonly VirtualEvent[]> {
    const first = scene.world.now().getTime() + DAY_MS;
    const events = Array.from({ length: count }, (_, index) =>
      scene.webinar({
        displayName: `${title} ${index + 1}`,
        start: new Date(first + index * 3_600_000),
        end: new Date(first + (index + 1) * 3_600_000),
      }),
    );
    await announce(events);
    return events;
  }

  return {
    scene,
    announce,
    announced,

    announcedEvent: async (event: VirtualEvent) =>
      (await createCatalogue(opened()).get(TENANT, refOf(event)))?.event,

    /** What the bot remembers about one person's registrations. */
    ledgerOf: (person: Person): Promise<readonly LedgerEntry[]> =>
      createLedger(opened()).upcoming({ tenantId: TENANT, userId: person.oid }, scene.world.now()),

    remember: (person: Person, event: VirtualEvent | OnlineMeeting, registrationId: string) =>
      createLedger(opened()).remember(
        { tenantId: TENANT, userId: person.oid },
        { event: eventOf(event), registrationId },
      ),

    /** The HTTP requests to Graph while something was done, in a form that is easy to read. */
    wireDuring: async (deed: () => Promise<unknown>): Promise<readonly string[]> =>
      (await scene.requestsDuring(deed)).filter(({ viaBatch }) => !viaBatch).map(inShort),
  };
}

export type SearchScene = ReturnType<typeof setSearchScene>;

/** Everything there is to read on the card that a person sees last. */
export function shown(person: Person): string {
  return cardText(person.lastCard());
}

/** A sentence of the bot as people with an English client read it. */
export function say(...sentence: Parameters<Voice['say']>): string {
  return voiceFor({ locale: 'en-GB' }).say(...sentence);
}

export function refOf(event: VirtualEvent | OnlineMeeting): EventRef {
  return 'kind' in event
    ? { kind: event.kind, id: event.id }
    : { kind: 'meeting', organizerId: event.organizer.id, meetingId: event.id };
}

/** How a person names an event in full. */
export function nameOf(event: VirtualEvent): string {
  return `${event.kind}:${event.id}`;
}

function eventOf(event: VirtualEvent | OnlineMeeting): Event {
  return {
    ref: refOf(event),
    title: ('kind' in event ? event.displayName : event.subject) ?? '',
    start: event.start,
    end: event.end,
    status: 'kind' in event ? event.status : 'published',
    organizerIds: [event.organizer.id],
  };
}

/** `GET webinars/{}/registrations(userId={})`, or `batch of 20`. */
function inShort({ method, path, body }: RecordedRequest): string {
  if (path === '/$batch') return `batch of ${(body as { requests: readonly unknown[] }).requests.length}`;
  const [bare = ''] = decodeURIComponent(path).split('?');
  return `${method} ${bare}`
    .replace('/solutions/virtualEvents/', '')
    .replace(/'[^']*'/g, '{}')
    .replace(/[^/\s]+@[^/\s]+/g, '{}')
    .replace(/[0-9a-f-]{36}/g, '{}');
}
