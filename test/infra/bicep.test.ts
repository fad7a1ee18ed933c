import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../src/config/settings';
import { bicepFiles, infra, type BicepFile } from './bicep-files';

interface ArmTemplate {
  parameters: Record<string, { defaultValue?: unknown }>;
  outputs?: Record<string, { value: string }>;
}

const templates = readdirSync(infra).filter((name) => name.endsWith('.json'));
const json = (name: string): unknown => JSON.parse(readFileSync(join(infra, name), 'utf8'));

let files: BicepFile[];
const fileNamed = (name: string) => files.find((file) => file.name === name)!;

beforeAll(async () => {
  files = await bicepFiles();
});

/** What a Bicep file or ARM template takes: its parameters, and those among them without a default. */
function signature(name: string): { known: string[]; required: string[] } {
  if (name.endsWith('.bicep')) {
    const { params } = fileNamed(name);
    return {
      known: params.map((param) => param.name),
      required: params.filter((param) => param.required).map((param) => param.name),
    };
  }
  const { parameters } = json(name) as ArmTemplate;
  const required = Object.entries(parameters).filter(([, parameter]) => !('defaultValue' in parameter));
  return { known: Object.keys(parameters), required: required.map(([key]) => key) };
}

describe('infra/*.bicep', () => {
  it('is valid Bicep', () => {
    expect(files.map((file) => file.name)).toContain('main.bicep');
    expect(files.flatMap((file) => file.syntaxErrors)).toEqual([]);
  });

  it('gives every module the parameters it needs and no other', () => {
    const modules = files.flatMap((file) => file.modules);
    expect(modules.map((module) => module.file)).toEqual(
      expect.arrayContaining(['database.bicep', 'app.bicep', 'network.json', 'alert-rules.json']),
    );
    for (const { file, params } of modules) {
      const { known, required } = signature(file);
      expect({ file, unknown: params.filter((name) => !known.includes(name)) }).toEqual({
        file,
        unknown: [],
      });
      expect({ file, missing: required.filter((name) => !params.includes(name)) }).toEqual({
        file,
        missing: [],
      });
    }
  });

  it('asks modules only for outputs they have', () => {
    const names = { ...outputNames('main.bicep') };
    for (const [module, file] of Object.entries(names)) {
      const asked = [
        ...fileNamed('main.bicep').text.matchAll(new RegExp(`\\b${module}\\.outputs\\.(\\w+)`, 'g')),
      ];
      const has = file.endsWith('.bicep')
        ? fileNamed(file).outputs.map((output) => output.name)
        : Object.keys((json(file) as ArmTemplate).outputs ?? {});
      expect(has).toEqual(expect.arrayContaining(asked.map((match) => match[1])));
    }
  });

  it('has no secret: no key is read, no password exists, nothing like one is put out', () => {
    for (const { name, text, outputs } of files) {
      const code = text.replace(/\/\/.*$/gm, '').replace(/@description\('(?:\\'|[^'])*'\)/g, '');
      expect({
        name,
        found: code.match(/listKeys|listCredentials|@secure|secretRef|sharedKey|LoginPassword\b/gi),
      }).toEqual({
        name,
        found: null,
      });
      const leaks = outputs.filter((output) =>
        /secret|password|key|connectionString|token/i.test(output.name + output.value),
      );
      expect({ name, leaks }).toEqual({ name, leaks: [] });
    }
    expect(fileNamed('database.bicep').text).toContain("passwordAuth: 'Disabled'");
    expect(fileNamed('registry.bicep').text).toContain('adminUserEnabled: false');
    expect(fileNamed('monitoring.bicep').text).toMatch(/disableLocalAuth: true[^]*DisableLocalAuth: true/);
  });

  it('gives the identity two roles, to pull images and to send telemetry', () => {
    const assigned = files
      .flatMap((file) => file.resourceTypes)
      .filter((type) => type.includes('roleAssignments'));
    expect(assigned).toHaveLength(2);
    const roles = files.flatMap((file) =>
      [...file.text.matchAll(/'([0-9a-f]{8}-[0-9a-f-]{27})'/g)].map((match) => match[1]),
    );
    expect(roles.sort()).toEqual([
      '3913510d-42f4-4e42-8a64-420c390055eb', // Monitoring Metrics Publisher
      '7f951dda-4ed3-4680-a7ca-43fe172d538d', // AcrPull
    ]);
  });

  it('sets variables that the bot reads, and a database address without a password', () => {
    const read = settings.map((setting): string => setting.name);
    const set = fileNamed('app.bicep').nameValues;
    expect(set.filter((name) => !read.includes(name))).toEqual([]);
    expect(set).toEqual(
      expect.arrayContaining([
        'MicrosoftAppId',
        'MicrosoftAppType',
        'AAD_APP_MANAGED_IDENTITY_CLIENT_ID',
        'BOT_DOMAIN',
      ]),
    );
    expect(set.filter((name) => /PASSWORD|SECRET/i.test(name))).toEqual([]);
    expect(fileNamed('main.bicep').text).toContain(
      "'postgres://${identity.name}@${database.outputs.host}:5432/",
    );
  });

  it('has parameters that exist in main.parameters.json', () => {
    const { parameters } = json('main.parameters.json') as ArmTemplate;
    const { known } = signature('main.bicep');
    expect(Object.keys(parameters).filter((name) => !known.includes(name))).toEqual([]);
  });
});

function outputNames(name: string): Record<string, string> {
  const declared = fileNamed(name).text.matchAll(/^module (\w+) '([^']+)'/gm);
  return Object.fromEntries([...declared].map((match) => [match[1] ?? '', match[2] ?? '']));
}

describe('infra/*.json', () => {
  it.each(templates)('%s uses only the parameters and variables it declares', (name) => {
    const template = json(name) as Partial<ArmTemplate> & { variables?: Record<string, string> };
    const text = JSON.stringify(template);
    const used = (kind: string) =>
      [...text.matchAll(new RegExp(`${kind}\\('(\\w+)'\\)`, 'g'))].map((match) => match[1]);
    expect(Object.keys(template.parameters ?? {})).toEqual(expect.arrayContaining(used('parameters')));
    expect(Object.keys(template.variables ?? {})).toEqual(expect.arrayContaining(used('variables')));
  });
});
