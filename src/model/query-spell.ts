import { sound } from './query-words.ts';

/** True when one letter was left out, added, changed, or swapped with its neighbour (Damerau-Levenshtein distance 1). */
export function oneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = (text: string, from: number): string => text.slice(from);
  if (short.length < long.length) return rest(short, start) === rest(long, start + 1);
  if (rest(short, start + 1) === rest(long, start + 1)) return true;
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    rest(short, start + 2) === rest(long, start + 2)
  );
}

const SHORTEST = 3;
/** Words of this length or less have many neighbours. */
const SHORT = 4;

/** Finds the word that was meant. */
export interface Speller {
  knows(word: string): boolean;
  /** True when some known word begins so. */
  begins(start: string): boolean;
  /** The likeliest known word one slip away or sounding alike, or undefined. */
  correct(word: string): string | undefined;
}

/**
 * @param vocabulary known words, the commonest first: of two equally near words the commoner is taken
 * @param options.bySound also take words that a Spanish speaker would spell otherwise and hear alike
 * @param options.shortest leave words with fewer letters alone
 */
export function speller(vocabulary: readonly string[], { bySound = false, shortest = SHORTEST } = {}): Speller {
  const rank = new Map<string, number>();
  const sounds = new Map<string, string>();
  for (const word of vocabulary) {
    if (rank.has(word)) continue;
    rank.set(word, rank.size);
    if (bySound && word.length >= SHORT && !sounds.has(sound(word))) sounds.set(sound(word), word);
  }
  const words = [...rank.keys()];
  return {
    knows: (word) => rank.has(word),
    begins: (start) => words.some((w) => w.startsWith(start)),
    correct(word) {
      if (word.length < shortest || /\d/.test(word) || rank.has(word)) return undefined;
      const alike = bySound && word.length >= SHORT ? sounds.get(sound(word)) : undefined;
      if (alike) return alike;
      let best: string | undefined;
      let bestCost = Infinity;
      for (const candidate of words) {
        if (candidate.length < SHORT || /\d/.test(candidate) || !oneSlip(word, candidate)) continue;
        const swapped =
          candidate.length === word.length && [...candidate].sort().join('') === [...word].sort().join('');
        // Of a short word only a swap or a letter left out is believed, and only with the same first letter.
        if (word.length <= SHORT && (candidate[0] !== word[0] || !(swapped || candidate.length > word.length)))
          continue;
        const cost = (swapped ? 0 : 1) + (candidate[0] === word[0] ? 0 : 2) + (rank.get(candidate) ?? 0) / words.length;
        if (cost < bestCost) [best, bestCost] = [candidate, cost];
      }
      return best;
    },
  };
}
