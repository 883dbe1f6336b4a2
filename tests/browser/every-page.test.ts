import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPages, serveBuilt } from '../built-site.ts';
import { startBrowser } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Pages checked at the same time: two for each core of the smallest machine. */
const AT_ONCE = 4;
const PHONE = { width: 360, height: 780 };

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

/** Visit every page once in one colour scheme and collect what is wrong with it. */
async function visitAll(scheme: 'light' | 'dark'): Promise<Finding[]> {
  const findings: Finding[] = [];
  const waiting = builtPages().map((p) => p.path);
  const work = async (): Promise<void> => {
    const context = await browser.newContext({ colorScheme: scheme, viewport: scheme === 'light' ? { width: 1280, height: 900 } : PHONE, bypassCSP: false });
    await context.addInitScript(() => {
      window.layoutShift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.layoutShift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await context.newPage();
    watch(page, context, findings);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await visit(page, path, findings);
    await context.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return findings;
}

/** Errors on the console, and requests to anybody else, are findings of the page that is open. */
function watch(page: Page, context: BrowserContext, findings: Finding[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('404 (Not Found)')) findings.push({ path: page.url(), what: message.text() });
  });
  page.on('pageerror', (error) => findings.push({ path: page.url(), what: error.message }));
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) findings.push({ path: page.url(), what: `a request to ${request.url()}` });
  });
}

async function visit(page: Page, path: string, findings: Finding[]): Promise<void> {
  await page.goto(origin + path);
  // The page's own policy keeps injected scripts out; evaluating runs outside of it.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }), TAGS);
  for (const v of violations) findings.push({ path, what: `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).slice(0, 2).join(' | ')}` });
  const { shift, overflow } = await page.evaluate(() => ({
    shift: window.layoutShift,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  if (shift > 0) findings.push({ path, what: `layout shift of ${shift}` });
  if (overflow > 0) findings.push({ path, what: `wider than the window by ${overflow} px` });
}

describe('every page: axe (WCAG 2.2 AA and best practice), no console error under the policy, no other host, no layout shift, no overflow', () => {
  it.each(['light', 'dark'] as const)('in the %s scheme', async (scheme) => {
    const findings = await visitAll(scheme);
    expect(findings.slice(0, 20)).toEqual([]);
  });
});
