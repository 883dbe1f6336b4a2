import type { Policy } from '../schema/policy.ts';
import type { StatusWord } from '../schema/status.ts';
import { ruleSpans } from './rule-spans.ts';
import type { FactLookUp } from './staleness.ts';

/** A policy as a layer in time, in parts of one standing each; places are shares of the whole span, from 0 to 1. */
export interface Stratum {
  policy: Policy;
  parts: { from: number; to: number; word: StatusWord }[];
}

/**
 * Lay policies out as strata between two days.
 * @param first the first day drawn
 * @param last the last day drawn
 * @param today the day up to which standings are told; nothing is drawn after it
 */
export function strata(policies: Policy[], first: string, last: string, today: string, fact: FactLookUp): Stratum[] {
  const span = Date.parse(last) - Date.parse(first);
  const share = (day: string): number => Math.min(1, (Date.parse(day) - Date.parse(first)) / span);
  return policies.map((policy) => {
    const spans = ruleSpans([policy], first, today, fact);
    return {
      policy,
      parts: spans.flatMap(({ from, standing: [stood] }, i) =>
        stood ? [{ from: share(from), to: share(spans[i + 1]?.from ?? today), word: stood.status.word }] : [],
      ),
    };
  });
}
