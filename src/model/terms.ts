import type { Fact } from '../schema/fact.ts';
import type { Term } from '../schema/records.ts';

/** The terms to read beside one: those that it names, then those that name it. */
export function relatedTerms(id: string, terms: readonly Term[]): Term[] {
  const own = terms.find((t) => t.id === id)?.related ?? [];
  const named = own.flatMap((other) => terms.find((t) => t.id === other) ?? []);
  return [...named, ...terms.filter((t) => t.related.includes(id) && !own.includes(t.id))];
}

/** A term is as fresh as the facts that it rests on: checked with the one looked at longest ago, due with the first that is due. */
export function freshnessOf(facts: readonly Fact[]): { checked: string; recheck: string } | undefined {
  const [checked] = facts.map((f) => f.checked).sort();
  const [recheck] = facts.map((f) => f.recheck).sort();
  return checked && recheck ? { checked, recheck } : undefined;
}
