import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { startBrowser } from '../support/browser';

const PICTURES = 'test-results/e2e';

let sandbox: ChildProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const started = await startSandbox();
  sandbox = started.process;
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route(
    (url) => !['127.0.0.1', 'localhost'].includes(url.hostname),
    (route) => route.abort(),
  );
  await page.goto(started.url);
  await page.locator('[data-lexical-editor=true]').last().waitFor();
});

afterAll(async () => {
  await browser.close();
  const ended = new Promise((resolve) => sandbox.once('exit', resolve));
  // As Ctrl-C does: to everything that npm start began.
  process.kill(-sandbox.pid!, 'SIGINT');
  await ended;
});

/** Runs `npm start` as a new user would, until it prints the address to open. */
function startSandbox(): Promise<{ process: ChildProcess; url: string }> {
  const environment = { ...process.env, MicrosoftAppId: undefined };
  const child = spawn('npm', ['start'], {
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /Open\s+(http:\/\/\S+)/.exec(printed)?.[1];
      if (url) resolve({ process: child, url });
    });
    child.once('exit', (code) => {
      reject(new Error(`npm start ended with ${String(code)}:\n${printed}`));
    });
  });
}

async function say(text: string): Promise<void> {
  await page.locator('[data-lexical-editor=true]').last().fill(text);
  await page.keyboard.press('Enter');
}

/** The newest card with this title. Order in the window is not safe: a fast answer may be drawn above the question. */
async function card(title: string): Promise<Locator> {
  const found = page.locator('.ac-adaptiveCard').filter({ hasText: title }).last();
  await found.waitFor({ timeout: 15_000 });
  return found;
}

async function picture(name: string): Promise<void> {
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

test('a new user cancels a registration in the chat window and sees that it is gone', async () => {
  await card('Hello, I am Unenroll');
  await picture('1-welcome');
  await say('cancel Beta briefing');
  const question = await card('Cancel your registration?');
  await picture('2-question');
  await question.getByRole('button', { name: 'Cancel my registration' }).click();
  await card('Your registration is cancelled');
  await picture('3-cancelled');

  await say('cancel Beta briefing');
  await card('Your registration is already cancelled');
  await picture('4-already-cancelled');
});

test('without saying which, the user chooses and keeps the place after all', async () => {
  await say('cancel my registration');
  const chooser = await card('Which registration do you want to cancel?');
  await picture('5-choose');
  await chooser.getByRole('checkbox', { name: /All-hands town hall/ }).check();
  await chooser.getByRole('button', { name: 'Continue' }).click();
  const question = await card('Cancel your registration?');
  await picture('6-question-of-the-chosen');
  await question.getByRole('button', { name: 'Keep my place' }).click();
  await card('You keep your place');
  await picture('7-kept');
});

test('the user sees all registrations, and what the bot can do', async () => {
  await say('my registrations');
  await card('All-hands town hall');
  await picture('8-registrations');
  await say('help');
  await card('I cancel your event registrations');
  await picture('9-help');
});
