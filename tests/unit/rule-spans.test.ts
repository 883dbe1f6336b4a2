import { expect, it } from 'vitest';
import { ruleSpans } from '../../src/model/rule-spans.ts';
import { statusOn } from '../../src/model/status.ts';
import { directive2019, directive2021, guidance2025, memo2011 } from './policy-fixture.ts';

const all = [memo2011, directive2019, directive2021, guidance2025];
const spans = ruleSpans(all, '2008-12-23', '2026-11-24');

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
      for (const { policy, word } of span.standing)
        expect(`${day} ${statusOn(policy, day).word}`).toBe(`${day} ${word}`);
    }
  }
});

it('marks a change that is known only to have come by a day', () => {
  expect(spans.find((s) => s.from === '2026-06-19')?.atLatest).toBe(true);
  expect(spans.find((s) => s.from === '2021-08-10')?.atLatest).toBe(false);
});
