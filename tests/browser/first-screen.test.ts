import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

/** What a reader sees and can do before scrolling, on a small phone. */
const site = useSite();

let page: Page;
async function open(path: string, options: { javaScriptEnabled?: boolean; width?: number } = {}): Promise<void> {
  const { width = 360, ...rest } = options;
  const context = await site.browser.newContext({ viewport: { width, height: 640 }, ...rest });
  page = await context.newPage();
  await page.goto(site.origin + path);
}
afterEach(() => page.context().close());

const bottomOf = async (selector: string): Promise<number> => {
  const box = await page.locator(selector).first().boundingBox();
  return (box?.y ?? NaN) + (box?.height ?? NaN);
};

describe('a guide on a small phone', () => {
  it.each(['/en/guides/u-visa/', '/en/guides/pending-case-and-ice/', '/es/guides/u-visa/'])(
    'shows title, short answer and a number to call on its first screen (%s)',
    async (path) => {
      await open(path);
      const exit = await page.locator('[data-exit]').boundingBox();
      expect(await bottomOf('.short')).toBeLessThan(exit?.y ?? 0);
      expect(await bottomOf('.do a[href^="tel:"]')).toBeLessThanOrEqual(exit?.y ?? 0);
    },
  );

  it('has at its head for whom it is, whether police are needed, the cost and the wait, each with its source', async () => {
    await open('/en/guides/u-visa/');
    expect(await page.locator('.four dt').allInnerTexts()).toEqual([
      'Who it is for',
      'Are police needed?',
      'Cost',
      'Wait',
    ]);
    expect(await page.locator('.four dd:has(.n a)').count()).toBe(4);
    for (const guide of ['t-visa', 'vawa-self-petition', 'special-immigrant-juvenile', 'continued-presence']) {
      await page.goto(`${site.origin}/es/guides/${guide}/`);
      expect(await page.locator('.four dt .icon').count(), guide).toBeGreaterThanOrEqual(3);
    }
  });

  it('has what to do as controls of 44 pixels with names', async () => {
    await open('/en/guides/u-visa/');
    expect(await page.locator('.do a[href^="tel:"]').getAttribute('aria-label')).toMatch(
      /^Call 1-\d{3}-\d{3}-\d{4}: \w/,
    );
    const heights = await page
      .locator('.do :is(a.act, summary, button.act)')
      .evaluateAll((all) => all.map((e) => e.clientHeight));
    expect(heights.length).toBe(3);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(42);
  });

  it('folds how the policies stand below it, and opens it without script', async () => {
    await open('/en/guides/u-visa/', { javaScriptEnabled: false });
    expect(await page.locator('.status ul').isVisible()).toBe(false);
    await page.click('.status summary');
    expect(await page.locator('.status .pill').first().isVisible()).toBe(true);
    expect(await page.locator('[data-print]').isVisible()).toBe(false);
  });
});

describe('the verdict on a policy', () => {
  const POLICY = '/en/policy/directive-11005-3/';

  it('tells in three cells what it said, what replaced it, whether a court blocks it, each with date and source', async () => {
    await open(POLICY, { width: 1280 });
    const cells = await page.locator('.verdict-band > div').allInnerTexts();
    expect(cells).toHaveLength(3);
    expect(cells[0]).toMatch(/^What it said[\s\S]*11005\.3 \(August 10, 2021\)/);
    expect(cells[1]).toMatch(/^What replaced it[\s\S]*11005\.4 \(January 31, 2025\)/);
    expect(cells[2]).toMatch(/^Does a court block it\?[\s\S]*Last seen blocked in part on August 26, 2026/);
    expect(await page.locator('.verdict-band > div:has(.n a)').count()).toBe(3);
  });

  it.each(['directive-11005-3', 'guidance-11005-4', 'icwc-v-noem'])(
    'stands with its sources on one screen of a phone, above the exit (%s)',
    async (slug) => {
      for (const locale of ['en', 'es']) {
        await open(`/${locale}/policy/${slug}/`);
        const [band, exit] = await Promise.all(
          ['.verdict-band', '[data-exit]'].map((part) => page.locator(part).first().boundingBox()),
        );
        expect(band?.height, locale).toBeLessThan(exit?.y ?? 0);
        await page.context().close();
      }
      await open(POLICY);
    },
  );

  it('is copied in one tap, with date and address', async () => {
    await open(POLICY);
    await page.context().grantPermissions(['clipboard-write']);
    await page.locator('[data-cite]').nth(1).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-cite]')[1]?.textContent === 'Copied');
    expect(await page.locator('[data-cite]').nth(1).getAttribute('value')).toMatch(
      /^What replaced it: ICE’s interim guidance 11005\.4 \(January 31, 2025\)\. .*checked on November 24, 2026: http:\/\/localhost:4321\/en\/policy\/directive-11005-3\/#verdict\)$/,
    );
    // All three answers go along in one tap, too.
    expect(await page.locator('.verdict-band > [data-cite]').getAttribute('value')).toMatch(
      /^What it said: .* What replaced it: .* Does a court block it\?: .*checked on November 24, 2026/,
    );
  });

  it('can be read and selected without script', async () => {
    await open(POLICY, { javaScriptEnabled: false });
    expect(await page.locator('.verdict-band p').nth(1).isVisible()).toBe(true);
    expect(await page.locator('[data-cite]').first().isVisible()).toBe(false);
  });
});
