import type { Term } from '../schema/records.ts';
import { LANGUAGES, ORIGINAL, others, type Locale } from '../schema/locales.ts';
import { capital } from './base.ts';

/**
 * A term's names in the languages that a page shows beside its own: the original, which stands on forms; on the
 * original's page every translation that there is.
 */
export function otherNames({ term, also }: Term, locale: Locale): { lang: Locale; names: string[] }[] {
  const shown: Locale[] = locale === ORIGINAL ? others(locale) : [ORIGINAL];
  return shown.flatMap((lang) => {
    const own = term[lang];
    return own ? [{ lang, names: [own, ...also[lang]] }] : [];
  });
}

/** What a language is called in another: “Spanish”, “Inglés”. */
export const languageName = (lang: string, locale: Locale): string =>
  capital(new Intl.DisplayNames(LANGUAGES[locale].tag, { type: 'language' }).of(lang) ?? lang);
