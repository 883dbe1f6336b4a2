import puppeteer, { type Browser } from 'puppeteer-core';
import type { EngineOptions, Tab } from './engine.ts';
import { comeTo } from './come-to.ts';
import { installed } from './installed.ts';

/** What says "dark" to the pages of Firefox, which takes no such wish over its protocol. */
const DARK_FIREFOX = { 'layout.css.prefers-color-scheme.content-override': 0 };

/** Chromium through its own protocol, Firefox through WebDriver BiDi: Puppeteer has one face for both. */
export async function openByPuppeteer(name: 'chromium' | 'firefox', { dark = false }: EngineOptions): Promise<Tab> {
  const browser: Browser =
    name === 'firefox'
      ? await puppeteer.launch({
          browser: 'firefox',
          executablePath: installed(['firefox-esr', 'firefox'], 'On Debian: apt-get install firefox-esr'),
          extraPrefsFirefox: dark ? DARK_FIREFOX : {},
        })
      : await puppeteer.launch({
          executablePath: installed(
            ['chromium', 'chromium-browser', 'google-chrome'],
            'On Debian: apt-get install chromium',
          ),
          args: ['--no-sandbox', '--disable-background-networking', ...(dark ? ['--force-dark-mode'] : [])],
          // Readers have this cache: Back shows the page as it was left.
          ignoreDefaultArgs: ['--disable-back-forward-cache'],
        });
  const [page = await browser.newPage()] = await browser.pages();
  // Puppeteer's types unwrap handles among the arguments; none are passed here.
  const evaluate: Tab['evaluate'] = (inPage, ...args) =>
    page.evaluate(inPage as (...all: unknown[]) => unknown, ...(args as unknown[])) as never;
  return {
    evaluate,
    open: (address) => comeTo(evaluate, address),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewport({ width, height }),
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    screenshot: async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
    close: () => browser.close(),
  };
}
