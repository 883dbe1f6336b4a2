import { describe, expect, it } from 'vitest';
import { markOf, numberCitations } from '../../src/model/citations.ts';
import { fact, type Fact } from '../../src/schema/fact.ts';

function makeFact(id: string, sources: { id: string; at?: string; quote?: string }[]): Fact {
  return fact.parse({
    id,
    topic: 't',
    statement: { en: id },
    asOf: '2026',
    status: 'current',
    confidence: 'verified',
    checked: '2026-11-24',
    recheck: '2026-12-24',
    sources,
  });
}

describe('numberCitations', () => {
  it('numbers sources by first use and keeps the number', () => {
    const { list, marks } = numberCitations([
      makeFact('a', [{ id: 'law' }]),
      makeFact('b', [{ id: 'news' }]),
      makeFact('c', [{ id: 'law' }]),
    ]);
    expect(list.map((s) => [s.number, s.source])).toEqual([
      [1, 'law'],
      [2, 'news'],
    ]);
    expect(marks.get('c')).toEqual(['1']);
  });

  it('gives letters to the places of a source only when there are several', () => {
    const { marks } = numberCitations([
      makeFact('a', [{ id: 'law', at: '(p)(6)', quote: 'one' }]),
      makeFact('b', [{ id: 'law', at: '(p)(2)', quote: 'two' }]),
      makeFact('c', [{ id: 'rule', quote: 'three' }]),
    ]);
    expect([...marks]).toEqual([
      ['a', ['1a']],
      ['b', ['1b']],
      ['c', ['2']],
    ]);
  });

  it('lets two facts share the mark of the same words, and a fact have several marks', () => {
    const { marks, list } = numberCitations([
      makeFact('a', [
        { id: 'x', quote: 'same' },
        { id: 'y', quote: 'other' },
      ]),
      makeFact('b', [{ id: 'x', quote: 'same' }]),
    ]);
    expect(marks.get('a')).toEqual(['1', '2']);
    expect(marks.get('b')).toEqual(['1']);
    expect(list[0]?.passages).toHaveLength(1);
  });

  it('names the fact that brings in a source', () => {
    const { introduces } = numberCitations([
      makeFact('a', [{ id: 'x' }]),
      makeFact('b', [{ id: 'x' }]),
      makeFact('c', [{ id: 'x' }, { id: 'y' }, { id: 'z' }]),
    ]);
    expect([...introduces].map(([id, s]) => [id, s.number])).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
  });

  it('finds the mark of a passage, and none for one that is not cited', () => {
    const quoted = makeFact('a', [
      { id: 'x', quote: 'one' },
      { id: 'x', quote: 'two' },
    ]);
    const citations = numberCitations([quoted]);
    expect(quoted.sources.map((p) => markOf(citations, p))).toEqual(['1a', '1b']);
    expect(markOf(citations, { id: 'x', quote: 'three' })).toBeUndefined();
  });

  it('goes on after z', () => {
    const facts = Array.from({ length: 28 }, (_, i) => makeFact(`f${i}`, [{ id: 's', quote: `q${i}` }]));
    const { marks } = numberCitations(facts);
    expect(marks.get('f25')).toEqual(['1z']);
    expect(marks.get('f26')).toEqual(['1aa']);
    expect(marks.get('f27')).toEqual(['1ab']);
  });

  it('has nothing to say of an article without facts', () => {
    expect(numberCitations([])).toEqual({ list: [], marks: new Map(), introduces: new Map() });
  });
});
