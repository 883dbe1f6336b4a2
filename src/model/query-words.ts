import type { Locale } from '../schema/locales.ts';

/** Forms that readers name by number alone ("the 918"), with the letter that belongs before it. */
const FORM_LETTER: Record<string, string> = {
  '129': 'i',
  '130': 'i',
  '131': 'i',
  '192': 'i',
  '205': 'i',
  '246': 'i',
  '290': 'i',
  '360': 'i',
  '485': 'i',
  '539': 'i',
  '589': 'i',
  '601': 'i',
  '693': 'i',
  '751': 'i',
  '765': 'i',
  '862': 'i',
  '864': 'i',
  '912': 'i',
  '914': 'i',
  '918': 'i',
  '929': 'i',
};
const SUFFIX = String.raw`(?:[\s,-]*(?:supplement|suplemento|supp?|supl?)[\s.-]*([a-z])|-?([a-z])|\s(b))?(?![\p{L}\p{N}.]*[\p{L}\p{N}])`;
const FORM = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(i[\s-]*\d{3}|i[\s-]*94|i-?9|n[\s-]*\d{3}|g[\s-]*(?:28|325|639|1145|1450|1566)|ar[\s-]*11|eoir[\s-]*\d{2})${SUFFIX}`,
  'gu',
);
const BARE_FORM = new RegExp(String.raw`(?<![\p{L}\p{N}.$-])(\d{3})${SUFFIX}`, 'gu');
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
    .replace(BARE_FORM, (all: string, number: string, ...suffix: (string | undefined)[]) => {
      const letter = FORM_LETTER[number];
      return letter ? `${letter}${number}${suffix.slice(0, 3).find(Boolean) ?? ''}` : all;
    })
    .replace(DIRECTIVE, '$1.$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text, normalised. "u-visa" is two words, "11005.3" and "i918b" are one. */
export function tokens(text: string): string[] {
  return normalise(text).match(/\d+\.\d+|[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * A word without its common endings, so that "lawyers" finds "lawyer" and "abogada" finds "abogado".
 * Rough on purpose: it is used for comparing only, on both sides alike.
 */
export function stem(word: string, locale: Locale): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (locale === 'es') {
    const singular = word
      .replace(/ces$/, 'z')
      .replace(/([lrndzjy])es$/, '$1')
      .replace(/s$/, '');
    return singular.length > 3 ? singular.replace(/[aoe]$/, '') : singular;
  }
  let root = word
    .replace(/ies$/, 'y')
    .replace(/(s|x|ch|sh)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  if (root.length > 4) root = root.replace(/(?<=[aeiouy].*)(ing|ed)$/, '').replace(/([bdglmnprt])\1$/, '$1');
  return root.length > 3 ? root.replace(/e$/, '') : root;
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
