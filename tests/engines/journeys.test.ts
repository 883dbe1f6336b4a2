import { describe, expect, it } from 'vitest';
import { builtPages } from '../built-site.ts';
import { tellingPages, widestPages } from '../telling-pages.ts';
import { chosenEngines } from './engine.ts';
import { overflow, useEngine, whereabouts } from './site.ts';

const GUIDE = '/en/guides/u-visa/';
const FINDER = '/en/guides/find-a-protection/';
const TIMELINE = '/en/context/timeline/';

/** Pages that differ much from one another. */
const FEW = [
  '/',
  '/en/',
  '/es/today/',
  '/es/guides/get-help/',
  '/es/policy/directive-11005-3/',
  '/en/sources/',
  TIMELINE,
];

/** What large text is tried on: each kind of page once, and those with the longest words. */
function pagesToEnlarge(): string[] {
  const pages = builtPages();
  const kinds = tellingPages(
    pages.filter(({ path }) => !/\/(sources|glossary)\/.+/.test(path)),
    false,
  );
  return [...new Set([...kinds, ...widestPages(pages, 20, false)].map(({ path }) => path))];
}

describe.each(chosenEngines())('a reader with %s', (name) => {
  const visit = useEngine(name);
  const open = (path: string): Promise<void> => visit.tab.open(visit.origin + path);
  const path = (): Promise<string> => whereabouts(visit.tab).then((page) => page.path);
  const count = (selector: string): Promise<number> =>
    visit.tab.evaluate(
      (selector) => [...document.querySelectorAll(selector)].filter((e) => e.getClientRects().length > 0).length,
      selector,
    );

  it('reads a guide, and follows a number to its source', async () => {
    await open(GUIDE);
    expect((await whereabouts(visit.tab)).heading).not.toBe('');
    expect(await count('.short')).toBe(1);
    await visit.tab.click('main .n a');
    expect(await count('.note')).toBe(1);
    const hash = await visit.tab.evaluate(() => document.querySelector<HTMLAnchorElement>('main .n a')?.hash ?? '');
    // From another page the address of a note leads to its words in the list, which open.
    await open('/en/');
    await open(`${GUIDE}${hash}`);
    await expect
      .poll(() =>
        visit.tab.evaluate(() => {
          const { top = -1, height = 0 } = document.querySelector(':target')?.getBoundingClientRect() ?? {};
          return height > 0 && top >= 0 && top < innerHeight;
        }),
      )
      .toBe(true);
  });

  it('searches by click and by keyboard, and opens the first answer', async () => {
    await open('/en/');
    await visit.tab.click('.bar [data-search]');
    await expect.poll(() => count('dialog.search[open]')).toBe(1);
    await visit.tab.press('Escape');
    await expect.poll(() => count('dialog.search')).toBe(0);
    await visit.tab.press('/');
    await expect.poll(() => count('dialog.search[open]')).toBe(1);
    await visit.tab.type('can ICE arrest me');
    await expect.poll(() => count('.search > .search-results .search-title'), { timeout: 10_000 }).toBeGreaterThan(2);
    await visit.tab.press('ArrowDown');
    await visit.tab.press('Enter');
    await expect.poll(path).toBe('/en/guides/pending-case-and-ice/');
  });

  it('has the guides sorted by the finder, and leaves no answer behind', async () => {
    await open(FINDER);
    await visit.tab.click('.finder input[name=forced][value=no]');
    await expect.poll(() => count('[data-finder-aside] a')).toBeGreaterThan(0);
    await visit.tab.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('.mark')?.click()));
    await expect.poll(path).toBe('/en/');
    await visit.tab.back();
    await expect.poll(path).toBe(FINDER);
    const left = await visit.tab.evaluate(() => ({
      answers: [...document.querySelectorAll<HTMLInputElement>('.finder input:checked')]
        .map((input) => input.value)
        .join(''),
      aside: document.querySelectorAll('[data-finder-aside] a').length,
    }));
    expect(left).toEqual({ answers: '', aside: 0 });
  });

  it('filters the timeline', async () => {
    await open(TIMELINE);
    const all = await count('.year li[id]');
    await visit.tab.click('.filter button[data-thread=courts]');
    await expect.poll(() => count('.year li[id]')).toBeLessThan(all);
    expect(await count('.year li[id]:not(.courts)')).toBe(0);
    expect(await count('.year li[id].courts')).toBeGreaterThan(5);
  });

  it('changes to the other language and back', async () => {
    await open(GUIDE);
    for (const [lang, to] of [
      ['es', '/es/guides/u-visa/'],
      ['en', GUIDE],
    ]) {
      await visit.tab.click('.bar .lang');
      await expect.poll(path).toBe(to);
      expect(await visit.tab.evaluate(() => document.documentElement.lang)).toBe(lang);
    }
  });

  it('has every line within the window on a phone, with text of any size', async () => {
    const wide: string[] = [];
    const look = async (path: string, size: string): Promise<void> => {
      await visit.tab.evaluate((size) => void (document.documentElement.style.fontSize = size), size);
      const found = await overflow(visit.tab);
      if (found.length) wide.push(`${path} at ${size}: ${found.slice(0, 3).join(' | ')}`);
    };
    await visit.tab.resize(360, 780);
    for (const path of name === 'webkit' ? FEW : pagesToEnlarge()) {
      await open(path);
      for (const size of ['100%', '200%', '400%']) await look(path, size);
    }
    await visit.tab.resize(320, 780);
    for (const path of FEW) {
      await open(path);
      await look(path, '100%');
    }
    expect(wide).toEqual([]);
  });
});

describe.each(chosenEngines())('a reader with %s whose system asks for dark pages', (name) => {
  const visit = useEngine(name, { dark: true });

  it('sees light words on a dark page', async () => {
    await visit.tab.open(visit.origin + GUIDE);
    const [page, words] = await visit.tab.evaluate(() =>
      [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color].map(
        (colour) => colour.match(/\d+/g)?.slice(0, 3).map(Number) ?? [],
      ),
    );
    expect(Math.max(...(page ?? []))).toBeLessThan(60);
    expect(Math.min(...(words ?? []))).toBeGreaterThan(180);
  });
});
