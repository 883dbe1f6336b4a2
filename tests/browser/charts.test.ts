import { describe, expect, it } from 'vitest';
import { chartPages } from '../built-site.ts';
import { useSite } from './site.ts';

const site = useSite();
const pages = chartPages().map(({ path }) => path);

/** What a reader could not read in the drawings of a page: words over words, words over a dot, words beyond the column. */
async function clashes(
  path: string,
  width: number,
  media: 'screen' | 'print',
): Promise<{ charts: number; drawings: number; clashes: string[] }> {
  const context = await site.browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.emulateMedia({ media });
  await page.goto(`${site.origin}${path}`);
  const found = await page.evaluate(() => {
    const clashes: string[] = [];
    const drawings = [...document.querySelectorAll<SVGSVGElement>('.chart svg')].filter(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    for (const svg of drawings) {
      const figure = svg.closest('figure');
      const column = figure?.getBoundingClientRect();
      // The box of a line of type is higher than its letters; a quarter of it is air.
      const boxes = [...svg.querySelectorAll('text')]
        .filter((t) => t.textContent !== '')
        .map((t) => {
          const { left, right, top, bottom, height } = t.getBoundingClientRect();
          return { name: t.textContent ?? '', left, right, top: top + height / 8, bottom: bottom - height / 8 };
        });
      const dots = [...svg.querySelectorAll('circle')].map((c) => ({
        name: 'a dot',
        ...(c.getBoundingClientRect().toJSON() as Record<'left' | 'right' | 'top' | 'bottom', number>),
      }));
      boxes.forEach((a, i) => {
        if (!column || a.left < column.left - 1 || a.right > column.right + 1)
          clashes.push(`${figure?.id}: "${a.name}" leaves the column`);
        for (const b of [...boxes.slice(i + 1), ...dots]) {
          if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            clashes.push(`${figure?.id}: "${a.name}" over "${b.name}"`);
        }
      });
    }
    return { charts: document.querySelectorAll('.chart').length, drawings: drawings.length, clashes };
  });
  await context.close();
  return found;
}

describe('the charts', () => {
  it.each([
    [320, 'screen'],
    [360, 'screen'],
    [768, 'screen'],
    [1280, 'screen'],
    [720, 'print'],
  ] as const)('at %d px (%s) show one drawing each, and no words over words', async (width, media) => {
    let charts = 0;
    for (const path of pages) {
      const found = await clashes(path, width, media);
      expect(found.clashes, path).toEqual([]);
      expect(found.drawings, path).toBe(found.charts);
      charts += found.charts;
    }
    expect(charts).toBeGreaterThanOrEqual(11);
  });

  it('keep type of 16 px on a phone', async () => {
    const context = await site.browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const sizes: number[] = [];
    for (const path of pages) {
      await page.goto(`${site.origin}${path}`);
      sizes.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll<SVGSVGElement>('.chart .narrow svg')].map(
            (svg) => 16 * (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width),
          ),
        )),
      );
    }
    await context.close();
    expect(sizes.length).toBeGreaterThanOrEqual(11);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });
});
