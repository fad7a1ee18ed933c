import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEntra } from '../../src/sandbox/entra/server';
import { startGraph } from '../../src/sandbox/graph/server';
import { botEnvironment } from '../support/bot-environment';
import { startTeams } from '../support/teams';
import { trust } from '../support/trust';
import { oidOf, TENANT } from '../support/world';
import { openGate } from './gate';

const APP = '0f3a9a1e-7c1d-4b4e-8a57-2d1c9b6e4f10';
const SECRET = 'a-secret-of-the-stand-in';
const DAY_MS = 24 * 60 * 60_000;

/** The stand-ins that a bot in a process of its own can be configured with; they go by the real clock, as it does. */
export async function makePlace() {
  const entra = await startEntra({
    tenantId: TENANT,
    clientId: APP,
    clientSecret: SECRET,
    botAppId: APP,
    botSecret: SECRET,
  });
  trust(entra.ca);
  const graph = await startGraph({ verifyToken: entra.verifyGraphToken });
  const gate = await openGate(graph.url);
  const folder = await mkdtemp(join(tmpdir(), 'unenroll-start-'));
  const ca = join(folder, 'ca.pem');
  entra.writeCa(ca);
  let botUrl = '';
  const teams = await startTeams({ botUrl: () => botUrl, entra, tenantId: TENANT, botAppId: APP });

  return {
    folder,
    gate,
    /** Everything a bot needs among these stand-ins. */
    environment: {
      ...botEnvironment({
        entra,
        graphUrl: gate.url,
        tenantId: TENANT,
        appId: APP,
        secret: SECRET,
        directory: join(folder, 'data'),
      }),
      NODE_EXTRA_CA_CERTS: ca,
    } as Readonly<Record<string, string>>,
    secret: SECRET,
    /** What goes wrong at Graph and at the channel, and what Graph was asked. */
    graphFaults: graph.faults,
    channelFault: teams.fault,
    clearChannelFaults: teams.clearFaults,
    requests: graph.requests,
    post: teams.post,
    /** A token as Teams signs it, with these claims changed. */
    channelToken: (claims: object) => entra.channelToken({ serviceUrl: teams.serviceUrl, ...claims }),
    /** Sends what people do from now on to this bot. */
    talkTo: (url: string) => {
      botUrl = url;
    },
    /** Somebody who is registered for a webinar tomorrow. */
    registered(name: string) {
      const oid = oidOf(name);
      const upn = `${name.toLowerCase()}@contoso.com`;
      graph.world.addUser({
        id: oid,
        tenantId: TENANT,
        displayName: name,
        mail: upn,
        userPrincipalName: upn,
      });
      entra.consent(oid, ['VirtualEvent.ReadWrite', 'OnlineMeetings.ReadWrite', 'User.Read']);
      const organizer = graph.world.addUser({ id: oidOf('Ora'), tenantId: TENANT, displayName: 'Ora' });
      const start = new Date(Date.now() + DAY_MS);
      const webinar = graph.world.addWebinar({ displayName: 'Beta briefing', start, organizer });
      graph.world.register(webinar.id, oid);
      return {
        person: teams.person({ oid, name, upn, locale: 'en-GB', timeZone: 'Europe/London' }),
        webinar,
        status: () => graph.world.registrationOf(webinar.id, oid)?.status,
      };
    },
    violations: () => [...graph.violations, ...entra.violations, ...teams.violations],
    close: async () => {
      await gate.close();
      await teams.close();
      await Promise.all([graph.close(), entra.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Place = Awaited<ReturnType<typeof makePlace>>;
