// Parts of libraries that are loaded but never reached here. In the bundle they are empty, which saves a third of its size, of its
// memory and of its time to start. Should one be reached after all, it throws an error that names it.

const RESTIFY_PLUGINS = /restify\/lib\/plugins\/\w+\.js$/;

/** What is left out, as seen from whom, and why nobody misses it. */
const UNREACHED = [
  // The bot's routes give teams-ai no `authentication`, so it makes no manager of sign-ins and starts no dialog.
  { module: /^\.\/authentication\/Authentication$/, from: /teams-ai\/lib\/Application\.js$/ },
  { module: /^\.\/Authentication$/, from: /teams-ai\/lib\/authentication\/BotAuthenticationBase\.js$/ },
  { module: /^botbuilder-dialogs$/, from: /teams-ai\/lib\/authentication\/BotAuthenticationBase\.js$/ },
  // Nor does it get an `ai`: no model, no prompt, no planner.
  { module: /^\.\/AI$/, from: /teams-ai\/lib\/Application\.js$/ },
  // teams-ai writes YAML into prompts for language models.
  { module: /^yaml$/, from: /teams-ai\/lib\/Utilities\.js$/ },
  // botbuilder's own managed identity; the bot hands it a client of its own (src/identity).
  { module: /^@azure\/identity$/, from: /botframework-connector\/lib\/auth\/jwtTokenProviderFactory\.js$/ },
  // Calls to other bots (skills).
  { module: /^axios$/, from: /botframework-connector\/lib\/auth\/botFrameworkClientImpl\.js$/ },
  { module: /^axios$/, from: /botbuilder\/lib\/botFrameworkHttpClient\.js$/ },
  // Middleware for speech.
  { module: /^htmlparser2$/, from: /botbuilder\/lib\/setSpeakMiddleware\.js$/ },
  // Plugins for signed requests and static files; restify loads them all.
  { module: /^http-signature$/, from: RESTIFY_PLUGINS },
  { module: /^send$/, from: RESTIFY_PLUGINS },
];

/** The one MSAL for everybody: botbuilder carries an older one that it uses only where it is not handed a client. */
const SAME_MSAL = { module: /^@azure\/msal-node$/, from: /botframework-connector\/lib\/auth\/\w+\.js$/ };

const STUB = `module.exports = new Proxy({}, {
  get(_, name) {
    if (name === '__esModule' || typeof name === 'symbol') return undefined;
    throw new Error('This part of a library is left out of the bundle: ' + __NAME__ + ', ' + name);
  },
});`;

/** The esbuild plugin that leaves them out. */
export const unreached = {
  name: 'unreached',
  setup(build) {
    const matches = ({ module, from }, { path, importer }) => module.test(path) && from.test(importer);
    const filter = new RegExp([...UNREACHED, SAME_MSAL].map(({ module }) => module.source).join('|'));
    build.onResolve({ filter }, (asked) => {
      if (asked.pluginData === unreached) return undefined;
      if (UNREACHED.some((one) => matches(one, asked))) return { path: asked.path, namespace: 'unreached' };
      if (!matches(SAME_MSAL, asked)) return undefined;
      const { absWorkingDir: resolveDir } = build.initialOptions;
      return build.resolve(asked.path, { kind: asked.kind, resolveDir, pluginData: unreached });
    });
    build.onLoad({ filter: /.*/, namespace: 'unreached' }, ({ path }) => ({
      contents: STUB.replace('__NAME__', JSON.stringify(path)),
      loader: 'js',
    }));
  },
};
