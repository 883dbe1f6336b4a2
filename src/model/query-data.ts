import { ORIGINAL, others, type Locale } from '../schema/locales.ts';
import type { Ui } from '../schema/ui.ts';

/** What the words of one language mean to the search. */
export interface QueryWords {
  /** Words that carry no meaning of their own. */
  stop: string[];
  /** Words that ask. */
  question: string[];
  /** Words that ask what something means: "what is", "meaning". */
  define: string[];
  /**
   * Things by many names: id → its names. The ids are the same in every language, so that a word of one language finds
   * its like in the other. A name may be several words; a word ending in * stands for all that begin so. The first name
   * is the one that the pages use.
   */
  concepts: Record<string, string[]>;
}

/** A page as the search knows it before any index is loaded. */
export interface SearchPage {
  slug: string;
  kind: 'page' | 'term' | 'list';
  title: string;
  short: string;
  reader?: string;
  topics?: string[];
  /** Other words for it, in any language, with its title in the other language. */
  aliases: string[];
  /** Its sections: [anchor, heading]. */
  sections?: [string, string][];
}

/** What one language's search knows of its pages before any index is loaded. */
export interface SearchPages {
  locale: Locale;
  /** Further words of the pages' texts, the commonest first; one string with spaces. */
  vocabulary: string;
  pages: SearchPage[];
}

/** The words of the search panel in one language. */
export interface PanelWords {
  search: Ui['search'];
  readers: Record<string, string>;
  topics: Record<string, string>;
  /** The language's own name. */
  language: string;
  /** What a result is that is not a page of its own kind. */
  kinds: { term: string; source: string };
}

/** <dist>/search/<locale>.json: what the search of one language loads first. */
export interface SearchFile extends SearchPages {
  panel: PanelWords;
  /** Names this state of the text index, so that a browser may keep what it has. */
  index: string;
}

/** <dist>/search/words.json: what words mean, in every language. */
export type SearchWordsFile = Record<Locale, QueryWords>;

/** All that one language's search works on. */
export interface SearchData extends SearchPages {
  other: Locale;
  words: QueryWords;
  /** The other language's words, for telling languages apart and for pointing across. */
  otherWords: QueryWords;
}

/** The language in which a question is looked for beside its own: the original, or the first of the others. */
export const otherLanguage = (locale: Locale): Locale =>
  locale === ORIGINAL ? (others(locale)[0] ?? ORIGINAL) : ORIGINAL;

/** Put the two files together. */
export function joinData(pages: SearchPages, words: SearchWordsFile): SearchData {
  const other = otherLanguage(pages.locale);
  return {
    locale: pages.locale,
    vocabulary: pages.vocabulary,
    pages: pages.pages,
    other,
    words: words[pages.locale],
    otherWords: words[other],
  };
}

/** The address of a page within the site, without the base path: "/en/guides/u-visa/#how-long". */
export function pageUrl(locale: Locale, page: { slug: string; anchor?: string }): string {
  const path = page.slug === 'home' ? `/${locale}/` : `/${locale}/${page.slug}/`;
  return page.anchor ? `${path}#${page.anchor}` : path;
}

/** What a page's entry says in the page's own language; its aliases may be in any. */
export const ownText = (page: SearchPage): string[] => [
  page.title,
  ...(page.sections ?? []).map(([, title]) => title),
  page.short,
];
