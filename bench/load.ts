// A load generator in a process of its own, with its own connector and Graph, so that it can be given a core.
import { cancel, type Teams } from './deeds';
import { pace } from './ramp';
import { inTurn } from './running';
import { startLightGraph } from './stand-ins/graph';
import { openChannel } from './teams/channel';
import { startConnector } from './teams/connector';
import { people } from './teams/people';

/** What the benchmark tells a load generator. */
export type Order =
  | {
      readonly do: 'open';
      /** The replicas; each person's turns go to them one after the other. */
      readonly urls: readonly string[];
      readonly tokens: readonly string[];
      readonly first: number;
      readonly count: number;
      readonly graphMs: number;
    }
  | { readonly do: 'pace'; readonly deedsPerSecond: number; readonly seconds: number };

/** What it answers: first where it is, then the times of the turns of each order; null for ever, which JSON cannot say. */
export type Report =
  { readonly serviceUrl: string; readonly graphUrl: string } | { readonly times: readonly (number | null)[] };

async function main(): Promise<void> {
  const [connector, graph] = await Promise.all([startConnector(), startLightGraph()]);
  const answer = (report: Report): void => void process.send?.(report);
  let offer: ((deedsPerSecond: number, seconds: number) => Promise<readonly number[]>) | undefined;

  process.on('message', (order: Order) => {
    void (async () => {
      if (order.do === 'pace') {
        answer({ times: (await offer?.(order.deedsPerSecond, order.seconds)) ?? [] });
        return;
      }
      const channels = order.urls.map((url) => openChannel(url, order.tokens));
      const nextChannel = inTurn(channels);
      const teams: Teams = {
        connector,
        channel: {
          post: (activity) => nextChannel().post(activity),
          close: () => Promise.all(channels.map((channel) => channel.close())).then(() => undefined),
        },
      };
      const everybody = people(order.count, order.first);
      graph.answersAfter(order.graphMs);
      offer = (deedsPerSecond, seconds) =>
        pace(everybody, (person) => cancel(teams, person), { deedsPerSecond, seconds });
      answer({ times: [] });
    })();
  });
  process.on('disconnect', () => process.exit(0));
  answer({ serviceUrl: connector.serviceUrl, graphUrl: graph.url });
}

void main();
