import type { Locale } from '../schema/locales.ts';
import type { HelpCard, SearchFile, SearchPage } from './data.ts';
import { featuresOf, makeLexicon, type Lexicon } from './lexicon.ts';
import { indexPhrases, match, type Match, type PhraseIndex } from './match.ts';
import { readPhrases } from './phrases.ts';
import { stem, tokens } from './words.ts';

/** One language's search, ready to be asked. */
export interface Search {
  readonly file: SearchFile;
  readonly lexicon: Lexicon;
  readonly index: PhraseIndex;
}

/** Which pages to look in. */
export interface Filters {
  reader?: string;
  topic?: string;
}

/** The answer to one question. */
export interface Answer {
  /** The question with its slips mended. */
  words: string;
  corrected: boolean;
  /** Numbers to call before anything is read. */
  cards: HelpCard[];
  results: Match[];
  /** False when the texts should be looked into as well. */
  sure: boolean;
}

/** Below this one asked question in eleven, left out, was not found in the first three; above it one in fifty. */
const SURE = 1.2;
/** No asked question left out had its page found with less. */
const WORTH_SHOWING = 0.7;
/** Results beyond these are scrolled past, and the texts say more. */
const SHOWN = 8;
/** Words beyond these are not looked for: somebody has put in a whole text. */
const MOST_WORDS = 32;
const wordsOf = (text: string): string[] => tokens(text).slice(0, MOST_WORDS);

/** Words and phrases are made ready when they are first needed: the panel opens before. */
export function makeSearch(file: SearchFile): Search {
  let lexicon: Lexicon | undefined;
  let index: PhraseIndex | undefined;
  return {
    file,
    get lexicon() {
      return (lexicon ??= makeLexicon(file.lexicon));
    },
    get index() {
      return (index ??= indexPhrases(file.pages, readPhrases(file.phrases), file.lexicon));
    },
  };
}

/**
 * The language that a question is in, as far as its words tell: the one with the most telling words, this one when
 * another has not more than it. Numbers and letters tell nothing.
 */
export function languageOf(text: string, { lexicon: { locale, data, spelling } }: Search): Locale {
  const words = wordsOf(text).filter((word) => word.length > 1 && !/\d/.test(word));
  const others = Object.entries(data.others).map(([other, telling]) => {
    const theirs = new Set(telling);
    return { other: other as Locale, telling: theirs, count: words.filter((word) => theirs.has(word)).length };
  });
  const shared = new Set(data.shared);
  const own = words.filter(
    (word) => spelling.knows(word) && !shared.has(word) && !others.some(({ telling }) => telling.has(word)),
  );
  const [most] = others.sort((a, b) => b.count - a.count);
  return most && most.count > own.length ? most.other : locale;
}

/** So many words are looked for in whole texts at once: each may cost a piece of the index. */
const TOGETHER = 3;

/**
 * The words to look for in whole texts, from strict to loose: the rarest with slips mended, then each of these alone.
 * What stands in quotation marks is looked for as it is.
 */
export function attempts(text: string, search: Search): string[] {
  const { lexicon, index } = search;
  const words = answer(text, search).words.split(' ');
  // A letter alone would find every word that begins with it, at the price of the largest piece.
  const telling = words.filter((word) => word.length > 1 && !lexicon.isEmpty(word));
  // A word that no phrase knows is what the texts are needed for.
  const weight = (word: string): number =>
    index.weight[index.places.get(stem(word, lexicon.locale)) ?? -1] ?? Number.MAX_VALUE;
  const rarest = telling.sort((a, b) => weight(b) - weight(a)).slice(0, TOGETHER);
  const exact = /^["“«].+["”»]$/.test(text) ? [`"${text.slice(1, -1)}"`] : [];
  return [...new Set([...exact, (rarest.length ? rarest : words).join(' '), ...rarest])].filter(Boolean);
}

const lets = (page: SearchPage, { reader, topic }: Filters): boolean =>
  (!reader || page.reader === reader || page.reader === 'all') && (!topic || (page.topics ?? []).includes(topic));

/** Every article that the filters let through, those for everybody last. */
function listed(pages: readonly SearchPage[], filters: Filters): Match[] {
  if (!filters.reader && !filters.topic) return [];
  return pages
    .filter((page) => page.kind === 'page' && lets(page, filters))
    .sort((a, b) => Number(a.reader === 'all') - Number(b.reader === 'all'))
    .map((page) => ({ page, score: 0 }));
}

/**
 * Answer a question from what the phone has.
 * @param options.typing true while the reader is still writing: the last word may be the beginning of another
 */
export function answer(text: string, search: Search, options: { filters?: Filters; typing?: boolean } = {}): Answer {
  const { file, lexicon, index } = search;
  const { filters = {}, typing = false } = options;
  const typed = wordsOf(text);
  const isOpen = (place: number): boolean => typing && place === typed.length - 1 && /[\p{L}\p{N}]$/u.test(text);
  // A plural of a known word is no slip.
  const isKnown = (word: string): boolean => lexicon.knows(word) || index.places.has(stem(word, file.locale));
  const words = typed.map((word, place) => {
    if (isKnown(word)) return word;
    return (isOpen(place) ? lexicon.spelling.complete(word) : undefined) ?? lexicon.spelling.correct(word) ?? word;
  });
  const features = featuresOf(words, lexicon);
  const danger = file.danger.find(({ concepts }) => concepts.some((concept) => features.has(`#${concept}`)));
  const asked = { words: words.join(' '), cards: danger?.cards ?? [] };
  if (!words.length) return { ...asked, corrected: false, results: listed(file.pages, filters), sure: true };
  const results = match(features, index).filter((m) => m.score >= WORTH_SHOWING && lets(m.page, filters));
  return {
    ...asked,
    corrected: words.some((word, place) => word !== typed[place] && !isOpen(place)),
    results: results.slice(0, SHOWN),
    sure: (results[0]?.score ?? 0) >= SURE,
  };
}
