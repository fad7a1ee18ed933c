import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '../support/browser';
import { createRenderer, type Look } from './renderer';
import { sampleVoice, states } from './states';

const PHONE = 320;
const DESKTOP = 520;

const looks: readonly Look[] = [
  { theme: 'light', width: DESKTOP, language: 'en-GB' },
  { theme: 'light', width: PHONE, language: 'en-GB' },
  { theme: 'dark', width: DESKTOP, language: 'en-GB' },
  { theme: 'contrast', width: DESKTOP, language: 'en-GB' },
  { theme: 'light', width: PHONE, language: 'de-DE' },
  { theme: 'dark', width: PHONE, language: 'de-DE' },
  { theme: 'light', width: PHONE, language: 'ar-EG' },
  { theme: 'light', width: DESKTOP, language: 'ar-EG' },
];

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await startBrowser();
  const renderer = await createRenderer(browser);
  const rows: string[] = [];
  for (const [name, view] of Object.entries(states)) {
    const pictures: string[] = [];
    for (const look of looks) {
      const file = `${name}.${look.theme}.${look.width}.${look.language}.png`;
      writeFileSync(join(folder, file), await renderer.picture(view(sampleVoice(look.language)), look));
      pictures.push(
        `<figure><img src="${file}" alt="${name}"><figcaption>${look.theme} ${look.width} ${look.language}</figcaption></figure>`,
      );
    }
    rows.push(`<h2 id="${name}">${name}</h2><div class="row">${pictures.join('')}</div>`);
  }
  writeFileSync(join(folder, 'index.html'), page(rows));
  await browser.close();
}

function page(rows: readonly string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Unenroll: every card in every state</title>
<style>body{font:14px sans-serif;margin:24px;background:#eee}.row{display:flex;gap:16px;overflow-x:auto;align-items:flex-start}figure{margin:0}figcaption{color:#555}</style>
<h1>Every card in every state</h1>${rows.join('\n')}</html>`;
}

void main(process.argv[2] ?? 'dist/gallery');
