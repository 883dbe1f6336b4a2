import { describe, expect, test } from 'vitest';
import { oneSlip, speller } from '../../src/search/spelling.ts';
import { normalise, sound, stem, tokens } from '../../src/search/words.ts';

describe('words', () => {
  test.each([
    ['¿Qué PASÓ con la petición?', 'que paso con la peticion'],
    ['can’t', 'cant'],
    ['my husband’s case', 'my husband case'],
    ["judge's warrant", 'judge warrant'],
    ['U.S. citizen', 'us citizen'],
    ['8 U.S.C. § 1367', '8 usc 1367'],
    ['a  –  b', 'a b'],
    ['ﬁling', 'filing'],
  ])('“%s” is compared as “%s”', (text, expected) => {
    expect(tokens(text).join(' ')).toBe(expected);
  });

  test.each([
    ['I-918', 'i918'],
    ['i918', 'i918'],
    ['i 918', 'i918'],
    ['Form I–918', 'form i918'],
    ['the 918', 'the i918'],
    ['I-918.', 'i918'],
    ['I-918, Supplement B', 'i918b'],
    ['i 918 b', 'i918b'],
    ['918b', 'i918b'],
    ['I-918B', 'i918b'],
    ['i-918 suplemento B', 'i918b'],
    ['I-918 Supp. B', 'i918b'],
    ['I-765V', 'i765v'],
    ['i 94', 'i94'],
    ['EOIR-33', 'eoir33'],
    ['G-28', 'g28'],
    ['AR-11', 'ar11'],
    ['N 400', 'n400'],
    ['11005.3', '11005.3'],
    ['11005-3', '11005.3'],
    ['11005 3', '11005.3'],
    ['110053', '11005.3'],
    ['10076.1', '10076.1'],
  ])('“%s” is the form or directive “%s”', (text, expected) => {
    expect(tokens(text).join(' ')).toBe(expected);
  });

  test.each(['I am 28 years old', 'in 2026', 'since 1994', '$500', 'call 911', 'i 2021'])(
    '“%s” holds no form',
    (text) => {
      expect(tokens(text)).toEqual(text.toLowerCase().replace('$', '').split(' '));
    },
  );

  test('normalising twice changes nothing more', () => {
    for (const text of ['I-918 Supplement B', '11005-3', '¿Cómo?', 'U.S.C. §1367(a)', 'can’t'])
      expect(normalise(normalise(text))).toBe(normalise(text));
  });

  test('endings do not keep words of a kind apart', () => {
    for (const [a, b] of [
      ['lawyers', 'lawyer'],
      ['policies', 'policy'],
      ['filing', 'filed'],
      ['classes', 'class'],
      ['victims', 'victim'],
      ['stopped', 'stop'],
    ])
      expect(stem(a ?? '', 'en')).toBe(stem(b ?? '', 'en'));
    for (const [a, b] of [
      ['abogadas', 'abogado'],
      ['delitos', 'delito'],
      ['peticiones', 'peticion'],
      ['veces', 'vez'],
      ['policias', 'policia'],
    ])
      expect(stem(a ?? '', 'es')).toBe(stem(b ?? '', 'es'));
    expect(stem('ice', 'en')).toBe('ice');
    expect(stem('status', 'en')).toBe('status');
  });

  test('Spanish words that sound alike are alike', () => {
    for (const [a, b] of [
      ['bisa', 'visa'],
      ['polisia', 'policia'],
      ['avogado', 'abogado'],
      ['ayudo', 'alludo'],
      ['deportasion', 'deportacion'],
      ['oras', 'horas'],
      ['kiero', 'quiero'],
      ['jente', 'gente'],
    ])
      expect(sound(a ?? '')).toBe(sound(b ?? ''));
    expect(sound('casa')).not.toBe(sound('caso'));
  });
});

describe('slips', () => {
  test.each([
    ['victm', 'victim'],
    ['vicctim', 'victim'],
    ['vixtim', 'victim'],
    ['vitcim', 'victim'],
    ['ictim', 'victim'],
    ['victi', 'victim'],
  ])('“%s” is one slip from “%s”', (a, b) => {
    expect(oneSlip(a, b)).toBe(true);
    expect(oneSlip(b, a)).toBe(true);
  });
  test.each([
    ['victim', 'victim'],
    ['vctm', 'victim'],
    ['mictiv', 'victim'],
    ['', 'ab'],
    ['abcd', 'badc'],
  ])('“%s” is not one slip from “%s”', (a, b) => {
    expect(oneSlip(a, b)).toBe(false);
  });

  test('of two near words the commoner is taken, and a swap before a change', () => {
    expect(speller(['police', 'polite']).correct('polike')).toBe('police');
    expect(speller(['form', 'from']).correct('frmo')).toBe('from');
    expect(speller(['cases', 'caser']).correct('casex')).toBe('cases');
  });
  test('short words and numbers are left alone', () => {
    const { correct } = speller(['visa', 'door', 'cat', '2021']);
    expect(correct('vi')).toBeUndefined();
    expect(correct('visb')).toBeUndefined();
    expect(correct('dor')).toBe('door');
    expect(correct('vsia')).toBe('visa');
    expect(correct('2020')).toBeUndefined();
    expect(correct('i919')).toBeUndefined();
  });
  test('a known word is never changed', () => expect(speller(['visa', 'visas']).correct('visas')).toBeUndefined());
});

test('a beginning is completed to the commonest word', () => {
  const { complete } = speller(['certification', 'cert', 'court']);
  expect(complete('cer')).toBe('certification');
  expect(complete('xyz')).toBeUndefined();
});
