import { spawnSync } from 'node:child_process';
import { statSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { builtPages, dist, serveBuilt } from '../built-site.ts';
import { startBrowser } from '../browser/browser.ts';
import { astroFloor } from './floor.ts';
import { buildScaled, perAddedArticle } from './scale.ts';

/**
 * `npm run bench`: builds the site and prints, page by page, what a first visit asks for and gets over the wire
 * (brotli bodies of everything requested, read from the browser), and how long a search takes to its first result.
 * Then it builds copies of the project with three and ten times the articles and prints what one more costs.
 * `-- --scale` prints this last part alone.
 */
interface Visit {
  page: string;
  requests: number;
  bytes: number;
}

/** What is sent for a path: its brotli copy where there is one. */
function sent(path: string): number {
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

async function firstVisit(browser: Browser, origin: string, page: string): Promise<Visit> {
  const context = await browser.newContext();
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.url().startsWith(origin)) asked.push(new URL(request.url()).pathname);
  });
  const tab = await context.newPage();
  await tab.goto(origin + page, { waitUntil: 'networkidle' });
  await context.close();
  return { page, requests: asked.length, bytes: asked.reduce((sum, path) => sum + sent(path), 0) };
}

/** Milliseconds from opening the search to its first result, with nothing cached; and the bytes that it fetched. */
async function firstResult(
  browser: Browser,
  origin: string,
  page: string,
  question: string,
): Promise<{ ms: number; bytes: number }> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(origin + page, { waitUntil: 'networkidle' });
  let bytes = 0;
  context.on('request', (request) => (bytes += sent(new URL(request.url()).pathname)));
  const started = performance.now();
  await tab.click('header [data-search]');
  await tab.locator('dialog input').first().fill(question);
  await tab.locator('dialog ol a, dialog ul a').first().waitFor();
  const ms = performance.now() - started;
  await context.close();
  return { ms, bytes };
}

const root = resolve(import.meta.dirname, '../..');

/** Build the site, and measure its pages and its search in a browser. */
async function measurePages(): Promise<void> {
  const started = performance.now();
  const build = spawnSync(process.execPath, ['src/build/build.ts'], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0) process.exit(1);
  const buildSeconds = (performance.now() - started) / 1000;

  const { server, origin } = await serveBuilt();
  const browser = await startBrowser();
  const pages = builtPages().filter((p) => !/\/sources\/.+/.test(p.path) && p.path !== '/404.html');
  const visits: Visit[] = [];
  for (const { path } of pages) visits.push(await firstVisit(browser, origin, path));
  const sources = builtPages()
    .filter((p) => /\/sources\/.+/.test(p.path))
    .map((p) => sent(p.path))
    .sort((a, b) => a - b);
  console.table(visits.sort((a, b) => b.bytes - a.bytes));
  console.log(
    `${sources.length} source pages without the script: median ${sources[sources.length >> 1]} bytes, largest ${sources.at(-1)} bytes`,
  );
  for (const [page, question] of [
    ['/en/', 'can ice arrest me'],
    ['/es/', 'visa u requisitos'],
  ] as const) {
    const { ms, bytes } = await firstResult(browser, origin, page, question);
    console.log(
      `first result for “${question}” on ${page}: ${Math.round(ms)} ms on this machine, ${bytes} bytes fetched`,
    );
  }
  console.log(`build: ${buildSeconds.toFixed(1)} s, ${builtPages().length} pages`);
  await browser.close();
  server.close();
}

/** What more articles cost: a cold build at once, three and ten times their number. */
async function measureScale(): Promise<void> {
  const [one, ...more] = [1, 3, 10].map((times) => buildScaled(root, times));
  if (!one) throw new Error('no build was measured');
  console.table([one, ...more].map(({ stages, ...whole }) => ({ ...whole, ...stages })));
  for (const many of more) {
    console.log(`at ${many.times} times the articles, one more costs, in milliseconds:`);
    console.table(perAddedArticle(one, many));
  }
  const floor = await astroFloor(root);
  console.log(
    `Astro alone: ${floor.start.toFixed(1)} s to start, ${floor.page.toFixed(1)} ms a page that only prints a text`,
  );
}

if (!process.argv.includes('--scale')) await measurePages();
await measureScale();
