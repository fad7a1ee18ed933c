import { startSandbox } from './start';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const welcome = (url: string, notRegistered: string): string => `
Unenroll is running in a sandbox: nothing leaves this machine, and it forgets everything when it stops.

  Open    ${url}

  Then try, in the chat:
    cancel my registration
    cancel Beta briefing
    my registrations

  An event you are not registered for: ${notRegistered}
  Ctrl-C stops everything.
`;

const main = async (): Promise<void> => {
  const stopped = new Promise<'signal'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve('signal');
      });
  });
  const sandbox = await startSandbox({ env: definedEnv(), say });
  say(welcome(sandbox.url, sandbox.samples.notRegistered));
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
