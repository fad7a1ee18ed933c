import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child';
import { freePort } from './free-port';

export interface PlaygroundUser {
  /** The Entra object id; the Teams id is made from it. */
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
}

export interface PlaygroundOptions {
  /** Where it sends activities: the proxy's endpoint. */
  readonly endpoint: string;
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  /** Who sits at the window. */
  readonly person: PlaygroundUser;
  /** The others: exactly five, which its configuration insists on. */
  readonly users: readonly [PlaygroundUser, PlaygroundUser, PlaygroundUser, PlaygroundUser, PlaygroundUser];
  readonly personalChatId: string;
  /** The port it had better have. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The id a person has in the Playground's activities. */
export const playgroundId = (oid: string): string => `29:1-${oid}`;

/** The content of `.m365agentsplayground.yml`: JSON, which is YAML too. */
const configuration = ({ tenantId, bot, person, users, personalChatId }: PlaygroundOptions): string => {
  const entry = ({ oid, name, upn }: PlaygroundUser) => ({
    id: playgroundId(oid),
    name,
    userPrincipleName: upn,
    aadObjectId: oid,
    givenName: name.split(' ')[0],
    surname: name.split(' ').slice(1).join(' '),
    email: upn,
  });
  return JSON.stringify({
    version: '0.1.1',
    tenantId,
    bot,
    currentUser: entry(person),
    users: users.map(entry),
    personalChat: { id: personalChatId },
    groupChat: { id: '19:sandbox-group@thread.v2', name: 'Group Chat' },
    team: {
      id: '19:sandbox-team@thread.tacv2',
      name: 'My Team',
      aadGroupId: '7d3a2f10-0000-4000-8000-00000000000a',
      channels: [{ id: '19:sandbox-channel@thread.tacv2', name: 'Announcements' }],
    },
  });
};

/** What it wrote about its own failure; its standard output says nothing of it. */
const reasonIn = (folder: string): string => {
  try {
    const logs = join(folder, 'devTools');
    const lines = readdirSync(logs)
      .filter((file) => file.endsWith('.log'))
      .flatMap((file) => readFileSync(join(logs, file), 'utf8').split('\n'));
    return lines.filter((line) => /^error Reason/i.test(line)).join('\n');
  } catch {
    return '';
  }
};

/**
 * Starts the Microsoft 365 Agents Playground in a folder of its own, without telemetry, and waits until it answers.
 * Throws, with the reason from its log, when it ends before that.
 */
export const startPlayground = async (options: PlaygroundOptions) => {
  const folder = mkdtempSync(join(tmpdir(), 'unenroll-playground-'));
  writeFileSync(join(folder, '.m365agentsplayground.yml'), configuration(options));
  const cli = createRequire(__filename).resolve('@microsoft/m365agentsplayground/cli.js');
  const port = await freePort(options.port ?? 56150);
  const clear = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  const child = await startChild({
    name: 'The Microsoft 365 Agents Playground',
    args: [cli, 'start', '-e', options.endpoint, '-p', String(port), '--disable-telemetry'],
    cwd: folder,
    env: { ...options.env, APPLICATION_INSIGHTS_NO_STATSBEAT: '1' },
    ready: `http://localhost:${port}/`,
    reason: () => reasonIn(folder),
  }).catch((error: unknown) => {
    clear();
    throw error;
  });
  return {
    url: `http://localhost:${port}`,
    ended: child.ended,
    stop: async (): Promise<void> => {
      await child.stop();
      clear();
    },
  };
};
