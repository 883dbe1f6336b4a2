import { expect, it } from 'vitest';
import { alphabet } from '../../src/model/alphabet.ts';
import { compareClauses } from '../../src/model/comparison.ts';
import { chosen, newestFirst, periodsOf, timeline } from '../../src/model/timeline.ts';
import { strata } from '../../src/model/strata.ts';
import { CLAUSE_ROWS } from '../../src/schema/policy.ts';
import { event } from '../../src/schema/records.ts';
import { directive2021, guidance2025, lookUp, makePolicy, memo2011 } from './policy-fixture.ts';

const makeEvent = (id: string, date: string, more: object = {}) =>
  event.parse({ id, date, thread: 'ice', kind: 'act', title: { en: id, es: id }, facts: ['f'], ...more });

it('orders events by first possible day, the less precise first, and groups them by year', () => {
  const years = timeline([
    makeEvent('c', '2021-08-10'),
    makeEvent('b', '2021-08'),
    makeEvent('d', '2021-08-01'),
    makeEvent('a', '2021'),
    makeEvent('z', '2008-12-23'),
  ]);
  expect(years.map((y) => y.year)).toEqual(['2008', '2021']);
  expect(years[1]?.events.map((e) => e.id)).toEqual(['a', 'b', 'd', 'c']);
});

it('puts an event whose last possible day is known at that day', () => {
  const [year] = timeline([
    makeEvent('order', '2026', { by: '2026-06-19' }),
    makeEvent('july', '2026-07-01'),
    makeEvent('may', '2026', { by: '2026-05' }),
    makeEvent('june', '2026-06-01'),
  ]);
  expect(year?.events.map((e) => e.id)).toEqual(['may', 'june', 'order', 'july']);
});

it('lays the newest year and the newest event on top, and leaves the list it was given', () => {
  const years = timeline([makeEvent('a', '2020-01-01'), makeEvent('b', '2021-01-01'), makeEvent('c', '2021-05-01')]);
  expect(newestFirst(years).map((y) => [y.year, y.events.map((e) => e.id)])).toEqual([
    ['2021', ['c', 'b']],
    ['2020', ['a']],
  ]);
  expect(years.map((y) => y.year)).toEqual(['2020', '2021']);
  expect(years[1]?.events.map((e) => e.id)).toEqual(['b', 'c']);
});

it('chooses by thread, by policy, by both, or all', () => {
  const list = [
    makeEvent('a', '2020', { policy: 'p' }),
    makeEvent('b', '2020', { thread: 'law', policy: 'p' }),
    makeEvent('c', '2020', { thread: 'law' }),
  ];
  const ids = (by: Parameters<typeof chosen>[1]) => chosen(list, by).map((e) => e.id);
  expect([
    ids({}),
    ids({ thread: 'law' }),
    ids({ policy: 'p' }),
    ids({ thread: 'law', policy: 'p' }),
    ids({ thread: 'courts' }),
  ]).toEqual([['a', 'b', 'c'], ['b', 'c'], ['a', 'b'], ['b'], []]);
});

const BEGIN = [2017, 2021, 2025, 2026];

it('parts the years into periods that leave no year out and claim none beyond the list', () => {
  expect(periodsOf(['2026', '1994', '2016', '2018', '2025'], BEGIN)).toEqual([
    { from: 2026, to: 2026 },
    { from: 2025, to: 2025 },
    { from: 2021, to: 2024 },
    { from: 2017, to: 2020 },
    { from: 1994, to: 2016 },
  ]);
  expect(periodsOf(['2018', '2022'], BEGIN)).toEqual([
    { from: 2021, to: 2022 },
    { from: 2018, to: 2020 },
  ]);
  expect(periodsOf(['2017'], BEGIN)).toEqual([{ from: 2017, to: 2017 }]);
  expect(periodsOf([], BEGIN)).toEqual([]);
});

it('draws a policy in parts of one standing each, from its first day to its last', () => {
  const drawn = strata([memo2011, guidance2025], '2006-01-01', '2026-12-31', '2026-11-24', lookUp);
  const [memo, guidance] = drawn.map((s) => s.parts);
  expect(memo?.map((p) => p.word)).toEqual(['in-force']);
  expect(memo?.[0]?.from).toBeCloseTo(5.45 / 21, 2);
  expect(guidance?.[0]?.from).toBe(memo?.[0]?.to);
});

it('draws what is not known, what is blocked in part and what was only last seen as parts of their own', () => {
  const [guidance] = strata([guidance2025], '2025-01-01', '2027-01-01', '2026-11-24', lookUp);
  expect(guidance?.parts.map((p) => p.word)).toEqual(['in-force', 'not-known', 'blocked-in-part', 'last-seen']);
  const order = makePolicy({ id: 'order', issued: '2026', by: '2026-06-19', shownBy: ['seen-in-august'] });
  const [drawn] = strata([order], '2025-01-01', '2027-01-01', '2026-11-24', lookUp);
  expect(drawn?.parts.map((p) => p.word)).toEqual(['not-known', 'in-force', 'last-seen']);
  expect(drawn?.parts.at(-1)?.to).toBeLessThan(1);
});

it('compares every clause, oldest instrument first, and shows a gap as a gap', () => {
  const old = { ...memo2011, clauses: { default: 'cmp-default-2011' } };
  const rows = compareClauses([{ ...directive2021, clauses: { default: 'cmp-default-2021' } }, old]);
  expect(rows.map((r) => r.row)).toEqual([...CLAUSE_ROWS]);
  const cells = rows.find((r) => r.row === 'default')?.cells;
  expect(cells?.map((c) => [c.fact, c.anchor])).toEqual([
    ['cmp-default-2011', 'default-2011'],
    ['cmp-default-2021', 'default-2021'],
  ]);
  expect(rows.find((r) => r.row === 'stay')?.cells[0]?.fact).toBeNull();
});

it('gives each cell of the comparison an address of its own', () => {
  const rows = compareClauses([memo2011, makePolicy({ id: 'x', issued: '2026' })]);
  const anchors = rows.flatMap((r) => r.cells.map((c) => c.anchor));
  expect(new Set(anchors).size).toBe(anchors.length);
});

it('sorts by letter without accents and opening signs', () => {
  const groups = alphabet(
    [
      { label: '¿Qué es?', to: '/1' },
      { label: 'Ética', to: '/2' },
      { label: '911', to: '/3' },
      { label: 'estado', to: '/4' },
    ],
    'es',
  );
  expect(groups.map((g) => [g.letter, g.items.map((i) => i.to)])).toEqual([
    ['0-9', ['/3']],
    ['E', ['/4', '/2']],
    ['Q', ['/1']],
  ]);
});
