import { startGraph } from '../../src/sandbox/graph/server';
import { startProduct } from '../bots';
import { ask, bringToken, cancel, pressStart, signIn, type Teams } from '../deeds';
import type { Row } from '../report';
import { each } from '../running';
import { openChannel } from '../teams/channel';
import { people, TENANT } from '../teams/people';
import type { World } from '../world';

const NUMBERS_FROM = 900_000;
const AT_ONCE = 100;
const DAY_MS = 24 * 60 * 60_000;

/** What a cancellation asks Graph and Entra for, counted by the strict stand-in that the tests use as well. */
export async function requests(world: World): Promise<readonly Row[]> {
  const { entra, connector, channelTokens } = world;
  const [alice, bob] = people(2, NUMBERS_FROM);
  if (!alice || !bob) throw new Error('There are two people.');
  world.admit([alice, bob]);
  const graph = await startGraph({ verifyToken: entra.verifyGraphToken, now: () => new Date() });
  const [organizer, ...attendees] = [...people(1, NUMBERS_FROM + 10), alice, bob].map(({ oid }) =>
    graph.world.addUser({ id: oid, tenantId: TENANT, displayName: 'Somebody', mail: `${oid}@contoso.com` }),
  );
  if (!organizer) throw new Error('There is an organizer.');
  const [first, second, third] = ['first', 'second', 'third'].map((displayName) => {
    const start = new Date(Date.now() + DAY_MS);
    const { id } = graph.world.addWebinar({ displayName, start, organizer });
    for (const { id: userId } of attendees) graph.world.register(id, userId);
    return `webinar:${id}`;
  });
  const product = await startProduct({ entra, graphUrl: graph.url });
  const teams: Teams = { connector, channel: openChannel(product.url, channelTokens) };
  const asked = async (deed: () => Promise<unknown>) => {
    const before = graph.requests.length;
    await deed();
    return graph.requests.slice(before).filter(({ viaBatch }) => !viaBatch).length;
  };
  await signIn(teams, entra, alice, first);
  const cold = await asked(() => cancel(teams, alice, second));
  await ask(teams, alice, third);
  const warm = await asked(() => cancel(teams, alice, third));

  await bringToken(teams, entra, bob);
  const before = entra.requests.length;
  const all = Array.from({ length: AT_ONCE }, () => bob);
  await each(all, AT_ONCE, (person) => pressStart(teams, person, first));
  const traded = entra.requests.slice(before).filter(({ grant }) => grant === 'on_behalf_of').length;

  const violations = [...graph.violations, ...entra.violations];
  await teams.channel.close();
  await product.stop();
  await graph.close();
  if (violations.length > 0)
    throw new Error(`A stand-in was asked for what it does not know: ${violations[0]}`);
  return [
    {
      row: 'Requests to Graph for a cancellation from a card, ledger cold / warm',
      value: `${cold} / ${warm}`,
      bar: '3 / 2',
      met: cold <= 3 && warm <= 2,
    },
    {
      row: `Requests to Entra for ${AT_ONCE} simultaneous turns of one person without a token`,
      value: String(traded),
      bar: '1',
      met: traded === 1,
    },
  ];
}
