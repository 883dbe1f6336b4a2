import type { Locale } from '../schema/locales.ts';

/** Forms I-… that readers name by their number alone: "the 918". */
const BARE = '129|130|131|192|205|246|290|360|485|539|589|601|693|751|765|862|864|912|914|918|929';
const SUFFIX = String.raw`(?:[\s,-]*(?:supplement|suplemento|supp?|supl?)[\s.-]*([a-z])|-?([a-z])|\s(b))?(?![\p{L}\p{N}.]*[\p{L}\p{N}])`;
const FORM = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(i[\s-]*\d{3}|i[\s-]*94|i-?9|n[\s-]*\d{3}|g[\s-]*(?:28|325|639|1145|1450|1566)|ar[\s-]*11|eoir[\s-]*\d{2})${SUFFIX}`,
  'gu',
);
const BARE_FORM = new RegExp(String.raw`(?<![\p{L}\p{N}.$-])(${BARE})${SUFFIX}`, 'gu');
/** ICE numbers its directives 11005.3; readers write 11005-3 and 110053 as well. */
const DIRECTIVE = /(?<!\d)(1\d{4})[\s.-]?([1-9])(?!\d)/g;
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}/gu;

/**
 * Bring a text to the form in which words are compared: lower case, no accents, one kind of apostrophe,
 * form numbers and directive numbers in one writing ("I 918, Supplement B" → "i918b").
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .replace(/'/g, '')
    .replace(INITIALS, (initials) => `${initials.replace(/[.\s]/g, '')} `)
    .replace(/(\d+)\(([a-z])\)/g, '$1$2')
    .replace(
      FORM,
      (_, form: string, ...suffix: (string | undefined)[]) =>
        form.replace(/[\s-]/g, '') + (suffix.slice(0, 3).find(Boolean) ?? ''),
    )
    .replace(
      BARE_FORM,
      (_, number: string, ...suffix: (string | undefined)[]) => `i${number}${suffix.slice(0, 3).find(Boolean) ?? ''}`,
    )
    .replace(DIRECTIVE, '$1.$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text, normalised. "u-visa" is two words, "11005.3" and "i918b" are one. */
export function tokens(text: string): string[] {
  return normalise(text).match(/\d+\.\d+|[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * For each language, a word without its common endings, so that "lawyers" finds "lawyer" and "abogada" finds "abogado".
 * Rough on purpose: it is used for comparing only, on both sides alike. A language without rules compares whole words.
 */
const ROOTS: Partial<Record<Locale, (word: string) => string>> = {
  en(word) {
    let root = word
      .replace(/ies$/, 'y')
      .replace(/(s|x|ch|sh)es$/, '$1')
      .replace(/([^su])s$/, '$1');
    if (root.length > 4) root = root.replace(/(?<=[aeiouy].*)(ing|ed)$/, '').replace(/([bdglmnprt])\1$/, '$1');
    return root.length > 3 ? root.replace(/e$/, '') : root;
  },
  es(word) {
    const singular = word
      .replace(/ces$/, 'z')
      .replace(/([lrndzjy])es$/, '$1')
      .replace(/s$/, '');
    return singular.length > 3 ? singular.replace(/[aoe]$/, '') : singular;
  },
};

const stems = new Map<string, string>();

/** A word's root. Each is made once: a phone meets the same ten thousand words again and again before its first answer. */
export function stem(word: string, locale: Locale): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const key = `${locale} ${word}`;
  const root = stems.get(key) ?? ROOTS[locale]?.(word) ?? word;
  stems.set(key, root);
  return root;
}

/** A word as a Spanish speaker hears it: b and v, s, c and z, ll and y, g and j sound alike; h is silent. */
export function sound(word: string): string {
  return word
    .replace(/ch/g, '#')
    .replace(/h/g, '')
    .replace(/qu(?=[ei])|k/g, 'c')
    .replace(/c(?=[ei])|z|x/g, 's')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/ll/g, 'y')
    .replace(/[vw]/g, 'b')
    .replace(/(.)\1+/g, '$1');
}
