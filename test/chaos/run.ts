import * as fc from 'fast-check';
import { explain, schedules } from './commands';
import { perform } from './deeds';
import { isRegistered } from './effects';
import { checkEnd } from './promises';
import { beginSchedule, closeLane, heal, openLane, type Lane, type Schedule } from './schedule';

const LONGEST = 16;

export interface ChaosOptions {
  readonly seed: number;
  readonly runs: number;
  /** How many worlds work side by side: most of the time of a schedule is waiting. */
  readonly lanes: number;
}

/** Runs random schedules against the promises. Throws fast-check's report, with the seed that repeats it. */
export async function runChaos({ seed, runs, lanes }: ChaosOptions): Promise<void> {
  await Promise.all(
    Array.from({ length: lanes }, async (_, index) => {
      const lane = await openLane();
      try {
        await fc.assert(
          fc.asyncProperty(schedules(LONGEST), (commands) => runSchedule(lane, commands)),
          { seed: seed + index, numRuns: Math.ceil(runs / lanes), endOnFailure: false },
        );
      } finally {
        await closeLane(lane);
      }
    }),
  );
}

type Commands = Iterable<fc.AsyncCommand<object, Schedule>>;

/** Runs one schedule in a lane; afterwards everything is well again, and people look how things stand. */
export async function runSchedule(lane: Lane, commands: Commands): Promise<void> {
  const schedule = beginSchedule(lane);
  try {
    await fc.asyncModelRun(() => ({ model: {}, real: schedule }), commands);
    await lookAgain(schedule);
    checkEnd(schedule);
    if (schedule.broken.length > 0) throw new Error(explain(schedule));
  } finally {
    await heal(schedule);
  }
}

/** Truth in the end: once nothing is broken any more, what the bot says is what is. */
async function lookAgain(schedule: Schedule): Promise<void> {
  const { world, people, events, broken } = schedule;
  await heal(schedule);
  world.passes(20_000);
  for (const [who, person] of people.entries()) {
    for (const [index, event] of events.entries()) {
      if (event.kind === 'meeting' || !isTouched(schedule, person.oid, event.id)) continue;
      await perform(schedule, { do: 'ask', who, event: index });
      const said = person.lastText();
      const isAsked = said.includes('Cancel your registration?') && said.includes(event.title);
      if (isAsked !== isRegistered(world, event.id, person.oid))
        broken.push(`In the end ${person.name} is told about ${event.title}: ${said}`);
    }
  }
}

/** Whether anything came up about somebody's registration for an event; all others are as they were. */
function isTouched({ questions, effects }: Schedule, oid: string, event: string): boolean {
  const isAsked = [...questions.values()].some(({ owner, events }) => owner === oid && events.has(event));
  return isAsked || effects.some((effect) => effect.oid === oid && effect.event === event && effect.step > 0);
}
