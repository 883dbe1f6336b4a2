import type { Translated } from '../schema/common.ts';
import { ORIGINAL, type Locale } from '../schema/locales.ts';

/** Words with the language that they really are in. */
export interface Said {
  text: string;
  lang: Locale;
}

/** Words of a record in a language, or in the original where its translation is missing. */
export function inLanguage(words: Translated<string>, locale: Locale): Said {
  const own = words[locale];
  return own ? { text: own, lang: locale } : { text: words[ORIGINAL], lang: ORIGINAL };
}

/**
 * The same words alone, for places that cannot say which language they are in: an attribute, a drawing, a hole in a
 * line of the interface.
 */
export const plainWords = (words: Translated<string>, locale: Locale): string => inLanguage(words, locale).text;
