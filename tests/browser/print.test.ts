import { expect, it } from 'vitest';
import { useSite } from './site.ts';

/** The printed edition: how much paper a page takes, and that nothing that names what follows stands alone at a foot. */
const site = useSite();

async function pagesOf(path: string): Promise<number> {
  const page = await site.browser.newPage();
  await page.goto(site.origin + path);
  const pdf = await page.pdf({ format: 'Letter' });
  await page.close();
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

it.each([
  ['/en/guides/u-visa/', 6],
  ['/es/guides/u-visa/', 6],
  ['/en/guides/pending-case-and-ice/', 6],
  ['/en/guides/say-it-in-one-minute/', 4],
  ['/es/guides/say-it-in-one-minute/', 4],
  ['/en/guides/get-help/', 8],
])('%s takes at most %i Letter pages', async (path, most) => {
  const pages = await pagesOf(path);
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThanOrEqual(most);
});

it('keeps headings and labels with what they name, and the wordmark above its rule', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/en/guides/u-visa/`);
  await page.emulateMedia({ media: 'print' });
  const loose = await page
    .locator('main :is(h1, h2, h3, dt, .box-title)')
    .evaluateAll((all) =>
      all.filter((e) => getComputedStyle(e).breakAfter !== 'avoid').map((e) => e.outerHTML.slice(0, 80)),
    );
  expect(loose).toEqual([]);
  const [mark, bar] = [await page.locator('.mark').boundingBox(), await page.locator('.bar').boundingBox()];
  expect((mark?.y ?? NaN) + (mark?.height ?? NaN)).toBeLessThan((bar?.y ?? NaN) + (bar?.height ?? NaN));
  await page.close();
});

it('prints the verdict on a policy whole, what is folded on the screen included', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/en/policy/directive-11005-3/`);
  const folded = page.locator('.verdict-band details > p').first();
  expect((await folded.boundingBox())?.height ?? 0).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect((await folded.boundingBox())?.height).toBeGreaterThan(10);
  await page.close();
});
