import { DEFINES, type LexiconData } from './lexicon.ts';
import { stem } from './words.ts';

/**
 * All features that the phrases of a language can have, in an order that the build and the browser both arrive at, so
 * that a phrase can be sent as a few numbers.
 */
export const allFeatures = ({ concepts, words, locale }: LexiconData): string[] => [
  ...new Set([DEFINES, ...Object.keys(concepts).map((id) => `#${id}`), ...words.map((word) => stem(word, locale))]),
];

/**
 * Writes phrases as the search reads them: for each of `allFeatures` the numbers of the phrases that have it, each as
 * its distance from the one before. That takes a sixth less than the features of each phrase.
 */
export function writePhrases(phrases: readonly ReadonlySet<string>[], lexicon: LexiconData): number[][] {
  const lists = new Map(allFeatures(lexicon).map((feature) => [feature, [] as number[]]));
  phrases.forEach((phrase, number) => {
    for (const feature of phrase) {
      const list = lists.get(feature);
      if (!list) throw new Error(`the feature "${feature}" of a phrase is not among the known words`);
      list.push(number);
    }
  });
  return [...lists.values()].map((list) => list.map((number, i) => number - (list[i - 1] ?? 0)));
}

/** @returns for each of `allFeatures` the numbers of the phrases that have it */
export const readPhrases = (lists: readonly (readonly number[])[]): number[][] =>
  lists.map((list) => {
    let number = 0;
    return list.map((distance) => (number += distance));
  });
