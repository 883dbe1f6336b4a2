import { describe, expect, it } from 'vitest';
import { fill, formatList, listSigns, ofCount, ofDate, pluralForms } from '../../src/model/lines.ts';
import { inLanguage, plainWords } from '../../src/model/words.ts';
import { checkLocales, isKnownToIntl } from '../../src/records/check-locales.ts';
import { foreign, LANGUAGES, LOCALES, ORIGINAL, others } from '../../src/schema/locales.ts';

describe('the languages', () => {
  it('are all known to this Node, so that their dates, numbers and lists are written in them', () => {
    expect(LOCALES.length).toBeGreaterThan(1);
    expect(LOCALES.filter((locale) => !isKnownToIntl(LANGUAGES[locale].tag))).toEqual([]);
    expect(checkLocales(LANGUAGES)).toEqual([]);
  });

  it.each([
    [{ name: '', tag: 'es-US', dir: 'ltr' }, /no name/],
    [{ name: 'X', tag: 'es-US', dir: 'up' }, /"up" is no direction/],
    [{ name: 'X', tag: 'xx-XX', dir: 'ltr' }, /"xx-XX" is no language/],
    [{ name: 'X', tag: 'not a tag', dir: 'ltr' }, /"not a tag" is no language/],
  ] as const)('are refused when they are %o', (language, reason) => {
    const [problem] = checkLocales({ en: LANGUAGES.en, xx: language as (typeof LANGUAGES)['en'] });
    expect(problem).toMatchObject({ file: 'content/locales.json', line: 3 });
    expect(problem?.what).toMatch(reason);
  });

  it('have all others but themselves', () => {
    expect(others('es')).toEqual(LOCALES.filter((l) => l !== 'es'));
    expect(others(ORIGINAL)).not.toContain(ORIGINAL);
  });

  it('are marked where they are not those of the page', () => {
    expect(foreign('es', 'es')).toEqual({});
    expect(foreign('en', 'es')).toEqual({ lang: 'en' });
    expect(foreign('ar', 'es')).toEqual({ lang: 'ar', dir: 'rtl' });
  });
});

describe('words of a record', () => {
  it('are those of the language, or the original ones where a translation is missing', () => {
    expect(inLanguage({ en: 'a law', es: 'una ley' }, 'es')).toEqual({ text: 'una ley', lang: 'es' });
    expect(inLanguage({ en: 'a law' }, 'es')).toEqual({ text: 'a law', lang: 'en' });
    expect(plainWords({ en: 'a law' }, 'es')).toBe('a law');
  });
});

describe('a line of the interface', () => {
  const line = { day: 'al {date}', month: 'en {date}', year: 'en {date}' };
  it.each([
    ['2026-11-24', 'al {date}'],
    ['2026-10', 'en {date}'],
    ['2024', 'en {date}'],
  ])('fits the precision of %s', (date, expected) => expect(ofDate(line, date)).toBe(expected));

  it('may be one for every precision', () => expect(ofDate('as of {date}', '2024')).toBe('as of {date}'));

  it('fits its count, and falls back to the form for all others', () => {
    const sources = { one: '{count} fuente', other: '{count} fuentes' };
    expect([0, 1, 2].map((n) => fill(ofCount(sources, n, 'es'), { count: n }))).toEqual([
      '0 fuentes',
      '1 fuente',
      '2 fuentes',
    ]);
    expect(ofCount({ other: 'x' }, 1, 'en')).toBe('x');
    expect(pluralForms('en').sort()).toEqual(['one', 'other']);
  });

  it('keeps a hole that it was given nothing for', () => expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}'));
});

describe('a list', () => {
  it('is written as its language writes it', () => {
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b, c');
    expect(formatList(['a', 'b', 'c'], 'es')).toBe('a, b y c');
  });

  it('tells the signs between its parts', () => {
    expect(listSigns(3, 'en')).toEqual(['', ', ', ', ']);
    expect(listSigns(3, 'es')).toEqual(['', ', ', ' y ']);
    expect(listSigns(1, 'es')).toEqual(['']);
  });
});
