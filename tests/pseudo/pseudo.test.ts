import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { styleHashesOf } from '../../src/build/check/check-dist.ts';
import { readSite } from '../../src/build/check/read-site.ts';
import { createSiteServer, listen } from '../../src/build/serve/server.ts';
import { startBrowser } from '../browser/browser.ts';
import { PSEUDO, pseudoProject } from './project.ts';
import { untranslatedWords } from './pseudo-language.ts';

/** The narrowest phone in use. */
const WIDTH = 320;

const PAGES = [
  '',
  'guides/u-visa/',
  'guides/get-help/',
  'policy/directive-11005-3/',
  'policy/then-and-now/',
  'sources/',
  'sources/kind/law/',
  'sources/law-usc-8-1184/',
  'context/timeline/',
  'context/timeline/courts/',
  'glossary/',
  'glossary/deferred-action/',
  'updates/',
  'a-z/',
  'guides/',
];

let project = '';
let server: Server | undefined;
let browser: Browser | undefined;
let origin = '';

beforeAll(async () => {
  project = pseudoProject();
  const dist = join(project, 'dist');
  // The pages are made as they always are; a search index and compressed copies would show nothing here.
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    cwd: project,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_DATE: '2026-11-24', BASE_PATH: '/' },
  });
  server = createSiteServer({ dist, headers: { base: '/', https: false, styleHashes: styleHashesOf(readSite(dist)) } });
  origin = `http://127.0.0.1:${await listen(server, 0)}`;
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  if (project) rmSync(project, { recursive: true, force: true });
});

async function open(path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser?.newPage({ viewport: { width: WIDTH, height: 640 } });
  if (!page) throw new Error('no browser');
  try {
    const answer = await page.goto(`${origin}/${PSEUDO}/${path}`);
    expect(answer?.status(), path).toBe(200);
    await look(page);
  } finally {
    await page.close();
  }
}

/** What stands outside of the window or is cut off by its own box; words for screen readers only are meant to be. */
const misplaced = (width: number): string[] =>
  [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    if (element.closest('.sr, .skip, [popover], [hidden], thead, noscript, script') || !element.checkVisibility())
      return [];
    // A source's line shows whole when it is opened (tests/browser/article.test.ts); until then its box hides the rest.
    const line = element.closest('.sources summary > *');
    if (line && line !== element) return [];
    const { left, right } = element.getBoundingClientRect();
    const name = `${element.localName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    if (right > left && (left < -1 || right > width + 1))
      return [`outside: ${name} ${Math.round(left)}–${Math.round(right)}`];
    const hides = getComputedStyle(element).overflowX === 'hidden' && !line;
    const clips = hides && element.scrollWidth > element.clientWidth + 1;
    return clips ? [`cut off: ${name}`] : [];
  });

/** Paragraphs, headings and items that do not begin at the right edge of their box, and boxes whose mark stands at the left. */
const onTheWrongSide = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, dd, dt, li, td, .short)')].flatMap((element) => {
    const style = getComputedStyle(element);
    const name = `${element.localName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    if (!element.checkVisibility() || element.closest('[dir=ltr], svg, .sr, [popover]')) return [];
    if (style.direction !== 'rtl') return [`read from the left: ${name}`];
    const faults: string[] = [];
    if (style.borderLeftWidth === '4px' && style.borderRightWidth === '0px') faults.push(`a mark at the left: ${name}`);
    if (style.display === 'block' && element.textContent?.trim()) {
      const range = document.createRange();
      range.selectNodeContents(element);
      const pieces = [...range.getClientRects()].filter((r) => r.width > 1);
      const [first] = pieces;
      const firstLine = first ? pieces.filter((r) => r.top < first.bottom && r.bottom > first.top) : [];
      const box = element.getBoundingClientRect();
      const edge = box.right - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth);
      const gap = Math.round(edge - Math.max(...firstLine.map((r) => r.right)));
      if (first && gap > 3) faults.push(`begins ${gap} px from the right: ${name}`);
    }
    return faults;
  });

/** The words that a reader sees or hears and that are in the page's own language. */
const ownWords = (): string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  // A place in a document, a person's name and a file's name are the same in every language.
  const same = 'script, style, noscript, .out, [download], [translate=no], .print-only, .cell, .dial, .share';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent?.closest('[lang]')?.getAttribute('lang') === document.documentElement.lang && !parent.closest(same))
      texts.push(node.textContent ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [title]')) {
    if (element.closest('[lang]')?.getAttribute('lang') !== document.documentElement.lang) continue;
    // The name of a note ends in that of a publisher, which is the same in every language.
    const label = element.getAttribute('aria-label') ?? '';
    texts.push(element.matches('.n a') ? label.replace(/:.*/s, '') : label, element.getAttribute('title') ?? '');
  }
  return texts;
};

describe.each(PAGES)('in a longer language that is read from the right, /%s', (path) => {
  it('fits a narrow phone, has every word translated and everything on its side', async () => {
    await open(path, async (page) => {
      expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH);
      expect(await page.evaluate(misplaced, WIDTH)).toEqual([]);
      expect(await page.evaluate(onTheWrongSide)).toEqual([]);
      const words = (await page.evaluate(ownWords)).flatMap(untranslatedWords);
      expect([...new Set(words)]).toEqual([]);
    });
  });
});
