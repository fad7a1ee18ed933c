import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine } from '../../src/doctor/examine';
import { startEntra } from '../../src/sandbox/entra/server';
import { startGraph } from '../../src/sandbox/graph/server';
import { defaultRules } from '../../src/sandbox/graph/world/rules';
import { trust } from '../support/trust';
import { oidOf, TENANT } from '../support/world';

const APP = '0f3a9a1e-7c1d-4b4e-8a57-2d1c9b6e4f10';
const SECRET = 'a-secret-of-the-stand-in';
const SCOPES = ['VirtualEvent.ReadWrite', 'OnlineMeetings.ReadWrite', 'User.Read', 'Calendars.Read'];
const DAY_MS = 24 * 60 * 60_000;

export interface Diagnosis {
  readonly code: number;
  readonly lines: readonly string[];
  /** The line about something; throws when there is none, or several. */
  readonly about: (what: string) => string;
}

/** A deployment among stand-ins, which goes by the real clock as the doctor does, and an operator who organizes a webinar. */
export async function admitPatient() {
  const entra = await startEntra({
    tenantId: TENANT,
    clientId: APP,
    clientSecret: SECRET,
    botAppId: APP,
    botSecret: SECRET,
  });
  trust(entra.ca);
  const graph = await startGraph({ verifyToken: entra.verifyGraphToken });
  const folder = await mkdtemp(join(tmpdir(), 'unenroll-doctor-'));
  const oid = oidOf('Olga');
  const account = { displayName: 'Olga', userPrincipalName: 'olga@contoso.com', mail: 'olga@contoso.com' };
  const operator = graph.world.addUser({ id: oid, tenantId: TENANT, ...account });
  const organizer = graph.world.addUser({ id: oidOf('Ora'), tenantId: TENANT, displayName: 'Ora' });
  entra.addUser({ oid, tid: TENANT, name: 'Olga', upn: 'olga@contoso.com' });
  const start = new Date(Date.now() + DAY_MS);
  const own = graph.world.addWebinar({ displayName: 'Beta briefing', start, organizer: operator });
  const environment = {
    MicrosoftAppId: APP,
    MicrosoftAppPassword: SECRET,
    MicrosoftAppTenantId: TENANT,
    AAD_APP_OAUTH_AUTHORITY_HOST: entra.url,
    ToChannelFromBotLoginUrl: `${entra.url}/${TENANT}`,
    GRAPH_BASE_URL: graph.url,
    BOT_DOMAIN: 'bot.contoso.com',
    DATA_DIR: join(folder, 'data'),
  };

  return {
    entra,
    graph,
    folder,
    oid,
    /** The webinar that the operator organizes. */
    own,
    /** A webinar of somebody else's, which the operator may register for. */
    other: () => graph.world.addWebinar({ displayName: 'Test webinar', start, organizer }),
    healthy: () => {
      Object.assign(graph.world.rules, defaultRules());
      graph.faults.clear();
      entra.faults = {};
      entra.deviceCodes.publicClients = 'allowed';
      entra.revoke(oid);
      entra.consent(oid, SCOPES);
    },
    /** Calls the doctor; the operator signs in as soon as there is a code. */
    async examine(
      args: readonly string[] = [],
      changes: Readonly<Record<string, string>> = {},
      signIn: (code: string) => void = (code) => {
        entra.deviceCodes.approve(code, oid);
      },
    ): Promise<Diagnosis> {
      const lines: string[] = [];
      const code = await examine({
        args,
        environment: { ...environment, ...changes },
        version: '0.0.0',
        print: (line) => {
          lines.push(line);
          const shown = /enter the code (\w+)/.exec(line)?.[1];
          if (shown !== undefined) signIn(shown);
        },
      });
      const about = (what: string) => {
        const found = lines.filter((line) => line.slice(11).startsWith(what));
        if (found.length !== 1 || !found[0])
          throw new Error(`${found.length} lines about ${what}:\n${lines.join('\n')}`);
        return found[0];
      };
      return { code, lines, about };
    },
    violations: () => [...graph.violations, ...entra.violations],
    discharge: async () => {
      await Promise.all([graph.close(), entra.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Patient = Awaited<ReturnType<typeof admitPatient>>;
