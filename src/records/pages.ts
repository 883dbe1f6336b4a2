import type { Locale } from '../schema/locales.ts';
import { THREADS } from '../schema/records.ts';
import type { Ui } from '../schema/ui.ts';
import type { Base } from './base.ts';

/** Pages that exist without an article or a record of their own: slug → title and short answer. */
export const REGISTERS: Record<string, (ui: Ui) => [title: string, short: string]> = {
  'a-z': (ui) => [ui.az.title, ui.az.short],
  sources: (ui) => [ui.source.title, ui.source.intro],
  glossary: (ui) => [ui.glossary.title, ui.glossary.short],
  updates: (ui) => [ui.updates.title, ui.updates.short],
  'context/timeline': (ui) => [ui.timeline.name, ui.timeline.short],
};

/** The slugs of the pages that the search knows by their names: articles, words and lists. The home page's is "home". */
export function namedPages(base: Base, locale: Locale): Set<string> {
  return new Set([
    'home',
    ...Object.keys(REGISTERS),
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
