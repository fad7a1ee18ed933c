import { randomUUID } from 'node:crypto';
import type { Running } from '../../src/compose';
import { postgresServer } from '../support/postgres';
import { cardText, type Person } from '../support/teams';
import { oidOf, startWorld, TENANT, type World } from '../support/world';

/** Two replicas of the production composition on one real PostgreSQL. Whoever speaks, speaks to `one` unless told otherwise. */
export async function startReplicas({ now }: { readonly now?: Date } = {}) {
  const DATABASE_URL = await (await postgresServer()).createDatabase();
  const world = await startWorld({
    ...(now && { now }),
    // The Bot Framework SDK keeps tokens by the app's id for the whole process.
    appId: randomUUID(),
    environment: { DATABASE_URL, TURNS_PER_MINUTE: '1000' },
  });
  const one = world.first;
  const two = await world.startReplica();
  return { world, one, two, ...eventsOf(world) };
}

export type Replicas = Awaited<ReturnType<typeof startReplicas>>;

function eventsOf(world: World) {
  const organizer = () =>
    world.graph.world.addUser({ id: oidOf('Ora'), tenantId: TENANT, displayName: 'Ora' });
  const start = () => new Date(world.now().getTime() + 3 * 24 * 60 * 60_000);
  return {
    webinar: (displayName = 'Beta briefing') =>
      world.graph.world.addWebinar({ displayName, start: start(), organizer: organizer() }),
    meeting: () =>
      world.graph.world.addOnlineMeeting({
        subject: 'Release training',
        start: start(),
        organizer: organizer(),
        meetingRegistration: {},
      }),
    /** Calls of either family that cancel a registration. */
    cancelCalls: () =>
      world.graph.requests.filter(({ method, path }) => method === 'DELETE' || path.endsWith('/cancel')),
  };
}

/** Closes the world, and fails where anybody asked a stand-in for what its contract does not have. */
export async function closeReplicas({ world }: Replicas): Promise<void> {
  const violations = world.violations();
  await world.close();
  expect(violations).toEqual([]);
}

/** What a client shows in place of the card that was pressed, or the sentence it shows instead. */
export function answerTo(person: Person): string {
  const { value } = (person.lastInvoke()?.body ?? {}) as { readonly value?: unknown };
  return typeof value === 'string' ? value : cardText(value as Parameters<typeof cardText>[0]);
}

/** What an operator reads under a metric's name at one replica. */
export async function metricOf({ port }: Pick<Running, 'port'>, name: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  const line = (await response.text()).split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.split(' ')[1]);
}
