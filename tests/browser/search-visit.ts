import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './site.ts';

export const FIELD = '#site-search-input';

/** A page, with everything that it asked of the network and said on the console. */
export async function visit(
  site: Site,
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

export async function open(page: Page): Promise<void> {
  await page.locator('[data-search]').first().click();
  await page.waitForSelector('dialog.search[open]');
}

/** Put in a question; it is answered at once. */
export async function type(page: Page, text: string): Promise<void> {
  await page.fill(FIELD, text);
  await page.waitForSelector('[data-shelf=texts]', { state: 'attached' });
}

/** A dialog leaves the page a moment after it was told to close. */
export const closed = (page: Page): Promise<void> => page.locator('dialog').waitFor({ state: 'detached' });

/** Where the first result leads. */
export const first = (page: Page): Promise<string | null> =>
  page.locator('.search-title a').first().getAttribute('href');

export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '');
