import { createServer } from 'node:net';

const tryPort = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    // On every interface, for that is where some of the programs that will take the port listen.
    server.listen(port, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  });

/** The wished port when nobody has it, else any free one. */
export const freePort = async (wished: number): Promise<number> => {
  const port = (await tryPort(wished)) ?? (await tryPort(0));
  if (port === undefined) throw new Error('No port is free.');
  return port;
};
