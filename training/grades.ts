import { ENOUGH, type Trust } from '../src/intent/opinion/opinion';

/** A sentence with its grade, what the rules said, and the log-odds of the model. */
export interface Weighed {
  readonly cancels: boolean;
  readonly ruled: boolean;
  readonly trust: Trust;
  readonly odds: number;
}

/** How much more certain than the product wants it, in log-odds. */
const margins = [-1, -0.5, 0, 0.5, 1];

function line(name: string, sentences: readonly Weighed[], takes: (sentence: Weighed) => boolean): string {
  const wanted = sentences.filter(({ cancels }) => cancels);
  const others = sentences.filter(({ cancels }) => !cancels);
  const recall = (100 * wanted.filter(takes).length) / wanted.length;
  const alarms = others.filter(takes).length;
  const share = (100 * alarms) / others.length;
  return `  ${name.padEnd(24)} recall ${recall.toFixed(1)} %, false ${alarms} (${share.toFixed(2)} %)`;
}

/** Prints how many cancellations are found, and how many other sentences are taken for one: by the rules, and around the product's threshold. */
export function printGrades(title: string, sentences: readonly Weighed[]): void {
  const lines = [
    `${title}: ${sentences.length}`,
    line('rules alone', sentences, ({ ruled }) => ruled),
    ...margins.map((margin) =>
      line(
        margin === 0 ? 'as the product does' : `${margin > 0 ? 'surer' : 'less sure'} by ${Math.abs(margin)}`,
        sentences,
        ({ odds, trust }) => odds > margin + ENOUGH[trust],
      ),
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
