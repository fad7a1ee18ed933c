import { version } from '../../package.json';
import { examine } from './examine';

async function main(): Promise<void> {
  process.exitCode = await examine({
    args: process.argv.slice(2),
    environment: process.env,
    version,
    print: (line) => process.stdout.write(`${line}\n`),
  });
}

void main();
