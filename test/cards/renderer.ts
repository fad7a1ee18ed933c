/// <reference lib="dom" />
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { View } from '../../src/cards/view';
import { hostConfigs, type Theme } from './host-config';

/** How a card is drawn. */
export interface Look {
  readonly theme: Theme;
  /** The width of the chat column, in CSS pixels: 320 is a small phone. */
  readonly width: number;
  readonly language: string;
}

export interface Renderer {
  /** A picture of one card, as PNG. */
  picture(view: View, look: Look): Promise<Buffer>;
  close(): Promise<void>;
}

/** Draws cards with Microsoft's own renderer in a page that looks like a Teams chat. */
export async function createRenderer(browser: Browser): Promise<Renderer> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><body style="margin:0"><div id="chat"></div>');
  await page.addScriptTag({
    path: join(process.cwd(), 'node_modules/adaptivecards/dist/adaptivecards.min.js'),
  });
  return { picture: (view, look) => draw(page, view, look), close: () => page.close() };
}

async function draw(page: Page, view: View, { theme, width, language }: Look): Promise<Buffer> {
  await page.setViewportSize({ width: width + 40, height: 400 });
  const config = hostConfigs[theme];
  const problem = await page.evaluate(show, {
    card: localDates(view.card, language),
    config,
    width,
    rtl: language === 'ar',
  });
  if (problem !== '') throw new Error(problem);
  return page.locator('#chat').screenshot();
}

/** Clients fill in dates themselves; the renderer outside Teams knows only some languages, so the picture gets plain ones. */
function localDates(card: unknown, language: string): unknown {
  const text = JSON.stringify(card)
    .replace(/\{\{DATE\(([^,)]+)[^)]*\)\}\}/g, (_all, at: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at)),
    )
    .replace(/\{\{TIME\(([^)]+)\)\}\}/g, (_all, at: string) =>
      new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(at)),
    );
  return JSON.parse(text);
}

interface Shown {
  readonly card: unknown;
  readonly config: Record<string, unknown>;
  readonly width: number;
  readonly rtl: boolean;
}

interface Renderable {
  hostConfig: unknown;
  parse(card: unknown): void;
  validateProperties(): { validationEvents: { message: string }[] };
  render(): HTMLElement | undefined;
}

/** Runs in the page. Says what is wrong with the card, or nothing. */
function show({ card, config, width, rtl }: Shown): string {
  const { AdaptiveCards } = globalThis as unknown as {
    AdaptiveCards: { AdaptiveCard: new () => Renderable; HostConfig: new (config: unknown) => unknown };
  };
  const chat = document.getElementById('chat')!;
  const built = new AdaptiveCards.AdaptiveCard();
  built.hostConfig = new AdaptiveCards.HostConfig(config);
  built.parse(card);
  const { validationEvents } = built.validateProperties();
  if (validationEvents.length > 0) return validationEvents.map(({ message }) => message).join('; ');
  const rendered = built.render();
  if (!rendered) return 'The card could not be rendered.';
  const { page, border, button, buttonText } = config['colors'] as Record<string, string>;
  chat.replaceChildren(rendered);
  chat.dir = rtl ? 'rtl' : 'ltr';
  chat.style.cssText = `width:${width}px;padding:20px;background:${page};font-family:'Segoe UI','Noto Sans','Noto Sans Arabic',sans-serif;box-sizing:content-box`;
  rendered.style.cssText += `;border:1px solid ${border};border-radius:6px;outline:none`;
  // Teams wraps buttons where the renderer alone would cut them off.
  for (const each of Array.from(chat.querySelectorAll<HTMLElement>('.ac-actionSet'))) {
    each.style.cssText += ';flex-wrap:wrap;row-gap:8px;overflow:visible';
  }
  for (const each of Array.from(chat.querySelectorAll<HTMLElement>('.ac-pushButton'))) {
    each.style.cssText += `;background:${button};color:${buttonText};border:1px solid ${border};border-radius:4px;padding:6px 12px;font:600 14px 'Segoe UI','Noto Sans',sans-serif;white-space:normal;text-align:center`;
    if (each.classList.contains('style-destructive')) each.style.cssText += ';background:#c4314b;color:#fff';
  }
  for (const each of Array.from(
    chat.querySelectorAll<HTMLElement>('.ac-textInput, .ac-multichoiceInput, .ac-numberInput'),
  ))
    each.style.cssText += `;color:${buttonText};background:${button};border:1px solid ${border};border-radius:4px;padding:5px 8px;font:14px 'Segoe UI','Noto Sans','Noto Sans Arabic',sans-serif`;
  const { left, right } = rendered.getBoundingClientRect();
  const cutOff = Array.from(rendered.querySelectorAll<HTMLElement>('*')).find((each) => {
    const box = each.getBoundingClientRect();
    return box.width > 0 && (box.left < left || box.right > right);
  });
  return cutOff ? `"${cutOff.textContent}" does not fit on the card.` : '';
}
