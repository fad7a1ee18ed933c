import { startEntra, type EntraStandIn } from '../src/sandbox/entra/server';
import { SECRET } from './bots';
import { startLightGraph, type LightGraph } from './stand-ins/graph';
import { startConnector, type Connector } from './teams/connector';
import { APP, TENANT, type Person } from './teams/people';

/** What a person of the benchmark has agreed to. */
const SCOPES = ['VirtualEvent.ReadWrite', 'OnlineMeetings.ReadWrite', 'User.Read'];
const TOKENS = 20;

/** Everything around the bots, in this process: Entra, a light Graph and the connector. */
export interface World {
  readonly entra: EntraStandIn;
  readonly graph: LightGraph;
  readonly connector: Connector;
  /** Tokens with which Teams proves who calls. */
  readonly channelTokens: readonly string[];
  /** Gives people accounts and their consent. */
  admit(people: readonly Person[]): void;
  close(): Promise<void>;
}

export async function startBenchWorld(): Promise<World> {
  const app = { tenantId: TENANT, clientId: APP, clientSecret: SECRET, botAppId: APP, botSecret: SECRET };
  const [entra, graph, connector] = await Promise.all([startEntra(app), startLightGraph(), startConnector()]);
  const { serviceUrl } = connector;
  const channelTokens = await Promise.all(
    Array.from({ length: TOKENS }, (_, number) => entra.channelToken({ serviceUrl, jti: String(number) })),
  );
  return {
    entra,
    graph,
    connector,
    channelTokens,
    admit(people) {
      for (const { oid } of people) {
        entra.addUser({ oid, tid: TENANT, name: 'Somebody', upn: `${oid}@contoso.com` });
        entra.consent(oid, SCOPES);
      }
    },
    async close() {
      await Promise.all([entra.close(), graph.close(), connector.close()]);
    },
  };
}
