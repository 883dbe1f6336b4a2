import type { Locale } from '../schema/common.ts';
import { THREADS } from '../schema/records.ts';
import type { Base } from './base.ts';

/** Lists that exist without an article or a record of their own. */
const LISTS = ['home', 'a-z', 'sources', 'glossary', 'updates', 'context/timeline'];

/** The slugs of the pages that the search knows by their names: articles, words and lists. The home page's is "home". */
export function namedPages(base: Base, locale: Locale): Set<string> {
  return new Set([
    ...LISTS,
    ...[...base.terms.keys()].map((id) => `glossary/${id}`),
    ...base.articles.filter((a) => a.locale === locale).map((a) => a.slug),
  ]);
}

/** The slugs of all pages of a language. */
export function pageSlugs(base: Base, locale: Locale): Set<string> {
  return new Set([
    ...namedPages(base, locale),
    ...[...base.sources.keys()].map((id) => `sources/${id}`),
    ...THREADS.map((t) => `context/timeline/${t}`),
  ]);
}
