import { parse, stringify } from 'yaml';
import { LOCALES, ORIGINAL } from '../../src/schema/locales.ts';

/**
 * A language that nobody speaks: English with accents, longer, and read from the right. Each vowel becomes two accented
 * ones, so that words are some 40 % longer and a word with a plain vowel was never translated.
 */
const VOWELS: Record<string, string> = {
  a: 'áà',
  e: 'éè',
  i: 'íì',
  o: 'óò',
  u: 'úù',
  A: 'ÁÀ',
  E: 'ÉÈ',
  I: 'ÍÌ',
  O: 'ÓÒ',
  U: 'ÚÙ',
};

/** Holes of interface lines, tags, targets of links and addresses are no words. */
const NO_WORDS = /\{\w+\}|<[^>]*>|\]\([^)]*\)|https?:\S+|\S+@\S+|\/[\w/-]+\//g;

/** A text in the pseudo-language. */
export function pseudo(text: string): string {
  let out = '';
  let from = 0;
  for (const match of text.matchAll(NO_WORDS)) {
    out += accented(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return out + accented(text.slice(from));
}

/** Runs of letters turned round by Unicode's own signs (RLO … PDF), as letters of a language read from the right are. */
const accented = (text: string): string =>
  text.replace(
    /\p{L}(?:[\p{L}’' -]*\p{L})?/gu,
    (run) => `\u202e${run.replace(/[aeiou]/gi, (vowel) => VOWELS[vowel] ?? vowel)}\u202c`,
  );

/** Words in plain letters that have a plain vowel: what the pseudo-language would never print. */
export const untranslatedWords = (text: string): string[] =>
  text.match(/(?<![\p{L}\d])[a-z]*[aeiou][a-z]*(?![\p{L}\d])/giu)?.filter((w) => w.length > 2) ?? [];

/** An interface file, or any value of it: every string is translated. */
export function pseudoWords(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (Array.isArray(value)) return value.map(pseudoWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pseudoWords(inner)]));
}

/** A record with the words of the pseudo-language beside its English ones. */
export function withPseudo(record: unknown, locale: string): unknown {
  if (Array.isArray(record)) return record.map((inner) => withPseudo(inner, locale));
  if (typeof record !== 'object' || record === null) return record;
  const keys = Object.keys(record);
  if (keys.length > 0 && ORIGINAL in record && keys.every((key) => LOCALES.some((l) => l === key)))
    return { ...record, [locale]: pseudoWords(record[ORIGINAL]) };
  return Object.fromEntries(Object.entries(record).map(([key, inner]) => [key, withPseudo(inner, locale)]));
}

/** An article: its title, other names, short answer, text and the words in its components. */
export function pseudoArticle(text: string): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const front: unknown = parse(head);
  const said = Object.entries(front as Record<string, unknown>).map(([key, value]) => {
    // A title has a limit, which a translator keeps by other words.
    if (key === 'title') return [key, pseudo(String(value).slice(0, 45))];
    return [key, ['short', 'aliases'].includes(key) ? pseudoWords(value) : value];
  });
  return `---\n${stringify(Object.fromEntries(said))}---\n${pseudo(body).replace(/( title=")([^"]*)"/g, (_, key: string, words: string) => `${key}${pseudo(words)}"`)}`;
}
