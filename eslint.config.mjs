import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

/** The rooms of src/, innermost first: a room imports only from the rooms it names, and only the packages it owns. */
const rooms = {
  domain: { may: [], packages: [] },
  intent: { may: ['domain'], packages: ['chrono-node', 'fuse.js', 'fastest-levenshtein'] },
  locales: { may: ['domain'], packages: ['intl-messageformat'] },
  graph: {
    may: ['domain'],
    packages: ['undici', '@microsoft/microsoft-graph-types', '@microsoft/microsoft-graph-types-beta'],
  },
  identity: { may: ['domain'], packages: ['@azure/msal-node', 'lru-cache', 'undici'] },
  store: { may: ['domain'], packages: ['kysely', 'libsql', 'pg'] },
  cards: { may: ['domain', 'locales'], packages: ['@microsoft/teams.cards'] },
  telemetry: { may: ['domain'], packages: ['pino', 'prom-client', '@opentelemetry/api'] },
  bot: {
    may: ['domain', 'intent', 'graph', 'identity', 'store', 'cards', 'locales', 'telemetry'],
    packages: [
      'botbuilder',
      'botframework-connector',
      '@microsoft/teams-ai/lib/Application',
      'lru-cache',
      'undici',
    ],
  },
  http: { may: ['domain', 'bot', 'locales', 'telemetry'], packages: ['restify', '@microsoft/teams-js'] },
};

const everyRoom = [...Object.keys(rooms), 'sandbox', 'doctor'];
const owned = [...new Set(Object.values(rooms).flatMap((room) => room.packages))];

const roomRule = ([name, { may, packages }]) => ({
  files: [`src/${name}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: everyRoom
              .filter((room) => room !== name && !may.includes(room))
              .map((room) => `**/${room}/*`),
            message: `${name}/ may import only from ${may.join(', ') || 'itself'}.`,
          },
          {
            group: ['**/compose', '**/composition/*', '**/config', '**/config/*', '**/main'],
            message: `${name}/ is handed what it needs.`,
          },
          {
            group: owned.filter((pkg) => !packages.includes(pkg)).map((pkg) => `${pkg}`),
            message: `${name}/ does not own this package.`,
          },
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', 'bench/results'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { jsdoc },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // botbuilder's own classes implement where they should extend, and are meant to be used that way.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/sandbox/**'],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: true, require: { FunctionDeclaration: true, ClassDeclaration: true } },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts', 'src/doctor/main.ts', 'src/sandbox/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only main.ts and doctor/main.ts read the environment.',
        },
      ],
    },
  },
  ...Object.entries(rooms).map(roomRule),
  {
    // The doctor is a program of its own beside the bot: it reads the configuration, and speaks to nobody but the operator.
    files: ['src/doctor/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['intent', 'locales', 'cards', 'telemetry', 'bot', 'http', 'sandbox'].map(
                (room) => `**/${room}/*`,
              ),
              message: 'doctor/ may import only from domain, identity, graph, store and the configuration.',
            },
            { group: ['**/compose'], message: 'doctor/ composes what it needs by itself.' },
            { group: owned, message: 'doctor/ does not own this package.' },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
