import { createCatalogue } from '../../src/store/catalogue';
import { openDatabase } from '../../src/store/database';
import { rmSync } from 'node:fs';
import { startProduct, temporaryDirectory } from '../bots';
import { bringToken, pressStart, say, type Teams } from '../deeds';
import type { Row } from '../report';
import { each } from '../running';
import { median } from '../statistics';
import { openChannel } from '../teams/channel';
import { people, TENANT, type Person } from '../teams/people';
import type { World } from '../world';

const NUMBERS_FROM = 910_000;
const EVENTS = [1, 20, 60, 200];
const SAMPLES = 9;
const GRAPH_MS = 100;
const DAY_MS = 24 * 60 * 60_000;
const SENTENCE = 'cancel my registration';

/** "cancel my registration" of people the bot knows nothing of, over more and more announced events; Graph takes its time. */
export async function sweep(world: World): Promise<readonly Row[]> {
  const { entra, graph, connector, channelTokens } = world;
  const everybody = people(SAMPLES * EVENTS.length, NUMBERS_FROM);
  world.admit(everybody);
  const directory = temporaryDirectory();
  const product = await startProduct({ entra, graphUrl: graph.url, directory });
  const teams: Teams = { connector, channel: openChannel(product.url, channelTokens) };
  const rows: Row[] = [];
  // Asking about an event they are not registered for signs them in and leaves the ledger empty.
  await each(everybody, 4, (person) => bringToken(teams, entra, person));
  await each(everybody, 4, (person) => pressStart(teams, person, 'webinar:other-0'));
  graph.answersAfter(GRAPH_MS);
  for (const [index, events] of EVENTS.entries()) {
    await announce(directory, events);
    const some = everybody.slice(index * SAMPLES, (index + 1) * SAMPLES);
    const { ms, requests } = await measure(world, teams, some);
    const bar = events === 200 ? { bar: '<= 1.0 s p50', met: ms <= 1_000 } : {};
    rows.push({
      row: `"cancel my registration" over ${events} announced event${events === 1 ? '' : 's'}, Graph at 100 ms`,
      value: `${(ms / 1000).toFixed(2)} s p50, ${requests} requests`,
      ...bar,
    });
  }
  const known = everybody.slice(-SAMPLES);
  const { ms, requests } = await measure(world, teams, known);
  rows.push({
    row: '  the same, once the ledger knows',
    value: `${(ms / 1000).toFixed(2)} s p50, ${requests} requests`,
    bar: '1 request',
    met: requests === 1,
  });
  graph.answersAfter(0);
  await teams.channel.close();
  await product.stop();
  rmSync(directory, { recursive: true, force: true });
  return rows;
}

/** The median of the turns of some people one after the other, and what most of them asked Graph for. */
async function measure(world: World, teams: Teams, some: readonly Person[]) {
  const before = world.graph.requests;
  const { times } = await each(some, 1, (person) => say(teams, person, SENTENCE));
  // The first to find an event that was announced a while ago pays for reading it again.
  return { ms: median(times), requests: Math.floor((world.graph.requests - before) / some.length) };
}

/** Puts events into the catalogue as announcing them does: the person is registered for one of them. */
async function announce(directory: string, count: number): Promise<void> {
  const database = await openDatabase({ directory, onError: () => undefined });
  const catalogue = createCatalogue(database);
  const start = new Date(Date.now() + 2 * DAY_MS);
  for (let number = 1; number <= count; number += 1) {
    const event = {
      ref: { kind: 'webinar', id: number === 1 ? 'announced' : `other-${number}` },
      title: number === 1 ? 'Beta briefing' : `Briefing ${number}`,
      start,
      end: new Date(start.getTime() + 3_600_000),
      status: 'published',
      organizerIds: [],
    } as const;
    // Announced an hour ago: what the first to ask finds is read again, and then good for the others.
    await catalogue.put(TENANT, { event, seenAt: new Date(Date.now() - 3_600_000) });
  }
  await database.close();
}
