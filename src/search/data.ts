import type { Locale } from '../schema/locales.ts';
import type { Ui } from '../schema/ui.ts';
import type { LexiconData } from './lexicon.ts';

/** A page as the search knows it. */
export interface SearchPage {
  slug: string;
  kind: 'page' | 'term' | 'register' | 'source';
  title: string;
  /** Its short answer, or the meaning of a word. */
  short: string;
  reader?: string;
  topics?: string[];
  /** By how many phrases it is asked and called. They are numbered through all pages. */
  phrases: number;
}

/** A number that comes first where the words speak of danger. */
export interface HelpCard {
  name: string;
  phone?: string;
  text?: string;
  hours: string;
  languages: string;
}

/** What the words speak of, and whom to call then. */
export interface Danger {
  concepts: string[];
  cards: HelpCard[];
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

/** <dist>/search/<locale>.json: all that answering in one language needs, except the code. */
export interface SearchFile {
  locale: Locale;
  lexicon: LexiconData;
  pages: SearchPage[];
  /** As `writePhrases` gives them. */
  phrases: number[][];
  danger: Danger[];
  panel: PanelWords;
}

/** The address of a page within the site, without the base path. */
export const pageUrl = (locale: Locale, slug: string): string =>
  slug === 'home' ? `/${locale}/` : `/${locale}/${slug}/`;

/** The two indexes of whole texts that each language has. */
export type Shelf = 'texts' | 'documents';

export const shelfFolder = (locale: Locale, shelf: Shelf): string => `pagefind/${locale}/${shelf}/`;
