import { syllable } from 'syllable';
import { aloud } from './spoken-spanish.ts';

/**
 * The Flesch-Kincaid grade of English sentences: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 * (Kincaid and others, Research Branch Report 8-75, U.S. Navy, 1975). A number written in digits counts as one syllable.
 * @param sentences one sentence each
 * @returns the grade, rounded to one decimal; undefined when there are no words
 */
export function fleschKincaid(sentences: readonly string[]): number | undefined {
  const words = sentences.flatMap(wordsOf);
  if (!words.length) return undefined;
  const syllables = words.reduce((sum, word) => sum + (/\d/.test(word) ? 1 : Math.max(1, syllable(word))), 0);
  return round(0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59);
}

/** A telephone number is dialled, not read. */
const TELEPHONE = /^(?:\d-)?\d{3}-\d{3}-\d{4}$/;

/**
 * The score of Spanish sentences by Fernández Huerta (1959): 206.84 − 60 × syllables per word − 1.02 × words per
 * sentence; 60 to 70 is "normal", 70 to 80 "fairly easy", above "easy". A number is one word with the syllables that it
 * has when it is read aloud, so that a sentence full of figures counts as hard.
 * @returns the score, rounded to one decimal; undefined when there are no words
 */
export function fernandezHuerta(sentences: readonly string[]): number | undefined {
  const words = sentences.flatMap(wordsOf).filter((word) => !TELEPHONE.test(word));
  if (!words.length) return undefined;
  const syllables = words.flatMap(aloud).reduce((sum, word) => sum + spanishSyllables(word), 0);
  return round(206.84 - 60 * (syllables / words.length) - 1.02 * (words.length / sentences.length));
}

/** How the ease of reading is measured in a language, by sentences; a language that is not here goes unmeasured. */
export const EASE: Partial<Record<string, (sentences: readonly string[]) => number | undefined>> = {
  en: fleschKincaid,
  es: fernandezHuerta,
};

/** The words of a text: runs of letters and digits, with the hyphens and apostrophes inside them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * Spanish syllables: one for each vowel group, where two strong vowels (a, e, o) or an accented weak one beside a vowel
 * are two groups (RAE, Ortografía 2010, on diphthongs and hiatus); the u of gue, gui, que, qui is silent, and a y
 * that no vowel follows is an i.
 */
function spanishSyllables(word: string): number {
  const sounded = word
    .toLowerCase()
    .replace(/([gq])u(?=[eéií])/g, '$1')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  const vowels = sounded.match(/[aeiouáéíóúü]+/g) ?? [];
  const cuts = vowels.reduce(
    (sum, group) => sum + (group.match(/[aeoáéó](?=[aeoáéóíú])|[íú](?=[aeoáéó])/g)?.length ?? 0),
    0,
  );
  return Math.max(1, vowels.length + cuts);
}

const round = (value: number): number => Math.round(value * 10) / 10;
