import { Parser } from 'htmlparser2';
import type { BuiltFile } from './built-site.ts';

/** Set by `.ci/run`: every page is looked at for itself, which takes some minutes more. */
export const LOOK_AT_EVERY_PAGE = process.env['EVERY_PAGE'] === '1';

/** Attributes whose values differ from page to page and change neither look nor role. */
const OWN = new Set([
  'id',
  'href',
  'src',
  'content',
  'datetime',
  'aria-labelledby',
  'aria-describedby',
  'popovertarget',
  'for',
  'd',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'transform',
  'title',
  'value',
]);

/** Each element of a page as the chain of its ancestors with their classes, roles and languages. */
function elementContexts(html: string): Set<string> {
  const found = new Set<string>();
  const chain: string[] = [''];
  const parser = new Parser({
    onopentag(name, attributes) {
      const own = Object.entries(attributes)
        .map(([key, value]) => (OWN.has(key) || key.startsWith('data-') ? key : `${key}=${value}`))
        .sort();
      const context = `${chain.at(-1)}>${name}[${own.join(' ')}]`;
      chain.push(context);
      found.add(context);
    },
    onclosetag() {
      chain.pop();
    },
  });
  parser.end(html);
  return found;
}

/**
 * The pages that have an element in a place in which no page before them had it, in the order given. To a rule that
 * asks for one element in its place (its colours, its role, what it may hold) the other pages say nothing new.
 * With `all`, as `EVERY_PAGE=1` has it: all pages.
 */
export function tellingPages(pages: BuiltFile[], all = LOOK_AT_EVERY_PAGE): BuiltFile[] {
  if (all) return pages;
  const seen = new Set<string>();
  return pages.filter(({ html }) => {
    const before = seen.size;
    for (const context of elementContexts(html)) seen.add(context);
    return seen.size > before;
  });
}

const longestWord = (html: string): number =>
  html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
    .split(/\s+/)
    .reduce((most, word) => Math.max(most, word.length), 0);

/** The pages with the longest words, which are the first to become too wide for a phone. With `all`, as `EVERY_PAGE=1` has it: all pages. */
export function widestPages(pages: BuiltFile[], count: number, all = LOOK_AT_EVERY_PAGE): BuiltFile[] {
  if (all) return pages;
  return pages
    .map((page) => ({ page, length: longestWord(page.html) }))
    .sort((a, b) => b.length - a.length)
    .slice(0, count)
    .map(({ page }) => page);
}
