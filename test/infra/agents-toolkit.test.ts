import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { bicepFiles } from './bicep-files';

interface Step {
  uses: string;
  with: Record<string, unknown>;
  writeToEnvironmentFile?: Record<string, string>;
}
type Stage = 'provision' | 'deploy' | 'publish';
type Project = Partial<Record<Stage, Step[]>>;

const root = join(__dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const stepsOf = (project: Project) =>
  (['provision', 'deploy', 'publish'] as const).flatMap((stage) => project[stage] ?? []);

/** Names a step may use without anybody having made them: the toolkit's own. */
const builtIn = [
  'TEAMSFX_ENV',
  'AZURE_SUBSCRIPTION_ID',
  'AZURE_RESOURCE_GROUP_NAME',
  'AAD_APP_ACCESS_AS_USER_PERMISSION_ID',
];

const placeholders = (text: string) => [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');

/** What a step puts into the environment file. */
async function made(step: Step): Promise<string[]> {
  if (step.uses === 'arm/deploy') {
    const main = (await bicepFiles()).find((file) => file.name === 'main.bicep');
    return main?.outputs.map((output) => output.name) ?? [];
  }
  const run = typeof step.with['run'] === 'string' ? step.with['run'] : '';
  return [
    ...Object.values(step.writeToEnvironmentFile ?? {}),
    ...[...run.matchAll(/::set-teamsfx-env (\w+)=/g)].map((match) => match[1] ?? ''),
    ...(run.includes('infra/entra-app.sh') ? ['AAD_APP_CLIENT_ID'] : []),
  ];
}

describe.each([
  ['m365agents.yml', '.env.dev.sample'],
  ['m365agents.local.yml', '.env.local.sample'],
])('%s', (name, sample) => {
  const project = parse(read(name)) as Project;

  it('names files that are there', () => {
    const paths = [...read(name).matchAll(/(?:\.\/)?((?:infra|appPackage)\/[\w.-]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('uses only values that the environment file or an earlier step has', async () => {
    const known = new Set([...builtIn, ...Object.keys(parseEnv(read(join('env', sample))))]);
    if (name === 'm365agents.yml')
      for (const id of ['TEAMS_APP_ID', 'BOT_ID', 'AAD_APP_CLIENT_ID', 'BOT_DOMAIN']) known.delete(id);
    for (const step of stepsOf(project)) {
      const files = [step.with['manifestPath']].filter((path) => typeof path === 'string');
      const wanted = placeholders(JSON.stringify(step.with) + files.map(read).join(''));
      expect({ step: step.uses, unknown: wanted.filter((each) => !known.has(each)) }).toEqual({
        step: step.uses,
        unknown: [],
      });
      for (const each of await made(step)) known.add(each);
    }
  });
});

it('only the bot on a laptop has a client secret, and git does not see it', () => {
  expect(read('m365agents.yml')).not.toMatch(/SECRET|generateClientSecret/);
  expect(read('env/.gitignore').split('\n')).toEqual(
    expect.arrayContaining(['.env.*.user', '.env.local', '.localConfigs']),
  );
});
