import { describe, expect, it } from 'vitest';
import { first, focused, open, type, visit } from './search-visit.ts';
import { useSite } from './site.ts';

const site = useSite();

describe('what the search panel answers', () => {
  it('puts a number first where the words speak of danger, to be called or written to', async () => {
    const { page } = await visit(site, '/es/');
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
    expect(await top('.search-help')).toBeLessThan(await top('.search-about'));
    expect(await top('.search-help')).toBeLessThan(await top('.search-results li'));
    await type(page, 'visa u');
    expect(await page.locator('.search-help li').count()).toBe(0);
  });

  it('says what it mended, and offers three ways on where it has nothing', async () => {
    const { page } = await visit(site, '/en/');
    await open(page);
    await type(page, 'vicitm of crime');
    expect(await page.locator('.search-notice').textContent()).toContain('victim of crime');
    await type(page, 'zzqxj');
    expect(await page.locator('[role=status]').textContent()).toContain('Nothing found');
    expect(await page.locator('.search-more button').count()).toBe(2);
    expect(await page.locator('.search-more p a').getAttribute('href')).toBe('/en/guides/get-help/');
    expect(await page.locator('.search-foot a').getAttribute('href')).toBe('/en/a-z/');
  });

  it('shows the short answer, so that many need go no further', async () => {
    const { page } = await visit(site, '/en/');
    await open(page);
    await type(page, 'how do i get a u visa');
    expect((await page.locator('.search-short').first().textContent())?.length).toBeGreaterThan(80);
  });

  it('answers a question in the other language at once, and offers to go on there', async () => {
    const { page } = await visit(site, '/en/');
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
    const { page } = await visit(site, '/en/');
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
    const { page } = await visit(site, '/en/');
    await open(page);
    await type(page, 'zuchowski blanket');
    await page.waitForSelector('[data-shelf=texts] h3');
  });

  it('keeps to the reader and the topic that are chosen', async () => {
    const { page } = await visit(site, '/en/');
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

  it('answers when the texts cannot be had, and says so when they are asked for', async () => {
    const { page } = await visit(site, '/en/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await open(page);
    await type(page, 'can la migra arrest me');
    expect(await first(page)).toBe('/en/guides/pending-case-and-ice/');
    await page.locator('[data-shelf=texts] button').click();
    await page.waitForSelector('.search-notice');
    expect(await page.locator('.search-notice').textContent()).toContain('could not be loaded');
    expect(await page.locator('[data-shelf=texts] button').count()).toBe(1);
  });
});
