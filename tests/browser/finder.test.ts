import { describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();
const PATH = '/en/guides/find-a-protection/';

describe('the finder', () => {
  /** What stands for every answer at the end of what to read first: other paths, the family, fear of return, asylum, a lawyer, two numbers. */
  const ALWAYS = 7;

  it('sorts the guides by the answers, in place, and leaves no trace of them', async () => {
    const context = await site.browser.newContext({ viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    await page.goto(site.origin + PATH);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const first = page.locator('[data-finder-first] li');
    const guides = page.locator('[data-finder-first] [data-finder-when]');
    const aside = page.locator('[data-finder-aside] a');
    expect(await first.count()).toBe(5 + ALWAYS);
    await page.getByLabel('My husband or wife, now or before').check();
    await page.locator('input[name=citizen][value=yes]').check();
    await page.locator('input[name=forced][value=no]').check();
    await expect.poll(() => guides.allTextContents()).toEqual(['VAWA self-petition', 'U visa']);
    expect(await aside.allTextContents()).toEqual(['Special Immigrant Juvenile (SIJ)', 'T visa', 'Continued Presence']);
    expect(page.url()).toBe(site.origin + PATH);
    expect(
      await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, history.length]),
    ).toEqual([0, 0, '', 2]);
    expect(asked.filter((url) => !url.includes('/_astro/'))).toEqual([]);
    await page.getByRole('button', { name: 'Clear my answers' }).click();
    await expect.poll(() => guides.count()).toBe(5);
    expect(await aside.count()).toBe(0);
    await context.close();
  });

  it('ends at other paths, a lawyer and a number to call when no protection fits', async () => {
    const context = await site.browser.newContext({ viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    await page.goto(site.origin + PATH);
    for (const [question, answer] of Object.entries({
      who: 'spouse',
      citizen: 'no',
      forced: 'no',
      age: 'older',
      police: 'no',
    }))
      await page.locator(`input[name=${question}][value=${answer}]`).check();
    const first = page.locator('[data-finder-first] li');
    await expect.poll(() => first.count()).toBe(ALWAYS);
    expect(await first.locator('a').first().getAttribute('href')).toBe('/en/guides/vawa-other-paths/');
    expect(await first.last().locator('a').getAttribute('href')).toMatch(/^tel:1\d{10}$/);
    await context.close();
  });

  it('keeps no answer for whoever comes back with the Back button', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(site.origin + PATH);
    await page.locator('input[name=forced][value=no]').check();
    await expect.poll(() => page.locator('[data-finder-aside] a').count()).toBe(2);
    await page.locator('.mark').click();
    await page.waitForURL('**/en/');
    await page.goBack();
    expect(await page.locator('input[name=forced]:checked').getAttribute('value')).toBe('');
    expect(await page.locator('[data-finder-aside] a').count()).toBe(0);
    await context.close();
  });

  it('says without script that the table answers too', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.origin + PATH);
    expect(await page.locator('.finder').innerText()).toContain('need JavaScript');
    expect(await page.locator('.finder form').isVisible()).toBe(false);
    await context.close();
  });
});

describe('the table of protections', () => {
  it('has a cell for every protection and question, each with an address of its own', async () => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${site.origin}${PATH}#t-visa-fee`);
    const cell = page.locator('#t-visa-fee');
    expect(await cell.isVisible()).toBe(true);
    expect(await cell.locator('a.cell').getAttribute('href')).toBe('#t-visa-fee');
    expect(await page.getByRole('cell').count()).toBe(50);
    expect(await page.getByRole('rowheader').count()).toBe(5);
    // When wide, the cells of one question stand in one line.
    const tops = await page
      .locator('td[id$="-fee"]')
      .evaluateAll((cells) => [...new Set(cells.map((c) => Math.round(c.getBoundingClientRect().top)))]);
    expect(tops).toHaveLength(1);
    await page.setViewportSize({ width: 360, height: 780 });
    const lefts = await page
      .locator('td[id$="-fee"]')
      .evaluateAll((cells) => [...new Set(cells.map((c) => Math.round(c.getBoundingClientRect().left)))]);
    expect(lefts).toHaveLength(1);
    await context.close();
  });
});
