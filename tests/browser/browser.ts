import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackBrowser } from './bundled-browser.ts';

const INSTALLED = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Where the browser for the tests is: one that is installed, or the one that came with npm (Linux on x64).
 * Rejects with one line that says what to do when there is none.
 */
export async function browserPath(): Promise<string> {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  if (installed) return installed;
  try {
    return await unpackBrowser();
  } catch (cause) {
    throw new Error(
      'No browser for the tests: install Chromium or Chrome, or set CHROME_PATH to one (on Linux x64 "npm ci" brings one).',
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
