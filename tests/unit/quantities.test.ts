import { expect, test } from 'vitest';
import { quantitiesIn, stands, type Quantity } from '../../src/model/quantities.ts';

const BOTH = ['en', 'es'];
const told = (text: string, languages = BOTH): unknown[] =>
  quantitiesIn(text, languages).map((q) =>
    q.kind === 'date'
      ? [q.date.year, q.date.month, q.date.day].map((part) => part ?? '-').join('.')
      : q.kind === 'phone'
        ? q.digits
        : [q.kind, q.value],
  );

test('dates are read in both languages, as precisely as they are written', () => {
  for (const [text, ...dates] of [
    ['On August 10, 2021 it began.', '2021.8.10'],
    ['Empezó el 10 de agosto de 2021.', '2021.8.10'],
    ['el 1.º de enero', '-.1.1'],
    ['agosto de 2021', '2021.8.-'],
    ['since May', '-.5.-'],
    ['in 2021', '2021.-.-'],
    ['FY2024', '2024.-.-'],
    ['2021-08-10', '2021.8.10'],
    ['January 21 or 22, 2025', '2025.1.21', '2025.1.22'],
    ['del 21 al 22 de enero de 2025', '2025.1.21', '2025.1.22'],
    ['2009–2018', '2009.-.-', '2018.-.-'],
  ])
    expect(told(text ?? ''), text).toEqual(dates);
  expect(told('You may march. The line may move.')).toEqual([]);
});

test('amounts, shares, multiples, telephone numbers and number words are read as what they are', () => {
  for (const [text, ...found] of [
    ['$1.5 million', ['dollars', 1_500_000]],
    ['250 dólares', ['dollars', 250]],
    ['80 percent and 82%', ['percent', 80], ['percent', 82]],
    ['el 80 por ciento', ['percent', 80]],
    ['238,892 petitions', ['number', 238_892]],
    ['25.7 million', ['number', 25_700_000]],
    ['1 (800) 898-7180', '8008987180'],
    ['three years, twenty-one months', ['number', 3], ['number', 21]],
    ['tres años y treinta y dos días', ['number', 3], ['number', 32]],
    ['two full years', ['number', 2]],
    ['these two rows', ['count', 2]],
    ['page 3', ['place', 3]],
  ] as [string, ...unknown[]][])
    expect(told(text), text).toEqual(found);
  expect(told('Once años; only once.', ['en'])).toEqual([]);
  expect(told('Once años', ['es'])).toEqual([['number', 11]]);
});

test('a typed quantity stands where the same, or the same more precisely, is held', () => {
  const one = (text: string): Quantity => quantitiesIn(text, BOTH)[0] as Quantity;
  const held = quantitiesIn('On September 30, 2024, 238,892 of 10,000; $250; 82%; three years; 23.9', BOTH);
  for (const text of ['September 2024', '30 de septiembre', '2024', '238,892', '$250', '82 por ciento', 'tres años'])
    expect(stands(one(text), held), text).toBe(true);
  for (const text of ['October 2024', '2023', 'September 29', '238,900', '$82', '250 percent', 'four years', 'page 3'])
    expect(stands(one(text), held), text).toBe(false);
  expect(stands(one('238,900'), held, true)).toBe(true);
  expect(stands(one('24 years'), held, true)).toBe(true);
  expect(stands(one('237,000'), held, true)).toBe(false);
});
