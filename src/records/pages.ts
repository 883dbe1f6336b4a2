import type { Locale } from '../schema/common.ts';
import { THREADS } from '../schema/records.ts';
import type { Base } from './read.ts';

/** Pages that exist without an article or a record. */
const LISTS = ['home', 'a-z', 'sources', 'glossary', 'updates', 'context/timeline', ...THREADS.map((t) => `context/timeline/${t}`)];

/** The slugs of a language's pages; the home page's is "home". */
export function pageSlugs(base: Base, locale: Locale): Set<string> {
  return new Set([
    ...LISTS,
    ...[...base.sources.keys()].map((id) => `sources/${id}`),
    ...[...base.terms.keys()].map((id) => `glossary/${id}`),
    ...base.articles.filter((a) => a.locale === locale).map((a) => a.slug),
  ]);
}
