import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Base } from '../../records/base.ts';
import { LOCALES } from '../../schema/locales.ts';
import { makeSearchFile } from './first-step.ts';
import { buildShelves, type Cached } from './shelves.ts';

export interface SearchOptions {
  /** The folder of the built pages. */
  dist: string;
  base: Base;
  /** Keeps the text indexes of earlier builds. */
  cached?: Cached;
}

/**
 * Make the search of a built site: <dist>/search/<locale>.json, from which questions are answered, and the text indexes
 * under <dist>/pagefind/.
 * @throws when a page or a word of the search is missing or wrong
 */
export async function buildSearch({ dist, base, cached = (_, make) => make() }: SearchOptions): Promise<void> {
  for (const folder of ['pagefind', 'search']) rmSync(join(dist, folder), { recursive: true, force: true });
  await buildShelves(dist, base, cached);
  mkdirSync(join(dist, 'search'), { recursive: true });
  for (const locale of LOCALES)
    writeFileSync(join(dist, 'search', `${locale}.json`), JSON.stringify(makeSearchFile(base, locale)));
}
