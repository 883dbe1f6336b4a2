import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Attributes that only the search index reads, and the element that carries its filters. */
const MARKS = / data-pagefind-[a-z-]+(="[^"]*")?/g;
const FILTERS = /<p hidden data-index-only>[\s\S]*?<\/p>/g;

/** An abbreviation whose parts a line must not part, as Spanish writes the United States. */
const TOGETHER = /\bEE\. UU\./g;

/** Take the marks for the search index out of the pages once the index is made: readers need not download them. And keep abbreviations whole. */
export function stripMarks(dist: string): void {
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(dist, name);
    const page = readFileSync(file, 'utf8');
    writeFileSync(file, page.replace(FILTERS, '').replace(MARKS, '').replace(TOGETHER, 'EE.\u00a0UU.'));
  }
}
