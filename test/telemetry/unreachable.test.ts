import { startWorld } from '../support/world';
import { startCollector } from './collector';

test('a collector that takes nothing is one warning, and people do not notice', async () => {
  const collector = await startCollector();
  const world = await startWorld({
    environment: { OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/elsewhere/` },
  });
  const alice = world.person('Alice');
  await alice.says('help');
  expect(alice.lastText()).toContain('cancel my registration');
  await world.close();
  expect(world.log().match(/traces could not be sent/g) ?? []).toHaveLength(1);
  expect(collector.spans()).toEqual([]);
  expect(collector.violations).toContain('POST /elsewhere/v1/traces');
  await collector.close();
});
