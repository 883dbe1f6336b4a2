import { DEFINES, type LexiconData } from './lexicon.ts';
import { stem } from './words.ts';

/**
 * All features that the phrases of a language can have, in an order that the build and the browser both arrive at, so
 * that a phrase can be sent as a few numbers.
 */
export const allFeatures = ({ concepts, words, locale }: LexiconData): string[] => [
  ...new Set([DEFINES, ...Object.keys(concepts).map((id) => `#${id}`), ...words.map((word) => stem(word, locale))]),
];

/** Writes phrases, each once, as the places of their features in `allFeatures`: "12 40;7 9". */
export function phraseEncoder(lexicon: LexiconData): (phrases: readonly ReadonlySet<string>[]) => string {
  const places = new Map(allFeatures(lexicon).map((feature, i) => [feature, i]));
  const place = (feature: string): number => {
    const found = places.get(feature);
    if (found === undefined) throw new Error(`the feature "${feature}" of a phrase is not among the known words`);
    return found;
  };
  const write = (phrase: ReadonlySet<string>): string =>
    [...phrase]
      .map(place)
      .sort((a, b) => a - b)
      .join(' ');
  return (phrases) => [...new Set(phrases.map(write))].filter(Boolean).join(';');
}

/** @returns each phrase as places in `allFeatures` */
export const decodePhrases = (text: string): number[][] =>
  text ? text.split(';').map((phrase) => phrase.split(' ').map(Number)) : [];
