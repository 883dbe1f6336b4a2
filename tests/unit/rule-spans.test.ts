import { expect, it } from 'vitest';
import { ruleSpans } from '../../src/model/rule-spans.ts';
import { statusOn } from '../../src/model/status.ts';
import { directive2019, directive2021, guidance2025, lookUp, memo2011 } from './policy-fixture.ts';

const all = [memo2011, directive2019, directive2021, guidance2025];
const spans = ruleSpans(all, '2008-12-23', '2026-11-24', lookUp);

it('covers every day once, from the first to the last', () => {
  expect(spans[0]?.from).toBe('2008-12-23');
  expect(spans.at(-1)?.to).toBeUndefined();
  for (const [i, span] of spans.slice(1).entries()) {
    expect(Date.parse(span.from) - Date.parse(spans[i]?.to ?? '')).toBe(86_400_000);
  }
});

it('agrees with statusOn on each first and last day', () => {
  for (const span of spans) {
    for (const day of [span.from, span.to ?? '2026-11-24']) {
      for (const { policy, status } of span.standing)
        expect(`${day} ${statusOn(policy, day, lookUp, '2026-11-24').word}`).toBe(`${day} ${status.word}`);
    }
  }
});

it('marks a change that is known only to have come by a day', () => {
  expect(spans.find((s) => s.from === '2026-06-19')?.atLatest).toBe(true);
  expect(spans.find((s) => s.from === '2021-08-10')?.atLatest).toBe(false);
});

it('tells of the days after the last source that it was last seen so, and looks back from the last day', () => {
  expect(spans.find((s) => s.from === '2026-06-19')).toMatchObject({ to: '2026-08-26' });
  expect(spans.at(-1)).toMatchObject({ from: '2026-08-27', standing: [{ status: { word: 'last-seen' } }] });
  const sooner = ruleSpans(all, '2008-12-23', '2026-09-30', lookUp);
  expect(sooner.at(-1)).toMatchObject({ from: '2026-06-19', standing: [{ status: { word: 'blocked-in-part' } }] });
});
