import { startSandbox } from './start';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const welcome = (url: string): string => `
Unenroll is running in a sandbox: nothing leaves this machine, and it forgets everything when it stops.

  Open    ${url}

  Then try, in the chat:
    cancel my registration
    cancel Beta briefing
    my registrations

  Ctrl-C stops everything.
`;

const main = async (): Promise<void> => {
  const stopped = new Promise<'signal'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve('signal');
      });
  });
  const starting = startSandbox({ env: definedEnv(), say });
  if ((await Promise.race([stopped, starting])) === 'signal') {
    // The programs it was starting have got the signal too, so their failure to start is no news.
    await starting.then(
      (sandbox) => sandbox.close(),
      () => undefined,
    );
    return;
  }
  const sandbox = await starting;
  say(welcome(sandbox.url));
  const why = await Promise.race([stopped, sandbox.ended.then(() => 'ended' as const)]);
  say(why === 'signal' ? 'Stopping ...' : 'A part of the sandbox has ended by itself; stopping the rest ...');
  await sandbox.close();
  process.exitCode = why === 'signal' ? 0 : 1;
};

main().catch((error: unknown) => {
  process.stderr.write(
    `The sandbox could not start. ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
