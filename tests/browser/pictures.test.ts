import { expect, it } from 'vitest';
import { builtPages } from '../built-site.ts';
import { useSite } from './site.ts';

const site = useSite();
const FIGURES = '.picture, .strata, .verdicts, .density';
const pages = builtPages()
  .filter(({ html }) => /class="(picture |strata|verdicts|density)/.test(html))
  .map(({ path }) => path);

/** What of the pictures of a page leaves its box or is too small to read. */
async function faults(path: string, width: number): Promise<string[]> {
  const context = await site.browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}${path}`);
  const found = await page.evaluate((selector) => {
    for (const closed of document.querySelectorAll('details')) closed.open = true;
    return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((figure) => {
      const box = figure.getBoundingClientRect();
      return [...figure.querySelectorAll<HTMLElement | SVGTextElement>('p, li, dd, dt, th, td, summary, .sign, text')]
        .filter((e) => e.textContent && e.getClientRects().length > 0 && !e.closest('.sr'))
        .flatMap((e) => {
          const { left, right } = e.getBoundingClientRect();
          const name = `${figure.id}: “${(e.textContent ?? '').trim().slice(0, 40)}”`;
          const small = Number.parseFloat(getComputedStyle(e).fontSize) < 12;
          return [
            ...(left < box.left - 1 || right > box.right + 1 ? [`${name} leaves its picture`] : []),
            ...(small ? [`${name} is smaller than 12 px`] : []),
          ];
        });
    });
  }, FIGURES);
  await context.close();
  return found;
}

it.each([320, 360, 1280])('no words of a picture are clipped or tiny at %d px', async (width) => {
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) expect(await faults(path, width), path).toEqual([]);
});
