import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { builtPages, type BuiltFile } from '../built-site.ts';
import budget from '../budget.json' with { type: 'json' };
import { tellingPages, widestPages } from '../telling-pages.ts';
import { useSite } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer depends on the colour scheme; the others see the same page in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** How many pages of one template are measured for the length of their words. */
const WIDEST = 80;

const site = useSite();

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
    if (!request.url().startsWith(site.origin) && !request.url().startsWith('data:'))
      say(`a request to ${request.url()}`);
  });
}

/** A tab of one width and scheme, with the rules that it checks. */
interface Tab {
  page: Page;
  name: string;
  phone: boolean;
  rules: object;
  open: (built: BuiltFile) => Promise<void>;
  /** What the page that is open has asked for so far. */
  asked: string[];
}

/** Opens each page as a reader does. */
function byAddress(page: Page): Tab['open'] {
  return async ({ path }) => {
    await page.goto(site.origin + path);
  };
}

/**
 * Writes each page's served text into one document, under the same policy: a quarter of the time. Used for the pages
 * of documents and words, which are many and made by one template each.
 */
async function byText(page: Page): Promise<Tab['open']> {
  await byAddress(page)({ path: '/en/', file: '', html: '' });
  return ({ html }) =>
    page.evaluate((text) => {
      window.layoutShift = 0;
      document.open();
      document.write(text);
      document.close();
    }, html);
}

async function openTab(scheme: 'light' | 'dark', many: boolean, findings: Finding[]): Promise<Tab> {
  const phone = scheme === 'light';
  const context = await site.browser.newContext({
    colorScheme: scheme,
    viewport: phone ? { width: 360, height: 780 } : { width: 1280, height: 900 },
  });
  await context.addInitScript(() => {
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.layoutShift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // The page's own policy keeps injected scripts out; one that the browser is started with runs beside it.
  await context.addInitScript({ content: AXE });
  const page = await context.newPage();
  watch(page, context, findings);
  const rules = phone ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOUR_RULES };
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(new URL(request.url()).pathname);
  });
  return {
    page,
    asked,
    phone,
    name: `${scheme}, ${phone ? 360 : 1280} px`,
    rules,
    open: many ? await byText(page) : byAddress(page),
  };
}

/** Look at one page in one tab and tell what is wrong with it. */
async function look(tab: Tab, built: BuiltFile, axe: boolean): Promise<string[]> {
  tab.asked.length = 0;
  await tab.open(built);
  const found = await tab.page.evaluate(
    async ({ only, axe }) => {
      const { violations } = axe
        ? await window.axe.run({ runOnly: only, resultTypes: ['violations'], preload: false })
        : { violations: [] };
      const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      return [
        ...violations.map(
          (v) =>
            `${v.id}: ${v.nodes
              .slice(0, 2)
              .map((n) => n.html.slice(0, 120))
              .join(' | ')}`,
        ),
        ...(window.layoutShift > 0 ? [`layout shift of ${window.layoutShift}`] : []),
        ...(overflow > 0 ? [`wider than the window by ${overflow} px`] : []),
      ];
    },
    { only: tab.rules, axe },
  );
  // Counted last: what a script asks for by itself belongs to the first visit too.
  if (tab.asked.length > budget.requests) found.push(`${tab.asked.length} requests: ${tab.asked.join(' ')}`);
  return found;
}

/**
 * Look at pages, on a phone in the light scheme and on a desk in the dark one: at those that hold something that no page
 * before held, and on the phone at those with the longest words, too. With `EVERY_PAGE=1`: at all of them.
 * @param many thousands of pages of one template, opened the quicker way
 */
async function lookAtAll(pages: BuiltFile[], many: boolean): Promise<Finding[]> {
  const findings: Finding[] = [];
  const telling = new Set(tellingPages(pages));
  const wide = new Set(widestPages(pages, WIDEST));
  const tabs = [await openTab('light', many, findings), await openTab('dark', many, findings)];
  await Promise.all(
    tabs.map(async (tab) => {
      for (const built of pages.filter((p) => telling.has(p) || (tab.phone && wide.has(p)))) {
        for (const what of await look(tab, built, telling.has(built)))
          findings.push({ path: built.path, what: `${tab.name}: ${what}` });
      }
      await tab.page.context().close();
    }),
  );
  return findings;
}

const isRecord = (page: BuiltFile): boolean => /\/(sources|glossary)\/.+/.test(page.path);

describe.concurrent(
  'axe (WCAG 2.2 AA and best practice) in both schemes, no console error under the policy, no other host, no layout shift, no overflow, two requests at most',
  () => {
    it('articles, registers and doors', async ({ expect }) => {
      const pages = builtPages().filter((p) => !isRecord(p));
      expect(pages.length).toBeGreaterThan(40);
      expect((await lookAtAll(pages, false)).slice(0, 20)).toEqual([]);
    });

    it('pages of a document or a word', async ({ expect }) => {
      const pages = builtPages().filter(isRecord);
      expect(pages.length).toBeGreaterThan(800);
      expect((await lookAtAll(pages, true)).slice(0, 20)).toEqual([]);
    });
  },
);
