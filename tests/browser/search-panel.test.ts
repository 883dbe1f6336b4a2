import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FIELD = '#site-search-input';
/** A page, with everything that it asked of the network and said on the console. */
async function visit(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; requests: string[]; said: string[] }> {
  const page = await (await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  const requests: string[] = [];
  const said: string[] = [];
  page.on('request', (r) => requests.push(`${r.method()} ${r.url().replace(site.origin, '')} ${r.postData() ?? ''}`));
  page.on('console', (m) => said.push(m.text()));
  page.on('pageerror', (e) => said.push(e.message));
  await page.goto(site.origin + path);
  return { page, requests, said };
}

async function open(page: Page): Promise<void> {
  await page.locator('[data-search]').first().click();
  await page.waitForSelector('dialog.search[open]');
}

/** Put in a question; it is answered at once. */
async function type(page: Page, text: string): Promise<void> {
  await page.fill(FIELD, text);
  await page.waitForSelector('[data-shelf=texts]', { state: 'attached' });
}

/** A dialog leaves the page a moment after it was told to close. */
const closed = (page: Page): Promise<void> => page.locator('dialog').waitFor({ state: 'detached' });

const first = (page: Page): Promise<string | null> => page.locator('.search-title a').first().getAttribute('href');
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');

describe('the search panel', () => {
  it('loads nothing before it is opened, one file when it is, and nothing while a question is typed', async () => {
    const { page, requests } = await visit('/en/guides/u-visa/');
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

  it('puts a number first where the words speak of danger, to be called or written to', async () => {
    const { page } = await visit('/es/');
    await open(page);
    await type(page, 'mi esposo me pega no tengo papeles');
    const card = page.locator('.search-help li').first();
    expect(await card.locator('a').evaluateAll((links) => links.map((a) => a.getAttribute('href')))).toEqual([
      'tel:18007997233',
      'sms:88788',
    ]);
    expect(await card.textContent()).toMatch(/Horario:.*24 horas.*Idiomas:.*Español/s);
    const top = async (selector: string): Promise<number> =>
      (await page.locator(selector).first().boundingBox())?.y ?? NaN;
    expect(await top('.search-help')).toBeLessThan(await top('.search-results li'));
    await type(page, 'visa u');
    expect(await page.locator('.search-help li').count()).toBe(0);
  });

  it('puts nothing that was typed into an address, a request, the history or storage', async () => {
    const { page, requests, said } = await visit('/en/');
    await open(page);
    for (const text of ['my husband hits me', 'zzqxj', 'mi esposo me pega']) await type(page, text);
    await page.locator('[data-shelf=texts] button').click();
    await page.locator('[data-shelf=documents] button').click();
    await page.waitForSelector('[data-shelf=documents] ol');
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
    const { page } = await visit('/es/');
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.search[open]');
    expect(await focused(page)).toBe('site-search-input');
    expect(await page.inputValue(FIELD)).toBe('');
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
  });

  it('goes by the arrow keys, and Enter opens', async () => {
    const { page } = await visit('/en/');
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

  it('says what it mended, and offers three ways on where it has nothing', async () => {
    const { page } = await visit('/en/');
    await open(page);
    await type(page, 'vicitm of crime');
    expect(await page.locator('.search-notice').textContent()).toContain('victim of crime');
    await type(page, 'zzqxj');
    expect(await page.locator('[role=status]').textContent()).toContain('Nothing found');
    expect(await page.locator('.search-more button').count()).toBe(2);
    expect(await page.locator('.search-more p a').getAttribute('href')).toBe('/en/guides/get-help/');
    expect(await page.locator('.search-foot a').getAttribute('href')).toBe('/en/a-z/');
  });

  it('says the count to those who hear the page once the reader pauses, not at each letter', async () => {
    const { page } = await visit('/en/');
    await open(page);
    await type(page, 'u visa');
    expect(await page.locator('[role=status]').textContent()).toBe('');
    await page.waitForFunction(() => /results/.test(document.querySelector('[role=status]')?.textContent ?? ''));
  });

  it('shows the short answer, so that many need go no further', async () => {
    const { page } = await visit('/en/');
    await open(page);
    await type(page, 'how do i get a u visa');
    expect((await page.locator('.search-short').first().textContent())?.length).toBeGreaterThan(80);
  });

  it('answers a question in the other language at once, and offers to go on there', async () => {
    const { page } = await visit('/en/');
    await open(page);
    await type(page, 'cuánto tarda la visa u');
    await page.waitForSelector('.search-title a[href^="/es/"]');
    expect(await page.locator('.search-results').first().getAttribute('lang')).toBe('es');
    expect(await page.locator('dialog').getAttribute('lang')).toBe('en');
    await page.click('.search-across');
    await page.waitForSelector('dialog.search[lang=es]');
    expect(['/es/guides/u-visa/', '/es/guides/while-you-wait/']).toContain(await first(page));
    expect(await page.locator('.search-across').count()).toBe(0);
    expect(await focused(page)).toBe('site-search-input');
  });

  it('looks into the texts and the documents on request, with excerpts and places', async () => {
    const { page } = await visit('/en/');
    await open(page);
    await type(page, 'can ice arrest me');
    await page.locator('[data-shelf=texts] button').click();
    await page.waitForSelector('[data-shelf=texts] mark');
    expect(await page.locator('[data-shelf=texts] .search-places a').count()).toBeGreaterThan(0);
    await type(page, 'zuchowski');
    await page.locator('[data-shelf=documents] button').click();
    await page.waitForSelector('[data-shelf=documents] .search-title a');
    expect(await page.locator('[data-shelf=documents] a').first().getAttribute('href')).toMatch(/^\/en\/sources\//);
  });

  it('looks into the texts by itself when it is unsure and the reader has stopped', async () => {
    const { page } = await visit('/en/');
    await open(page);
    await type(page, 'zuchowski blanket');
    await page.waitForSelector('[data-shelf=texts] h3');
  });

  it('keeps to the reader and the topic that are chosen', async () => {
    const { page } = await visit('/en/');
    await open(page);
    await page.locator('.search-filters select').first().selectOption('journalist');
    await page.waitForSelector('.search-title a');
    expect(await first(page)).toMatch(/^\/en\/(policy|context)\//);
    await page.locator('.search-filters select').last().selectOption('fact-check');
    await page.waitForFunction(
      () => document.querySelectorAll('.search > .search-results .search-title a').length === 3,
    );
    expect(
      await page
        .locator('.search > .search-results .search-title a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href')).sort()),
    ).toEqual([
      '/en/guides/myths-and-facts/',
      '/en/policy/does-fear-stop-reporting/',
      '/en/policy/the-2021-story-checked/',
    ]);
  });

  it('makes way for the exit control, by key and by its own copy of it', async () => {
    const { page } = await visit('/en/guides/u-visa/');
    await page.route(/^(?!.*127\.0\.0\.1)/, (route) => route.fulfill({ body: 'elsewhere' }));
    await open(page);
    await page.fill(FIELD, 'my secret');
    await page.locator('dialog a.exit').click();
    await page.waitForURL(/^(?!.*127\.0\.0\.1)/);

    const again = await visit('/en/guides/u-visa/');
    // An answer without content leaves the page where it is, as a slow one would.
    await again.page.route(/^(?!.*127\.0\.0\.1)/, (route) => route.fulfill({ status: 204 }));
    await open(again.page);
    await again.page.fill(FIELD, 'my secret');
    for (let i = 0; i < 3; i++) await again.page.keyboard.press('Shift');
    await again.page.waitForSelector('.blank');
    await closed(again.page);
  });

  it('does not come back with what was typed', async () => {
    const { page } = await visit('/en/');
    await open(page);
    await type(page, 'can ICE arrest me');
    await page.locator('.search-title a').first().click();
    await page.waitForURL(/pending/);
    await page.goBack();
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.content()).not.toContain('can ICE arrest me');
  });

  it('closes on a way to the page that is open', async () => {
    const { page } = await visit('/en/guides/pending-case-and-ice/');
    await open(page);
    await type(page, 'can ice arrest me while my case is pending');
    await page.locator('[data-shelf=texts] button').click();
    const place = page.locator('.search-places a[href^="/en/guides/pending-case-and-ice/#"]').first();
    const to = (await place.getAttribute('href')) ?? 'no place';
    await place.click();
    await closed(page);
    expect(page.url()).toBe(site.origin + to);
  });

  it('answers when the texts cannot be had, and says so when they are asked for', async () => {
    const { page } = await visit('/en/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await open(page);
    await type(page, 'can la migra arrest me');
    expect(await first(page)).toBe('/en/guides/pending-case-and-ice/');
    await page.locator('[data-shelf=texts] button').click();
    await page.waitForSelector('.search-notice');
    expect(await page.locator('.search-notice').textContent()).toContain('could not be loaded');
  });

  it('leads to the A–Z page when nothing can be loaded', async () => {
    const { page } = await visit('/en/');
    await page.route('**/search/*.json', (route) => route.abort());
    await page.locator('[data-search]').first().click();
    await page.waitForURL(`${site.origin}/en/a-z/`);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe can find, in the %s scheme', async (colorScheme) => {
    const { page } = await visit('/en/', { colorScheme });
    await open(page);
    await type(page, 'mi esposo me pega');
    await page.waitForSelector('.search-across');
    await page.locator('[data-shelf=texts] button').click();
    await page.waitForSelector('[data-shelf=texts] ol');
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
    const { page } = await visit('/es/guides/u-visa/', {
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
