import { expect, it } from 'vitest';
import { verdictOn } from '../../src/model/verdict.ts';
import { directive2019, directive2021, guidance2025, makePolicy, memo2011 } from './policy-fixture.ts';

const all = [memo2011, directive2019, directive2021, guidance2025];
function policyOf(id: string) {
  const found = all.find((p) => p.id === id);
  if (!found) throw new Error(id);
  return found;
}
const order = makePolicy({ id: 'order', issued: '2026', layer: 'court' });
const law = makePolicy({ id: 'law', issued: '2000', layer: 'congress' });

it('tells what replaced an instrument, and what a court did to the one that stands', () => {
  const verdict = verdictOn([directive2021, guidance2025], policyOf);
  expect(verdict).toMatchObject({ subject: directive2021, successor: guidance2025, standing: guidance2025 });
  expect(verdict?.court?.id).toBe('order');
});

it('follows the line of successors to the one that stands', () => {
  const verdict = verdictOn([directive2019], policyOf);
  expect([verdict?.successor?.id, verdict?.standing.id]).toEqual(['directive-2021', 'guidance-2025']);
});

it('takes no law and no court order for its subject', () => {
  expect(verdictOn([order, law, guidance2025], policyOf)).toMatchObject({
    subject: guidance2025,
    successor: undefined,
  });
  expect(verdictOn([order, law], policyOf)).toBeUndefined();
});

it('has no one answer for more than two instruments', () => {
  expect(verdictOn([memo2011, directive2019, directive2021], policyOf)).toBeUndefined();
});

it('names the facts that show each answer', () => {
  const subject = makePolicy({
    id: 'x',
    issued: '2021-08-10',
    clauses: { default: 'the-rule', indicia: 'the-signs', who: 'the-people' },
    ended: { date: '2025-01-31', by: 'guidance-2025', fact: 'the-end' },
  });
  expect(verdictOn([subject], policyOf)?.facts).toEqual({
    said: ['the-rule', 'the-signs'],
    replaced: ['the-end'],
    court: ['a-fact'],
  });
});
