import type { Policy } from '../schema/policy.ts';
import type { MovingWord, StatusWord } from '../schema/status.ts';
import { addDays } from './dates.ts';
import { ruleSpans } from './rule-spans.ts';
import type { FactLookUp } from './staleness.ts';

/** A part of a layer, of one standing; places are shares of the whole span, from 0 to 1. */
export interface StratumPart {
  from: number;
  to: number;
  /** The first and the last day of the part. */
  first: string;
  last: string;
  word: StatusWord;
  /** What it was when it was last seen, for `last-seen`. */
  was?: MovingWord;
}

/** A policy as a layer in time. */
export interface Stratum {
  policy: Policy;
  parts: StratumPart[];
}

/** Where a day lies between two others, as a share from 0 to 1. */
export function shareOf(day: string, first: string, last: string): number {
  const share = (Date.parse(day) - Date.parse(first)) / (Date.parse(last) - Date.parse(first));
  return Math.min(1, Math.max(0, share));
}

/**
 * Lay policies out as strata between two days. A part ends where the next begins, or today.
 * @param first the first day drawn
 * @param last the last day drawn
 * @param today the day up to which standings are told; nothing is drawn after it
 */
export function strata(policies: Policy[], first: string, last: string, today: string, fact: FactLookUp): Stratum[] {
  const share = (day: string): number => shareOf(day, first, last);
  return policies.map((policy) => {
    const spans = ruleSpans([policy], first, today, fact);
    return {
      policy,
      parts: spans.flatMap(({ from, standing: [stood] }, i): StratumPart[] => {
        const next = spans[i + 1]?.from;
        if (!stood) return [];
        const { word, was } = stood.status;
        return [
          {
            from: share(from),
            to: share(next ?? today),
            first: from,
            last: next ? addDays(next, -1) : today,
            word,
            ...(was ? { was } : {}),
          },
        ];
      }),
    };
  });
}
