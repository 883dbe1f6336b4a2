import type { ArticleFile } from '../records/base.ts';
import { namedIn } from '../records/vocabulary.ts';
import type { Locale } from '../schema/locales.ts';
import { base } from './base.ts';

/** The articles of a language that use a term or link to its page, by title. */
export function articlesUsing(term: string, locale: Locale): ArticleFile[] {
  return base.articles
    .filter((a) => a.locale === locale)
    .filter(
      ({ text }) =>
        text.uses.some((use) => namedIn(use, 'terms').includes(term)) ||
        text.links.some((link) => link.text === `/glossary/${term}/`),
    )
    .sort((a, b) => a.data.title.localeCompare(b.data.title, locale));
}
