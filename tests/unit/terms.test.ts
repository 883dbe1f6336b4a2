import { describe, expect, it } from 'vitest';
import { freshnessOf, relatedTerms } from '../../src/model/terms.ts';
import { fact } from '../../src/schema/fact.ts';
import { term } from '../../src/schema/records.ts';

const word = (id: string, related: string[] = []) =>
  term.parse({ id, term: { en: id, es: id }, short: { en: 'It is so.', es: 'Es así.' }, related });
const known = (id: string, checked: string, recheck: string) =>
  fact.parse({
    id,
    topic: 'x',
    statement: { en: 'It is so.' },
    asOf: '2026',
    status: 'current',
    confidence: 'verified',
    checked,
    recheck,
    sources: [{ id: 'law' }],
  });

describe('terms to read beside one', () => {
  const terms = [
    word('stay', ['order', 'withholding']),
    word('order', ['stay']),
    word('withholding'),
    word('warrant', ['withholding']),
  ];
  const beside = (id: string): string[] => relatedTerms(id, terms).map((t) => t.id);

  it('are those that it names, in its order', () => {
    expect(beside('stay')).toEqual(['order', 'withholding']);
  });
  it('and those that name it, each once', () => {
    expect(beside('withholding')).toEqual(['stay', 'warrant']);
    expect(beside('order')).toEqual(['stay']);
  });
  it('are none for a term that nobody names', () => {
    expect(relatedTerms('alone', [...terms, word('alone')])).toEqual([]);
  });
});

describe('a term is as fresh as its facts', () => {
  it('checked with the one looked at longest ago, due with the first that is due', () => {
    expect(freshnessOf([known('a', '2026-11-24', '2026-12-24'), known('b', '2026-10-01', '2027-05-24')])).toEqual({
      checked: '2026-10-01',
      recheck: '2026-12-24',
    });
  });
  it('says nothing without facts', () => {
    expect(freshnessOf([])).toBeUndefined();
  });
});
