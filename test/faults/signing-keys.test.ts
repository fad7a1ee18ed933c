import { createServer } from 'node:http';
import { listen, shut } from '../../src/sandbox/http';
import { startWorld } from '../support/world';

const LONGEST_MS = 5_000;

test('a key service that does not answer is a service fault, heard of in five seconds', async () => {
  const silent = createServer(() => {
    // Whoever asks waits.
  });
  const port = await listen(silent);
  const world = await startWorld({
    environment: { ToBotFromChannelOpenIdMetadataUrl: `http://127.0.0.1:${String(port)}/keys` },
  });
  const began = performance.now();
  const alice = world.person('Alice');
  const reply = await alice.says('help');
  expect(reply.status).toBe(503);
  expect(performance.now() - began).toBeLessThan(LONGEST_MS);
  silent.closeAllConnections();
  await Promise.all([world.close(), shut(silent)]);
});
