import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { complete, packageFolder, runPackage } from './run-package';

const appPackage = join(__dirname, '../../appPackage');

interface Manifest {
  bots: { botId: string; scopes: string[]; commandLists: { commands: { title: string }[] }[] }[];
  composeExtensions: { botId: string; commands: { id: string; title: string }[] }[];
  developer: { name: string };
  localizationInfo: { additionalLanguages: { languageTag: string; file: string }[] };
  validDomains: string[];
  webApplicationInfo: { id: string; resource: string };
}

const parse = (text: string | undefined) => JSON.parse(text ?? '') as Manifest;

describe('npm run package', () => {
  it('writes one zip with the manifest, both icons and the nine other languages at its root', () => {
    const run = runPackage(packageFolder());
    expect(run).toMatchObject({ code: 0, problems: [] });
    const languages = ['ar', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pt-BR', 'zh-CN'];
    expect(Object.keys(run.files ?? {}).sort()).toEqual(
      ['manifest.json', 'color.png', 'outline.png', ...languages.map((tag) => `locales/${tag}.json`)].sort(),
    );
    expect(run.output).toContain('Upload it in the Teams admin center');
  });

  it('fills in every value, quotes and all', () => {
    const { files } = runPackage(packageFolder());
    const manifest = parse(files?.['manifest.json']);
    expect(JSON.stringify(files)).not.toContain('${{');
    expect(manifest.developer.name).toBe('Contoso "Events"');
    expect(manifest.bots[0]).toMatchObject({
      botId: complete.BOT_ID,
      scopes: ['personal', 'team', 'groupChat'],
    });
    expect(manifest.composeExtensions[0]).toMatchObject({
      botId: complete.BOT_ID,
      commands: [{ id: 'announceEvent', title: 'Announce an event' }],
    });
    expect(manifest.webApplicationInfo).toEqual({
      id: complete.AAD_APP_CLIENT_ID,
      resource: `api://botid-${complete.BOT_ID}`,
    });
    expect(manifest.validDomains).toEqual([complete.BOT_DOMAIN]);
  });

  it('gives the same bytes for the same input', () => {
    expect(runPackage(packageFolder()).bytes).toEqual(runPackage(packageFolder()).bytes);
  });

  it('refuses an empty environment, naming each variable and where to put it', () => {
    const run = runPackage(packageFolder(), {});
    expect(run).toMatchObject({ code: 1, files: undefined });
    expect(run.problems).toHaveLength(Object.keys(complete).length);
    for (const name of Object.keys(complete)) {
      expect(run.problems.filter((problem) => problem.startsWith(`${name} is not set: give `))).toHaveLength(
        1,
      );
    }
    expect(run.output).toContain('copy env/.env.dev.sample to env/.env.dev');
  });

  it.each([
    ['TEAMS_APP_ID', 'BOT_DOMAIN', 'DEVELOPER_NAME', 'DEVELOPER_PRIVACY_URL'],
    ['BOT_ID', 'AAD_APP_CLIENT_ID', 'DEVELOPER_WEBSITE_URL', 'DEVELOPER_TERMS_OF_USE_URL'],
  ])('refuses when only %s, %s, %s and %s are blank', (...blank) => {
    const run = runPackage(packageFolder(), {
      ...complete,
      ...Object.fromEntries(blank.map((name) => [name, ' '])),
    });
    expect(run).toMatchObject({ code: 1, files: undefined });
    expect(run.problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(blank.sort());
  });

  it('takes values from env/.env.NAME, whose sample names exactly what the manifest needs', () => {
    const sample = parseEnv(readFileSync(join(appPackage, '../env/.env.dev.sample'), 'utf8'));
    const toolkit = ['TEAMSFX_ENV', 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME'];
    expect(Object.keys(sample).sort()).toEqual([...Object.keys(complete), ...toolkit].sort());

    const run = runPackage(packageFolder(), {}, ['--env', 'dev.sample']);
    expect(run.code).toBe(0);
    expect(parse(run.files?.['manifest.json']).validDomains).toEqual([sample['BOT_DOMAIN']]);
  });

  it('says which file to write when env/.env.NAME is not there', () => {
    const run = runPackage(packageFolder(), complete, ['--env', 'nowhere']);
    expect(run.problems).toEqual([
      'env/.env.nowhere does not exist: copy env/.env.dev.sample to it and fill it in.',
    ]);
  });

  it('says what it understands when given another option', () => {
    const run = runPackage(packageFolder(), complete, ['--upload']);
    expect(run.code).toBe(2);
    expect(run.output).toContain('Use --env NAME, --from FOLDER or --to FILE.');
  });
});

describe('the languages of the package', () => {
  it.each(readdirSync(join(appPackage, 'locales')))('%s is translated, not repeated', (file) => {
    const locale = JSON.parse(readFileSync(join(appPackage, 'locales', file), 'utf8')) as Record<
      string,
      string
    >;
    const manifest = readFileSync(join(appPackage, 'manifest.json'), 'utf8');
    const same = Object.entries(locale).filter(([, text]) => manifest.includes(JSON.stringify(text)));
    const shared = ['name.short', ...(file === 'nl.json' ? helpTitles : [])];
    expect(same.map(([key]) => key)).toEqual(shared);
  });
});

// "help" is the Dutch word as well.
const helpTitles = ['bots[0].commandLists[0].commands[2].title', 'bots[0].commandLists[1].commands[2].title'];
