import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/schema/locales.ts';
import { browserPath } from '../browser/browser.ts';
import { serveBuilt } from '../built-site.ts';

/** The command of the package beside this file: `npm ci --prefix tests/lighthouse` installs it (decision 19). */
const COMMAND = join(import.meta.dirname, 'node_modules/lighthouse/cli/index.js');
/** Speed is measured; on a busy machine a page is measured again. */
const TRIES = 3;

/** One page of each kind. */
const KINDS = [
  '',
  'today/',
  'guides/',
  'guides/u-visa/',
  'guides/get-help/',
  'guides/find-a-protection/',
  'policy/directive-11005-3/',
  'policy/then-and-now/',
  'context/numbers/',
  'context/timeline/',
  'glossary/deferred-action/',
  'a-z/',
];
const PATHS = ['/', ...KINDS.flatMap((kind) => LOCALES.map((locale) => `/${locale}/${kind}`))];

/**
 * Lighthouse makes the processor four times slower, for a machine whose `benchmarkIndex` is that of a good desk; a slower
 * one is a phone already with less (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md).
 */
const SLOWDOWN = 4;
const DESK_INDEX = 1_500;
let slowdown = SLOWDOWN;

interface Report {
  environment: { benchmarkIndex: number };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

let server: Server | undefined;
let origin = '';
beforeAll(async () => {
  if (!existsSync(COMMAND)) throw new Error('Lighthouse is not here: npm ci --prefix tests/lighthouse');
  ({ server, origin } = await serveBuilt());
  const { benchmarkIndex } = (await measure('/')).environment;
  slowdown = Math.min(SLOWDOWN, Math.max(1, (SLOWDOWN * benchmarkIndex) / DESK_INDEX));
  console.log(`a machine of index ${benchmarkIndex}: measured ${slowdown.toFixed(1)} times slower than it is`);
});
afterAll(() => server?.close());

/** Measure a page; again where the browser did not start well, which Lighthouse says by a code such as NO_NAVSTART. */
async function measure(path: string, left = TRIES): Promise<Report> {
  try {
    return await measureOnce(path);
  } catch (error) {
    if (left > 1 && /Runtime error encountered/.test(String(error))) return measure(path, left - 1);
    throw error;
  }
}

async function measureOnce(path: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      COMMAND,
      origin + path,
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      '--only-categories=performance,accessibility,best-practices,seo',
      `--throttling.cpuSlowdownMultiplier=${slowdown}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    {
      env: { ...process.env, CHROME_PATH: await browserPath({ ...process.env, BROWSER: 'chromium' }) },
      maxBuffer: 64e6,
    },
  );
  return JSON.parse(stdout) as Report;
}

/** What keeps a category from 100, with the value that was measured. */
function losses({ categories, audits }: Report): string[] {
  return Object.entries(categories).flatMap(([name, { score, auditRefs }]) =>
    score === 1
      ? []
      : [
          `${name} ${Math.round((score ?? 0) * 100)}: ${auditRefs
            .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
            .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim())
            .join(', ')}`,
        ],
  );
}

describe('Lighthouse, as a phone: 100 in performance, accessibility, best practices and SEO', () => {
  it.each(PATHS)('%s', async (path) => {
    let lost: string[] = [];
    for (let left = TRIES; left > 0; left--) {
      lost = losses(await measure(path));
      if (!lost.length || !lost.some((loss) => loss.startsWith('performance'))) break;
    }
    expect(lost).toEqual([]);
  });
});
