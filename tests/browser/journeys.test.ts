import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

/** A page for people at risk, and one that is not. */
const GUIDE = '/en/guides/u-visa/';
const POLICY = '/en/policy/directive-11005-3/';
const WEATHER = 'https://www.bbc.com/weather';

const site = useSite();
let context: BrowserContext;
let page: Page;

/** A fresh visitor. The weather page is answered here, since nothing outside may be asked. */
async function visitor(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.route(`${WEATHER}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
  );
  page = await context.newPage();
}
beforeEach(() => visitor());
afterEach(() => context.close());

describe('exit', () => {
  it('leaves by click, and Back does not lead to the page again', async () => {
    await page.goto(`${site.origin}/en/`);
    await page.goto(site.origin + GUIDE);
    await page.click('[data-exit]');
    await page.waitForURL(WEATHER);
    await page.goBack();
    // The page left is gone from the list; the one before it comes back covered.
    expect(new URL(page.url()).pathname).toBe('/en/');
    await page.waitForSelector('.blank');
    expect(await page.locator('main').isVisible()).toBe(false);
    expect(await page.title()).toBe('Page');
    await page.click('.blank button');
    expect(await page.locator('.blank').count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.title()).not.toBe('Page');
  });

  it('leaves when Shift is pressed three times, on either side of the keyboard', async () => {
    await page.goto(site.origin + GUIDE);
    await page.keyboard.press('ShiftLeft');
    await page.keyboard.press('ShiftRight');
    expect(page.url()).toBe(site.origin + GUIDE);
    await page.keyboard.press('ShiftLeft');
    await page.waitForURL(WEATHER);
  });

  it('does not leave when other keys come between, as when typing capitals', async () => {
    await page.goto(site.origin + GUIDE);
    for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(site.origin + GUIDE);
  });

  it('turns the page blank at once', async () => {
    await context.unroute(`${WEATHER}**`);
    await context.route(`${WEATHER}**`, () => undefined);
    await page.goto(site.origin + GUIDE);
    // In one step, before the other page can have answered.
    const covered = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-exit]')?.click();
      return document.elementFromPoint(200, 300)?.className;
    });
    expect(covered).toBe('blank');
  });

  it('is a plain link without script', async () => {
    await context.close();
    await visitor({ javaScriptEnabled: false });
    await page.goto(site.origin + GUIDE);
    await page.click('[data-exit]');
    await page.waitForURL(WEATHER);
  });

  it('lies under the thumb on a phone, and covers no text at the end of the page', async () => {
    await context.close();
    await visitor({ viewport: { width: 360, height: 780 } });
    await page.goto(site.origin + GUIDE);
    const exit = await page.locator('[data-exit]').boundingBox();
    expect((exit?.y ?? 0) + (exit?.height ?? 0)).toBe(780);
    expect(exit?.height).toBeGreaterThanOrEqual(44);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const last = await page.locator('.foot p').last().boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(exit?.y ?? 0);
  });
});

describe('reading without script', () => {
  beforeEach(async () => {
    await context.close();
    await visitor({ javaScriptEnabled: false });
  });
  it('shows the whole page, its sources and its share text', async () => {
    await page.goto(site.origin + POLICY);
    expect(await page.locator('.short').isVisible()).toBe(true);
    expect(await page.locator('.sources li').first().isVisible()).toBe(true);
    await page.click('.share summary');
    expect(await page.locator('[data-share-text]').isVisible()).toBe(true);
    expect(await page.locator('[data-copy]').isVisible()).toBe(false);
  });
  it('leads from the search control to the A–Z page', async () => {
    await page.goto(site.origin + POLICY);
    await page.click('[data-search]');
    await page.waitForURL('**/en/a-z/');
  });
  it('tells the rule for every day as a list', async () => {
    await page.goto(`${site.origin}/en/policy/then-and-now/`);
    expect(await page.locator('[data-rule-on] > ol > li').count()).toBeGreaterThan(5);
  });
});

it('switches to the same page in the other language and back', async () => {
  await page.goto(site.origin + GUIDE);
  await page.click('.lang');
  expect(new URL(page.url()).pathname).toBe('/es/guides/u-visa/');
  expect(await page.getAttribute('html', 'lang')).toBe('es');
  await page.click('.lang');
  expect(new URL(page.url()).pathname).toBe(GUIDE);
});

it('tells by itself that the review day has passed, in a browser that opens an old copy', async () => {
  await page.clock.install({ time: new Date('2026-12-01T12:00:00Z') });
  await page.goto(site.origin + GUIDE);
  expect(await page.locator('.overdue').isVisible()).toBe(false);
  await page.clock.setSystemTime(new Date('2031-01-01T12:00:00Z'));
  await page.goto(site.origin + GUIDE);
  expect(await page.locator('.overdue').isVisible()).toBe(true);
});

it('shows the rule on a given day', async () => {
  await page.goto(`${site.origin}/en/policy/then-and-now/`);
  await page.fill('#rule-day', '2020-05-01');
  await page.locator('[data-rule-answer]').waitFor();
  const answer = await page.locator('[data-rule-on] > .here').innerText();
  expect(answer).toContain('11005.2');
  expect(answer).toContain('2011');
  expect(answer).not.toContain('11005.3');
});

it('prints in black on white, without controls, with the date, the sources and their addresses', async () => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(site.origin + POLICY);
  for (const control of ['[data-exit]', '[data-search]', '.lang', '.share', '.ways']) {
    expect(await page.locator(control).first().isVisible(), control).toBe(false);
  }
  expect(await page.locator('.print-only').isVisible()).toBe(true);
  expect(await page.locator('.print-only').innerText()).toContain('November 24, 2026');
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  const link = page.locator('.sources .out').first();
  const address = await link.evaluate((a) => getComputedStyle(a, '::after').content);
  expect(address).toContain((await link.getAttribute('href')) ?? 'no address');
});

it('copies the answer with its date, and puts it into the WhatsApp link', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site.origin + GUIDE);
  await page.click('.share summary');
  await page.click('[data-copy]');
  await page.waitForFunction(() => document.querySelector('[data-copy]')?.textContent === 'Copied');
  const text = await page.locator('[data-share-text]').innerText();
  expect(text).toMatch(/Checked on November 24, 2026\. http:\/\/localhost:4321\/en\/guides\/u-visa\/$/);
  const whatsapp = (await page.getAttribute('a[data-message^="https://wa.me"]', 'href')) ?? '';
  expect(decodeURIComponent(whatsapp)).toContain('Checked on November 24, 2026');
});

it('can be read on after the connection is lost', async () => {
  await page.goto(site.origin + GUIDE);
  await context.setOffline(true);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator('.n a').first().click();
  expect(await page.locator('.note').innerText()).toContain('U.S.C.');
  // The search was not loaded before: its control falls back to the plain link, and the page stays whole.
  expect(await page.locator('h1').isVisible()).toBe(true);
});

describe('by keyboard', () => {
  it('reaches the page in one step, then the mark, the language, the search and the exit in order', async () => {
    await page.goto(site.origin + POLICY);
    const names: string[] = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(names).toEqual(['Skip to the page', 'Firm Ground', 'Español', 'Search', 'Emergency: Leave this site']);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(outline).toBe('solid');
  });
  it('skips to the page', async () => {
    await page.goto(site.origin + POLICY);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('#main');
  });
});

describe('small windows, large text, forced colours', () => {
  const paths = [
    '/',
    '/en/',
    '/es/today/',
    '/es/guides/get-help/',
    '/en/policy/then-and-now/',
    '/es/policy/the-2021-story-checked/',
    '/en/sources/',
    '/en/a-z/',
    '/es/context/timeline/',
    '/en/context/timeline/ice/',
  ];
  it.each(paths)('%s fits 320 px, and text of 200 % and 400 % on a phone', async (path) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site.origin + path);
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 360, height: 780 });
    for (const size of ['200%', '400%']) {
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), size);
      expect(await overflow(), size).toBeLessThanOrEqual(0);
    }
  });
  it('keeps status shapes and the exit visible in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(site.origin + GUIDE);
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('.pill') ?? document.body, '::before').borderTopStyle,
      ),
    ).toBe('solid');
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('[data-exit]') ?? document.body).borderTopWidth,
      ),
    ).not.toBe('0px');
  });
  it('has controls of at least 44 px', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(site.origin + GUIDE);
    const controls = 'header a, footer li a, summary, button:not([hidden]), .box.help a';
    expect(await page.locator(controls).filter({ visible: true }).count()).toBeGreaterThan(15);
    const small = await page.evaluate(
      (controls) =>
        [...document.querySelectorAll<HTMLElement>(controls)]
          // A mark within a sentence may be 24 px high (WCAG 2.2, 2.5.8).
          .filter(
            (e) =>
              e.getBoundingClientRect().height < (e.matches('.term + button') ? 24 : 44) &&
              e.getBoundingClientRect().width > 0 &&
              !e.classList.contains('skip'),
          )
          .map((e) => `${e.textContent?.trim()} ${e.getBoundingClientRect().height}`),
      controls,
    );
    expect(small).toEqual([]);
  });
});

it('stores nothing on the device', async () => {
  await page.goto(site.origin + GUIDE);
  await page.click('.share summary');
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
});
