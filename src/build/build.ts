import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as astroBuild } from 'astro';
import { checkContent, tell } from '../records/check.ts';
import type { Base } from '../records/base.ts';
import type { Problem } from '../records/yaml.ts';
import { checkDist, styleHashes } from './check/check-dist.ts';
import { compressDist } from './compress.ts';
import { writeHostConfigs } from './hosting/configs.ts';
import { buildSearch } from './search/search-index.ts';
import { stripMarks } from './strip-marks.ts';

export interface BuildOptions {
  /** The project's folder, with content/ in it. */
  root: string;
  /** The folder of the finished site. */
  dist: string;
  /** The folder of the host configurations. */
  hosting: string;
}

/** The content or the built pages break a rule; nothing was replaced. */
export class BuildRefused extends Error {
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
 */
export async function buildSite({ root, dist, hosting }: BuildOptions): Promise<void> {
  const base = gate(root);
  const next = `${dist}.next`;
  rmSync(next, { recursive: true, force: true });
  const basePath = process.env['BASE_PATH'] ?? '/';
  const site = new URL(process.env['SITE_URL'] ?? 'http://localhost:4321');
  try {
    await astroBuild({ root, outDir: next, logLevel: 'warn' });
    const problems = checkDist(next, basePath);
    if (problems.length) throw new BuildRefused(problems);
    await buildSearch({ dist: next, base });
    stripMarks(next);
    await compressDist(next);
    const hashes = styleHashes(next);
    replace(next, dist);
    // Last, and quick: the configurations and the site must be of one build.
    writeHostConfigs(dist, hosting, { site, base: basePath, styleHashes: hashes });
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Put the new folder in the place of the old one; the old one is gone only once the new one stands. */
function replace(next: string, dist: string): void {
  const old = `${dist}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

if (import.meta.main) {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const root = resolve(import.meta.dirname, '../..');
  const started = performance.now();
  try {
    await buildSite({
      root,
      dist: process.env['SITE_DIST'] ?? join(root, 'dist'),
      hosting: process.env['SITE_HOSTING'] ?? join(root, 'hosting'),
    });
    console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(error instanceof BuildRefused ? error.message : error);
    process.exitCode = 1;
  }
}
