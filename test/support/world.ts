import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { start, type Running } from '../../src/compose';
import { parseConfig } from '../../src/config';
import type { Environment } from '../../src/config/reader';
import { startEntra } from '../../src/sandbox/entra/server';
import { startGraph } from '../../src/sandbox/graph/server';
import { createLog } from '../../src/telemetry/log';
import { botEnvironment } from './bot-environment';
import { publicLeaks } from './public-leaks';
import { startTeams, type Person } from './teams';
import { trust } from './trust';

export const TENANT = '6e0c1f5a-2f0b-4a64-9a5e-0d6f7a3b1c22';
const APP = '0f3a9a1e-7c1d-4b4e-8a57-2d1c9b6e4f10';
const SECRET = 'a-secret-of-the-stand-in';

const SCOPES = ['VirtualEvent.ReadWrite', 'OnlineMeetings.ReadWrite', 'User.Read'];

export interface WorldOptions {
  /** The instant everything happens at; it moves only when a test moves it. */
  readonly now?: Date;
  readonly environment?: Environment;
  /** The bot's id: of its own in each of several worlds in one process, because botbuilder keeps tokens by it. */
  readonly appId?: string;
}

/** The production composition on a real port, between stand-ins for Entra, Graph and Teams on theirs. */
export async function startWorld({
  now: begin = new Date('2026-11-23T09:00:00Z'),
  environment = {},
  appId = APP,
}: WorldOptions = {}) {
  let at = begin;
  const now = () => at;
  const entra = await startEntra({
    now,
    tenantId: TENANT,
    clientId: appId,
    clientSecret: SECRET,
    botAppId: appId,
    botSecret: SECRET,
  });
  trust(entra.ca);
  const graph = await startGraph({ verifyToken: entra.verifyGraphToken, now });
  const directory = await mkdtemp(join(tmpdir(), 'unenroll-world-'));
  const lines: string[] = [];
  const environmentOfBot: Environment = {
    ...botEnvironment({ entra, graphUrl: graph.url, tenantId: TENANT, appId, secret: SECRET, directory }),
    BOT_DOMAIN: 'bot.example.com',
    LOG_LEVEL: 'debug',
    ...environment,
  };
  const replicas: Running[] = [];
  const people: Person[] = [];

  /** Starts one more replica of the bot over the same stand-ins and the same store. */
  async function startReplica(): Promise<Running> {
    const parsed = parseConfig(environmentOfBot);
    if (parsed.kind === 'invalid') throw new Error(parsed.problems.join('\n'));
    const destination = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const log = createLog({ level: parsed.config.logLevel, version: 'test', destination });
    const running = await start(parsed.config, { now, log, version: 'test', consentScript: '' });
    replicas.push(running);
    return running;
  }

  const first = await startReplica();
  let ports: readonly number[] = [first.port];
  let requests = 0;
  const nextUrl = () => `http://127.0.0.1:${ports[requests++ % ports.length] ?? first.port}`;
  const teams = await startTeams({
    botUrl: nextUrl,
    entra,
    tenantId: TENANT,
    botAppId: appId,
    now,
  });

  /** Somebody with an account, the app installed, and the usual permissions given. */
  function person(
    name: string,
    { locale = 'en-GB', timeZone = 'Europe/London', consented = SCOPES } = {},
  ): Person {
    const oid = oidOf(name);
    const upn = `${name.toLowerCase()}@contoso.com`;
    graph.world.addUser({
      id: oid,
      tenantId: TENANT,
      displayName: name,
      givenName: name,
      surname: 'Example',
      mail: upn,
      userPrincipalName: upn,
    });
    const created = teams.person({ oid, name, upn, locale, timeZone });
    people.push(created);
    if (consented.length > 0) entra.consent(oid, consented);
    return created;
  }

  return {
    entra,
    graph,
    teams,
    person,
    /** The replica the world begins with. */
    first,
    startReplica,
    /** Stops one replica, as a deployment does: what it is doing it does to the end. */
    stopReplica: async (replica: Running) => {
      replicas.splice(replicas.indexOf(replica), 1);
      await replica.stop();
    },
    /** The environment that every replica is started with. */
    environment: environmentOfBot,
    /** Where the replicas keep what they remember, for a look from outside. */
    database: {
      directory,
      ...(environment['DATABASE_URL'] !== undefined && { url: environment['DATABASE_URL'] }),
    },
    /** Sends what people do from now on to this replica, or to several in turn. */
    talkTo: (...replicas: readonly [Pick<Running, 'port'>, ...Pick<Running, 'port'>[]]) => {
      ports = replicas.map(({ port }) => port);
    },
    url: () => `http://127.0.0.1:${ports[0] ?? first.port}`,
    now,
    setNow: (instant: Date) => {
      at = instant;
    },
    passes: (milliseconds: number) => {
      at = new Date(at.getTime() + milliseconds);
    },
    /** What the bot has logged so far, as one text. */
    log: () => lines.join(''),
    /** Lets every replica tell organizers what is due, all at the same moment. */
    tellOrganizers: async () => {
      await Promise.all(replicas.map((replica) => replica.tellOrganizers()));
    },
    /** Nobody asked a stand-in for anything that its contract does not have, and nothing personal was said in public. */
    violations: () => [
      ...graph.violations,
      ...entra.violations,
      ...teams.violations,
      ...publicLeaks(teams.publicPosts(), people),
    ],
    close: async () => {
      await Promise.all(replicas.map((replica) => replica.stop()));
      await teams.close();
      await Promise.all([graph.close(), entra.close()]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** A GUID made from a name, so that failures are easy to read. */
export function oidOf(name: string): string {
  const hex = Buffer.from(name.padEnd(6, '_').slice(0, 6)).toString('hex');
  return `00000000-0000-4000-8000-${hex}`;
}
