import * as fc from 'fast-check';
import { perform, type Deed } from './deeds';
import { GRAPH_EFFECTS, happen, type Aim, type Mishap } from './mishaps';
import type { Schedule } from './schedule';
import { STORE_FAULTS } from './store-faults';

type Command = fc.AsyncCommand<object, Schedule>;

/** One step of a schedule; a second passes with each, so that what was written earlier can be told apart. */
class Step implements Command {
  constructor(private readonly step: Deed | Mishap) {}

  check(): boolean {
    return true;
  }

  async run(_model: object, schedule: Schedule): Promise<void> {
    schedule.world.passes(1_000);
    if ('do' in this.step) await perform(schedule, this.step);
    else await happen(schedule, this.step);
    if (schedule.broken.length > 0) throw new Error(explain(schedule));
  }

  toString(): string {
    return JSON.stringify(this.step);
  }
}

/** What was broken, how it came to that, and what the bot's log says of faults meanwhile. */
export function explain({ broken, story, world, marks }: Schedule): string {
  const lines = world.log().slice(marks.log).split('\n');
  const faults = lines.filter((line) => line.includes('"level":"error"'));
  return [...broken, '', ...story, '', ...faults.slice(-MOST_FAULTS)].join('\n');
}

const MOST_FAULTS = 10;

const who = fc.nat(2);
const event = fc.nat(3);

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('ask' as const), who, event }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      who,
      text: fc.constantFrom(
        'yes',
        'yes',
        'no',
        'my registrations',
        'cancel my registration',
        'the first one',
        'sign out',
        'forget me',
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('register' as const), who, event }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      who,
      whose: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) }),
      card: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5) }),
      button: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }),
      times: fc.constantFrom(1, 1, 1, 2, 3),
      as: fc.constantFrom('execute' as const, 'execute' as const, 'submit' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('delay' as const),
      who,
      text: fc.constantFrom('yes', 'yes', 'no', 'cancel my registration', 'the first one', 'forget me'),
      event: fc.option(event, { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deliver' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('redeliver' as const), which: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('signIn' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who, event }) },
);

const mishaps: fc.Arbitrary<Mishap> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      at: fc.constant('graph' as const),
      effect: fc.constantFrom(...Object.keys(GRAPH_EFFECTS)),
      aim: fc.constantFrom<Aim>('cancel', 'cancel', 'register', 'read', 'any'),
      times: fc.constantFrom(1, 1, 2, 5),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      at: fc.constant('entra' as const),
      fault: fc.constantFrom('down' as const, 'status' as const, 'consent' as const, 'mfa' as const),
      who,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      at: fc.constant('connector' as const),
      fault: fc.record({
        on: fc.constantFrom('send' as const, 'update' as const),
        status: fc.constantFrom(403, 404, 429, 500),
        afterEffect: fc.boolean(),
        times: fc.constantFrom(1, 2),
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ at: fc.constant('store' as const), fault: fc.constantFrom(...STORE_FAULTS) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ at: fc.constant('clock' as const), minutes: fc.constantFrom(-1, 1, 16, 61, 80) }),
  },
  { weight: 1, arbitrary: fc.record({ at: fc.constant('replica' as const) }) },
  { weight: 4, arbitrary: fc.record({ at: fc.constant('end' as const) }) },
);

const steps = fc.oneof({ weight: 3, arbitrary: deeds }, { weight: 1, arbitrary: mishaps });

/** Schedules: at most so many steps, each a thing that somebody does or that goes wrong. */
export function schedules(longest: number) {
  return fc.commands([steps.map((step) => new Step(step))], { maxCommands: longest, size: 'max' });
}
