import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** One line of the table. */
export interface Row {
  readonly row: string;
  /** The measured value as it is read. */
  readonly value: string;
  readonly bar?: string;
  /** Whether the bar is met; absent for rows that only inform. */
  readonly met?: boolean;
  /** What the value is made of. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

const WIDTHS = { row: 74, value: 26, bar: 18 };

export function printHeader(): void {
  print('row', 'value', 'bar', '');
  print('-'.repeat(WIDTHS.row), '-'.repeat(WIDTHS.value), '-'.repeat(WIDTHS.bar), '------');
}

export function printRow({ row, value, bar = '', met }: Row): void {
  print(row, value, bar, met === undefined ? '' : met ? 'met' : 'MISSED');
}

function print(row: string, value: string, bar: string, met: string): void {
  const cells = [row.padEnd(WIDTHS.row), value.padEnd(WIDTHS.value), bar.padEnd(WIDTHS.bar), met];
  process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
}

/** Writes everything that was measured, and on what, for programs to read. */
export function writeResults(directory: string, rows: readonly Row[], seconds: number): void {
  mkdirSync(directory, { recursive: true });
  const results = {
    at: new Date().toISOString(),
    seconds: Math.round(seconds),
    node: process.version,
    processors: cpus().map(({ model }) => model),
    rows,
  };
  writeFileSync(`${directory}/latest.json`, `${JSON.stringify(results, null, 2)}\n`);
}
