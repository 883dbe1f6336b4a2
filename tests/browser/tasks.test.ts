import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

/** What three readers come for, on a phone of 360 px: how many taps and how many screens lie before it. */
const site = useSite();
const HEIGHT = 640;
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 360, height: HEIGHT }, hasTouch: true });
  page = await context.newPage();
});
afterEach(() => context.close());

/** Whether the whole of it is seen and can be tapped, with the way out lying over the lower edge. */
const inReach = (thing: Locator): Promise<boolean> =>
  thing.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const points = [top + 1, (top + bottom) / 2, bottom - 1].map((y) => [(left + right) / 2, y] as const);
    return (
      bottom - top >= 44 &&
      points.every(([x, y]) => document.elementFromPoint(x, y)?.closest('a, button, label') === element)
    );
  });

describe('a number to call, in one tap', () => {
  it.each(['/en/', '/es/', '/en/guides/get-help/', '/es/guides/get-help/'])('from %s', async (path) => {
    await page.goto(site.origin + path);
    const number = page.locator('a.enter[href^="tel:"], a.tap[href^="tel:"]').first();
    expect(await inReach(number)).toBe(true);
    expect((await number.textContent())?.replace(/\D/g, '')).toBe(
      (await number.getAttribute('href'))?.replace(/\D/g, ''),
    );
  });

  it.each(['/', '/404.html'])('from %s, in both languages', async (path) => {
    await page.goto(site.origin + path);
    const numbers = page.locator('a.enter[href^="tel:"]');
    expect(await numbers.count()).toBe(2);
    const last = numbers.last();
    await last.scrollIntoViewIfNeeded();
    expect(await inReach(numbers.first())).toBe(true);
    expect(await inReach(last)).toBe(true);
    expect(await page.locator('.exit').textContent()).toMatch(/Leave this site.*Salir del sitio/s);
  });

  it('and the door shows both ways in and both numbers without scrolling', async () => {
    await page.goto(`${site.origin}/`);
    for (const control of await page.locator('a.enter').all()) expect(await inReach(control)).toBe(true);
  });
});

describe('“What protects me?” leads to a fitting guide in three taps and two screens', () => {
  it.each(['en', 'es'])('in %s', async (locale) => {
    let taps = 0;
    let scrolled = 0;
    /** Bring it into view as a thumb does, and tap. */
    const tap = async (thing: Locator): Promise<void> => {
      const before = await page.evaluate(() => scrollY);
      await thing.scrollIntoViewIfNeeded();
      scrolled += Math.abs((await page.evaluate(() => scrollY)) - before);
      await thing.tap();
      taps += 1;
    };
    await page.goto(`${site.origin}/${locale}/`);
    await tap(page.locator('.ask a').first());
    await page.waitForURL(`**/${locale}/guides/find-a-protection/#finder`);
    await tap(page.locator('label:has(input[name=who][value=spouse])'));
    const best = page.locator('[data-finder-first] a').first();
    await expect.poll(() => best.getAttribute('href')).toBe(`/${locale}/guides/vawa-self-petition/`);
    await tap(best);
    await page.waitForURL(`**/${locale}/guides/vawa-self-petition/`);
    expect(taps).toBeLessThanOrEqual(3);
    expect(scrolled).toBeLessThanOrEqual(2 * HEIGHT);
  });

  it('and “Is it blocked today?” to the state of things in one', async () => {
    await page.goto(`${site.origin}/en/`);
    expect(await inReach(page.locator('.ask a').last())).toBe(true);
    await page.locator('.ask a').last().tap();
    await page.waitForURL('**/en/today/');
  });
});

describe('the pages of folders', () => {
  it.each(['guides', 'policy', 'context', 'toolkit', 'about'])(
    '/%s/ names each of its articles once, with its short answer',
    async (hub) => {
      for (const locale of ['en', 'es']) {
        await page.goto(`${site.origin}/${locale}/${hub}/`);
        const lines = await page
          .locator('.need li')
          .evaluateAll((items) =>
            items.map(
              (item) =>
                [
                  item.querySelector('a')?.getAttribute('href') ?? '',
                  item.querySelector('p')?.textContent ?? '',
                ] as const,
            ),
          );
        expect(lines.length).toBeGreaterThan(2);
        expect(new Set(lines.map(([to]) => to)).size).toBe(lines.length);
        expect(lines.filter(([, short]) => short.length < 20)).toEqual([]);
      }
    },
  );
});

it('a help line says each thing of itself over the width of a phone', async () => {
  await page.goto(`${site.origin}/es/guides/get-help/`);
  const narrow = await page
    .locator('.line dd')
    .evaluateAll(
      (cells) => cells.filter((cell) => cell.getBoundingClientRect().width < 0.8 * (innerWidth - 32)).length,
    );
  expect(narrow).toBe(0);
});

it('the search leaves room between the way out and the edge of its panel', async () => {
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.origin}/en/`);
    await page.locator('.bar [data-search]').click();
    const exit = page.locator('dialog.search .exit');
    await exit.waitFor();
    const room = await exit.evaluate((element) => {
      const { right } = element.getBoundingClientRect();
      return (element.closest('dialog')?.getBoundingClientRect().right ?? 0) - right;
    });
    expect(room).toBeGreaterThanOrEqual(8);
  }
});
