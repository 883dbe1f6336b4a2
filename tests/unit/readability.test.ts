import { expect, test } from 'vitest';
import { fleschKincaid, inflesz, wordsOf } from '../../src/model/readability.ts';

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

test('INFLESZ by hand: Spanish syllables with diphthong, hiatus and silent u', () => {
  // la 1, guía 2 (gu-í-a is gí-a), que 1, leí 2, era 2, buena 2: 10 syllables, 6 words, 1 sentence
  expect(inflesz(['La guía que leí era buena.'])).toBeCloseTo(206.835 - 62.3 * (10 / 6) - 6, 1);
  // ciu-dad 2, pa-ís 2, o-í-do 3, ley 1, yo 1
  expect(inflesz(['ciudad país oído ley yo'])).toBeCloseTo(206.835 - 62.3 * (9 / 5) - 5, 1);
});

test('words keep hyphens and apostrophes inside', () => {
  expect(wordsOf('ICE’s I-918B form, of 1,000 – ok')).toEqual(['ICE’s', 'I-918B', 'form', 'of', '1,000', 'ok']);
});
