import { isIP } from 'node:net';
import { strings } from './json.mjs';
import { faultFinder, schemaOf } from './schemas.mjs';
import { namesIn } from './values.mjs';

const oldest = '1.22';
const notPublic =
  /(^|\.)(localhost|local|internal|test|invalid|ngrok\.(io|app|dev)|ngrok-free\.(app|dev)|devtunnels\.ms|loca\.lt|localtunnel\.me|trycloudflare\.com|serveo\.net|localhost\.run|lhr\.life|tunnelmole\.net)$/i;
const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/i;
// Teams Store validation guidelines, "App name": neither Teams nor the name of another Microsoft product.
const reservedNames =
  /\b(teams|microsoft|office|outlook|sharepoint|onedrive|copilot|azure|entra|windows|viva)\b/i;

/** What is wrong with a manifest, one sentence each. `raw` still has its placeholders, `manifest` has them filled in. */
export function checkManifest({ raw, manifest }) {
  return [
    ...againstSchema({ raw, manifest }),
    ...version(manifest),
    ...unfilled(manifest),
    ...addresses(manifest),
    ...domains(manifest),
    ...names(manifest),
    ...commands(manifest),
  ];
}

function againstSchema({ raw, manifest }) {
  const { manifestVersion } = manifest;
  const schema = schemaOf(manifestVersion);
  if (!schema) {
    return [
      `manifestVersion is "${manifestVersion}", which has no schema in @microsoft/app-manifest: use ${oldest} or later.`,
    ];
  }
  const problems = [];
  if (Number(manifestVersion.split('.')[1]) < Number(oldest.split('.')[1])) {
    problems.push(`manifestVersion is ${manifestVersion}: use ${oldest} or later.`);
  }
  if (!manifest.$schema?.includes(`/v${manifestVersion}/`)) {
    problems.push(
      `$schema is "${manifest.$schema}" and manifestVersion is ${manifestVersion}: make them the same version.`,
    );
  }
  const texts = new Map(strings(raw).map(({ place, text }) => [place, text]));
  return problems.concat(
    faultFinder(schema)(manifest).map(({ place, fault }) => {
      const sources = namesIn(texts.get(place) ?? '');
      const mend = sources.length > 0 ? `correct the value of ${sources.join(' and ')}` : 'correct it';
      return `manifest.json: ${place || 'the whole'} ${fault}: ${mend}.`;
    }),
  );
}

function version({ version: given }) {
  if (/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(given ?? '')) return [];
  return [`version is "${given}": write three numbers, such as 1.0.0.`];
}

function unfilled(manifest) {
  return strings(manifest)
    .filter(({ text }) => /\$\{\{(?!\s*[A-Za-z_][A-Za-z0-9_]*\s*\}\})/.test(text))
    .map(({ place, text }) => `${place} is "${text}", which is no placeholder: write it as \${{NAME}}.`);
}

function addresses(manifest) {
  const developer = Object.entries(manifest.developer ?? {}).filter(([key]) => key.endsWith('Url'));
  const places = [
    ...developer.map(([key, text]) => ({ place: `developer.${key}`, text: String(text) })),
    ...strings(manifest).filter(({ place, text }) => place !== '$schema' && /^http:/i.test(text)),
  ];
  return places.flatMap(({ place, text }) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'https:') return [`${place} is "${text}": use an https address.`];
    if (isHidden(url.hostname))
      return [`${place} is "${text}", which only your machine or a tunnel answers: use a public host.`];
    return [];
  });
}

const isHidden = (host) => notPublic.test(host) || isIP(host.replace(/^\[|\]$/g, '')) !== 0;

function domains({ validDomains = [] }) {
  if (!Array.isArray(validDomains)) return [];
  return validDomains.flatMap((domain) => {
    const host = String(domain).replace(/:\d+$/, '');
    if (host.includes('*')) return [`validDomains has the wildcard "${domain}": name each host you own.`];
    if (isHidden(host))
      return [`validDomains has "${domain}", a tunnel or a local address: use the public host of the bot.`];
    if (!hostName.test(domain))
      return [`validDomains has "${domain}": write a host name only, such as bot.contoso.com.`];
    return [];
  });
}

function names({ name = {} }) {
  return Object.entries(name)
    .filter(([, text]) => reservedNames.test(text))
    .map(
      ([key, text]) =>
        `name.${key} is "${text}": leave out "${reservedNames.exec(text)[0]}", a Microsoft product name.`,
    );
}

function commands({ bots = [] }) {
  const lists = Array.isArray(bots) ? bots.flatMap((bot) => bot?.commandLists ?? []) : [];
  return lists.flatMap(({ scopes = [], commands: listed = [] }) => {
    const titles = listed.map(({ title }) => String(title));
    const where = `The commands for ${scopes.join(' and ')}`;
    return [
      ...(titles.length === 0 ? [`${where} are none: list at least one.`] : []),
      ...titles
        .filter((title) => title.startsWith('/'))
        .map((title) => `${where} have "${title}": leave out the slash.`),
      ...titles
        .filter((title, i) => titles.indexOf(title) < i)
        .map((title) => `${where} have "${title}" twice: keep one.`),
    ];
  });
}
