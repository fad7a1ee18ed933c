import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

export interface Document {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

export function read(path: string): Document {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** Folders that hold nothing of the repository's own. Git is not asked: it refuses to speak of a checkout that somebody else owns. */
const MADE = ['.git', 'node_modules', 'dist', 'test-results'];

/** Every Markdown file of the repository that is not somebody else's. */
export function documents(): readonly Document[] {
  return documentsIn('').map(read);
}

function documentsIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return MADE.includes(entry.name) ? [] : documentsIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** The fenced blocks of a language. */
export function blocks({ text }: Document, language: string): readonly string[] {
  return [...text.matchAll(/^( *)```(\w*)\n([^]*?)^\1```$/gm)]
    .filter((match) => match[2] === language)
    .map((match) => (match[3] ?? '').replaceAll(new RegExp(`^${match[1] ?? ''}`, 'gm'), ''));
}

/** The lines that a reader could type, without remarks; a line that ends with a backslash goes on. */
export function typed(document: Document): readonly string[] {
  return ['sh', 'azurecli', '']
    .flatMap((language) => blocks(document, language))
    .flatMap((block) => block.replaceAll(/\\\n\s*/g, '').split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** What stands in backticks, outside of fenced blocks. */
export function inlineCode({ text }: Document): readonly string[] {
  const prose = text.replaceAll(/^( *)```[^]*?^\1```$/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
}

/** The text below a heading, up to the next one that is not deeper. */
export function section({ text }: Document, heading: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'));
  if (start === -1) throw new Error(`There is no heading "${heading}".`);
  const depth = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 1;
  const length = lines.slice(start + 1).findIndex((line) => (/^(#+) /.exec(line)?.[1]?.length ?? 9) <= depth);
  return lines.slice(start + 1, length === -1 ? undefined : start + 1 + length).join('\n');
}

/** The rows of the tables in a text, without their heads; each cell trimmed. */
export function rows(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  const isHead = (index: number) => /^\| *-/.test(lines[index + 1] ?? '');
  return lines
    .filter((line, index) => !/^\| *-/.test(line) && !isHead(index))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}
