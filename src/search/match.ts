import type { SearchPage } from './data.ts';
import { DEFINES, type LexiconData } from './lexicon.ts';
import { allFeatures } from './phrases.ts';

/** A plain word tells less than a concept, since each concept's words are features, too. */
const WORD = 0.7;
/** A word of the glossary stands below the guide that it names, unless its meaning is asked for. */
const TERM = 0.2;

/** The phrases of a language, ready to be compared with. */
export interface PhraseIndex {
  pages: readonly SearchPage[];
  places: ReadonlyMap<string, number>;
  /** Feature → the phrases that have it. */
  phrasesWith: readonly (readonly number[])[];
  /** Feature → the square of its weight. */
  weight: readonly number[];
  /** Phrase → its page, and its length as a vector. */
  pageOf: readonly number[];
  lengthOf: Float64Array;
}

/** A page and how well it answers: 0 to 2, half of it by its best phrase and half by all of them together. */
export interface Match {
  page: SearchPage;
  score: number;
}

/** A feature weighs more the fewer pages have it. */
const weigh = (feature: string, pagesWith: number, pages: number): number =>
  (Math.log(1 + pages / Math.max(1, pagesWith)) * (/^[#?]/.test(feature) ? 1 : WORD)) ** 2;

/**
 * Make the phrases of all pages ready; done once, before the first question.
 * @param phrasesWith for each of `allFeatures` the phrases that have it, as `readPhrases` gives them
 */
export function indexPhrases(
  pages: readonly SearchPage[],
  phrasesWith: readonly (readonly number[])[],
  lexicon: LexiconData,
): PhraseIndex {
  const features = allFeatures(lexicon);
  const pageOf = pages.flatMap((page, p) => Array<number>(page.phrases).fill(p));
  const squares = new Float64Array(pageOf.length);
  const weight = features.map((feature, f) => {
    const phrases = phrasesWith[f] ?? [];
    const weight = weigh(feature, new Set(phrases.map((phrase) => pageOf[phrase])).size, pages.length);
    for (const phrase of phrases) squares[phrase] = (squares[phrase] ?? 0) + weight;
    return weight;
  });
  const places = new Map(features.map((feature, f) => [feature, f]));
  return { pages, places, phrasesWith, weight, pageOf, lengthOf: squares.map(Math.sqrt) };
}

/**
 * Compare a question with every phrase. A page's score is the cosine of its best phrase, and how much of the question
 * all its phrases together know.
 * @returns the pages that share a feature with the question, best first
 */
export function match(asked: Iterable<string>, index: PhraseIndex): Match[] {
  const { pages, places, phrasesWith, weight: weights, pageOf, lengthOf } = index;
  const shared = new Float64Array(pageOf.length);
  const known = new Float64Array(pages.length);
  const best = new Float64Array(pages.length);
  let total = 0;
  let lessForTerms = TERM;
  for (const feature of asked) {
    if (feature === DEFINES) lessForTerms = 0;
    const f = places.get(feature) ?? -1;
    const weight = weights[f] ?? weigh(feature, 0, pages.length);
    total += weight;
    let last = -1;
    for (const phrase of phrasesWith[f] ?? []) {
      const page = pageOf[phrase] ?? -1;
      shared[phrase] = (shared[phrase] ?? 0) + weight;
      // A page's phrases follow one another.
      if (page !== last) known[page] = (known[page] ?? 0) + weight;
      last = page;
    }
  }
  const length = Math.sqrt(total);
  shared.forEach((weight, phrase) => {
    const page = pageOf[phrase] ?? -1;
    if (weight) best[page] = Math.max(best[page] ?? 0, weight / (length * (lengthOf[phrase] ?? 1)));
  });
  return pages
    .map((page, p): Match => {
      const score = (best[p] ?? 0) + Math.sqrt((known[p] ?? 0) / total);
      return { page, score: page.kind === 'term' ? score - lessForTerms : score };
    })
    .filter((_, p) => best[p])
    .sort((a, b) => b.score - a.score || (a.page.slug < b.page.slug ? -1 : 1));
}
