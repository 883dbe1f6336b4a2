import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

/** The parts around an article's text: its sources, the numbers of its notes, its contents. */
const site = useSite();
const GUIDE = '/en/guides/u-visa/';
const POLICY = '/en/policy/directive-11005-3/';

let page: Page;
async function open(path: string, width: number, options: { javaScriptEnabled?: boolean } = {}): Promise<void> {
  const context = await site.browser.newContext({ viewport: { width, height: 780 }, ...options });
  page = await context.newPage();
  await page.goto(site.origin + path);
}
afterEach(() => page.context().close());

describe('the sources', () => {
  it('stand on two short lines each on a phone, and open without script', async () => {
    await open(GUIDE, 360, { javaScriptEnabled: false });
    const heights = await page.locator('.sources > ol > li').evaluateAll((all) => all.map((li) => li.clientHeight));
    expect(heights.length).toBeGreaterThan(20);
    expect(Math.max(...heights)).toBeLessThan(60);
    const first = page.locator('.sources > ol > li').first();
    expect(await first.locator('q').first().isVisible()).toBe(false);
    await first.locator('summary').click();
    expect(await first.locator('q').first().isVisible()).toBe(true);
    expect(await first.locator('.out').isVisible()).toBe(true);
  });

  it('say on their opened lines all that did not fit, within the narrowest window', async () => {
    await open(GUIDE, 320);
    await page
      .locator('.sources details')
      .evaluateAll((all) => all.forEach((line) => ((line as HTMLDetailsElement).open = true)));
    const cut = await page
      .locator('.sources summary > *')
      .evaluateAll((all) => all.filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent));
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('are on paper a line with its address, and the exact words that the reader opened', async () => {
    await open(POLICY, 1000);
    await page.locator('.sources summary').nth(1).click();
    await page.emulateMedia({ media: 'print' });
    const entry = (i: number) => page.locator('.sources > ol > li').nth(i);
    expect(await entry(0).locator('.out').isVisible()).toBe(true);
    expect(await entry(0).locator('details ul').isVisible()).toBe(false);
    expect(await entry(1).locator('details ul').isVisible()).toBe(true);
  });
});

describe('the numbers of notes', () => {
  it('say what they are', async () => {
    await open(GUIDE, 360);
    const names = await page.locator('.n a').evaluateAll((all) => all.map((a) => [a.textContent, a.ariaLabel]));
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter(([mark, name]) => !name?.startsWith(`source ${mark}: `))).toEqual([]);
  });

  it.each(['/en/guides/u-visa/', '/es/policy/directive-11005-3/'])(
    'are targets of 24 pixels, side by side, too (%s)',
    async (path) => {
      await open(path, 360);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main .n a')].flatMap((mark) => {
          mark.scrollIntoView({ block: 'center' });
          const { left, right, top, bottom } = mark.getClientRects()[0] ?? new DOMRect();
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          const hits = (x: number, y: number): boolean => document.elementFromPoint(x, y)?.closest('.n a') === mark;
          /** How many pixels in a row around the middle of the mark lead to it. */
          const reach = (at: (step: number) => boolean): number => {
            let [from, to] = [0, 0];
            while (from > -40 && at(from - 1)) from--;
            while (to < 40 && at(to + 1)) to++;
            return to - from + 1;
          };
          const [width, height] = [reach((step) => hits(x + step, y)), reach((step) => hits(x, y + step))];
          return Math.min(width, height) < 23 ? [`${mark.textContent} at ${Math.round(x)}: ${width} by ${height}`] : [];
        }),
      );
      expect(small).toEqual([]);
    },
  );

  it('never run together, wherever two stand side by side', async () => {
    await open(GUIDE, 360);
    const texts = await page.locator('.n').allInnerTexts();
    expect(texts.some((t) => t.includes(', '))).toBe(true);
    expect(texts.filter((t) => !/^(, )?(\d+[a-z]*(, )?)*$/.test(t.trim()) || /\d[a-z]+\d/.test(t))).toEqual([]);
  });

  it('show the exact words in place, and take them away again', async () => {
    await open(GUIDE, 360);
    const mark = page.locator('main article > p .n a').first();
    await mark.click();
    const note = page.locator('.note');
    expect(await note.innerText()).toMatch(/8 U\.S\.C\. 1101[\s\S]*“[\s\S]*”[\s\S]*uscode\.house\.gov/);
    expect(await mark.getAttribute('aria-expanded')).toBe('true');
    expect(new URL(page.url()).hash).toBe('');
    await page.keyboard.press('Escape');
    expect(await note.count()).toBe(0);
    await page.locator('main article li .n a').first().click();
    await mark.click();
    expect(await note.count()).toBe(1);
    await mark.click();
    expect(await note.count()).toBe(0);
  });

  it('show them in the margin on a wide window', async () => {
    await open(GUIDE, 1280);
    const mark = page.locator('main > article > p .n a').first();
    await mark.click();
    const [note, text] = [await page.locator('.note').boundingBox(), await page.locator('.short').boundingBox()];
    expect((note?.x ?? 0) + (note?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);
  });

  it('lead to the words in the list without script', async () => {
    await open(GUIDE, 360, { javaScriptEnabled: false });
    await page.locator('main .n a').first().click();
    expect(await page.locator('.sources li:target q').isVisible()).toBe(true);
  });
});

describe('the contents', () => {
  it('are folded on a phone, and name each section', async () => {
    await open(GUIDE, 360);
    const contents = page.locator('.contents');
    expect(await contents.locator('a').first().isVisible()).toBe(false);
    await contents.locator('summary').click();
    const names = await contents.locator('a').allInnerTexts();
    const headings = await page.locator('main h2').allInnerTexts();
    expect(names).toEqual(headings.filter((h) => h !== 'History of this page'));
  });

  it('stay in view beside the text on a wide window, with the section in view marked', async () => {
    await open(GUIDE, 1110);
    const contents = page.locator('.contents');
    await page
      .locator('main h2')
      .nth(4)
      .evaluate((h) => h.scrollIntoView());
    await page.locator('.contents [aria-current]').waitFor();
    expect(await contents.locator('[aria-current]').innerText()).toBe(await page.locator('main h2').nth(4).innerText());
    const [list, text] = [await contents.locator('ol').boundingBox(), await page.locator('.short').boundingBox()];
    expect(list?.y).toBeGreaterThan(60);
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThan(780);
    expect(list?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  });

  it('stand there without script', async () => {
    await open(GUIDE, 1280, { javaScriptEnabled: false });
    expect(await page.locator('.contents a').first().isVisible()).toBe(true);
  });

  it('are left out where a page has fewer than three sections', async () => {
    await open('/en/guides/say-it-in-one-minute/', 360);
    const sections = await page.locator('article > h2').count();
    expect(await page.locator('.contents').count()).toBe(sections > 2 ? 1 : 0);
  });
});

it('gives each heading of a text an address to send', async () => {
  await open(GUIDE, 360);
  const bare = await page
    .locator('article > :is(h2, h3)[id]')
    .evaluateAll((all) => all.filter((h) => h.querySelector('a')?.hash !== `#${h.id}`).map((h) => h.textContent));
  expect(bare).toEqual([]);
  expect(await page.getByRole('heading', { level: 2 }).first().getByRole('link').count()).toBe(1);
});
