import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** What each placeholder of the manifest wants. */
const wanted = {
  TEAMS_APP_ID: 'the id of the app in Teams, any new GUID: node -p "crypto.randomUUID()"',
  BOT_ID: 'the app id of the bot registration, the MicrosoftAppId of the running bot',
  AAD_APP_CLIENT_ID: 'the client id of the Entra app that people sign in to, made by infra/entra-app.sh',
  BOT_DOMAIN: "the bot's public host name, without https://",
  DEVELOPER_NAME: 'the name of your organization, as people should see it in Teams',
  DEVELOPER_WEBSITE_URL: 'the https address of your support page',
  DEVELOPER_PRIVACY_URL: 'the https address of your privacy statement',
  DEVELOPER_TERMS_OF_USE_URL: 'the https address of your terms of use',
};

const placeholder = /\$\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}/g;

/** The value with every `${{NAME}}` in its strings replaced; names without a value stay as they are. */
export function fill(value, known) {
  if (typeof value === 'string') return value.replace(placeholder, (whole, name) => known[name] ?? whole);
  if (Array.isArray(value)) return value.map((item) => fill(item, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, known)]));
}

/** The names a text has placeholders for, in the order they appear. */
export function namesIn(text) {
  return [...new Set([...text.matchAll(placeholder)].map(([, name]) => name))];
}

const setIn = (source) =>
  Object.fromEntries(
    Object.entries(source)
      .filter(([, value]) => value?.trim())
      .map(([name, value]) => [name, value.trim()]),
  );

const parsedFile = (path) => (existsSync(path) ? setIn(parseEnv(readFileSync(path, 'utf8'))) : {});

/** Values for the placeholders in a text: the environment, then env/.env.<env>, then (only to go on checking) the sample. */
export function readValues({ text, env, environment, envFolder }) {
  const problems = [];
  const file = env && join(envFolder, `.env.${env}`);
  if (file && !existsSync(file)) {
    problems.push(`env/.env.${env} does not exist: copy env/.env.dev.sample to it and fill it in.`);
  }
  const given = { ...(file ? parsedFile(file) : {}), ...setIn(environment) };
  const missing = namesIn(text).filter((name) => !given[name]);
  problems.push(
    ...missing.map((name) =>
      wanted[name]
        ? `${name} is not set: give ${wanted[name]}.`
        : `${name} is not set: give the value that manifest.json has \${{${name}}} for.`,
    ),
  );
  const known = { ...parsedFile(join(envFolder, '.env.dev.sample')), ...given };
  return { known, missing, problems };
}
