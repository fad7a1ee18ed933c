import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence as somebody graded it. */
export interface Graded {
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  /** What it asks for: `cancel`, or anything else. */
  readonly grade: string;
  readonly cancels: boolean;
}

/** Where the graded sentences are, from the root of the project. */
export const FOLDERS = {
  /** The rules were made with these. */
  knownToRules: ['test/intent/corpus', 'test/intent/corpus/further'],
  /** The rules were not; only the weights are learned from them. */
  learned: ['training/sentences'],
  /** Neither rules nor weights have seen these. */
  unseen: ['test/intent/corpus/unseen'],
} as const;

/** Reads the `LANGUAGE.tsv` of a folder: a grade, a tab and a sentence on each line. Throws where a line is something else. */
export function readSentences(folder: string): readonly Graded[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [grade, text, rest] = line.split('\t');
          if (!grade || !text || rest !== undefined)
            throw new Error(`Not a graded sentence in ${name}: ${line}`);
          return { language: name.replace('.tsv', ''), text, grade, cancels: grade === 'cancel' };
        }),
    );
}

/** One line that is another as soon as a sentence is. */
export function digestOf(sentences: readonly Graded[]): string {
  const hash = createHash('sha256');
  for (const { language, text, cancels } of sentences)
    hash.update(`${language}\t${String(cancels)}\t${text}\n`);
  return hash.digest('base64url');
}
