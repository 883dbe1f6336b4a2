import type { Locale } from '../schema/locales.ts';
import { NAMED_REGISTERS, REGISTERS } from '../schema/registers.ts';
import type { Base } from './base.ts';

/** The files of records that the site gives away whole, under /data/. */
export const DATA_SETS = ['facts', 'sources', 'policies', 'protections', 'terms', 'datasets', 'helplines'] as const;
export type DataSet = (typeof DATA_SETS)[number];

/** The addresses of the files that an article may link. */
export const dataFiles = (base: Base): Set<string> =>
  new Set([
    ...[...DATA_SETS, 'events'].map((set) => `/data/${set}.json`),
    ...['events', ...base.datasets.keys()].map((table) => `/data/${table}.csv`),
  ]);

/** The slugs of the pages that the search knows by their names: articles, words and lists. The home page's is "home". */
export function namedPages(base: Base, locale: Locale): Set<string> {
  return new Set([
    ...NAMED_REGISTERS.map((r) => r.slug),
    ...[...base.terms.keys()].map((id) => `glossary/${id}`),
    ...base.articles.filter((a) => a.locale === locale).map((a) => a.slug),
  ]);
}

/** The slugs of all pages of a language. */
export function pageSlugs(base: Base, locale: Locale): Set<string> {
  return new Set([
    ...namedPages(base, locale),
    ...REGISTERS.map((r) => r.slug),
    ...[...base.sources.keys()].map((id) => `sources/${id}`),
  ]);
}
