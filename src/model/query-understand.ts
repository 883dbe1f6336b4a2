import { meaningsOf, type Lexicon, type Meaning } from './query-lexicon.ts';
import { tokens } from './query-words.ts';

/** Whose words a question is written in, as far as they tell. */
export type Language = 'own' | 'other' | 'mixed' | 'unknown';

/** A question, understood. */
export interface Question {
  /** Its words, with slips mended. */
  words: string[];
  corrections: { from: string; to: string }[];
  meanings: Meaning[];
  language: Language;
  /** True when it asks what something means. */
  defines: boolean;
  /** The exact words asked for, when the whole question stands in quotation marks. */
  exact?: string;
  /** The start of a word that is still being typed. */
  unfinished?: string;
}

/** Words beyond these are not looked for: somebody has put in a whole text. */
const MOST_WORDS = 32;
const QUOTED = /^\s*["“”«»](.+?)["“”«»]?\s*$/u;

/** More words of one language than of the other decide; numbers, single letters and words of both languages say nothing. */
export function languageOf(words: readonly string[], lexicon: Lexicon): Language {
  let own = 0;
  let other = 0;
  for (const word of words) {
    if (word.length < 2 || /\d/.test(word)) continue;
    const [isOwn, isOther] = [lexicon.knowsOwn(word), lexicon.knowsOther(word)];
    if (isOwn && !isOther) own += 1;
    if (isOther && !isOwn) other += 1;
  }
  if (!own && !other) return 'unknown';
  if (other > own) return 'other';
  return other ? 'mixed' : 'own';
}

/**
 * Read a question.
 * @param options.typing true while the reader is still writing: the last word may be a beginning and is not mended
 * @param options.leave words that are not slips, though they look like some
 */
export function understand(
  text: string,
  lexicon: Lexicon,
  options: { typing?: boolean; leave?: readonly string[] } = {},
): Question {
  const typed = tokens(text).slice(0, MOST_WORDS);
  const last = typed.length - 1;
  const open = options.typing === true && last >= 0 && /[\p{L}\p{N}]$/u.test(text);
  const leaning = languageOf(typed, lexicon);
  const corrections: Question['corrections'] = [];
  const known = (word: string): boolean =>
    lexicon.knowsOwn(word) || lexicon.knowsOther(word) || lexicon.names.knows(word);
  const words = typed.map((word, i) => {
    if (known(word) || options.leave?.includes(word)) return word;
    if (open && i === last && (lexicon.own.begins(word) || lexicon.other.begins(word) || lexicon.names.begins(word)))
      return word;
    const own = (): string | undefined => lexicon.own.correct(word);
    const other = (): string | undefined => lexicon.other.correct(word);
    // In a question of the other language a near word of this one is a chance likeness.
    const to = (leaning === 'other' ? other() : (own() ?? other())) ?? lexicon.names.correct(word);
    if (!to) return word;
    corrections.push({ from: word, to });
    return to;
  });
  const end = words[last] ?? '';
  const unfinished = open && end === typed[last] && !known(end) ? end : undefined;
  const exact = QUOTED.exec(text)?.[1]?.trim();
  return {
    words,
    corrections,
    meanings: meaningsOf(words, lexicon),
    language: corrections.length ? languageOf(words, lexicon) : leaning,
    defines: lexicon.defines(words),
    ...(exact && tokens(exact).length > 1 ? { exact } : {}),
    ...(unfinished ? { unfinished } : {}),
  };
}
