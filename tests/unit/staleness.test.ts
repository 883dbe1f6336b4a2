import { describe, expect, it } from 'vitest';
import { newer, newestDate, shownUntil } from '../../src/model/evidence.ts';
import { aged, lastSeen } from '../../src/model/staleness.ts';
import { day, partialDate } from '../../src/schema/common.ts';

const bears = (date: string | null, stood?: string) => ({ date, ...(stood ? { stood: { on: stood, how: 'x' } } : {}) });

describe('what texts can show', () => {
  it('reaches to the last possible day of the newest date', () => {
    expect(shownUntil([bears('2025-01-31'), bears('2026-02')])).toBe('2026-02-28');
  });
  it('takes the day on which an undated text is known to have stood so', () => {
    expect(shownUntil([bears(null, '2021-08-10')])).toBe('2021-08-10');
    expect(shownUntil([bears('2019', '2024-03')])).toBe('2024-03-31');
  });
  it('is nothing by date where no text has one', () => {
    expect(shownUntil([bears(null)])).toBeUndefined();
    expect(newestDate([bears(null)])).toBeUndefined();
  });
  it('prefers the date that is certain to be newer to one that may be', () => {
    expect(newer('2026', '2026-03-01')).toBe('2026-03-01');
    expect(newer('2026-10-05', '2026-10')).toBe('2026-10-05');
    expect(newestDate([bears('2025'), bears('2025-01'), bears('2024-12-31')])).toBe('2025-01');
  });
});

describe('the rule for staleness', () => {
  it('counts from the newest fact, or from the day on which it was confirmed', () => {
    expect(lastSeen([{ asOf: '2026-01-01' }, { asOf: '2026-08-26' }])).toBe('2026-08-26');
    expect(lastSeen([{ asOf: '2026-08-26', confirmed: { on: '2026-09-30', how: 'x' } }])).toBe('2026-09-30');
    expect(lastSeen([])).toBeUndefined();
  });
  it('says nothing of a day on or before the last one seen', () => {
    expect(aged('in-force', '2026-08-26', 'act', '2026-08-26')).toEqual({ word: 'in-force' });
    expect(aged('in-force', undefined, 'act', '2026-08-26')).toEqual({ word: 'in-force' });
  });
  it('counts from the first possible day of an imprecise date, the only one that is certain', () => {
    expect(aged('blocked', '2026-08', 'act', '2026-09-30').word).toBe('blocked');
    expect(aged('blocked', '2026-08', 'act', '2026-10-01')).toEqual({
      word: 'last-seen',
      was: 'blocked',
      lastSeen: '2026-08',
    });
  });
});

describe('a date', () => {
  it.each(['2026-02-30', '2023-02-29', '2026-04-31', '2026-13', '2026-00-10'])('is not %s', (date) => {
    expect(partialDate.safeParse(date).success).toBe(false);
    expect(day.safeParse(date).success).toBe(false);
  });
  it.each(['2024-02-29', '2026-12-31', '2026-12', '2026'])('may be %s', (date) => {
    expect(partialDate.safeParse(date).success).toBe(true);
  });
});
