// Parts of libraries that are loaded but never reached here. In the bundle they are empty, which halves its size and saves much of
// its memory and of its time to start. Should one be reached after all, an error names it.

const RESTIFY_PLUGINS = /restify\/lib\/plugins\/\w+\.js$/;
const UNDICI = /node_modules\/undici\/index\.js$/;

/** Stands where nobody looks: any use throws. */
const REFUSES = `module.exports = new Proxy({}, {
  get(_, name) {
    if (name === '__esModule' || typeof name === 'symbol') return undefined;
    throw new Error('This part of a library is left out of the bundle: ' + __NAME__ + ', ' + name);
  },
});`;

/** Stands where a library passes on what it does not use itself. */
const PASSED_ON = 'module.exports = {};';

/** What is left out, as seen from whom, and why nobody misses it. */
const UNREACHED = [
  // The bot's routes give teams-ai no `authentication`, so it makes no manager of sign-ins and starts no dialog.
  { module: /^\.\/authentication\/Authentication$/, from: /teams-ai\/lib\/Application\.js$/ },
  { module: /^\.\/Authentication$/, from: /teams-ai\/lib\/authentication\/BotAuthenticationBase\.js$/ },
  { module: /^botbuilder-dialogs$/, from: /teams-ai\/lib\/authentication\/BotAuthenticationBase\.js$/ },
  // Nor does it get an `ai`: no model, no prompt, no planner, and no YAML for them.
  { module: /^\.\/AI$/, from: /teams-ai\/lib\/Application\.js$/ },
  { module: /^yaml$/, from: /teams-ai\/lib\/Utilities\.js$/ },
  // botbuilder's own managed identity; the bot hands it a client of its own (src/identity).
  { module: /^@azure\/identity$/, from: /botframework-connector\/lib\/auth\/jwtTokenProviderFactory\.js$/ },
  // Calls to other bots (skills).
  { module: /^axios$/, from: /botframework-connector\/lib\/auth\/botFrameworkClientImpl\.js$/ },
  { module: /^axios$/, from: /botbuilder\/lib\/botFrameworkHttpClient\.js$/ },
  // Middleware for speech, and transcripts in files.
  { module: /^htmlparser2$/, from: /botbuilder\/lib\/setSpeakMiddleware\.js$/ },
  { module: /^fs-extra$/, from: /botbuilder\/lib\/fileTranscriptStore\.js$/ },
  // The URL class for a Node that has none.
  { module: /^whatwg-url$/, from: /node-fetch\/lib\/index\.js$/, as: PASSED_ON },
  // Plugins for signed requests, static files and tables; restify loads them all.
  { module: /^http-signature$/, from: RESTIFY_PLUGINS },
  { module: /^send$/, from: RESTIFY_PLUGINS },
  { module: /^csv$/, from: RESTIFY_PLUGINS },
  // Activities over web sockets.
  { module: /^ws$/, from: /botframework-streaming\/lib\/\w+\/\w+\.js$/ },
  // Of undici, the agent, `request` and the interceptors are used: no fetch, no web socket, no mock.
  { module: /^\.\/lib\/web\/cache\/cachestorage$/, from: UNDICI, as: 'exports.CacheStorage = class {};' },
  { module: /^\.\/lib\/(web|mock)\//, from: UNDICI, as: PASSED_ON },
];

/** What is loaded only when one of these exports is first used: the driver of a database that few have, days in ten languages. */
const LATE = [
  {
    module: /^pg$/,
    from: /src\/store\/postgres\.ts$/,
    exports: ['Client', 'Pool', 'TypeOverrides', 'types'],
  },
  { module: /^chrono-node\/[\w/]+$/, from: /src\/intent\/days\.ts$/, exports: ['parse'] },
];

/** The one MSAL for everybody: botbuilder carries an older one that it uses only where it is not handed a client. */
const SAME_MSAL = { module: /^@azure\/msal-node$/, from: /botframework-connector\/lib\/auth\/\w+\.js$/ };

/** The esbuild plugin that leaves them out. */
export const unreached = {
  name: 'unreached',
  setup(build) {
    const matches = ({ module, from }, { path, importer }) => module.test(path) && from.test(importer);
    const filter = new RegExp(
      [...UNREACHED, ...LATE, SAME_MSAL].map(({ module }) => module.source).join('|'),
    );
    build.onResolve({ filter }, (asked) => {
      if (asked.pluginData === unreached) return undefined;
      const found = UNREACHED.find((one) => matches(one, asked));
      if (found) return { path: asked.path, namespace: 'unreached', pluginData: found };
      const late = LATE.find((one) => matches(one, asked));
      if (late)
        return { path: asked.path, namespace: 'late', pluginData: { ...late, resolveDir: asked.resolveDir } };
      if (!matches(SAME_MSAL, asked)) return undefined;
      const { absWorkingDir: resolveDir } = build.initialOptions;
      return build.resolve(asked.path, { kind: asked.kind, resolveDir, pluginData: unreached });
    });
    build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path, pluginData: { exports, resolveDir } }) => ({
      contents: exports
        .map(
          (name) =>
            `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => require('${path}').${name} });`,
        )
        .join('\n'),
      resolveDir,
      loader: 'js',
    }));
    build.onLoad({ filter: /.*/, namespace: 'unreached' }, ({ path, pluginData: { as = REFUSES } }) => ({
      contents: as.replace('__NAME__', JSON.stringify(path)),
      loader: 'js',
    }));
  },
};
