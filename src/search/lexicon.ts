import type { Locale } from '../schema/locales.ts';
import { speller, type Speller } from './spelling.ts';
import { stem } from './words.ts';

/** What the words of one language mean to the search, each word written as `tokens` gives it. */
export interface LexiconData {
  locale: Locale;
  /** Words that carry no meaning of their own, and words that ask. */
  empty: string[];
  /** Words that ask what something means: "what is". */
  define: string[];
  /** Things by many names: id → names; a name may be several words, and its last may end in * for all that begin so. */
  concepts: Record<string, string[]>;
  /** Every word of the phrases, the commonest first. */
  words: string[];
  /** Language → words that tell it from this one. */
  others: Partial<Record<Locale, string[]>>;
  /** Words of this language that another uses nearly as much: they tell neither. */
  shared: string[];
}

/** The words of a language, ready for use. */
export interface Lexicon {
  locale: Locale;
  data: LexiconData;
  spelling: Speller;
  isEmpty(word: string): boolean;
  /** A word of the phrases, or one that an open name takes in: no slip. */
  knows(word: string): boolean;
  /** The longest name that starts at a word: its concept, and how many words it takes up. */
  nameAt(words: readonly string[], start: number): { concept: string; length: number } | undefined;
}

interface Name {
  concept: string;
  words: string[];
}

/** The feature of a question that asks what something means; names of the glossary have it, too. */
export const DEFINES = '?';
/** Empty words that may stand between two words of a name: "delete all my history" is "delete history". */
const MOST_BETWEEN = 2;

/** Words are compared by their stems; the last of a name may stand for all that begin so. */
function fits(pattern: string, word: string | undefined, locale: Locale): boolean {
  if (word === undefined) return false;
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : stem(word, locale) === stem(pattern, locale);
}

/** How many words of a text a name takes up from a place on; 0 when it does not stand there. */
function lengthOf(name: Name, words: readonly string[], start: number, lexicon: Pick<Lexicon, 'locale' | 'isEmpty'>) {
  let at = start;
  for (const pattern of name.words) {
    let between = 0;
    while (
      at > start &&
      between < MOST_BETWEEN &&
      !fits(pattern, words[at], lexicon.locale) &&
      lexicon.isEmpty(words[at] ?? '')
    ) {
      at += 1;
      between += 1;
    }
    if (!fits(pattern, words[at], lexicon.locale)) return 0;
    at += 1;
  }
  return at - start;
}

/** Make the words of a language ready for use; done once. */
export function makeLexicon(data: LexiconData): Lexicon {
  const { locale } = data;
  const empty = new Set(data.empty);
  const isEmpty = (word: string): boolean => empty.has(word);
  const names = Object.entries(data.concepts)
    .flatMap(([concept, list]) => list.map((name): Name => ({ concept, words: name.split(' ') })))
    .sort((a, b) => b.words.length - a.words.length);
  const byFirst = new Map<string, Name[]>();
  const open: Name[] = [];
  for (const name of names) {
    const first = name.words[0] ?? '';
    if (first.endsWith('*')) open.push(name);
    else byFirst.set(stem(first, locale), [...(byFirst.get(stem(first, locale)) ?? []), name]);
  }
  const known = [...data.words, ...data.empty, ...names.flatMap((n) => n.words).filter((w) => !w.endsWith('*'))];
  const spelling = speller(known, { bySound: locale === 'es' });
  return {
    locale,
    data,
    isEmpty,
    spelling,
    knows: (word) =>
      spelling.knows(word) || open.some((name) => name.words.length === 1 && fits(name.words[0] ?? '', word, locale)),
    nameAt(words, start) {
      const first = words[start] ?? '';
      let found: { name: Name; length: number } | undefined;
      for (const name of [...(byFirst.get(stem(first, locale)) ?? []), ...open]) {
        if (found && name.words.length < found.name.words.length) break;
        const length = lengthOf(name, words, start, { locale, isEmpty });
        // "Me quiere matar" is one thing, "me quiero matar" another, though their stems are the same.
        if (length && (!found || name.words.every((word, i) => word === words[start + i]))) found = { name, length };
      }
      return found && { concept: found.name.concept, length: found.length };
    },
  };
}

/**
 * What the words of a text mean, as a set of features: "#ice" for a concept by its longest name, the stem of each word,
 * "?" for asking what something means. Empty words are features as well: they are common, so they weigh little, and of
 * "who are you" they are all there is.
 */
export function featuresOf(words: readonly string[], lexicon: Lexicon): Set<string> {
  const found = new Set(words.map((word) => stem(word, lexicon.locale)));
  for (let i = 0; i < words.length;) {
    const name = lexicon.nameAt(words, i);
    if (name) found.add(`#${name.concept}`);
    i += name?.length ?? 1;
  }
  const text = ` ${words.join(' ')} `;
  if (lexicon.data.define.some((phrase) => text.includes(` ${phrase} `))) found.add(DEFINES);
  return found;
}
