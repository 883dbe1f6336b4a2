import { describe, expect, test } from 'vitest';
import { answer, attempts, languageOf, makeSearch } from '../../src/search/answer.ts';
import { pageUrl, type PanelWords, type SearchFile, type SearchPage } from '../../src/search/data.ts';
import { DEFINES, featuresOf, makeLexicon, type LexiconData } from '../../src/search/lexicon.ts';
import { indexPhrases, match } from '../../src/search/match.ts';
import { allFeatures, readPhrases, writePhrases } from '../../src/search/phrases.ts';
import { readExcerpt } from '../../src/search/client/texts.ts';
import { tokens } from '../../src/search/words.ts';

const LEXICON: LexiconData = {
  locale: 'en',
  empty: ['can', 'me', 'my', 'i', 'a', 'the', 'is', 'what', 'while', 'all'],
  define: ['what is'],
  concepts: {
    ice: ['ice', 'la migra'],
    arrest: ['arrest*', 'pick me up'],
    'u-visa': ['u visa', 'i918'],
    history: ['delete history'],
    hurt: ['hits me'],
  },
  words: ['pending', 'case', 'husband', 'certification', 'police', 'papers', 'visa', 'delete', 'history'],
  others: { es: ['puede', 'arrestar', 'mi', 'caso', 'pendiente'] },
  shared: ['visa'],
};
const lexicon = makeLexicon(LEXICON);
const features = (text: string): string[] => [...featuresOf(tokens(text), lexicon)].sort();

const PHRASES: [slug: string, phrases: string[], more?: Partial<SearchPage>][] = [
  [
    'guides/pending',
    ['can ice arrest me while my case is pending', 'la migra pending'],
    { topics: ['ice'], reader: 'immigrant' },
  ],
  ['guides/u-visa', ['u visa', 'police certification'], { topics: ['u'], reader: 'advocate' }],
  ['guides/help', ['my husband hits me', 'police'], { reader: 'all' }],
];
const words = { ...LEXICON, words: [...LEXICON.words, ...LEXICON.empty, 'ice', 'arrest', 'la', 'migra', 'u', 'hits'] };
const full = makeLexicon(words);
const meant = (text: string): Set<string> => featuresOf(tokens(text), full);
const FILE: SearchFile = {
  locale: 'en',
  lexicon: words,
  pages: PHRASES.map(([slug, phrases, more]) => ({
    slug,
    kind: 'page',
    title: slug,
    short: '',
    phrases: phrases.length,
    ...more,
  })),
  phrases: writePhrases(
    PHRASES.flatMap(([, phrases]) => phrases.map(meant)),
    words,
  ),
  danger: [{ concepts: ['hurt'], cards: [{ name: 'A line', phone: '1', hours: 'day', languages: 'all' }] }],
  panel: {} as PanelWords,
};
const search = makeSearch(FILE);
const slugs = (text: string, options = {}): string[] => answer(text, search, options).results.map((r) => r.page.slug);

describe('what words mean', () => {
  test('a concept by its longest name, and each word', () => {
    expect(features('la migra')).toEqual(['#ice', 'la', 'migra']);
    expect(features('arresting')).toContain('#arrest');
    expect(features('what is a visa')).toContain(DEFINES);
    expect(features('visa')).not.toContain(DEFINES);
  });
  test('a name as it is written, before one with the same stems', () => {
    const concepts = { self: ['me quiero matar'], other: ['me quiere matar'] };
    const spanish = makeLexicon({ ...LEXICON, locale: 'es', concepts });
    expect(featuresOf(tokens('me quiere matar'), spanish)).toContain('#other');
    expect(featuresOf(tokens('me quiero matar'), spanish)).toContain('#self');
  });
  test('a word under an open name is no slip', () => {
    expect(lexicon.knows('arrested')).toBe(true);
    expect(lexicon.knows('arest')).toBe(false);
  });
  test('empty words may stand between those of a name, others not', () => {
    expect(features('delete all my history')).toContain('#history');
    expect(features('delete police history')).not.toContain('#history');
  });
});

describe('phrases', () => {
  test('travel as numbers and come back', () => {
    const lists = readPhrases(writePhrases([meant('u visa'), meant('police'), meant('visa')], words));
    const having = (number: number): string[] => allFeatures(words).filter((_, f) => lists[f]?.includes(number));
    expect([0, 1, 2].map((number) => having(number).sort())).toEqual([['#u-visa', 'u', 'visa'], ['polic'], ['visa']]);
  });
  test('with a feature that nobody would know stop the build', () => {
    expect(() => writePhrases([new Set(['unheard'])], words)).toThrow(/"unheard"/);
  });
});

describe('matching', () => {
  test('the same words are a whole match: 2', () => {
    const [best] = match(meant('police certification'), search.index);
    expect(best?.page.slug).toBe('guides/u-visa');
    expect(best?.score).toBeCloseTo(2);
  });
  test('words that no phrase has make no match, and lower one', () => {
    expect(match(['unheard'], search.index)).toEqual([]);
    const score = (...asked: string[]): number => match(asked, search.index)[0]?.score ?? 0;
    expect(score('#u-visa', 'unheard')).toBeLessThan(score('#u-visa'));
  });
  test('a page stands before the word of the glossary that it names, unless its meaning is asked for', () => {
    const pages = FILE.pages.map((page, i): SearchPage => ({ ...page, phrases: 1, kind: i ? 'page' : 'term' }));
    const phrases = [new Set(['visa', DEFINES]), new Set(['visa']), new Set(['polic'])];
    const index = indexPhrases(pages, readPhrases(writePhrases(phrases, words)), words);
    expect(match(['visa'], index).map(({ page }) => page.kind)).toEqual(['page', 'term']);
    expect(match(['visa', DEFINES], index)[0]?.page.kind).toBe('term');
  });
  test('a rare feature decides over a common one', () => {
    const phrases = [new Set(['visa', 'paper']), new Set(['visa']), new Set(['visa'])];
    const index = indexPhrases(
      FILE.pages.map((page) => ({ ...page, phrases: 1 })),
      readPhrases(writePhrases(phrases, words)),
      words,
    );
    expect(match(['visa', 'paper'], index)[0]?.page.slug).toBe('guides/pending');
  });
});

describe('an answer', () => {
  test('comes from the nearest phrase', () => {
    expect(slugs('can ice arrest me if my case is pending')[0]).toBe('guides/pending');
    expect(answer('police certification', search).sure).toBe(true);
    expect(answer('zzz qqq', search)).toMatchObject({ results: [], sure: false });
  });
  test('mends slips and says so; a plural is none', () => {
    expect(answer('polcie certification', search)).toMatchObject({ corrected: true, words: 'police certification' });
    expect(answer('visas', search).corrected).toBe(false);
  });
  test('completes the last word while it is typed, without calling it a slip', () => {
    expect(answer('certif', search, { typing: true })).toMatchObject({ words: 'certification', corrected: false });
    expect(answer('certif', search).words).toBe('certif');
    expect(answer('certif ', search, { typing: true }).words).toBe('certif');
  });
  test('puts a number first where the words speak of danger', () => {
    expect(answer('my husband hits me', search).cards.map((c) => c.name)).toEqual(['A line']);
    expect(answer('u visa', search).cards).toEqual([]);
  });
  test('knows the language of the question; a tie is this one’s', () => {
    expect(languageOf('me puede arrestar mi caso', search)).toBe('es');
    expect(languageOf('police pendiente', search)).toBe('en');
    expect(languageOf('', search)).toBe('en');
  });
  test('keeps to the filters, and lists by them when nothing is typed', () => {
    expect(slugs('police', { filters: { reader: 'immigrant' } })).toEqual(['guides/help']);
    expect(slugs('', { filters: { topic: 'u' } })).toEqual(['guides/u-visa']);
    expect(slugs('')).toEqual([]);
  });
});

test('the texts are asked for the three rarest words, then for each; for a quotation as it is', () => {
  expect(attempts('is the polcie visa', search)).toEqual(['visa police', 'visa', 'police']);
  expect(attempts('police certification visa zuchowski', search)[0]).toBe('zuchowski certification visa');
  expect(attempts('“my case”', search)).toEqual(['"my case"', 'case']);
  expect(attempts('what is the', search)).toEqual(['what is the']);
});

test('an excerpt is taken apart as text', () => {
  expect(readExcerpt('a &lt;b&gt; <mark>c</mark> &amp;')).toEqual([
    { text: 'a <b> ', mark: false },
    { text: 'c', mark: true },
    { text: ' &', mark: false },
  ]);
});

test('the home page has the language’s own address', () => {
  expect(pageUrl('es', 'home')).toBe('/es/');
  expect(pageUrl('es', 'guides/u-visa')).toBe('/es/guides/u-visa/');
});
