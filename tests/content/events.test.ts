import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tell } from '../../src/records/check.ts';
import { readBase } from '../../src/records/read.ts';
import { GOOD, problemsOf } from './tree.ts';

const FILE = 'records/events/all.yaml';
const FACTS = 'records/facts/u-visa.yaml';
const LAW = 'records/sources/law.yaml';
const EVENTS = `- id: e-first
  date: '2008-12-23'
  thread: law
  title: { en: A law passes, es: Se aprueba una ley }
  facts: [yearly-limit]
  standing: { word: in-force, fact: yearly-limit }
  positions:
    for:
      - { who: { en: A sponsor, es: Un autor }, fact: yearly-limit, source: the-law }
- id: e-second
  date: '2026'
  by: '2026-06-19'
  thread: courts
  title: { en: A court rules, es: Un tribunal decide }
  policy: the-policy
  facts: [yearly-limit]
`;
const told = (events: string, more: Record<string, string> = {}): string[] => problemsOf({ [FILE]: events, ...more }).map(tell);

it('passes events in which everything holds', () => {
  expect(told(EVENTS)).toEqual([]);
});

/** What is broken, and what the message must say. */
const FAILURES: [string, [string, string], RegExp][] = [
  ['an unknown fact', ['facts: [yearly-limit]', 'facts: [no-fact]'], /e-first: unknown fact "no-fact"/],
  ['an unknown policy', ['policy: the-policy', 'policy: no-policy'], /e-second: unknown policy "no-policy"/],
  ['an unknown fact of a standing', ['word: in-force, fact: yearly-limit', 'word: in-force, fact: no-fact'], /e-first: unknown fact "no-fact"/],
  ['an unknown event that ended it', ['word: in-force, fact: yearly-limit', 'word: ended, by: e-third'], /e-first: unknown event "e-third"/],
  ['an end before its beginning', ['  policy: the-policy\n', '  policy: the-policy\n  standing: { word: ended, by: e-first }\n'], /e-second: "e-first" lies before it/],
  ['a standing that nothing shows', ['word: in-force, fact: yearly-limit', 'word: in-force'], /a standing that nothing shows/],
  ['a standing known for an earlier day only', ["date: '2008-12-23'", "date: '2027-01-01'"], /e-first: "yearly-limit" is known for an earlier day only/],
  ['a last possible day before the date', ["by: '2026-06-19'", "by: '2025-06-19'"], /e-second: `by` does not fit its date/],
  ['a last possible day beside a full date', ["date: '2026'", "date: '2026-06-01'"], /e-second: `by` does not fit its date/],
  ['words that the source of a position does not have', ['source: the-law', 'source: other'], /e-first: the fact "yearly-limit" has no words of "other"/],
];
describe('the gate names the reason for', () => {
  it.each(FAILURES)('%s', (_name, [from, to], reason) => {
    expect(EVENTS).toContain(from);
    expect(told(EVENTS.replace(from, to)).join('\n')).toMatch(reason);
  });

  it('an overtaken fact', () => {
    const facts = GOOD[FACTS] ?? '';
    const both = `${facts.replace("recheck: '2027-05-24'", "recheck: '2027-05-24'\n  overtakenBy: newer")}${facts.replace('id: yearly-limit', 'id: newer')}`;
    expect(told(EVENTS, { [FACTS]: both }).join('\n')).toMatch(/e-first: the fact "yearly-limit" was overtaken/);
  });

  it('a position in another language without words in the original one', () => {
    const law = (GOOD[LAW] ?? '').replace('  url:', '  language: es\n  url:');
    expect(told(EVENTS, { [LAW]: law }).join('\n')).toMatch(/the words of "the-law" have no en translation/);
  });
});

describe('the records of the site', () => {
  const { base } = readBase(join(resolve(import.meta.dirname, '../..'), 'content'));
  const events = [...base.events.values()].map((e) => e.data);

  it('have an event for every established fact of the timeline that no later one overtook', () => {
    const used = new Set(events.flatMap((e) => e.facts));
    const facts = [...base.facts.values()].map((f) => f.data).filter((f) => f.topic === 'timeline');
    expect(facts.length).toBeGreaterThan(100);
    expect(facts.filter((f) => !f.overtakenBy && f.confidence !== 'unverified' && !used.has(f.id)).map((f) => f.id)).toEqual([]);
  });

  it('tell one act once', () => {
    const titles = events.map((e) => e.title.en);
    expect(titles.filter((t, i) => titles.indexOf(t) !== i)).toEqual([]);
    const tl = events.flatMap((e) => e.facts.filter((f) => f.startsWith('tl-')).map((f) => `${f} ${e.thread} ${e.date}`));
    expect(tl.filter((f, i) => tl.indexOf(f) !== i)).toEqual([]);
  });

  it('say each in one line, in every language, without a full stop or a judging word', () => {
    const all = events.flatMap((e) => Object.values(e.title));
    expect(all.filter((t) => t.length > 170 || /[.!]$/.test(t))).toEqual([]);
    expect(all.filter((t) => /\b(illegal (alien|immigrant)s?|harsh|cruel|landmark|historic|draconian|crackdown|cruel)\b/i.test(t))).toEqual([]);
  });
});
