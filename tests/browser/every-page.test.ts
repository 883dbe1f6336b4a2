import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtPages, serveBuilt } from '../built-site.ts';
import { startBrowser } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer depends on the colour scheme; the others see the same page in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Pages checked at the same time. */
const AT_ONCE = 3;
const WIDTHS = [360, 1280];

let server: Server;
let origin: string;
let browser: Browser;
beforeAll(async () => {
  ({ server, origin } = await serveBuilt());
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

declare global {
  interface Window {
    axe: { run: (options: object) => Promise<AxeResults> };
    layoutShift: number;
  }
}

interface Finding {
  path: string;
  what: string;
}

/** Errors on the console, and requests to anybody else, are findings of the page that is open. */
function watch(page: Page, context: BrowserContext, findings: Finding[]): void {
  const say = (what: string): unknown => findings.push({ path: new URL(page.url()).pathname, what });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) say(message.text());
  });
  page.on('pageerror', (error) => say(error.message));
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) say(`a request to ${request.url()}`);
  });
}

async function axe(page: Page, runOnly: object): Promise<string[]> {
  const { violations } = await page.evaluate((only) => window.axe.run({ runOnly: only, resultTypes: ['violations'], elementRef: false }), runOnly);
  return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 120)).join(' | ')}`);
}

/** Open a page on a phone and on a desk, light and dark, and tell what is wrong with it. */
async function visit(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  await page.setViewportSize({ width: WIDTHS[0] ?? 360, height: 780 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(origin + path);
  const { shift, overflow } = await page.evaluate(() => ({
    shift: window.layoutShift,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  if (shift > 0) found.push(`layout shift of ${shift}`);
  if (overflow > 0) found.push(`wider than a phone by ${overflow} px`);
  // The page's own policy keeps injected scripts out; evaluating from outside runs beside it.
  await page.evaluate(AXE);
  found.push(...(await axe(page, { type: 'tag', values: TAGS })));
  await page.setViewportSize({ width: WIDTHS[1] ?? 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await axe(page, { type: 'rule', values: COLOUR_RULES })).map((f) => `in the dark scheme, ${f}`));
  return found;
}

it('every page: axe (WCAG 2.2 AA and best practice) in both schemes, no console error under the policy, no other host, no layout shift', async () => {
  const findings: Finding[] = [];
  const waiting = builtPages().map((p) => p.path);
  expect(waiting.length).toBeGreaterThan(800);
  const work = async (): Promise<void> => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      window.layoutShift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.layoutShift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await context.newPage();
    watch(page, context, findings);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      for (const what of await visit(page, path)) findings.push({ path, what });
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(findings.slice(0, 20)).toEqual([]);
});
