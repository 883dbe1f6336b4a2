import type { Base } from '../records/base.ts';
import { factIds } from '../records/vocabulary.ts';
import { LOCALES, ORIGINAL, others, type Locale } from '../schema/locales.ts';

/** What waits for its translation into a language, by kind: ids of records, slugs of articles, facts whose quoted words wait. */
export type Untranslated = Record<string, string[]>;

/** Whether a value is words of a record: the original, and any of the other languages. */
const isWords = (value: object): value is Partial<Record<Locale, string>> =>
  ORIGINAL in value &&
  Object.entries(value).every(([key, said]) => LOCALES.includes(key as Locale) && typeof said === 'string');

/** Whether some words anywhere in a record are not there in a language. */
function lacks(value: unknown, locale: Locale): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isWords(value) ? !value[locale] : Object.values(value).some((inner) => lacks(inner, locale));
}

/** The facts whose words an article or the timeline prints as a quotation, each with the source that is quoted. */
function quoted(base: Base): { fact: string; source: string | undefined }[] {
  const inArticles = base.articles
    .flatMap((a) => a.text.uses)
    .filter((use) => use.component === 'Quote' || use.component === 'Claim')
    .flatMap((use) => factIds(use).map((fact) => ({ fact, source: use.attributes['from'] })));
  const inEvents = [...base.events.values()].flatMap(({ data: { positions } }) => [
    ...(positions?.for ?? []),
    ...(positions?.against ?? []),
  ]);
  return [...inArticles, ...inEvents];
}

/** Everything that a language lacks and that its pages print in the original language, marked. */
export function untranslated(base: Base): Partial<Record<Locale, Untranslated>> {
  const kinds = {
    facts: base.facts,
    policies: base.policies,
    events: base.events,
    people: base.people,
    terms: base.terms,
    helplines: base.helplines,
    protections: base.protections,
    datasets: base.datasets,
    charts: base.charts,
    pictures: base.pictures,
    updates: base.updates,
  };
  const slugs = base.articles.filter((a) => a.locale === ORIGINAL).map((a) => a.slug);
  const waiting = (locale: Locale): Untranslated => ({
    articles: slugs.filter((slug) => !base.articles.some((a) => a.locale === locale && a.slug === slug)),
    quotations: [
      ...new Set(
        quoted(base).flatMap(({ fact, source }) => {
          const passage = base.facts.get(fact)?.data.sources.find((s) => s.quote && (!source || s.id === source));
          const own = passage && base.sources.get(passage.id)?.data.language === locale;
          return passage && !own && !passage.translation?.[locale] ? [fact] : [];
        }),
      ),
    ].sort(),
    ...Object.fromEntries(
      Object.entries(kinds).map(([kind, records]) => [
        kind,
        [...records.values()].filter(({ data }) => lacks(data, locale)).map(({ data }) => data.id),
      ]),
    ),
  });
  return Object.fromEntries(others(ORIGINAL).map((locale) => [locale, waiting(locale)]));
}
