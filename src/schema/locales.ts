import list from '../../content/locales.json' with { type: 'json' };

/** A language of the site, by the name of its folder under content/. */
export type Locale = keyof typeof list;

/** What belongs to a language itself. */
export interface Language {
  /** Its own name: “Español”. */
  name: string;
  /** The BCP-47 tag by which Intl writes dates, numbers and lists: “es-US”. */
  tag: string;
  /** The side from which it is read. */
  dir: 'ltr' | 'rtl';
}

/** Every language of the site, from content/locales.json, the one list that the rest follows from. */
export const LANGUAGES = list as Record<Locale, Language>;

/** The languages in the order in which a reader is offered them. */
export const LOCALES = Object.keys(list) as Locale[];

/** The language that articles and records are written in first; every other one is translated from it. */
export const ORIGINAL = 'en' satisfies Locale;

/** The languages other than one, in the order of the list. */
export const others = (locale: Locale): Locale[] => LOCALES.filter((other) => other !== locale);

/** Something for each language, made by asking for each. */
export const eachLocale = <T>(make: (locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

/** `lang` and `dir` of an element in another language than its page; nothing where they would say it again. */
export function foreign(lang: string, page: Locale): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (lang === page) return {};
  const dir = lang in LANGUAGES ? LANGUAGES[lang as Locale].dir : directionOf(lang);
  return dir === LANGUAGES[page].dir ? { lang } : { lang, dir };
}

/** Languages that a source may be in without being one of the site's, and that are read from the right. */
const FROM_THE_RIGHT = ['ar', 'fa', 'he', 'ps', 'ur', 'yi'];
const directionOf = (lang: string): 'ltr' | 'rtl' => (FROM_THE_RIGHT.includes(lang) ? 'rtl' : 'ltr');
