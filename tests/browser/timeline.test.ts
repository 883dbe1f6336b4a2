import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

const PATH = '/en/context/timeline/';
const site = useSite();
let context: BrowserContext;
let page: Page;

async function visitor(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
}
beforeEach(() => visitor());
afterEach(() => context.close());

const shown = (): Promise<number> => page.locator('.year li[id]:visible').count();
const status = (): Promise<string> => page.locator('.filter [role="status"]').innerText();
const button = (name: string) => page.locator('.filter').getByRole('button', { name, exact: true });
/** Until the script has come and the page says so. */
const says = (text: RegExp): Promise<void> => page.locator('.filter [role="status"]', { hasText: text }).waitFor();

describe('with script', () => {
  it('filters in place by thread and period, says how many, and asks for its script once only', async () => {
    const scripts: string[] = [];
    await page.goto(site.origin + PATH);
    const all = await shown();
    expect(await status()).toBe(`${all} of ${all} events shown`);
    page.on('request', (r) => scripts.push(r.url()));

    await button('Courts').click();
    await says(new RegExp(`^(?!${all} )\\d+ of ${all} events shown$`));
    const courts = await shown();
    expect(await status()).toBe(`${courts} of ${all} events shown`);
    expect(await page.locator('.year li[id]:not(.courts):visible').count()).toBe(0);
    expect(await button('Courts').getAttribute('aria-pressed')).toBe('true');
    expect(
      await page
        .getByRole('group', { name: 'Thread' })
        .getByRole('button', { name: 'All' })
        .getAttribute('aria-pressed'),
    ).toBe('false');

    await button('2021–2024').click();
    await says(/^(\d|[1-4]\d) of/);
    expect(await shown()).toBeLessThan(courts);
    const years = await page.locator('.year:visible h2').allInnerTexts();
    expect(years.length).toBeGreaterThan(1);
    expect(
      years.every((y) => Number(y) >= 2021 && Number(y) <= 2024),
      years.join(),
    ).toBe(true);

    for (const group of ['Thread', 'Years'])
      await page.getByRole('group', { name: group }).getByRole('button', { name: 'All' }).click();
    await says(new RegExp(`^${all} of`));
    expect(await shown()).toBe(all);
    expect(scripts.length).toBe(1);
  });

  it('changes no address and keeps nothing', async () => {
    await page.goto(site.origin + PATH);
    const length = await page.evaluate(() => history.length);
    await button('Laws').click();
    await says(/^\d\d? of/);
    expect(page.url()).toBe(site.origin + PATH);
    expect(await page.evaluate(() => [history.length, localStorage.length, sessionStorage.length])).toEqual([
      length,
      0,
      0,
    ]);
    await page.reload();
    expect(await page.locator('.year li:not(.law):visible').count()).toBeGreaterThan(100);
  });

  it('can be worked by keyboard', async () => {
    await page.goto(site.origin + PATH);
    await button('All').first().focus();
    for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('ICE and DHS');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
      'solid',
    );
    await page.keyboard.press('Space');
    await page.locator('.year li.courts').first().waitFor({ state: 'hidden' });
    expect(await page.locator('.year li.ice:visible').count()).toBe(await shown());
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('ICE and DHS');
  });

  it('brings a line back that the filter has put away, when a link leads to it', async () => {
    await page.goto(site.origin + PATH);
    await button('Laws').click();
    await page.locator('#e-2021-11005-3').waitFor({ state: 'hidden' });
    await page.evaluate(() => (location.hash = '#e-2021-11005-3'));
    await page.locator('#e-2021-11005-3').waitFor();
    expect(
      await page
        .locator('#e-2021-11005-3')
        .evaluate((e) => e.getBoundingClientRect().top < innerHeight && e.getBoundingClientRect().top >= 0),
    ).toBe(true);
  });

  it('does not move while it loads', async () => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          window.layoutShift = (window.layoutShift || 0) + (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.origin + PATH);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.layoutShift || 0)).toBe(0);
  });
});

it('links to one line: its date carries the address', async () => {
  await page.goto(site.origin + PATH);
  await page.locator('#e-2021-11005-3 time').click();
  expect(page.url()).toBe(`${site.origin}${PATH}#e-2021-11005-3`);
  expect(await page.locator('#e-2021-11005-3').evaluate((e) => e.matches(':target'))).toBe(true);
});

describe('without script', () => {
  beforeEach(async () => {
    await context.close();
    await visitor({ javaScriptEnabled: false });
  });

  it('shows no control that does nothing, and filters by page', async () => {
    await page.goto(site.origin + PATH);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    const all = await shown();
    await page
      .getByRole('navigation', { name: /^By thread/ })
      .getByRole('link', { name: 'USCIS' })
      .click();
    expect(new URL(page.url()).pathname).toBe(`${PATH}uscis/`);
    expect(await page.locator('.threads [aria-current]').innerText()).toBe('USCIS');
    const few = await shown();
    expect(few).toBeGreaterThan(10);
    expect(few).toBeLessThan(all);
    await page.getByRole('link', { name: 'The whole timeline' }).click();
    expect(await shown()).toBe(all);
  });

  it('leads from a line to what was said for and against it', async () => {
    await page.goto(`${site.origin}${PATH}#e-2021-11005-3`);
    await page.locator('#e-2021-11005-3').getByRole('link', { name: 'For and against' }).click();
    expect(page.url()).toBe(`${site.origin}${PATH}ice/#e-2021-11005-3`);
    expect(await page.locator('#e-2021-11005-3 .side-of').count()).toBe(2);
  });
});

it('prints the whole timeline without its controls, and keeps the beds of the threads', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(site.origin + PATH);
  expect(await page.locator('.filter').isVisible()).toBe(false);
  expect(await page.locator('.timeline nav').first().isVisible()).toBe(false);
  expect(await page.locator('#e-1994-vawa').isVisible()).toBe(true);
  const bed = await page.locator('#e-1994-vawa').evaluate((e) => getComputedStyle(e, '::before').backgroundImage);
  expect(bed).toContain('linear-gradient');
});
