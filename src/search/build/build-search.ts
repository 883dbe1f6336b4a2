import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Base } from '../../records/read.ts';
import { LOCALES } from '../../schema/common.ts';
import { makeSearchFile } from './first-step.ts';
import { buildShelves } from './shelves.ts';

/**
 * Make the search of a built site: <dist>/search/<locale>.json, from which questions are answered, and the text indexes
 * under <dist>/pagefind/.
 * @throws when a page or a word of the search is missing or wrong
 */
export async function buildSearch({ dist, base }: { dist: string; base: Base }): Promise<void> {
  for (const folder of ['pagefind', 'search']) rmSync(join(dist, folder), { recursive: true, force: true });
  await buildShelves(dist);
  mkdirSync(join(dist, 'search'), { recursive: true });
  for (const locale of LOCALES)
    writeFileSync(join(dist, 'search', `${locale}.json`), JSON.stringify(makeSearchFile(base, locale)));
}
