import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createConnector, type Connector } from '../../src/bot/connector';
import { withinOrStop } from '../../src/domain/within';

let server: Server;
let connector: Connector;
const connections: Socket[] = [];
/** What was sent, each in one piece. */
const requests: string[] = [];

beforeEach(async () => {
  connector = createConnector({ token: () => Promise.resolve('token'), userAgent: 'test' });
  server = createServer((socket) => {
    socket.on('data', (text) => requests.push(text.toString()));
    connections.push(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  connections.splice(0).forEach((socket) => socket.destroy());
  requests.splice(0);
  server.close();
  await connector.close();
});

function sending(milliseconds: number): Promise<unknown> {
  const { port } = server.address() as AddressInfo;
  return withinOrStop(milliseconds, (signal) =>
    connector.send({
      serviceUrl: `http://127.0.0.1:${port}/`,
      method: 'POST',
      path: ['conversations', 'c', 'activities'],
      body: { type: 'message', text: 'Done.' },
      signal,
    }),
  );
}

test('a message that nobody waits for any more is dropped', async () => {
  await expect(sending(300)).rejects.toMatchObject({ name: 'TimeoutError' });
  const [connection] = connections;
  if (connection && !connection.destroyed) await once(connection, 'close');
  expect(requests).toHaveLength(1);
});

test('a message that was lost is not sent again when nobody waits for it any more', async () => {
  // The first try is lost at once; the second would follow a quarter of a second later.
  server.once('connection', (socket: Socket) => {
    socket.once('data', () => socket.destroy());
  });
  await expect(sending(100)).rejects.toMatchObject({ name: 'TimeoutError' });
  await new Promise((resume) => setTimeout(resume, 500));
  expect(requests).toHaveLength(1);
});
