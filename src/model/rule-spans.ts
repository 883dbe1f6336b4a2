import type { Policy } from '../schema/policy.ts';
import { addDays, daysOf } from './dates.ts';
import type { StatusWord } from '../schema/status.ts';
import { inForceOn, statusOn } from './status.ts';

/** A span of days in which the standing of every policy stays the same. */
export interface RuleSpan {
  /** First day, YYYY-MM-DD. */
  from: string;
  /** True when the change is known only to have come by this day, not on it. */
  atLatest: boolean;
  /** Last day; absent for the span that is still running. */
  to?: string;
  standing: { policy: Policy; word: StatusWord }[];
}

/** Every day on which the standing of a policy can change: its dates, and both ends of the imprecise ones. */
function changeDays(policy: Policy): string[] {
  const dates = [
    policy.issued,
    policy.effective,
    policy.by,
    policy.ended?.date,
    ...policy.courtActions.flatMap((a) => [a.date, a.by]),
  ];
  return dates.flatMap((d) => (d ? [daysOf(d).first, daysOf(d).last] : []));
}

/**
 * “The rule on a given day”, for every day: the spans between two changes and what stood in each.
 * @param first the first day to tell of
 * @param last the last day to tell of
 */
export function ruleSpans(policies: Policy[], first: string, last: string): RuleSpan[] {
  const starts = [...new Set([first, ...policies.flatMap(changeDays)])].filter((d) => d >= first && d <= last).sort();
  const bounds = new Set(policies.flatMap((p) => [p.by, ...p.courtActions.map((a) => a.by)]));
  const spans: RuleSpan[] = [];
  for (const from of starts) {
    const standing = inForceOn(policies, from).map((policy) => ({ policy, word: statusOn(policy, from).word }));
    const previous = spans.at(-1);
    const same = (s: Pick<RuleSpan, 'standing'>): string => s.standing.map((x) => `${x.policy.id} ${x.word}`).join();
    if (previous && same(previous) === same({ standing })) continue;
    if (previous) previous.to = addDays(from, -1);
    spans.push({ from, atLatest: bounds.has(from), standing });
  }
  return spans;
}
