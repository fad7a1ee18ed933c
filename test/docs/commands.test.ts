import { documents, inlineCode, read, typed } from './documents';

const WALK = 'test/docs/deploying.test.ts';

/** What runs the commands of the documents: a test or CI, with the words by which it is seen there. */
const RUN: readonly (readonly [command: RegExp, by: string, seen: string])[] = [
  [/^npm start$/, 'test/e2e/sandbox.test.ts', "spawn('npm', ['start']"],
  [/^npm test$/, '.ci/run', 'npm test'],
  [/^npm run test:e2e$/, '.ci/run', 'npm run test:e2e'],
  [/^npm run build$/, 'scripts/image.mjs', "npm('run', 'build')"],
  [/^npm run gallery$/, '.ci/run', 'npm run gallery'],
  [/^npm run train( -- --check)?$/, '.ci/run', 'npm run train -- --check'],
  [/^(UNENROLL_BENCH_PROFILE=\S+ )?npm run bench( -- --only \w+)?$/, '.ci/run', 'npm run bench -- --only'],
  [/^npm run package( -- --env dev)?$/, WALK, 'follow(makePackage)'],
  [/^npm run doctor( -- --with-test-webinar ID)?$/, 'test/doctor/online.test.ts', '--with-test-webinar'],
  [/^node dist\/main\.js$/, 'test/start/bundle.ts', 'dist/main.js'],
  [/^node -p "crypto\.randomUUID\(\)"$/, WALK, 'follow(newId)'],
  [/^cp env\//, WALK, 'follow(copy)'],
  [/^az (group|deployment group) create /, WALK, 'follow(deploy)'],
  [/^az ad app permission admin-consent /, WALK, 'follow(consent)'],
  [/^az (containerapp|postgres|ad app update) /, WALK, 'commands.map(follow)'],
  [/^infra\/entra-app\.sh /, WALK, 'follow(script)'],
  [/^infra\/release\.sh /, WALK, 'follow(release)'],
  [/^(pg_dump|pg_restore|node -e|rm -f|mv) /, 'test/docs/backup.test.ts', "'docs/operations.md'"],
  [/^apt-get install postgresql$/, '.ci/run', 'missing+=(postgresql)'],
];

/** What nobody can run for the reader: one asks who they are, the other brings what is not among the dependencies. */
const BY_HAND = ['az login', 'npm install --no-save @microsoft/teams.apps'];

/** Words in the middle of a text that are a command: a program and what it is given. */
const COMMAND = /^(npm|npx|node|az|git|docker|apt-get|infra\/[\w-]+\.sh) (?!`)\S/;

const every = documents().flatMap((document) =>
  [...typed(document), ...inlineCode(document).filter((code) => COMMAND.test(code))].map((command) => ({
    path: document.path,
    command,
  })),
);

test('the commands are found', () => {
  expect(every.map(({ command }) => command)).toEqual(
    expect.arrayContaining([
      'npm test',
      'cp env/.env.dev.sample env/.env.dev',
      'npm run package -- --env dev',
    ]),
  );
});

const promised = every.filter(({ command }) => !BY_HAND.includes(command));

test.each(promised)('$path: "$command" is run by a test or by CI', ({ command }) => {
  const [, by = '', seen = ''] = RUN.find(([pattern]) => pattern.test(command)) ?? [];
  expect({ command, by }).not.toEqual({ command, by: '' });
  expect(read(by).text).toContain(seen);
});

test('the scripts of package.json are in the table of the README, and no others', () => {
  const { scripts } = JSON.parse(read('package.json').text) as { scripts: Readonly<Record<string, string>> };
  const told = [...read('README.md').text.matchAll(/^\| `npm (?:run )?([\w:]+)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(told.sort()).toEqual(Object.keys(scripts).sort());
});
