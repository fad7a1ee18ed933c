import { randomUUID } from 'node:crypto';
import type { Running } from '../../src/compose';
import { defaultRules } from '../../src/sandbox/graph/world/rules';
import { cardButtons, cardText, type Activity, type Person } from '../support/teams';
import type { Json } from '../support/teams-card';
import { oidOf, startWorld, TENANT, type World } from '../support/world';
import { watchEvents, type Effect } from './effects';
import { openStoreFaults, type StoreFaults } from './store-faults';

const BEGIN = new Date('2026-11-23T09:00:00Z');
const START = new Date('2026-11-26T14:00:00Z');

/** A world that many schedules use, one after the other, each with people and events of its own. */
export interface Lane {
  readonly world: World;
  readonly store: StoreFaults;
  /** The two replicas that people's requests go to in turn. */
  replicas: [Running, Running];
  count: number;
}

let people = 0;

export async function openLane(): Promise<Lane> {
  const world = await startWorld({
    now: BEGIN,
    appId: randomUUID(),
    environment: { TURNS_PER_MINUTE: '10000' },
  });
  const second = await world.startReplica();
  world.talkTo(world.first, second);
  const store = openStoreFaults(world.database.directory);
  return { world, store, replicas: [world.first, second], count: 0 };
}

export async function closeLane({ world, store }: Lane): Promise<void> {
  store.close();
  await world.close();
}

export interface ChaosEvent {
  readonly id: string;
  readonly title: string;
  /** How a person names it. */
  readonly name: string;
  readonly kind: 'webinar' | 'townhall' | 'meeting';
}

/** A card that somebody has seen. */
export interface Shown {
  readonly owner: Person;
  readonly card: Json;
  readonly text: string;
}

/** A question somebody was asked, as its card told. */
export interface Question {
  readonly owner: string;
  readonly events: ReadonlySet<string>;
  readonly step: number;
}

export type Schedule = ReturnType<typeof beginSchedule>;

/** Begins a schedule: a healthy world, two people registered for everything, and one who is not registered at all. */
export function beginSchedule(lane: Lane) {
  const { world } = lane;
  world.setNow(BEGIN);
  lane.count += 1;
  const [alice, bob, mallory] = ['A', 'B', 'M'].map((letter) =>
    world.person(`${letter}${(people++).toString(36).padStart(5, '0')}`),
  ) as [Person, Person, Person];
  const effects: Effect[] = [];
  const state = { step: 0, by: 'graph' as Effect['by'] };
  const watch = watchEvents((effect) => effects.push({ ...effect, ...state }));
  const organizer = world.graph.world.addUser({ id: oidOf('Ora'), tenantId: TENANT, displayName: 'Ora' });
  const events = (['webinar', 'webinar', 'townhall', 'meeting'] as const).map((kind, index): ChaosEvent => {
    const title = `Zirkon ${people} ${'ABCD'[index] ?? ''}`;
    const seed = { start: new Date(START.getTime() + index * 3_600_000), organizer };
    if (kind === 'meeting') {
      const meeting = world.graph.world.addOnlineMeeting({
        ...seed,
        subject: title,
        meetingRegistration: {},
      });
      const { meetingRegistration } = meeting;
      if (meetingRegistration) watch.meeting({ ...meeting, meetingRegistration });
      for (const { oid } of [alice, bob]) world.graph.world.enroll(meeting.id, oid);
      return { id: meeting.id, title, kind, name: `meeting:${meeting.organizer.id}/${meeting.id}` };
    }
    const add = kind === 'webinar' ? world.graph.world.addWebinar : world.graph.world.addTownhall;
    const event = add({ ...seed, displayName: title });
    watch.virtual(event);
    for (const { oid } of [alice, bob]) world.graph.world.register(event.id, oid);
    return { id: event.id, title, kind, name: `${kind}:${event.id}` };
  });

  return {
    lane,
    world,
    people: [alice, bob, mallory] as const,
    events,
    effects,
    state,
    /** Every card seen so far, oldest first. */
    shown: [] as Shown[],
    seenCards: new WeakSet<object>(),
    questions: new Map<string, Question>(),
    /** The questions on the cards each person has got last. */
    lastAsked: new Map<string, ReadonlySet<string>>(),
    /** What each person has said yes to: ids of questions. */
    confirmed: new Map<string, Set<string>>(),
    /** Activities written and not delivered yet. */
    delayed: [] as Activity[],
    /** What went against a promise. */
    broken: [] as string[],
    /** What was done, for whoever has to understand a failure. */
    story: [] as string[],
    marks: {
      requests: world.graph.requests.length,
      log: world.log().length,
      sent: world.teams.sent.length,
      violations: world.violations().length,
    },
  };
}

/** Ends every fault. */
export async function heal({ world, lane, people: everybody }: Schedule): Promise<void> {
  world.graph.faults.clear();
  Object.assign(world.graph.world.rules, defaultRules());
  world.entra.faults = {};
  world.teams.clearFaults();
  await lane.store.mend();
  for (const { oid } of everybody) {
    world.entra.satisfyMfa(oid);
    world.entra.consent(oid, ['VirtualEvent.ReadWrite', 'OnlineMeetings.ReadWrite', 'User.Read']);
  }
}

/** The ids of questions that the buttons of a card answer with "cancel". */
export function confirmIdsOf(card: Json): readonly string[] {
  return cardButtons(card).flatMap(({ verb, data }) => {
    const { id } = (data ?? {}) as { id?: unknown };
    return verb === 'unenroll.confirm' && typeof id === 'string' ? [id] : [];
  });
}

/** Takes note of every card that is new since the last look. */
export function look(schedule: Schedule): readonly Shown[] {
  const fresh: Shown[] = [];
  for (const owner of schedule.people) {
    const cards = owner.sees().flatMap((seen) => (seen.from === 'bot' ? seen.cards : []));
    const unseen = cards.filter((card) => !schedule.seenCards.has(card));
    const asked: string[] = [];
    for (const card of unseen) {
      schedule.seenCards.add(card);
      const text = cardText(card);
      fresh.push({ owner, card, text });
      const events = schedule.events.filter(({ title }) => text.includes(title)).map(({ id }) => id);
      for (const id of confirmIdsOf(card)) {
        asked.push(id);
        if (!schedule.questions.has(id) && events.length > 0)
          schedule.questions.set(id, {
            owner: owner.oid,
            events: new Set(events),
            step: schedule.state.step,
          });
      }
    }
    if (asked.length > 0) schedule.lastAsked.set(owner.oid, new Set(asked));
  }
  schedule.shown.push(...fresh);
  return fresh;
}

/** Notes that a person has said yes to some questions. */
export function sayYesTo(schedule: Schedule, { oid }: Person, ids: Iterable<string>): void {
  const known = schedule.confirmed.get(oid) ?? new Set<string>();
  for (const id of ids) known.add(id);
  schedule.confirmed.set(oid, known);
}
