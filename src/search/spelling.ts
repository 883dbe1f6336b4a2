import { sound } from './words.ts';

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

/** Words of this length or less have many neighbours: only what sounds alike, is swapped or lacks a letter is believed. */
const SHORT = 4;

/** Finds the word that was meant. */
export interface Speller {
  knows(word: string): boolean;
  /** The commonest known word that begins so. */
  complete(start: string): string | undefined;
  /** The likeliest known word one slip away or sounding alike, or undefined. */
  correct(word: string): string | undefined;
}

/**
 * @param known known words, the commonest first: of two equally near words the commoner is taken
 * @param options.bySound also take words that a Spanish speaker would spell otherwise and hear alike
 */
export function speller(known: readonly string[], { bySound = false } = {}): Speller {
  const words = [...new Set(known)];
  const ranks = new Map(words.map((word, rank) => [word, rank]));
  let sounds: Map<string, string> | undefined;
  /** Made when the first slip is met: a phone has better to do before its first answer. */
  const heard = (word: string): string | undefined => {
    if (!bySound || word.length < SHORT) return undefined;
    const long = (): string[] => words.filter(({ length }) => length >= SHORT).reverse();
    sounds ??= new Map(long().map((known): [string, string] => [sound(known), known]));
    return sounds.get(sound(word));
  };
  const isSwapped = (a: string, b: string): boolean =>
    a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
  return {
    knows: (word) => ranks.has(word),
    complete: (start) => words.find((word) => word.startsWith(start)),
    correct(word) {
      if (word.length < SHORT - 1 || /\d/.test(word) || ranks.has(word)) return undefined;
      const alike = heard(word);
      if (alike) return alike;
      const near = words.filter(
        (candidate) => candidate.length >= SHORT && !/\d/.test(candidate) && oneSlip(word, candidate),
      );
      const likely = near.filter(
        (candidate) =>
          word.length > SHORT ||
          (candidate[0] === word[0] && (isSwapped(candidate, word) || candidate.length > word.length)),
      );
      // A swap is the likeliest slip, a wrong first letter the least likely; then the commoner word.
      const cost = (candidate: string): number =>
        (isSwapped(candidate, word) ? 0 : 1) +
        (candidate[0] === word[0] ? 0 : 2) +
        (ranks.get(candidate) ?? 0) / words.length;
      return likely.sort((a, b) => cost(a) - cost(b))[0];
    },
  };
}
