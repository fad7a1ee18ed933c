import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documents, inlineCode, root, typed } from './documents';

const every = documents();
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** The anchors that GitHub makes of the headings. */
function anchors(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('the documents are found', () => {
  expect(every.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'docs/operations.md', 'docs/configuration.md', 'docs/privacy.md']),
  );
});

test.each(every)('every npm command in $path exists', (document) => {
  const named = [...typed(document), ...inlineCode(document)].flatMap((line) => {
    const [, run, plain] = /^npm (?:run ([\w:-]+)|(start|test)\b)/.exec(line) ?? [];
    return [run ?? plain].filter((name) => name !== undefined);
  });
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(every)('every script in $path exists and has the options it is given', (document) => {
  const wrong = [...typed(document), ...inlineCode(document)].flatMap((line) => {
    const [, script, given = ''] =
      /^(?:node )?((?:infra|scripts)\/[\w./-]+\.(?:sh|mjs))\b(.*)$/.exec(line) ?? [];
    if (script === undefined) return [];
    if (!existsSync(join(root, script))) return [script];
    const source = readFileSync(join(root, script), 'utf8');
    const options = [...(given.split(' -- ')[0] ?? '').matchAll(/(?<= )--[\w-]+/g)].map(([option]) => option);
    return options.filter((option) => !source.includes(option)).map((option) => `${script} ${option}`);
  });
  expect(wrong).toEqual([]);
});

test.each(every)('every relative link in $path leads somewhere', ({ path, text }) => {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  const broken = links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? join(root, path) : join(root, dirname(path), file);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchors(readFileSync(target, 'utf8')).includes(anchor);
    });
  expect(broken).toEqual([]);
});

test.each(every)('every file that $path names by its path exists', (document) => {
  const named = inlineCode(document).filter((code) =>
    /^(?:src|test|docs|infra|scripts|appPackage|bench)\/[\w./-]*$/.test(code),
  );
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
