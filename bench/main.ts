import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { ROOT } from './bots';
import { printHeader, printRow, writeResults, type Row } from './report';
import { cpu } from './rows/cpu';
import { memory } from './rows/memory';
import { replicas } from './rows/replicas';
import { requests } from './rows/requests';
import { size } from './rows/size';
import { start } from './rows/start';
import { surge } from './rows/surge';
import { sweep } from './rows/sweep';
import { throughput } from './rows/throughput';
import { startBenchWorld, type World } from './world';

const PARTS: Readonly<Record<string, (world: World) => Promise<readonly Row[]>>> = {
  size,
  requests,
  sweep,
  start,
  cpu,
  throughput,
  replicas,
  memory,
};

/** Only when asked for by name. */
const EXTRA: typeof PARTS = { surge };
const ALL = { ...PARTS, ...EXTRA };

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const names = values.only ?? Object.keys(PARTS);
  const unknown = names.filter((name) => !(name in ALL));
  if (unknown.length > 0) {
    process.stderr.write(
      `No part is called ${unknown.join(', ')}. There are ${Object.keys(ALL).join(', ')}.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const began = performance.now();
  const rows: Row[] = [];
  const world = await startBenchWorld();
  printHeader();
  for (const name of names) {
    for (const row of (await ALL[name]?.(world)) ?? []) {
      rows.push(row);
      printRow(row);
    }
  }
  await world.close();
  writeResults(join(ROOT, 'bench/results'), rows, (performance.now() - began) / 1000);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
