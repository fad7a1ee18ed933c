import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { makeCertificate } from '../../src/sandbox/entra/certificate';
import { voiceFor } from '../../src/locales/voice';
import { startBrowser } from '../support/browser';
import { startOpenIdProvider } from '../support/open-id-provider';
import { trust } from '../support/trust';
import { buildScript, startIngress, startSite } from '../http/consent-site';

const tenantId = '11111111-0000-4000-8000-000000000001';
const clientId = '22222222-0000-4000-8000-000000000002';
const secret = 'app secret';
const scope = 'https://graph.microsoft.com/VirtualEvent.ReadWrite';
const COOKIE = '__Host-unenroll-sign-in';

/** What a Teams window does for a sign-in window: answers its `initialize` and listens. */
const teams = 'https://teams.microsoft.com/';
const teamsWindow = `<!doctype html><title>Teams</title><script>
  const heard = [];
  addEventListener('message', ({ data, origin, source }) => {
    heard.push({ origin, func: data.func, args: data.args });
    if (data.func !== 'initialize') return;
    const runtime = JSON.stringify({ apiVersion: 1, isLegacyTeams: false, supports: {} });
    source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: ['authentication', 'web', runtime, '2.0.0'] }, origin);
  });
</script>`;

let browser: Browser;
let provider: Awaited<ReturnType<typeof startOpenIdProvider>>;
let site: Awaited<ReturnType<typeof startSite>>;
let ingress: Awaited<ReturnType<typeof startIngress>>;
let context: BrowserContext;
/** Everything that the site's own pages were refused, threw, or asked of somebody else. */
let complaints: string[];

beforeAll(async () => {
  const certificate = await makeCertificate();
  trust(certificate.cert);
  ingress = await startIngress(certificate);
  const client = {
    client_id: clientId,
    client_secret: secret,
    redirect_uris: [`https://${ingress.domain}/auth-end.html`],
  };
  provider = await startOpenIdProvider({ certificate, tenantId, client, scopes: [scope] });
  const credential = { kind: 'secret', secret } as const;
  const entra = { clientId, tenantId, authorityHost: provider.url, credential };
  site = await startSite({ ingress, entra, script: await buildScript() });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await ingress.close();
  await provider.close();
});

beforeEach(async () => {
  complaints = [];
  provider.grants.length = 0;
  site.failures.length = 0;
  context = await browser.newContext({ ignoreHTTPSErrors: true });
  context.on('page', watch);
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective));`,
  );
  // The provider's pages ask for a web font; nothing leaves this machine.
  await context.route(
    ({ hostname }) => !['localhost', '127.0.0.1'].includes(hostname),
    (route) => route.abort(),
  );
  await context.route(teams, (route) => route.fulfill({ contentType: 'text/html', body: teamsWindow }));
});

afterEach(() => context.close());

function watch(page: Page): void {
  const own = () => page.url().startsWith(site.url);
  page.on('console', (message) => {
    if (own() && !/the server responded with a status of 400/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => own() && complaints.push(error.message));
  page.on('request', (request: Request) => {
    if (own() && !request.isNavigationRequest() && !request.url().startsWith(site.url))
      complaints.push(`asked for ${request.url()}`);
  });
}

const startAddress = (lng?: string) =>
  `${site.url}/auth-start.html?${new URLSearchParams({ scope, ...(lng !== undefined && { lng }) }).toString()}`;

/** Opens the sign-in window as Teams does. */
const openSignIn = async () => {
  const opener = await context.newPage();
  await opener.goto(teams);
  const opening = opener.waitForEvent('popup');
  await opener.evaluate(`void open(${JSON.stringify(startAddress())}, '_blank', 'width=600,height=535')`);
  const popup = await opening;
  const told = () => opener.evaluate<{ func: string; args: unknown[]; origin: string }[]>('heard');
  return { popup, told };
};

const signIn = async (page: Page) => {
  await page.getByPlaceholder('Enter any login').fill('alice');
  await page.getByPlaceholder('and password').fill('anything');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).waitFor();
};

const agree = async (page: Page) => {
  await signIn(page);
  await page.getByRole('button', { name: 'Continue' }).click();
};

const title = (page: Page) => page.getByRole('heading').textContent();

/** The way of somebody who opened the sign-in in a tab of their own, up to what the provider asks. */
const openTab = async () => {
  const page = await context.newPage();
  await page.goto(startAddress());
  await page.getByPlaceholder('Enter any login').waitFor();
  return page;
};

const kept = async () => (await context.cookies(site.url)).find(({ name }) => name === COOKIE)!;

describe('in the sign-in window of Teams', () => {
  test('who agrees is signed in, and Teams hears of it', async () => {
    const { popup, told } = await openSignIn();
    const closed = popup.waitForEvent('close');
    await agree(popup);
    await closed;
    const messages = await told();
    expect(messages.map(({ func }) => func)).toEqual(['initialize', 'authentication.authenticate.success']);
    expect(messages[1]?.origin).toBe(site.url);
    expect(messages[1]?.args).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
    expect(provider.grants).toEqual([{ kind: 'granted' }]);
    expect(await context.cookies(site.url)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('who declines is not, and Teams hears of that', async () => {
    const { popup, told } = await openSignIn();
    await signIn(popup);
    const closed = popup.waitForEvent('close');
    await popup.getByRole('link', { name: 'Cancel' }).click();
    await closed;
    expect((await told()).slice(1)).toEqual([
      { origin: site.url, func: 'authentication.authenticate.failure', args: ['CancelledByUser'] },
    ]);
    expect(provider.grants).toEqual([]);
    expect(await context.cookies(site.url)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('what cannot be completed is left to be read, and Teams is told nothing', async () => {
    const { popup, told } = await openSignIn();
    await signIn(popup);
    await context.clearCookies({ name: COOKIE });
    await popup.getByRole('button', { name: 'Continue' }).click();
    await popup.getByText('You can close this window.').waitFor();
    expect(await title(popup)).toBe('The sign-in cannot be completed');
    expect(await told()).toEqual([]);
    expect(provider.grants).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('in a tab that Teams did not open', () => {
  test('the page says that it can be closed', async () => {
    const page = await openTab();
    await agree(page);
    await page.getByText('You can close this window.').waitFor();
    expect(await title(page)).toBe('You are signed in');
    const { state } = Object.fromEntries(new URL(page.url()).searchParams);
    expect(await page.locator('main').getAttribute('data-ending')).toBe('signedIn');
    expect(await page.locator('main').getAttribute('data-state')).toBe(state);
    expect(complaints).toEqual([]);
  });

  test('the language of the chat is the one of the page, whatever the browser prefers', async () => {
    const page = await context.newPage();
    await page.goto(startAddress('ar'));
    await agree(page);
    await page.getByText(voiceFor({ locale: 'ar' }).say('consent.close')).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  test('the cookie is kept from scripts, from http and from other sites', async () => {
    await openTab();
    const { httpOnly, secure, sameSite, path, expires } = await kept();
    expect({ httpOnly, secure, sameSite, path }).toEqual({
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
      path: '/',
    });
    expect(expires - Date.now() / 1000).toBeGreaterThan(890);
    expect(expires - Date.now() / 1000).toBeLessThanOrEqual(900);
  });

  test('the way back of an older sign-in is refused, and the newer one can still be finished', async () => {
    const older = await openTab();
    await signIn(older);
    const newer = await context.newPage();
    await newer.goto(startAddress());
    await older.getByRole('button', { name: 'Continue' }).click();
    await older.getByText('started in another window').waitFor();
    expect(provider.grants).toEqual([]);
    await newer.getByRole('button', { name: 'Continue' }).click();
    await newer.getByRole('heading', { name: 'You are signed in' }).waitFor();
    expect(provider.grants).toEqual([{ kind: 'granted' }]);
  });

  test('a code is good once', async () => {
    const page = await openTab();
    const cookie = await kept();
    await agree(page);
    await page.getByRole('heading', { name: 'You are signed in' }).waitFor();
    await context.addCookies([cookie]);
    await page.reload();
    expect(await page.getByText('Microsoft did not confirm it.').count()).toBe(1);
    expect(provider.grants).toEqual([
      { kind: 'granted' },
      { kind: 'refused', error: 'invalid_grant', detail: expect.stringContaining('already') as string },
    ]);
    expect(complaints).toEqual([]);
  });

  test('a code without the verifier it was asked for with is refused by the provider', async () => {
    const page = await openTab();
    const cookie = await kept();
    const [state, , ...rest] = cookie.value.split('~');
    await context.addCookies([{ ...cookie, value: [state, 'A'.repeat(43), ...rest].join('~') }]);
    await agree(page);
    await page.getByText('Microsoft did not confirm it.').waitFor();
    expect(provider.grants).toEqual([
      { kind: 'refused', error: 'invalid_grant', detail: 'code_verifier does not match code_challenge' },
    ]);
    expect(site.failures).toEqual([]);
  });

  test('a script in the page does not run, and is complained of', async () => {
    const page = await context.newPage();
    await page.goto(`${site.url}/auth-end.html`);
    await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);`);
    expect(await page.evaluate('typeof ran')).toBe('undefined');
    expect(complaints).toContain('policy: script-src-elem');
  });
});

/** The least contrast of text against what is behind it (WCAG 2.2, 1.4.3), how wide the page has become, and the side text begins on. */
const look = `(() => {
  const light = (color) => color.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const card = light(getComputedStyle(document.querySelector('main')).backgroundColor);
  const ratios = [...document.querySelectorAll('p, h1')].map((each) => light(getComputedStyle(each).color))
    .map((text) => (Math.max(text, card) + 0.05) / (Math.min(text, card) + 0.05));
  const main = document.querySelector('main').getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents(document.querySelector('.product'));
  const product = words.getBoundingClientRect();
  const side = Math.sign(product.left - main.left - (main.right - product.right));
  return { contrast: Math.min(...ratios), card, side, width: document.documentElement.scrollWidth };
})()`;

describe.each([
  ['en-GB', 'ltr'],
  ['de-DE', 'ltr'],
  ['ar-EG', 'rtl'],
])('to a reader of %s', (locale, direction) => {
  test.each([
    ['light', 320],
    ['dark', 320],
    ['light', 1280],
    ['dark', 1280],
  ] as const)(
    'everything is said in their language, in a %s window of %i pixels',
    async (colorScheme, wide) => {
      const own = await browser.newContext({
        ignoreHTTPSErrors: true,
        locale,
        colorScheme,
        viewport: { width: wide, height: 600 },
      });
      const page = await own.newPage();
      for (const path of ['/auth-start.html', '/auth-end.html']) {
        await page.goto(site.url + path);
        const { contrast, card, width, side } = await page.evaluate<Record<string, number>>(look);
        expect(contrast).toBeGreaterThanOrEqual(4.5);
        expect(card! > 0.5).toBe(colorScheme === 'light');
        expect(width).toBe(wide);
        expect(side).toBe(direction === 'rtl' ? 1 : -1);
      }
      expect(await title(page)).toBe(voiceFor({ locale }).say('consent.stale.title'));
      await own.close();
    },
  );
});
