import type { Policy } from '../schema/policy.ts';
import { addDays, daysOf } from './dates.ts';
import type { FactLookUp } from './staleness.ts';
import { applies, policyLastSeen, statusOn, type StatusOn } from './status.ts';

/** A span of days in which the standing of every policy stays the same. */
export interface RuleSpan {
  /** First day, YYYY-MM-DD. */
  from: string;
  /** True when the change is known only to have come by this day, not on it. */
  atLatest: boolean;
  /** Last day; absent for the span that is still running. */
  to?: string;
  standing: { policy: Policy; status: StatusOn }[];
}

/** Every day on which the standing of a policy can change: its dates, both ends of the imprecise ones, and the day after it was last seen. */
function changeDays(policy: Policy, fact: FactLookUp): string[] {
  const seen = policyLastSeen(policy, fact);
  const dates = [
    policy.issued,
    policy.effective,
    policy.by,
    policy.ended?.date,
    ...policy.courtActions.flatMap((a) => [a.date, a.by]),
  ];
  return [
    ...dates.flatMap((d) => (d ? [daysOf(d).first, daysOf(d).last] : [])),
    ...(seen ? [addDays(daysOf(seen).first, 1)] : []),
  ];
}

/**
 * “The rule on a given day”, for every day: the spans between two changes and what stood in each, as known on the last
 * of them.
 * @param first the first day to tell of
 * @param last the last day to tell of, from which one looks back
 */
export function ruleSpans(policies: Policy[], first: string, last: string, fact: FactLookUp): RuleSpan[] {
  const changes = policies.flatMap((policy) => changeDays(policy, fact));
  const starts = [...new Set([first, ...changes])].filter((d) => d >= first && d <= last).sort();
  const bounds = new Set(policies.flatMap((p) => [p.by, ...p.courtActions.map((a) => a.by)]));
  const oldestFirst = [...policies].sort((a, b) => a.issued.localeCompare(b.issued));
  const spans: RuleSpan[] = [];
  for (const from of starts) {
    const standing = oldestFirst
      .map((policy) => ({ policy, status: statusOn(policy, from, fact, last) }))
      .filter(({ status }) => applies(status));
    const previous = spans.at(-1);
    const same = (s: Pick<RuleSpan, 'standing'>): string =>
      s.standing.map(({ policy, status }) => `${policy.id} ${status.word}`).join();
    if (previous && same(previous) === same({ standing })) continue;
    if (previous) previous.to = addDays(from, -1);
    spans.push({ from, atLatest: bounds.has(from), standing });
  }
  return spans;
}
