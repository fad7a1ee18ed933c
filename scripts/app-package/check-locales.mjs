import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseJson, strings } from './json.mjs';
import { faultFinder, schemaOf } from './schemas.mjs';

/**
 * What is wrong with the files of the other languages. Every string of the manifest that the schema
 * of that version lets be translated must be there, in every file.
 */
export function checkLocales({ folder, manifest }) {
  const info = manifest.localizationInfo;
  if (!info) {
    const problems = ['localizationInfo is missing: name the default language.'];
    return { languages: [], files: [], problems };
  }
  const listed = Array.isArray(info.additionalLanguages) ? info.additionalLanguages : [];
  const tags = [info.defaultLanguageTag, ...listed.map(({ languageTag }) => languageTag)];
  const schema = schemaOf(manifest.manifestVersion, 'MicrosoftTeams.Localization.schema.json');
  return {
    languages: tags.slice(1),
    files: listed.map(({ file }) => file).filter(staysInside),
    problems: [
      ...tags
        .filter((tag, i) => tags.indexOf(tag) < i)
        .map((tag) => `localizationInfo names the language "${tag}" twice: keep one.`),
      ...(schema ? checkFiles({ folder, listed, schema, manifest }) : []),
    ],
  };
}

const staysInside = (file) =>
  typeof file === 'string' && !posix.isAbsolute(file) && !posix.normalize(file).startsWith('..');

function checkFiles({ folder, listed, schema, manifest }) {
  const places = strings(manifest).map(({ place }) => place);
  const expected = { version: manifest.manifestVersion, places, keys: translatable({ places, schema }) };
  const faultsOf = faultFinder(schema);
  return listed.flatMap(({ file }) => {
    if (!staysInside(file)) return [`localizationInfo names "${file}": use a file inside the folder.`];
    const path = join(folder, file);
    if (!existsSync(path)) return [`${file} does not exist: translate the manifest's texts into it.`];
    const { value, problem } = parseJson(file, readFileSync(path, 'utf8'));
    if (problem) return [problem];
    return checkTexts({ locale: value, expected, faultsOf }).map((sentence) => `${file}: ${sentence}`);
  });
}

function checkTexts({ locale: { $schema, ...texts }, expected, faultsOf }) {
  const { version, places, keys } = expected;
  const used = Object.fromEntries(Object.entries(texts).filter(([key]) => places.includes(key)));
  return [
    ...($schema?.includes(`/v${version}/`)
      ? []
      : [`$schema is "${$schema}": use version ${version}, like the manifest.`]),
    ...keys
      .filter((key) => !String(texts[key] ?? '').trim())
      .map((key) => `"${key}" is missing: translate it.`),
    ...Object.keys(texts)
      .filter((key) => !(key in used))
      .map((key) => `"${key}" is nothing in the manifest: take it out.`),
    ...faultsOf(used).map(({ place, fault }) => `"${place}" ${fault}: correct it.`),
  ];
}

function translatable({ places, schema }) {
  const fixed = Object.keys(schema.properties);
  const patterns = Object.keys(schema.patternProperties).map((pattern) => new RegExp(pattern));
  return places.filter(
    (place) =>
      place !== '$schema' && (fixed.includes(place) || patterns.some((pattern) => pattern.test(place))),
  );
}
