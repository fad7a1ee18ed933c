// npm run gallery: a picture of every card in every state, in dist/gallery/index.html for a person to look through.
import { ensureInstalled, root, run, say } from './ensure.mjs';

ensureInstalled();
run(process.execPath, [
  `${root}node_modules/esbuild/bin/esbuild`,
  'test/cards/gallery.ts',
  '--bundle',
  '--platform=node',
  '--format=cjs',
  '--external:playwright-core',
  '--outfile=dist/gallery.js',
  '--log-level=warning',
]);
run(process.execPath, ['dist/gallery.js', 'dist/gallery']);
say('Open dist/gallery/index.html');
