import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a stand-in on which the answers to some requests can be held back. */
export interface Gate {
  readonly url: string;
  /** Holds back the answer to the next request whose path fits. Resolves when the stand-in has answered it. */
  holdNext(path: RegExp): Promise<void>;
  /** Lets everything held back go. */
  open(): void;
  close(): Promise<void>;
}

export async function openGate(target: string): Promise<Gate> {
  let waiting: { path: RegExp; reached: () => void } | undefined;
  let held: (() => void)[] = [];

  const forward = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const path = incoming.url ?? '/';
    const hold = waiting?.path.test(path) ? waiting : undefined;
    if (hold) waiting = undefined;
    const { method, headers } = incoming;
    const onward = request(new URL(path, target), { method, headers }, (answer) => {
      const pass = (): void => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      };
      if (!hold) {
        pass();
        return;
      }
      held.push(pass);
      hold.reached();
    });
    // A bot that is killed hangs up, and so does a stand-in that is closed.
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  };

  const server = createServer(forward);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    holdNext: (path) =>
      new Promise((reached) => {
        waiting = { path, reached };
      }),
    open: () => {
      for (const pass of held) pass();
      held = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
