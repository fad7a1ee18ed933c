import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Starts Chromium without a window. Contexts made with `ignoreHTTPSErrors: true` accept the certificates of the tests' own
 * servers. Throws where there is no Chromium, saying how to get it.
 */
export const startBrowser = (): Promise<Browser> => {
  const executablePath = places.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error(`Chromium is missing (looked for ${places.join(', ')}): apt-get install -y chromium`);
  // The sandbox of Chromium cannot be had where tests run as root, and they open nothing but loopback pages.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
};
