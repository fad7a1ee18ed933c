import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkIcons } from './check-icons.mjs';
import { checkLocales } from './check-locales.mjs';
import { checkManifest } from './check-manifest.mjs';
import { parseJson } from './json.mjs';
import { fill, readValues } from './values.mjs';

/**
 * Everything that can be said about the folder of a Teams app before Teams sees it.
 * Values that are missing are replaced by the sample ones, so that the rest is checked all the same.
 */
export function checkPackage({ folder, env, environment, envFolder }) {
  const nothing = { missing: [], files: new Map() };
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) {
    return {
      ...nothing,
      problems: [`There is no manifest.json in ${folder}: put the app's manifest there.`],
    };
  }
  const { value: raw, problem } = parseJson('manifest.json', readFileSync(path, 'utf8'));
  if (problem) return { ...nothing, problems: [problem] };

  const values = readValues({ text: JSON.stringify(raw), env, environment, envFolder });
  const manifest = fill(raw, values.known);
  const locales = checkLocales({ folder, manifest });
  const problems = [
    ...values.problems,
    ...checkManifest({ raw, manifest }),
    ...checkIcons({ folder, icons: manifest.icons }),
    ...locales.problems,
    ...strays({ folder, manifest }),
  ];
  return {
    problems: [...new Set(problems)],
    missing: values.missing,
    title: `${manifest.name?.short} ${manifest.version} (manifest ${manifest.manifestVersion})`,
    languages: [manifest.localizationInfo?.defaultLanguageTag, ...locales.languages],
    files: new Map([
      ['manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
      ...[manifest.icons?.color, manifest.icons?.outline, ...locales.files]
        .filter((name) => typeof name === 'string' && existsSync(join(folder, name)))
        .map((name) => [name, readFileSync(join(folder, name))]),
    ]),
  };
}

function strays({ folder, manifest }) {
  const named = [
    'manifest.json',
    ...Object.values(manifest.icons ?? {}),
    ...(manifest.localizationInfo?.additionalLanguages ?? []).map(({ file }) => file),
  ];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !named.includes(name))
    .map((name) => `${name} is not named in manifest.json: name it there or take it out of the folder.`);
}
