import { expect, test } from 'vitest';
import { fernandezHuerta, fleschKincaid, wordsOf } from '../../src/model/readability.ts';
import { aloud } from '../../src/model/spoken-spanish.ts';

test('Flesch-Kincaid by hand: 10 words in 2 sentences, 11 syllables', () => {
  // 0.39 × 10/2 + 11.8 × 11/10 − 15.59 = 1.95 + 12.98 − 15.59
  expect(fleschKincaid(['The dog ran to the red house.', 'It is hungry.'])).toBeCloseTo(-0.7, 1);
});

test('long words and long sentences cost grades', () => {
  const plain = fleschKincaid(['You can ask for help.', 'It is free.']) ?? 0;
  const dense =
    fleschKincaid([
      'Eligibility for discretionary humanitarian protection necessitates comprehensive documentation of victimization.',
    ]) ?? 0;
  expect(dense).toBeGreaterThan(plain + 10);
});

test('a number in digits is one syllable, and an empty text has no grade', () => {
  expect(fleschKincaid(['It costs 250 now.'])).toBe(fleschKincaid(['It costs ten now.']));
  expect(fleschKincaid([])).toBeUndefined();
  expect(fleschKincaid(['…'])).toBeUndefined();
});

test('Fernández Huerta by hand: Spanish syllables with diphthong, hiatus and silent u', () => {
  // la 1, guía 2 (gu-í-a is gí-a), que 1, leí 2, era 2, buena 2: 10 syllables, 6 words, 1 sentence
  expect(fernandezHuerta(['La guía que leí era buena.'])).toBeCloseTo(206.84 - 60 * (10 / 6) - 1.02 * 6, 1);
  // ciu-dad 2, pa-ís 2, o-í-do 3, ley 1, yo 1
  expect(fernandezHuerta(['ciudad país oído ley yo'])).toBeCloseTo(206.84 - 60 * (9 / 5) - 1.02 * 5, 1);
});

test('a telephone number does not count', () => {
  expect(fernandezHuerta(['Llame al 1-800-799-7233.'])).toBe(fernandezHuerta(['Llame al.']));
});

test('a number counts as one word with all its syllables', () => {
  // cuesta 2, veinticinco 4
  expect(fernandezHuerta(['Cuesta 25.'])).toBeCloseTo(206.84 - 60 * (6 / 2) - 1.02 * 2, 1);
});

test.each([
  ['2026', 'dos mil veintiséis'],
  ['238,892', 'doscientos treinta y ocho mil ochocientos noventa y dos'],
  ['100', 'cien'],
  ['1,101', 'mil ciento uno'],
  ['19.5', 'diecinueve punto cinco'],
  ['70,000,000', 'setenta millones'],
  ['I-918B', 'I novecientos dieciocho B'],
  ['visa', 'visa'],
])('a number in Spanish is measured as it is read aloud: %s', (word, spoken) => {
  expect(aloud(word).join(' ')).toBe(spoken);
});

test('words keep hyphens and apostrophes inside', () => {
  expect(wordsOf('ICE’s I-918B form, of 1,000 – ok')).toEqual(['ICE’s', 'I-918B', 'form', 'of', '1,000', 'ok']);
});
