import { describe, expect, it } from 'vitest';
import { applies, statusOn as statusWith } from '../../src/model/status.ts';
import type { Policy } from '../../src/schema/policy.ts';
import { directive2019, directive2021, guidance2025, lookUp, makePolicy, memo2011 } from './policy-fixture.ts';

const statusOn = (policy: Policy, day: string, edition?: string) => statusWith(policy, day, lookUp, edition);

const fact = 'a-fact';
const scope = { en: 'x', es: 'x' };

describe('statusOn', () => {
  it('applies from the day it is issued, not the day before', () => {
    expect(statusOn(directive2021, '2021-08-09').word).toBe('not-yet');
    expect(statusOn(directive2021, '2021-08-10')).toEqual({ word: 'in-force', since: '2021-08-10' });
  });

  it('applies from its effective date when that differs', () => {
    const rule = makePolicy({ id: 'rule', issued: '2024-04-30', effective: '2024-08-28' });
    expect(statusOn(rule, '2024-08-27').word).toBe('not-yet');
    expect(statusOn(rule, '2024-08-28').word).toBe('in-force');
  });

  it('is replaced on the first day of its successor', () => {
    expect(statusOn(directive2021, '2025-01-30').word).toBe('in-force');
    expect(statusOn(directive2021, '2025-01-31')).toEqual({
      word: 'replaced',
      since: '2025-01-31',
      replacedBy: 'guidance-2025',
    });
  });

  it('is ended when nothing replaced it', () => {
    const gone = makePolicy({ id: 'gone', issued: '2021-06-11', ended: { date: '2025-04-10', fact } });
    expect(statusOn(gone, '2025-04-10')).toEqual({ word: 'ended', since: '2025-04-10' });
  });

  it('keeps the 2011 memo beside the directives of 2019 and 2021', () => {
    const all = [memo2011, directive2019, directive2021, guidance2025];
    const on = (day: string): string[] => all.filter((p) => applies(statusOn(p, day))).map((p) => p.id);
    expect(on('2010-01-01')).toEqual([]);
    expect(on('2019-08-01')).toEqual(['memo-2011']);
    expect(on('2019-08-02')).toEqual(['memo-2011', 'directive-2019']);
    expect(on('2021-08-10')).toEqual(['memo-2011', 'directive-2021']);
    expect(on('2025-01-31')).toEqual(['guidance-2025']);
  });

  it('does not say whether a court had acted while the date of its order is open', () => {
    expect(statusOn(guidance2025, '2025-12-31').word).toBe('in-force');
    expect(statusOn(guidance2025, '2026-01-01').word).toBe('not-known');
    expect(statusOn(guidance2025, '2026-06-18').word).toBe('not-known');
    const after = statusOn(guidance2025, '2026-06-19');
    expect(after.word).toBe('blocked-in-part');
    expect(after.court?.onAppeal).toBe(true);
    expect(after.lastSeen).toBeUndefined();
  });

  it('says when the standing was last seen, once that day has passed', () => {
    expect(statusOn(guidance2025, '2026-08-26').lastSeen).toBeUndefined();
    expect(statusOn(guidance2025, '2026-08-27')).toMatchObject({ word: 'blocked-in-part', lastSeen: '2026-08-26' });
  });

  it('stops to tell an act of an agency as present 60 days after its newest source', () => {
    expect(statusOn(guidance2025, '2026-10-25').word).toBe('blocked-in-part');
    expect(statusOn(guidance2025, '2026-10-26')).toMatchObject({
      word: 'last-seen',
      was: 'blocked-in-part',
      lastSeen: '2026-08-26',
      since: '2026',
    });
  });

  it('gives a law of Congress 365 days', () => {
    const law = makePolicy({ id: 'law', issued: '2000-10-28', layer: 'congress', shownBy: ['seen-in-2025'] });
    expect(statusOn(law, '2026-12-29').word).toBe('in-force');
    expect(statusOn(law, '2026-12-30')).toMatchObject({ word: 'last-seen', was: 'in-force' });
  });

  it('tells of a day after the last source as the edition knows it', () => {
    expect(statusOn(guidance2025, '2026-09-01', '2026-10-25').word).toBe('blocked-in-part');
    expect(statusOn(guidance2025, '2026-09-01', '2026-11-24').word).toBe('last-seen');
    expect(statusOn(guidance2025, '2026-08-26', '2026-11-24').word).toBe('blocked-in-part');
  });

  it('counts a policy that was last seen in force among those that apply, and one last seen blocked not', () => {
    expect(applies({ word: 'last-seen', was: 'in-force' })).toBe(true);
    expect(applies({ word: 'last-seen', was: 'blocked' })).toBe(false);
  });

  it('is in force again after an order is lifted, and blocked wholly by a stay', () => {
    const policy = makePolicy({
      id: 'p',
      issued: '2025-01-01',
      courtActions: [
        { id: 'a', court: 'c', date: '2025-03-01', effect: 'blocks', preliminary: true, onAppeal: false, scope, fact },
        { id: 'b', court: 'c', date: '2025-05-01', effect: 'lifts', preliminary: false, onAppeal: false, scope, fact },
        {
          id: 'c',
          court: 'c',
          date: '2025-07',
          effect: 'sets-aside',
          preliminary: false,
          onAppeal: false,
          scope,
          fact,
        },
      ],
    });
    expect(statusOn(policy, '2025-02-28').word).toBe('in-force');
    expect(statusOn(policy, '2025-03-01').word).toBe('blocked');
    expect(statusOn(policy, '2025-05-01').word).toBe('in-force');
    expect(statusOn(policy, '2025-06-30').word).toBe('in-force');
    expect(statusOn(policy, '2025-07-01').word).toBe('not-known');
    expect(statusOn(policy, '2025-07-31').word).toBe('blocked');
  });

  it('does not know the day inside a year or month that is all that is known', () => {
    const byYear = makePolicy({ id: 'y', issued: '2026', by: '2026-06-19' });
    expect(statusOn(byYear, '2025-12-31').word).toBe('not-yet');
    expect(statusOn(byYear, '2026-01-01').word).toBe('not-known');
    expect(statusOn(byYear, '2026-06-19').word).toBe('in-force');
    const ends = makePolicy({ id: 'e', issued: '2020-01-01', ended: { date: '2022-03', fact } });
    expect(statusOn(ends, '2022-02-28').word).toBe('in-force');
    expect(statusOn(ends, '2022-03-15').word).toBe('not-known');
    expect(statusOn(ends, '2022-03-31').word).toBe('ended');
  });

  it('never treats a proposal as law, and an end outweighs a court order', () => {
    expect(statusOn(makePolicy({ id: 'b', issued: '2026-04-30', proposed: true }), '2030-01-01').word).toBe('proposed');
    const blockedThenEnded = makePolicy({
      id: 'x',
      issued: '2025-01-01',
      ended: { date: '2025-06-01', fact },
      courtActions: [
        { id: 'a', court: 'c', date: '2025-03-01', effect: 'blocks', preliminary: true, onAppeal: false, scope, fact },
      ],
    });
    expect(statusOn(blockedThenEnded, '2025-06-01').word).toBe('ended');
  });
});
