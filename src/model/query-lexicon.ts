import type { Locale } from '../schema/locales.ts';
import { ownText, type QueryWords, type SearchData } from './query-data.ts';
import { speller, type Speller } from './query-spell.ts';
import { stem, tokens } from './query-words.ts';

/** One name of a concept, word by word. */
interface Name {
  concept: string;
  words: string[];
  own: boolean;
}

/** A name found in a text, and how many of the text's words it takes up. */
interface Match extends Name {
  length: number;
}

/** A stretch of words that names a concept, or a single word that names none. */
export interface Meaning {
  /** "#ice" for a concept, "arrive" (a stem) for a plain word. */
  feature: string;
  /** The words as they stand, corrected where a slip was mended. */
  words: string[];
  /** Whose words they are; undefined when nobody's or both languages'. */
  own?: boolean;
}

/** The words of a site in one language, ready for use. */
export interface Lexicon {
  locale: Locale;
  /** The name that this language's pages use for a concept. */
  say(feature: string): string | undefined;
  /** The names that start at a word, the longest first. */
  namesAt(words: readonly string[], start: number): Match[];
  /** Empty words: those that carry no meaning and those that ask. */
  empty(word: string): boolean;
  /** True when the words ask what something means. */
  defines(words: readonly string[]): boolean;
  knowsOwn(word: string): boolean;
  knowsOther(word: string): boolean;
  own: Speller;
  other: Speller;
  /** Words of the pages' aliases, which may be of any language, and names. */
  names: Speller;
}

const wordsOf = (names: QueryWords): string[] =>
  Object.values(names.concepts)
    .flat()
    .flatMap((n) => n.split(' '))
    .filter((w) => !w.endsWith('*'));

/** @param empty words that may stand between those of a name: "delete my history" is "delete history" */
function nameFinder(
  names: Name[],
  locale: Locale,
  other: Locale,
  empty: (word: string) => boolean,
): Lexicon['namesAt'] {
  const byFirst = new Map<string, Name[]>();
  const byBeginning = new Map<string, Name[]>();
  const put = (map: Map<string, Name[]>, key: string, name: Name): void => {
    const list = map.get(key);
    if (list) list.push(name);
    else map.set(key, [name]);
  };
  const ownRoots = remember((word) => stem(word, locale));
  const otherRoots = remember((word) => stem(word, other));
  const root = (word: string, own: boolean): string => (own ? ownRoots(word) : otherRoots(word));
  for (const name of names) {
    const first = name.words[0] ?? '';
    if (first.endsWith('*')) put(byBeginning, first.slice(0, BEGINNING), name);
    else for (const key of new Set([first, root(first, name.own)])) put(byFirst, key, name);
  }
  const fits = (pattern: string, word: string | undefined, own: boolean): boolean => {
    if (word === undefined) return false;
    if (pattern.endsWith('*')) return word.startsWith(pattern.slice(0, -1));
    return word === pattern || (pattern.length > 3 && root(word, own) === root(pattern, own));
  };
  /** The names that may start with a word. */
  const candidates = remember((first: string): Name[] => [
    ...new Set([
      ...[first, root(first, true), root(first, false)].flatMap((key) => byFirst.get(key) ?? []),
      ...(byBeginning.get(first.slice(0, BEGINNING)) ?? []),
    ]),
  ]);
  const lengthOf = (name: Name, words: readonly string[], start: number): number => {
    let at = start;
    for (const pattern of name.words) {
      while (
        at > start &&
        !fits(pattern, words[at], name.own) &&
        empty(words[at] ?? '') &&
        at - start < name.words.length + MOST_BETWEEN
      )
        at += 1;
      if (!fits(pattern, words[at], name.own)) return 0;
      at += 1;
    }
    return at - start;
  };
  return (words, start) => {
    const first = words[start] ?? '';
    const matches: Match[] = [];
    for (const name of candidates(first)) {
      const length = lengthOf(name, words, start);
      if (length > 0) matches.push({ ...name, length });
    }
    return matches.sort(
      (a, b) =>
        b.words.length - a.words.length ||
        Number(b.own) - Number(a.own) ||
        Number(exact(b, first)) - Number(exact(a, first)),
    );
  };
}
/** What is found for a word is kept: a phone reads some ten thousand words, most of them often, before the first answer. */
function remember<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const found = find(word);
    known.set(word, found);
    return found;
  };
}

/** Names that end in * are looked up by so many of their first letters; each has at least as many. */
const BEGINNING = 2;
const MOST_BETWEEN = 2;
/** An age or a day of the month says nothing of which page is meant. */
const SMALL_NUMBER = /^\d{1,2}$/;
/** Aliases hold words of any language and names: only a longer word is taken for a slip of one. */
const SURE_NAME = 5;
const exact = (name: Name, first: string): boolean => name.words[0] === first;

/** Make the words of a search ready for use; done once for each language that is searched. */
export function makeLexicon(data: SearchData): Lexicon {
  const names = (
    [
      [data.words, true],
      [data.otherWords, false],
    ] as const
  ).flatMap(([{ concepts }, own]) =>
    Object.entries(concepts).flatMap(([concept, list]) =>
      list.map((name): Name => ({ concept, own, words: name.split(' ') })),
    ),
  );
  const empty = new Set([...data.words.stop, ...data.words.question]);
  const otherEmpty = new Set([...data.otherWords.stop, ...data.otherWords.question]);
  const defining = [...data.words.define, ...data.otherWords.define].map((phrase) => ` ${phrase} `);
  const isEmpty = (word: string): boolean => empty.has(word) || otherEmpty.has(word);
  const own = speller(
    [...wordsOf(data.words), ...data.pages.flatMap(ownText).flatMap(tokens), ...empty, ...data.vocabulary.split(' ')],
    { bySound: data.locale === 'es' },
  );
  const other = speller([...wordsOf(data.otherWords), ...otherEmpty], { bySound: data.other === 'es' });
  const openOf = (isOwn: boolean): string[] =>
    names
      .filter((n) => n.own === isOwn)
      .flatMap((n) => n.words)
      .filter((w) => w.endsWith('*'))
      .map((w) => w.slice(0, -1));
  const knows = (list: Speller, locale: Locale, starts: readonly string[]) => {
    const stems = new Set<string>();
    for (const word of [...wordsOf(locale === data.locale ? data.words : data.otherWords)])
      stems.add(stem(word, locale));
    return (word: string): boolean =>
      list.knows(word) || stems.has(stem(word, locale)) || starts.some((s) => word.startsWith(s));
  };
  return {
    locale: data.locale,
    say: (feature) =>
      feature.startsWith('#') ? data.words.concepts[feature.slice(1)]?.find((n) => !n.includes('*')) : undefined,
    namesAt: nameFinder(names, data.locale, data.other, isEmpty),
    empty: isEmpty,
    defines: (words) => defining.some((phrase) => ` ${words.join(' ')} `.includes(phrase)),
    knowsOwn: knows(own, data.locale, openOf(true)),
    knowsOther: knows(other, data.other, openOf(false)),
    own,
    other,
    names: speller(data.pages.flatMap((page) => page.aliases).flatMap(tokens), { shortest: SURE_NAME }),
  };
}

/**
 * What the words of a text mean: concepts by their longest names, then plain words; empty words are left out.
 * @param keepEmpty a text of empty words only ("who we are") keeps them, since it has nothing else
 */
export function meaningsOf(words: readonly string[], lexicon: Lexicon, keepEmpty = true): Meaning[] {
  const found: Meaning[] = [];
  for (let i = 0; i < words.length;) {
    const name = lexicon.namesAt(words, i)[0];
    if (name) {
      const stretch = words.slice(i, i + name.length);
      const both = lexicon.namesAt(words, i).some((n) => n.own !== name.own && n.words.length === name.words.length);
      found.push({ feature: `#${name.concept}`, words: stretch, ...(both ? {} : { own: name.own }) });
      i += name.length;
      continue;
    }
    const word = words[i] ?? '';
    if (!lexicon.empty(word) && !SMALL_NUMBER.test(word)) {
      const own = lexicon.knowsOwn(word);
      found.push({
        feature: stem(word, lexicon.locale),
        words: [word],
        ...(own === lexicon.knowsOther(word) ? {} : { own }),
      });
    }
    i += 1;
  }
  if (found.length || !keepEmpty) return found;
  return words.map((word) => ({ feature: stem(word, lexicon.locale), words: [word] }));
}
