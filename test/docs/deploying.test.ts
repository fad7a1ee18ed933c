import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fakeAzure } from '../infra/fake-az';
import { blocks, read, root, section } from './documents';

const text = section(read('README.md'), 'In your own tenant');
const steps = blocks({ path: 'README.md', text }, 'sh');

/** What the steps need of a checkout. */
const NEEDED = ['infra', 'env', 'appPackage', 'scripts', 'package.json', '.npmrc'];

let checkout: string;
let azure: ReturnType<typeof fakeAzure>;
/** What a reader has been told to fill in, by the name that stands in the commands. */
const known: Record<string, string> = {};

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'unenroll-deploying-'));
  for (const name of NEEDED) cpSync(join(root, name), join(checkout, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  azure = fakeAzure();
});
afterAll(() => {
  rmSync(checkout, { recursive: true, force: true });
});

/** Types a block of the README with everything filled in, as Azure's stand-in and the scripts would have it. */
function follow(block = ''): string {
  const filled = block.replaceAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g, (name) => known[name] ?? name);
  const { code, stdout, stderr } = azure.type(filled, checkout);
  expect({ filled, code, stderr: code === 0 ? '' : stderr }).toEqual({ filled, code: 0, stderr: '' });
  return stdout;
}

test('somebody who does what the README says gets what it says they should see', () => {
  const [deploy, register, makeApp, release, ...others] = steps;
  expect(others).toEqual([]);

  const newId = /`(node -p [^`]+)`/.exec(text)?.[1];
  known['TEAMS_APP_ID'] = follow(newId).trim();

  const printed = JSON.parse(follow(deploy)) as Readonly<Record<string, { value: string }>>;
  for (const [name, { value }] of Object.entries(printed)) known[name] = value;
  expect(Object.keys(known)).toEqual(
    expect.arrayContaining(['BOT_ID', 'BOT_DOMAIN', 'MANAGED_IDENTITY_PRINCIPAL_ID']),
  );

  const [script = '', consent = ''] = register?.split('\n') ?? [];
  known['AAD_APP_CLIENT_ID'] = /^AAD_APP_CLIENT_ID=(\S+)$/m.exec(follow(script))?.[1] ?? '';
  expect(follow(consent)).toBe('');

  const [copy = '', makePackage = ''] = makeApp?.split('\n') ?? [];
  follow(copy);
  fillIn('env/.env.dev');
  expect(follow(makePackage)).toMatch(/^dist\/unenroll\.zip: Unenroll \d.*languages en(, [\w-]+){9}\.$/m);
  expect(manifest()).toMatchObject({ id: known['TEAMS_APP_ID'], validDomains: [known['BOT_DOMAIN']] });

  expect(follow(release)).toContain(known['BOT_DOMAIN']);
  expect(azure.state().images).toHaveLength(1);
  expect(azure.state().deployments).toHaveLength(2);
});

test('the commands of docs/operations.md for Azure are commands of Azure', () => {
  const operations = read('docs/operations.md');
  const inline = /`(az containerapp show [^`]+)`/.exec(operations.text)?.[1];
  const commands = [...blocks(operations, 'azurecli'), inline];
  expect(commands).toHaveLength(4);
  const [look] = commands.map(follow).slice(-1);
  expect(look).toContain('.azurecr.io/unenroll:');
});

function fillIn(name: string): void {
  const path = join(checkout, name);
  const lines = readFileSync(path, 'utf8').split('\n');
  const filled = lines.map((line) => {
    const [key = '', ...value] = line.split('=');
    return key in known ? `${key}=${known[key] ?? value.join('=')}` : line;
  });
  writeFileSync(path, filled.join('\n'));
}

function manifest(): unknown {
  const files = unzipSync(readFileSync(join(checkout, 'dist/unenroll.zip')));
  return JSON.parse(strFromU8(files['manifest.json']!));
}
