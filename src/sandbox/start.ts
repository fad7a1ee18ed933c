import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot } from './bot-process';
import { startEntra } from './entra/server';
import { freePort } from './free-port';
import { seedSampleEvents } from './graph/sample-events';
import { startGraph } from './graph/server';
import { playgroundId, startPlayground } from './playground';
import type { PlaygroundUser } from './playground';
import { startProxy } from './teams/proxy';
import {
  attendee,
  botAppId,
  clientId,
  consented,
  organizer,
  others,
  personalChatId,
  tenantId,
} from './tenant';

export interface SandboxOptions {
  /** The variables handed on to the programs it starts; those of the bot's configuration are set by the sandbox. */
  readonly env: Readonly<Record<string, string>>;
  /** Told what is going on, a line each. */
  readonly say: (line: string) => void;
}

/** Programs inherit where to find things, and how loudly to speak, but nobody's real configuration. */
const inherited = (env: SandboxOptions['env']): Record<string, string> =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'LOG_LEVEL', 'SystemRoot'].flatMap((name) =>
      env[name] === undefined ? [] : [[name, env[name]]],
    ),
  );

const secret = () => randomBytes(24).toString('base64url');

/**
 * Starts the embedded world: the stand-ins for Entra ID and Graph, the production bot, the proxy and the Playground.
 * Whatever was started is stopped again when a later part fails. Throws that failure.
 */
export const startSandbox = async ({ env, say }: SandboxOptions) => {
  const closing: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closing.splice(0).reverse()) await each();
  };
  try {
    const folder = mkdtempSync(join(tmpdir(), 'unenroll-sandbox-'));
    closing.push(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    say('Starting the stand-ins for Microsoft Entra ID and Microsoft Graph ...');
    const secrets = { bot: secret(), app: secret() };
    const entra = await startEntra({
      tenantId,
      clientId,
      clientSecret: secrets.app,
      botAppId,
      botSecret: secrets.bot,
    });
    closing.push(entra.close);
    for (const { oid, name, upn } of [attendee, ...others]) {
      entra.addUser({ oid, tid: tenantId, name, upn, mail: upn });
      entra.consent(oid, consented);
    }
    const graph = await startGraph({ verifyToken: entra.verifyGraphToken });
    closing.push(graph.close);
    const inGraph = ({ oid, name, upn }: PlaygroundUser) => ({
      id: oid,
      tenantId,
      displayName: name,
      mail: upn,
      userPrincipalName: upn,
    });
    const samples = seedSampleEvents(
      graph.world,
      { me: inGraph(attendee), organizer: inGraph(organizer) },
      new Date(),
    );

    say('Starting the bot and the Microsoft 365 Agents Playground ...');
    const port = await freePort(3978);
    const proxy = await startProxy({
      botUrl: `http://localhost:${port}`,
      entra,
      tenantId,
      person: { id: playgroundId(attendee.oid), oid: attendee.oid },
      personalChatId,
      locale: 'en-US',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      report: say,
    });
    closing.push(proxy.close);
    const starting = [
      startBot({
        entra,
        secrets,
        graphUrl: graph.url,
        port,
        folder,
        env: { LOG_LEVEL: 'warn', ...inherited(env) },
        line: (line) => {
          say(`bot: ${line}`);
        },
      }),
      startPlayground({
        endpoint: proxy.endpoint,
        tenantId,
        bot: { id: `28:${botAppId}`, name: 'Unenroll' },
        person: attendee,
        users: others,
        personalChatId,
        env: inherited(env),
      }),
    ] as const;
    for (const started of await Promise.allSettled(starting))
      if (started.status === 'fulfilled') closing.push(started.value.stop);
    const [bot, playground] = await Promise.all(starting);
    return {
      url: playground.url,
      samples,
      entra,
      graph,
      ended: Promise.race([bot.ended, playground.ended]),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
