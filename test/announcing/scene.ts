import { defaultRules } from '../../src/sandbox/graph/world/rules';
import type { VirtualEvent, VirtualEventSeed } from '../../src/sandbox/graph/world/virtual-event';
import { cardButtons, cardText } from '../support/teams';
import type { Conversation, Person } from '../support/teams';
import { startWorld, type World, type WorldOptions } from '../support/world';

export const BEGIN = new Date('2026-11-23T09:00:00Z');
export const START = new Date('2026-11-26T14:00:00Z');
export const END = new Date('2026-11-26T15:00:00Z');
export const HOUR = 60 * 60_000;
export const DAY = 24 * HOUR;

type Seed = Partial<Omit<VirtualEventSeed, 'organizer'>>;

/**
 * One world for all the tests of a file (botbuilder keeps one token of the bot for the process), each with people and events
 * of its own. After each test it is healthy again, nobody asked a stand-in for anything that its contract does not have,
 * and nothing personal stands in public.
 */
export function setScene(options: WorldOptions = {}) {
  let started: World | undefined;
  let people = 0;
  const world = (): World => {
    if (!started) throw new Error('The world begins before the first test.');
    return started;
  };

  beforeAll(async () => {
    started = await startWorld({ now: BEGIN, ...options });
  });

  afterEach(() => {
    const { graph, entra, teams } = world();
    graph.faults.clear();
    Object.assign(graph.world.rules, defaultRules());
    entra.faults = {};
    teams.clearFaults();
    world().setNow(BEGIN);
    world().talkTo(world().first);
    expect(world().violations()).toEqual([]);
  });

  afterAll(async () => {
    await started?.close();
  });

  return {
    get world() {
      return world();
    },

    /** Somebody nobody has met before. */
    somebody: (profile: Parameters<World['person']>[1] = {}): Person =>
      world().person(`P${++people}x`, profile),

    webinar: (organizer: Person, seed: Seed = {}): VirtualEvent =>
      world().graph.world.addWebinar({
        displayName: 'Beta briefing',
        start: START,
        end: END,
        ...seed,
        organizer: userOf(world(), organizer),
      }),

    /** Has an organizer announce an event in a place; gives the card that stands there. */
    async announced(organizer: Person, place: Conversation, event: { readonly id: string } | string) {
      const name = typeof event === 'string' ? event : `webinar:${event.id}`;
      await organizer.says(`announce ${name}`, { in: place });
      const [card] = cardsIn(world(), place);
      if (!card) throw new Error(`Nothing was announced.\n${world().teams.transcript()}`);
      return card;
    },

    /** An organizer who has announced a webinar in a channel, with the settings given, and an attendee. */
    async withSettings(given: Readonly<Record<string, string>>, seed: Seed = {}) {
      const [ora, alice] = [this.somebody(), this.somebody()];
      const webinar = this.webinar(ora, seed);
      const channel = world().teams.channel();
      const card = await this.announced(ora, channel, webinar);
      await ora.clicks(ora.lastCard(), 'Save settings', settings(given));
      return { ora, alice, webinar, channel, card };
    },
  };
}

/** The person as Graph knows them. */
export function userOf(world: World, { oid }: Person) {
  const user = world.graph.world.users.get(oid);
  if (!user) throw new Error(`Graph does not know ${oid}.`);
  return user;
}

/** The cards that stand in a conversation. */
export const cardsIn = (world: World, place: Conversation) =>
  world.teams.sees(place).flatMap(({ cards }) => cards);

/** What the organizer's form is sent with. */
export const settings = (change: Readonly<Record<string, string>> = {}) => ({
  notify: 'digest',
  cutOffHours: '',
  reason: 'notAsked',
  ...change,
});

/** What somebody reads on their newest card. */
export const read = (person: Person): string => cardText(person.lastCard());

/** The titles of the buttons somebody has before them. */
export const buttonsOf = (person: Person): readonly string[] =>
  cardButtons(person.lastCard()).map(({ title }) => title);
