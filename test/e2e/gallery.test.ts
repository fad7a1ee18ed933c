import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { createRenderer, type Look, type Renderer } from '../cards/renderer';
import { sampleVoice, states } from '../cards/states';
import { startBrowser } from '../support/browser';

/** The pictures that were looked at and found good. Delete one and run the test twice to pin a new look. */
const PINNED = join(__dirname, 'gallery');
/** Letters are drawn a little differently on every machine. */
const TOLERATED = 0.06;

const pins: readonly (readonly [string, Look])[] = [
  ['ask-registered', { theme: 'light', width: 320, language: 'en-GB' }],
  ['cancelled', { theme: 'dark', width: 520, language: 'en-GB' }],
  ['choose-three', { theme: 'light', width: 520, language: 'de-DE' }],
  ['fault', { theme: 'contrast', width: 320, language: 'de-DE' }],
  ['ask-registered', { theme: 'light', width: 320, language: 'ar-EG' }],
  ['announcement', { theme: 'light', width: 520, language: 'en-GB' }],
];

let browser: Browser;
let renderer: Renderer;

beforeAll(async () => {
  browser = await startBrowser();
  renderer = await createRenderer(browser);
});

afterAll(() => browser.close());

test.each(Object.keys(states))('%s can be drawn in every language and on every width', async (name) => {
  for (const language of ['en-GB', 'de-DE', 'ar-EG', 'ja-JP']) {
    const drawn = await renderer.picture(states[name]!(sampleVoice(language)), {
      theme: 'light',
      width: 320,
      language,
    });
    expect(PNG.sync.read(drawn).height).toBeGreaterThan(60);
  }
});

test.each(pins)('%s looks as it did: %j', async (name, look) => {
  const file = join(PINNED, `${name}.${look.theme}.${look.width}.${look.language}.png`);
  const drawn = await renderer.picture(states[name]!(sampleVoice(look.language)), look);
  if (!existsSync(file)) {
    mkdirSync(PINNED, { recursive: true });
    writeFileSync(file, drawn);
    throw new Error(`${file} was missing and has been written: look at it and run the test again.`);
  }
  expect(difference(PNG.sync.read(readFileSync(file)), PNG.sync.read(drawn))).toBeLessThan(TOLERATED);
});

/** The share of pixels that differ clearly; 1 where the sizes differ by more than a line of text. */
function difference(a: PNG, b: PNG): number {
  if (Math.abs(a.width - b.width) > 4 || Math.abs(a.height - b.height) > 20) return 1;
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  let different = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (brightnessGap(a, b, x, y) > 60) different += 1;
    }
  }
  return different / (width * height);
}

function brightnessGap(a: PNG, b: PNG, x: number, y: number): number {
  const [at, bt] = [(y * a.width + x) * 4, (y * b.width + x) * 4];
  return Math.max(
    ...[0, 1, 2].map((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[bt + channel] ?? 0))),
  );
}
