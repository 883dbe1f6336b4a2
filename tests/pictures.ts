import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from './browser/browser.ts';
import { serveBuilt } from './built-site.ts';

/** `npm run pictures`: what the README shows of the site, taken from the last build into docs/pictures/. */
const PAGES = {
  home: { path: '/en/', at: undefined },
  guide: { path: '/en/guides/u-visa/', at: undefined },
  chart: { path: '/en/context/numbers/', at: '.chart' },
};
const SIZES = { phone: { width: 360, height: 720 }, desk: { width: 1120, height: 720 } };
const SCHEMES = ['light', 'dark'] as const;

const folder = resolve(import.meta.dirname, '../docs/pictures');
mkdirSync(folder, { recursive: true });
const { server, origin } = await serveBuilt();
const browser = await startBrowser();

/** As WebP, which Playwright itself does not write: a tenth of a PNG. */
async function picture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  return Buffer.from(data, 'base64');
}

let bytes = 0;
for (const colorScheme of SCHEMES)
  for (const [size, viewport] of Object.entries(SIZES)) {
    const page = await browser.newPage({ viewport, colorScheme });
    for (const [name, { path, at }] of Object.entries(PAGES)) {
      await page.goto(origin + path);
      if (at)
        await page
          .locator(at)
          .first()
          .evaluate((element) => element.scrollIntoView());
      const image = await picture(page);
      bytes += image.length;
      writeFileSync(join(folder, `${name}-${size}-${colorScheme}.webp`), image);
    }
    await page.close();
  }
await browser.close();
server.close();
console.log(
  `wrote ${Object.keys(PAGES).length * Object.keys(SIZES).length * SCHEMES.length} pictures into docs/pictures/, ${bytes} bytes`,
);
