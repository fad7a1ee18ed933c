import { defaultRules } from '../../src/sandbox/graph/world/rules';
import type { TokenRequest } from '../../src/sandbox/entra/token-endpoint';
import type { RecordedRequest } from '../../src/sandbox/graph/server';
import type { OnlineMeetingSeed } from '../../src/sandbox/graph/world/online-meeting';
import type { Registration } from '../../src/sandbox/graph/world/registration';
import type { VirtualEvent, VirtualEventSeed } from '../../src/sandbox/graph/world/virtual-event';
import type { Sentence } from '../../src/locales/en';
import { voiceFor } from '../../src/locales/voice';
import { cardButtons, type Person } from '../support/teams';
import { oidOf, startWorld, TENANT, type World, type WorldOptions } from '../support/world';

/** Thursday after the Monday on which every world begins. */
export const START = new Date('2026-11-26T14:00:00Z');
export const END = new Date('2026-11-26T15:00:00Z');

/** The sentences that people read here, by their names. */
export function words(sentence: Sentence): string {
  return voiceFor({ locale: 'en-GB' }).say(sentence);
}

/** An instant as people read it here. */
export function moment(at: Date): string {
  return voiceFor({ locale: 'en-GB', timeZone: 'Europe/London' }).moment(at);
}

/** Matches any of these sentences. */
export function oneOf(...sentences: readonly Sentence[]): RegExp {
  const escaped = sentences.map((sentence) => words(sentence).replace(/[.?()[\]]/g, String.raw`\$&`));
  return new RegExp(escaped.join('|'));
}

type Seed<Whole> = Partial<Omit<Whole, 'organizer'>>;

/**
 * One world for all the tests of a file, each with people and events of its own. After each test it is healthy again, and
 * nobody may have asked a stand-in for anything that its contract does not have.
 */
export function setScene(options: WorldOptions = {}) {
  let started: World | undefined;
  let people = 0;

  const world = (): World => {
    if (!started) throw new Error('The world begins before the first test.');
    return started;
  };
  const organizer = () =>
    world().graph.world.addUser({ id: oidOf('Ora'), tenantId: TENANT, displayName: 'Ora' });

  beforeAll(async () => {
    started = await startWorld(options);
  });

  afterEach(() => {
    const { graph, entra, teams, violations } = world();
    graph.faults.clear();
    Object.assign(graph.world.rules, defaultRules());
    entra.faults = {};
    teams.clearFaults();
    expect(violations()).toEqual([]);
  });

  afterAll(async () => {
    await started?.close();
  });

  return {
    get world() {
      return world();
    },

    /** Somebody nobody has met before. */
    attendee: (profile: Parameters<World['person']>[1] = {}): Person =>
      world().person(`P${++people}`, profile),

    webinar: (seed: Seed<VirtualEventSeed> = {}) =>
      world().graph.world.addWebinar({
        displayName: 'Beta briefing',
        start: START,
        end: END,
        ...seed,
        organizer: organizer(),
      }),

    townhall: (seed: Seed<VirtualEventSeed> = {}) =>
      world().graph.world.addTownhall({
        displayName: 'All hands',
        start: START,
        end: END,
        ...seed,
        organizer: organizer(),
      }),

    /** A meeting of the first family that people of the organization register for. */
    meeting: (seed: Seed<OnlineMeetingSeed> = {}) =>
      world().graph.world.addOnlineMeeting({
        subject: 'Release training',
        start: START,
        end: END,
        meetingRegistration: {},
        ...seed,
        organizer: organizer(),
      }),

    register: (event: VirtualEvent, person: Person, seed?: Partial<Registration>) =>
      world().graph.world.register(event.id, person.oid, seed),

    statusOf: (event: VirtualEvent, person: Person) =>
      world().graph.world.registrationOf(event.id, person.oid)?.status,

    /** What Graph was asked for while something was done. */
    requestsDuring: async (deed: () => Promise<unknown>): Promise<readonly RecordedRequest[]> => {
      const before = world().graph.requests.length;
      await deed();
      return world().graph.requests.slice(before);
    },

    /** What Entra was asked for on behalf of people while something was done. */
    exchangesDuring: async (deed: () => Promise<unknown>): Promise<readonly TokenRequest[]> => {
      const before = world().entra.requests.length;
      await deed();
      return world()
        .entra.requests.slice(before)
        .filter(({ grant }) => grant === 'on_behalf_of');
    },

    /** What the bot logged while something was done. */
    logDuring: async (deed: () => Promise<unknown>): Promise<string> => {
      const before = world().log().length;
      await deed();
      return world().log().slice(before);
    },

    /** Cancel calls of both families that were ever made about an event. */
    cancelCalls: (event: { readonly id: string }): readonly RecordedRequest[] =>
      world().graph.requests.filter(
        ({ method, path }) =>
          (method === 'DELETE' || path.endsWith('/cancel')) && path.includes(encodeURIComponent(event.id)),
      ),

    /** Somebody registered for a webinar, before the question whether to cancel. */
    async asked(seed: Seed<VirtualEventSeed> = {}) {
      const alice = this.attendee();
      const webinar = this.webinar(seed);
      this.register(webinar, alice);
      await alice.says(`cancel my registration webinar:${webinar.id}`);
      return { alice, webinar, question: alice.lastCard() };
    },
  };
}

export type Scene = ReturnType<typeof setScene>;

/** The titles of the buttons a person has before them. */
export function buttonsOf(person: Person): readonly string[] {
  return cardButtons(person.lastCard()).map(({ title }) => title);
}

/** The id of the question that a card asks, as its buttons carry it. */
export function questionIdOf(card: Parameters<typeof cardButtons>[0]): string {
  const [data] = cardButtons(card).map((button) => button.data);
  return (data as { id: string }).id;
}

/** The permissions that an exchange asked for, by their short names. */
export function scopesOf({ scope }: TokenRequest): readonly string[] {
  const names = (scope ?? '').split(' ').map((name) => name.replace('https://graph.microsoft.com/', ''));
  return names.filter((name) => !['openid', 'profile', 'offline_access'].includes(name));
}

/** How a meeting of the first family is named. */
export function meetingName({
  id,
  organizer,
}: {
  readonly id: string;
  readonly organizer: { readonly id: string };
}): string {
  return `meeting:${organizer.id}/${id}`;
}
