// Stands in for the Azure CLI in the tests of infra/*.sh: az STATE-FILE ARGUMENTS. It knows what those scripts ask,
// keeps what they change, and refuses everything else.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

const [, , file, ...args] = process.argv;
const empty = { calls: [], apps: [], principals: [], credentials: [], images: [], deployments: [] };
const state = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : empty;

const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const words = args.slice(
  0,
  args.findIndex((word) => word.startsWith('--')),
);
const refuse = (why) => {
  process.stderr.write(`fake az: ${why}: ${args.join(' ')}\n`);
  process.exit(1);
};
const answer = (value) => process.stdout.write(`${value ?? ''}\n`);
const named = (query) => /\[\?(?:value|name)=='([^']+)'\]/.exec(query)?.[1];

const needs = (...names) => names.forEach((name) => option(name) ?? refuse(`${name} is missing`));

/** What infra/main.bicep puts out. */
const outputs = {
  BOT_ID: { type: 'String', value: '22222222-2222-4222-8222-222222222222' },
  BOT_DOMAIN: { type: 'String', value: 'unenroll.example.westeurope.azurecontainerapps.io' },
  MANAGED_IDENTITY_PRINCIPAL_ID: { type: 'String', value: '44444444-4444-4444-8444-444444444444' },
};

const scopes = {
  'VirtualEvent.ReadWrite': 'd38e4b4c-0000-4000-8000-000000000001',
  'OnlineMeetings.ReadWrite': 'a65f2972-0000-4000-8000-000000000002',
  'User.Read': 'e1fe6dd8-0000-4000-8000-000000000003',
  'Calendars.Read': '465a38f9-0000-4000-8000-000000000004',
};
const appOf = (id) => state.apps.find((app) => app.id === id) ?? refuse('no such application');
const byClientId = (appId) => state.apps.find((app) => app.appId === appId) ?? refuse('no such application');

const graph = {
  'POST /applications': (body) => {
    const number = state.apps.length + 1;
    const app = { id: `object-${number}`, appId: `c0000000-0000-4000-8000-00000000000${number}`, ...body };
    state.apps.push(app);
    return app;
  },
  'PATCH /applications/:id': (body, id) => {
    const app = appOf(id);
    const granted = (body.api?.preAuthorizedApplications ?? []).flatMap(
      (each) => each.delegatedPermissionIds,
    );
    const known = (app.api?.oauth2PermissionScopes ?? []).map((scope) => scope.id);
    if (granted.some((scope) => !known.includes(scope)))
      refuse('a client is pre-authorised for an unknown scope');
    Object.assign(app, body);
  },
  'GET /applications/:id/federatedIdentityCredentials': () => ({ value: state.credentials }),
  'POST /applications/:id/federatedIdentityCredentials': (body) => {
    state.credentials.push({ id: `credential-${state.credentials.length + 1}`, ...body });
  },
  'PATCH /applications/:id/federatedIdentityCredentials/:credential': (body, _, id) => {
    Object.assign(state.credentials.find((each) => each.id === id) ?? refuse('no such credential'), body);
  },
  'POST /servicePrincipals': ({ appId }) => {
    state.principals.push(appId);
  },
};

function rest() {
  const path = option('--url').replace('https://graph.microsoft.com/v1.0', '');
  const method = option('--method');
  const body = option('--body') && JSON.parse(option('--body'));
  if (body && option('--headers') !== 'Content-Type=application/json') refuse('a body without its type');
  for (const [route, handler] of Object.entries(graph)) {
    const [verb, pattern] = route.split(' ');
    const match = new RegExp(`^${pattern.replace(/:\w+/g, '([^/]+)')}$`).exec(path);
    if (verb !== method || !match) continue;
    const result = handler(body, ...match.slice(1));
    const query = option('--query');
    if (query === 'id') return answer(result.id);
    if (query) return answer(result.value.find((each) => each.name === named(query))?.id);
    return undefined;
  }
  return refuse('no such Graph call');
}

const commands = {
  rest,
  'account show': () => answer('7e4a47aa-0000-4000-8000-00000000000f'),
  'ad sp show': () => answer(scopes[named(option('--query'))]),
  'ad sp list': () =>
    answer(state.principals.filter((appId) => option('--filter') === `appId eq '${appId}'`).length),
  'ad app list': () =>
    answer(state.apps.find((app) => app.identifierUris?.includes(option('--identifier-uri')))?.id),
  'ad app show': () => {
    const app = appOf(option('--id'));
    const scope = named(option('--query'));
    answer(scope ? app.api.oauth2PermissionScopes?.find((each) => each.value === scope)?.id : app.appId);
  },
  'acr list': () => answer('unenrollabc.azurecr.io'),
  'acr repository show-tags': () =>
    answer(state.images.some((tag) => option('--query').includes(`'${tag}'`))),
  'acr build': () => state.images.push(option('--image').replace('unenroll:', '')),
  'group create': () => needs('--name', '--location'),
  'deployment group create': () => {
    needs('--resource-group', '--template-file', '--parameters');
    state.deployments.push(args.slice(3));
    answer(JSON.stringify(outputs));
  },
  'ad app permission admin-consent': () => void byClientId(option('--id')),
  'ad app update': () => {
    Object.assign(byClientId(option('--id')), {
      isFallbackPublicClient: option('--is-fallback-public-client'),
    });
  },
  'containerapp exec': () => needs('--resource-group', '--name', '--command'),
  'containerapp show': () => {
    needs('--resource-group', '--name');
    answer(
      state.deployments
        .at(-1)
        ?.find((each) => each.startsWith('image='))
        ?.slice('image='.length),
    );
  },
  'postgres flexible-server restore': () =>
    needs('--resource-group', '--name', '--source-server', '--restore-time'),
};

(commands[words.join(' ')] ?? (() => refuse('no such command')))();
state.calls.push(args);
writeFileSync(file, JSON.stringify(state));
