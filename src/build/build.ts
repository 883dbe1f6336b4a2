import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as astroBuild } from 'astro';
import { checkContent, tell } from '../records/check.ts';
import type { Base } from '../records/base.ts';
import type { Problem } from '../records/yaml.ts';
import { buildSearch } from '../search/build/build-search.ts';
import { setting } from '../settings.ts';
import { Refusal, command } from '../trouble.ts';
import { NO_CACHE, cacheIn } from './cache.ts';
import { checkSite, styleHashesOf } from './check/check-dist.ts';
import { readSite } from './check/read-site.ts';
import { compressDist } from './compress.ts';
import { foldersOf, type Folders } from './folders.ts';
import { writeHostConfigs } from './hosting/configs.ts';
import { hold, workFolders } from './lock.ts';
import { silently, stagesTo, type Stage } from './stages.ts';
import { stripMarks } from './strip-marks.ts';

export interface BuildOptions extends Partial<Pick<Folders, 'cache'>>, Omit<Folders, 'cache'> {
  /** The project's folder, with content/ in it. */
  root: string;
  /** Tells each stage's time. */
  stage?: Stage;
}

/** The content or the built pages break a rule; nothing was replaced. */
export class BuildRefused extends Refusal {
  constructor(problems: Problem[]) {
    super(`${problems.map(tell).join('\n')}\n${problems.length} problem(s); the last good site was left as it is.`);
  }
}

/** Read the content and stop at the integrity gate. */
export function gate(root: string): Base {
  const { base, problems } = checkContent(join(root, 'content'));
  if (problems.length) throw new BuildRefused(problems);
  return base;
}

/**
 * Build the whole site: gate, pages, checks of the pages, search index, host configurations, compression.
 * Everything is made in a folder beside `dist`, which takes its place only when all of it is good.
 * @throws Refusal for what its user can mend; `dist` is then as it was
 */
export async function buildSite(options: BuildOptions): Promise<void> {
  const { root, dist, hosting, stage = silently } = options;
  const host = { site: setting('SITE_URL'), base: setting('BASE_PATH') };
  const cache = options.cache === undefined ? NO_CACHE : cacheIn(options.cache);
  const { next, old } = workFolders(dist);
  const astroCache = `${next}.astro`;
  const release = hold(dist);
  try {
    const base = await stage('gate', () => gate(root));
    await stage('pages', () => astroBuild({ root, outDir: next, cacheDir: astroCache, logLevel: 'warn' }));
    const styleHashes = await stage('checks', () => {
      const site = readSite(next);
      const problems = checkSite(site, host.base);
      if (problems.length) throw new BuildRefused(problems);
      return styleHashesOf(site);
    });
    await stage('search', () => buildSearch({ dist: next, base, cached: cache.cached }));
    await stage('marks', () => stripMarks(next));
    await stage('compression', () => compressDist(next, cache));
    await stage('host configurations', () => {
      replace(next, dist, old);
      // Last, and quick: the configurations and the site must be of one build.
      writeHostConfigs(dist, hosting, { ...host, styleHashes });
    });
    cache.drop();
  } finally {
    for (const folder of [next, astroCache]) rmSync(folder, { recursive: true, force: true });
    release();
  }
}

/** Put the new folder in the place of the last one, which is gone only once the new one stands. */
function replace(next: string, dist: string, old: string): void {
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(next, dist);
  } catch (error) {
    if (existsSync(old)) renameSync(old, dist);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

if (import.meta.main) {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const root = resolve(import.meta.dirname, '../..');
  const started = performance.now();
  await command(async () => {
    setting('SITE_DATE');
    await buildSite({ root, ...foldersOf(root), stage: stagesTo() });
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const clock = ((performance.now() - started) / 1000).toFixed(1);
    const processor = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
    console.log(`built in ${clock} s (processor: ${processor} s), ${(maxRSS / 1e6).toFixed(1)} GB of memory at most`);
  });
}
