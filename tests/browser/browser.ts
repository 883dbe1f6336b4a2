import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackBrowser } from './bundled-browser.ts';

/** Where Chromium and Chrome are put when they are installed. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Where the browser for the tests is: the one that came with npm (Linux on x64), so that a test says the same on every
 * machine; or another that is asked for: the path in CHROME_PATH, or, with BROWSER=chromium, the one that is installed.
 * Rejects with one line that says what to do when there is none.
 */
export async function browserPath({ CHROME_PATH, BROWSER } = process.env): Promise<string> {
  if (CHROME_PATH) {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${CHROME_PATH}`);
    return CHROME_PATH;
  }
  if (BROWSER === 'chromium') {
    const installed = INSTALLED.find((path) => existsSync(path));
    if (!installed) throw new Error('BROWSER=chromium, and none is installed. Set CHROME_PATH to one.');
    return installed;
  }
  if (BROWSER) {
    throw new Error(
      `BROWSER=${BROWSER}: these tests speak to Chromium only. "BROWSER=${BROWSER} npm run test:engines" has others.`,
    );
  }
  try {
    return await unpackBrowser();
  } catch (cause) {
    throw new Error(
      'The browser from npm is not here (it comes with "npm ci" on Linux x64). Set BROWSER=chromium for an installed one, or CHROME_PATH to its path.',
      { cause },
    );
  }
}

/** Start the browser. Its own requests to the network are switched off; the pages under test make theirs. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
