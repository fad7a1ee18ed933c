import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseJson, strings } from './json.mjs';
import { faultsBySchema, schemaOf } from './schemas.mjs';

/**
 * What is wrong with the files of the other languages. Every string of the manifest that the schema
 * of that version lets be translated must be there, in every file.
 */
export function checkLocales({ folder, manifest }) {
  const info = manifest.localizationInfo;
  if (!info)
    return {
      languages: [],
      files: [],
      problems: ['localizationInfo is missing: name the default language.'],
    };
  const schema = schemaOf(manifest.manifestVersion, 'MicrosoftTeams.Localization.schema.json');
  const listed = Array.isArray(info.additionalLanguages) ? info.additionalLanguages : [];
  const tags = [info.defaultLanguageTag, ...listed.map(({ languageTag }) => languageTag)];
  return {
    languages: tags.slice(1),
    files: listed.map(({ file }) => file).filter((file) => staysInside(file)),
    problems: [
      ...tags
        .filter((tag, i) => tags.indexOf(tag) < i)
        .map((tag) => `localizationInfo names the language "${tag}" twice: keep one.`),
      ...(schema ? listed.flatMap(({ file }) => checkFile({ folder, file, manifest, schema })) : []),
    ],
  };
}

const staysInside = (file) =>
  typeof file === 'string' && !posix.isAbsolute(file) && !posix.normalize(file).startsWith('..');

function checkFile({ folder, file, manifest, schema }) {
  if (!staysInside(file)) return [`localizationInfo names "${file}": use a file inside the folder.`];
  if (!existsSync(join(folder, file)))
    return [`${file} does not exist: translate the manifest's texts into it.`];
  const { value: locale, problem } = parseJson(file, readFileSync(join(folder, file), 'utf8'));
  if (problem) return [problem];

  const version = manifest.manifestVersion;
  const missing = translatable({ manifest, schema }).filter((key) => !String(locale[key] ?? '').trim());
  const unused = Object.keys(locale).filter((key) => key !== '$schema' && !places(manifest).has(key));
  return [
    ...(locale.$schema?.includes(`/v${version}/`)
      ? []
      : [`${file}: $schema is "${locale.$schema}": use version ${version}, like the manifest.`]),
    ...missing.map((key) => `${file}: "${key}" is missing: translate it.`),
    ...unused.map((key) => `${file}: "${key}" is nothing in the manifest: take it out.`),
    ...faultsBySchema(schema, locale)
      .filter(({ fault }) => !fault.startsWith('must NOT have additional'))
      .map(({ place, fault }) => `${file}: "${place}" ${fault}: correct it.`),
  ];
}

const places = (manifest) => new Set(strings(manifest).map(({ place }) => place));

function translatable({ manifest, schema }) {
  const fixed = Object.keys(schema.properties).filter((key) => key !== '$schema');
  const patterns = Object.keys(schema.patternProperties).map((pattern) => new RegExp(pattern));
  return [...places(manifest)].filter(
    (place) => fixed.includes(place) || patterns.some((pattern) => pattern.test(place)),
  );
}
