import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const schemas = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
  'json-schemas/teams',
);

/** The published schema `MicrosoftTeams.schema.json`, or another of that version; nothing when there is no such version. */
export function schemaOf(version, name = 'MicrosoftTeams.schema.json') {
  const path = join(schemas, `v${version}`, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

const spoken = ({ instancePath, message, params }) => ({
  place: instancePath
    .slice(1)
    .split('/')
    .filter(Boolean)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(
      (place, part) => (/^\d+$/.test(part) ? `${place}[${part}]` : `${place ? `${place}.` : ''}${part}`),
      '',
    ),
  fault: [
    message,
    params.allowedValues && `(${params.allowedValues.join(', ')})`,
    params.additionalProperty && `(${params.additionalProperty})`,
  ]
    .filter(Boolean)
    .join(' '),
});

/** Compiles a schema into a function that says what is wrong with a value: the place and the fault, once each. */
export function faultFinder(schema) {
  // Some patterns in the published schemas are only valid without the u flag.
  const ajv = new AjvDraft04({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : validate.errors.map(spoken));
}
