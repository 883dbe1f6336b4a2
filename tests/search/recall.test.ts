import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBase } from '../../src/records/read.ts';
import { LOCALES } from '../../src/schema/locales.ts';
import { answer, languageOf, makeSearch } from '../../src/search/answer.ts';
import { makeSearchFile } from '../../src/search/build/first-step.ts';
import { leaveOneOut, unseen } from './recall.ts';

const { base } = readBase(resolve(import.meta.dirname, '../../content'));
const search = Object.fromEntries(LOCALES.map((locale) => [locale, makeSearch(makeSearchFile(base, locale))]));

describe.each(LOCALES)('recall in %s', (locale) => {
  test('asked questions are found through the others', () => {
    const { first, firstThree, lost } = leaveOneOut(base, locale);
    expect(firstThree, lost.join('\n')).toBeGreaterThanOrEqual(95);
    expect(first).toBeGreaterThanOrEqual(80);
  }, 300_000);

  test('unseen questions are found', () => {
    const recall = unseen(base, locale);
    expect(recall, `tests/search/unseen.${locale}.yaml is missing`).toBeDefined();
    expect(recall?.firstThree, recall?.lost.join('\n')).toBeGreaterThanOrEqual(93);
  });
});

test.each([
  ['en', 'me pueden detener con caso pendiente', 'es'],
  ['en', 'cuánto tarda la visa u', 'es'],
  ['en', 'mi esposo me pega', 'es'],
  ['en', 'ayuda', 'es'],
  ['es', 'can ice arrest me while my case is pending', 'en'],
  ['es', 'how long does the u visa take', 'en'],
  ['es', 'delete browser history', 'en'],
  ['en', 'can ice arrest me', 'en'],
  ['en', 'u visa', 'en'],
  ['es', 'me puede arrestar ice', 'es'],
  ['es', 'visa u', 'es'],
  ['es', 'I-918', 'es'],
])('on the %s site “%s” is a question in %s', (here, text, language) => {
  const there = search[here];
  if (!there) throw new Error(`no search in ${here}`);
  expect(languageOf(text, there)).toBe(language);
});

test.each([
  ['en', 'my husband hits me', '1-800-799-7233'],
  ['en', 'i am afraid of my husband', '1-800-799-7233'],
  ['en', 'hotline', '1-800-799-7233'],
  ['en', 'he has a gun', '911'],
  ['en', 'my boyfriend chokes me', '1-800-799-7233'],
  ['en', 'i want to kill myself', '988'],
  ['en', 'i want to end my life', '988'],
  ['en', 'i was raped', '1-800-656-4673'],
  ['en', 'they make me work and took my passport', '1-888-373-7888'],
  ['en', 'ice took my husband', '209-757-3733'],
  ['en', 'la migra is outside', '209-757-3733'],
  ['es', 'mi esposo me pega no tengo papeles', '1-800-799-7233'],
  ['es', 'tengo miedo', '1-800-799-7233'],
  ['es', 'me ahorca', '1-800-799-7233'],
  ['es', 'me quiere matar', '911'],
  ['es', 'me quiero matar', '988'],
  ['es', 'ya no quiero vivir', '988'],
  ['es', 'me violaron', '1-800-656-4673'],
  ['es', 'ice se llevó a mi esposo', '209-757-3733'],
  ['es', 'ice esta en mi puerta', '209-757-3733'],
])('%s: “%s” puts %s first', (locale, text, phone) => {
  const there = search[locale];
  if (!there) throw new Error(`no search in ${locale}`);
  expect(answer(text, there).cards[0]?.phone).toBe(phone);
});

test('no form of “hotline” leads to corrections', () => {
  for (const text of ['hotline', 'hot line', 'hotlines', 'hotlne', 'helpline', 'línea de ayuda']) {
    for (const there of Object.values(search))
      expect(
        answer(text, there)
          .results.map((r) => r.page.slug)
          .slice(0, 3),
      ).not.toContain('about/corrections');
  }
});
