import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csv } from '../../src/model/csv.ts';

it('writes what a reader of CSV reads back', () => {
  const rows = [
    ['id', 'title'],
    ['a', 'plain'],
    ['b', 'with, a comma'],
    ['c', 'said “so” and "so"'],
    ['d', 'two\r\nlines'],
    ['e', ''],
  ];
  expect(parse(csv(rows))).toEqual(rows);
});

it('quotes only what needs it', () => {
  expect(csv([['a', 'b c', 'd;e']])).toBe('a,b c,d;e\r\n');
});
