import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readPage, type BuiltPage } from './page-facts.ts';

/** A built site as the checks see it, each page read once. */
export interface BuiltSite {
  /** Its folder. */
  dist: string;
  /** Every file inside it, with forward slashes. */
  files: ReadonlySet<string>;
  pages: BuiltPage[];
}

/** Read a built site, its pages in the order of their files. */
export function readSite(dist: string): BuiltSite {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const files = new Set(entries.map((e) => relative(dist, join(e.parentPath, e.name)).split(sep).join('/')));
  const pages = [...files]
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file): BuiltPage => ({ ...readPage(readFileSync(join(dist, file), 'utf8')), file }));
  return { dist, files, pages };
}
