import { describe, expect, it } from 'vitest';
import { dotColumns, picturedFacts, sayingsOf } from '../../src/model/picture.ts';
import { picture } from '../../src/schema/picture.ts';

const words = (text: string) => ({ en: text, es: text });
const marks = { a: { mark: 'yes' as const, text: words('Because.'), facts: ['shown'] } };

describe('people who wait, as dots', () => {
  it('a column of ten is one year’s limit, the last may hold fewer', () => {
    expect(dotColumns(23_900, 10_000)).toEqual([10, 10, 4]);
    expect(dotColumns(20_000, 10_000)).toEqual([10, 10]);
    expect(dotColumns(238_892, 10_000)).toHaveLength(24);
  });

  it('the dots stand for all who wait, rounded to one dot', () => {
    for (const waiting of [1, 999, 12_345, 238_892, 400_001]) {
      const dots = dotColumns(waiting, 10_000).reduce((sum, n) => sum + n, 0);
      expect(Math.abs(dots * 1000 - waiting)).toBeLessThanOrEqual(500);
    }
  });
});

describe('what a picture says, and on which facts', () => {
  const way = picture.parse({
    id: 'a-way',
    title: words('A way'),
    shows: words('Two steps.'),
    form: 'way',
    stages: [
      { name: words('First'), time: words('6 months'), facts: ['six', 'seven'] },
      { name: words('Second'), mark: { mark: 'yes', text: words('It stays.'), facts: ['risk', 'six'] } },
    ],
  });

  it('each part stands on its own facts, title and sentence on those of all', () => {
    const [head, first, , risk] = sayingsOf(way);
    expect(head?.facts).toEqual(['six', 'seven', 'risk', 'six']);
    expect(first?.facts).toEqual(['six', 'seven']);
    expect(risk?.facts).toEqual(['risk', 'six']);
    expect(picturedFacts(way, [])).toEqual(['six', 'seven', 'risk']);
  });

  it('words of a second rail need facts', () => {
    const bare = {
      ...way,
      stages: [way.form === 'way' && { ...way.stages[1], mark: { mark: 'yes', text: words('So.') } }],
    };
    expect(picture.safeParse(bare).success).toBe(false);
  });

  it('a grid of protections brings what they hold for its columns', () => {
    const grid = picture.parse({
      id: 'a-grid',
      title: words('A grid'),
      shows: words('Marks.'),
      form: 'grid',
      from: 'protections',
      columns: [{ id: 'a', name: words('A') }],
    });
    const row = {
      id: 'row',
      name: words('Row'),
      finder: {},
      cells: {},
      marks,
      checked: '2026-11-24',
      recheck: '2026-12-24',
    };
    expect(picturedFacts(grid, [row])).toEqual(['shown']);
  });
});
