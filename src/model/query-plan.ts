import type { Lexicon, Meaning } from './query-lexicon.ts';
import type { PageIndex } from './query-rank.ts';
import type { Question } from './query-understand.ts';

/** One way of putting a question to an index that joins words with AND. */
export interface Attempt {
  /** The words to look for. */
  words: string;
  /** What this attempt leaves out of the question. */
  dropped: Meaning[];
}

const MOST_ATTEMPTS = 8;

/** Words for the index of the site's own language: what was typed, unless it is the other language's word for something. */
function typedWords(meaning: Meaning, lexicon: Lexicon): string {
  const telling = meaning.words.filter((word) => !lexicon.empty(word));
  const typed = (telling.length ? telling : meaning.words).join(' ');
  return meaning.own === false ? (lexicon.say(meaning.feature) ?? typed) : typed;
}

/**
 * The attempts for a question, from strict to loose: its words as typed; the same things under the names that the pages
 * use; then with fewer and fewer of them. Words that no title knows go first, then the commonest; the one that tells
 * most about which page is meant stays to the last.
 */
export function planAttempts(question: Question, index: PageIndex, lexicon: Lexicon): Attempt[] {
  if (question.exact)
    return [{ words: `"${question.exact}"`, dropped: [] }, ...plan(question.meanings, index, lexicon)];
  return plan(question.meanings, index, lexicon);
}

function plan(meanings: readonly Meaning[], index: PageIndex, lexicon: Lexicon): Attempt[] {
  const attempts: Attempt[] = [];
  const seen = new Set<string>();
  const add = (kept: readonly Meaning[], write: (m: Meaning) => string): void => {
    const words = [...new Set(kept.flatMap((m) => write(m).split(' ')))].join(' ');
    if (!words || seen.has(words) || attempts.length >= MOST_ATTEMPTS) return;
    seen.add(words);
    attempts.push({ words, dropped: meanings.filter((m) => !kept.includes(m)) });
  };
  const named = (m: Meaning): string => lexicon.say(m.feature) ?? typedWords(m, lexicon);
  const dropOrder = meanings
    .map((meaning, place) => ({
      meaning,
      place,
      weight: index.weight(meaning.feature),
      strange: !meaning.feature.startsWith('#') && !index.knows(meaning.feature),
    }))
    .sort((a, b) => Number(b.strange) - Number(a.strange) || a.weight - b.weight || b.place - a.place)
    .map((x) => x.meaning);
  for (let gone = 0; gone < meanings.length; gone++) {
    const kept = meanings.filter((m) => !dropOrder.slice(0, gone).includes(m));
    add(kept, (m) => typedWords(m, lexicon));
    add(kept, named);
  }
  return attempts;
}
