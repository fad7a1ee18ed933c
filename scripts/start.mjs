// npm start: the bot when one is configured, otherwise the sandbox.
import { spawn } from 'node:child_process';
import { containerEnvironment } from './container-environment.mjs';
import { ensureBuilt, ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
const program = process.env.MicrosoftAppId ? 'dist/main.js' : 'dist/sandbox.js';
const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...containerEnvironment, ...process.env },
});
// Ctrl-C reaches the child by itself; a signal sent to this process alone has to be passed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
