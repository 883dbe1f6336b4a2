import { describe, expect, it } from 'vitest';
import { daysBetween, daysOf, formatDate, formatInYear, formatNumber } from '../../src/model/dates.ts';
import { freshnessOn } from '../../src/model/freshness.ts';

describe('partial dates', () => {
  it.each([
    ['2021-08-10', '2021-08-10', '2021-08-10'],
    ['2021-08', '2021-08-01', '2021-08-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s runs from %s to %s', (date, first, last) => expect(daysOf(date)).toEqual({ first, last }));
});

describe('dates and numbers by locale', () => {
  it.each([
    ['2021-08-10', 'en', 'August 10, 2021'],
    ['2021-08-10', 'es', '10 de agosto de 2021'],
    ['2021-08', 'en', 'August 2021'],
    ['2021-08', 'es', 'agosto de 2021'],
    ['2021', 'es', '2021'],
    ['2026-01-01', 'en', 'January 1, 2026'],
  ] as const)('%s in %s', (date, locale, words) => expect(formatDate(date, locale)).toBe(words));

  it.each([
    ['2026-06-19', 'en', 'June 19'],
    ['2026-06-19', 'es', '19 de junio'],
    ['2026-05', 'en', 'May'],
    ['2026-05', 'es', 'mayo'],
    ['2026', 'en', '2026'],
  ] as const)('%s in %s, inside its year', (date, locale, words) => expect(formatInYear(date, locale)).toBe(words));

  it('writes numbers and dollars as readers in the United States do', () => {
    expect(formatNumber(10000, 'en')).toBe('10,000');
    expect(formatNumber(10000, 'es')).toBe('10,000');
    expect(formatNumber(250, 'en', 'usd')).toBe('$250');
    expect(formatNumber(258.41, 'en', 'usd')).toBe('$258.41');
    expect(formatNumber(250, 'es', 'usd')).toBe('$250');
  });
});

describe('freshness', () => {
  it('counts the review day itself as fresh', () => {
    expect(freshnessOn('2026-12-24', '2026-12-24')).toEqual({ due: false, daysLeft: 0 });
    expect(freshnessOn('2026-12-24', '2026-12-25')).toEqual({ due: true, daysLeft: -1 });
  });
  it('crosses the change of the clocks and a leap day', () => {
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});
