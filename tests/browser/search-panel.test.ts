import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { closed, FIELD, first, focused, open, type, visit } from './search-visit.ts';
import { useSite } from './site.ts';

const site = useSite();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the search panel', () => {
  it('loads nothing before it is opened, one file when it is, and nothing while a question is typed', async () => {
    const { page, requests } = await visit(site, '/en/guides/u-visa/');
    await page.waitForTimeout(300);
    expect(requests.filter((r) => /search|pagefind/.test(r))).toEqual([]);
    await open(page);
    expect(requests.filter((r) => /\/search\//.test(r))).toHaveLength(1);
    const before = requests.length;
    await page.keyboard.type('can ice arrest me while my case is pending');
    await page.waitForTimeout(1_500);
    expect(requests.slice(before)).toEqual([]);
    expect(await first(page)).toBe('/en/guides/pending-case-and-ice/');
  });

  it('puts nothing that was typed into an address, a request, the history or storage', async () => {
    const { page, requests, said } = await visit(site, '/en/');
    await open(page);
    for (const text of ['my husband hits me', 'zzqxj', 'mi esposo me pega']) await type(page, text);
    await page.locator('[data-shelf=texts] button').click();
    await page.locator('[data-shelf=documents] button').click();
    await page.waitForSelector('[data-shelf=documents] h3');
    await page.keyboard.press('Enter');
    expect(requests.filter((r) => /husband|zzqxj|esposo|hits|pega/i.test(decodeURIComponent(r)))).toEqual([]);
    expect(page.url()).toBe(`${site.origin}/en/`);
    expect(
      await page.evaluate(async () => [
        history.length,
        history.state,
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]),
    ).toEqual([2, null, 0, 0, '', 0, 0]);
    expect(said).toEqual([]);
    await page.keyboard.press('Escape');
    await open(page);
    expect(await page.inputValue(FIELD)).toBe('');
    expect(await page.locator('.search-results li').count()).toBe(0);
  });

  it('is opened by "/" and closed by Escape, and focus returns', async () => {
    const { page } = await visit(site, '/es/');
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.search[open]');
    expect(await focused(page)).toBe('site-search-input');
    expect(await page.inputValue(FIELD)).toBe('');
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
  });

  it('goes by the arrow keys, and Enter opens', async () => {
    const { page } = await visit(site, '/en/');
    await open(page);
    await page.keyboard.type('can ICE arrest me');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('Can ICE arrest me');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).not.toContain('Can ICE arrest me');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('site-search-input');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.search-results'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.origin}/en/guides/pending-case-and-ice/`);
  });

  it('says the count to those who hear the page once the reader pauses, not at each letter', async () => {
    const { page } = await visit(site, '/en/');
    await open(page);
    await type(page, 'u visa');
    expect(await page.locator('[role=status]').textContent()).toBe('');
    await page.waitForFunction(() => /results/.test(document.querySelector('[role=status]')?.textContent ?? ''));
  });

  it('makes way for the exit control, by key and by its own copy of it', async () => {
    const { page } = await visit(site, '/en/guides/u-visa/');
    await page.route(/^(?!.*127\.0\.0\.1)/, (route) => route.fulfill({ body: 'elsewhere' }));
    await open(page);
    await page.fill(FIELD, 'my secret');
    await page.locator('dialog a.exit').click();
    await page.waitForURL(/^(?!.*127\.0\.0\.1)/);

    const again = await visit(site, '/en/guides/u-visa/');
    // An answer without content leaves the page where it is, as a slow one would.
    await again.page.route(/^(?!.*127\.0\.0\.1)/, (route) => route.fulfill({ status: 204 }));
    await open(again.page);
    await again.page.fill(FIELD, 'my secret');
    for (let i = 0; i < 3; i++) await again.page.keyboard.press('Shift');
    await again.page.waitForSelector('.blank');
    await closed(again.page);
  });

  it('does not come back with what was typed', async () => {
    const { page } = await visit(site, '/en/');
    await open(page);
    await type(page, 'can ICE arrest me');
    await page.locator('.search-title a').first().click();
    await page.waitForURL(/pending/);
    await page.goBack();
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.content()).not.toContain('can ICE arrest me');
  });

  it('closes on a way to the page that is open', async () => {
    const { page } = await visit(site, '/en/guides/pending-case-and-ice/');
    await open(page);
    await type(page, 'can ice arrest me while my case is pending');
    await page.locator('[data-shelf=texts] button').click();
    const place = page.locator('.search-places a[href^="/en/guides/pending-case-and-ice/#"]').first();
    const to = (await place.getAttribute('href')) ?? 'no place';
    await place.click();
    await closed(page);
    expect(page.url()).toBe(site.origin + to);
  });

  it('leads to the A–Z page when nothing can be loaded', async () => {
    const { page } = await visit(site, '/en/');
    await page.route('**/search/*.json', (route) => route.abort());
    await page.locator('[data-search]').first().click();
    await page.waitForURL(`${site.origin}/en/a-z/`);
    await page.unroute('**/search/*.json');
    await page.goBack();
    await open(page);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe can find, in the %s scheme', async (colorScheme) => {
    const { page } = await visit(site, '/en/', { colorScheme });
    await open(page);
    await type(page, 'mi esposo me pega');
    await page.waitForSelector('.search-across');
    await page.locator('[data-shelf=texts] button').click();
    await page.waitForSelector('[data-shelf=texts] ol');
    // What is out of sight axe leaves undecided.
    await page.setViewportSize({ width: 1280, height: 5_000 });
    await page.locator('dialog').evaluate((dialog) => (dialog.style.maxHeight = 'none'));
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() =>
      window.axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      }),
    );
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  });

  it.each([
    ['light', 320, 640],
    ['dark', 360, 780],
  ] as const)('fits a phone: %s, %i wide', async (colorScheme, width, height) => {
    const { page } = await visit(site, '/es/guides/u-visa/', {
      viewport: { width, height },
      colorScheme,
      hasTouch: true,
      isMobile: true,
    });
    await open(page);
    await type(page, 'la policia no quiere firmar la sertificacion, mi esposo me pega');
    await page.locator('[data-shelf=texts] button').click();
    await page.waitForSelector('[data-shelf=texts] ol');
    const found = await page.evaluate(() => {
      return {
        wider: [...document.querySelectorAll<HTMLElement>('dialog, dialog :not(.sr, input)')]
          .filter((e) => e.getBoundingClientRect().right > innerWidth || e.scrollWidth > e.clientWidth + 1)
          .filter((e) => getComputedStyle(e).display !== 'inline' && e.clientWidth > 1)
          .map((e) => `${e.className || e.tagName} ${e.scrollWidth} of ${e.clientWidth}`),
        small: [...document.querySelectorAll<HTMLElement>('dialog :is(a, button, select, input)')]
          .filter((e) => e.getBoundingClientRect().height < 44)
          .map((e) => e.outerHTML.slice(0, 80)),
      };
    });
    expect(found).toEqual({ wider: [], small: [] });
  });
});
