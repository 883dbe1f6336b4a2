import type { CourtAction, Policy } from '../schema/policy.ts';
import type { StatusWord } from '../schema/status.ts';
import { daysOf } from './dates.ts';

/** How a policy stands on one day. */
export interface StatusOn {
  word: StatusWord;
  /** The date from which it stands so, as precisely as is known. */
  since?: string;
  /** The policy that replaced it. */
  replacedBy?: string;
  /** The court action that decides the answer, or that may already have happened. */
  court?: CourtAction;
  /** The last day on which a source showed this standing, when the asked day is later. */
  lastSeen?: string;
}

/**
 * How a policy stands on a day.
 *
 * The rules, in order: a proposal is only proposed. Before its first day it does not apply yet; while its first day
 * is known to the month or year only and that span (or the span up to `by`) is running, its standing is not known. From the first possible
 * day of its end it is replaced or ended (again "not known" inside an imprecise span). In between, the latest court
 * action counts: one that lifts an earlier block puts it back in force. An action whose date is imprecise may have
 * happened on any day from the start of that date to `by`: inside that span the standing is not known.
 *
 * @param day YYYY-MM-DD
 */
export function statusOn(policy: Policy, day: string): StatusOn {
  if (policy.proposed) return { word: 'proposed', since: policy.issued };

  const start = policy.effective ?? policy.issued;
  const certainStart = daysOf(policy.effective ?? policy.by ?? policy.issued).last;
  if (day < daysOf(start).first) return { word: 'not-yet', since: start };
  if (day < certainStart) return { word: 'not-known', since: start };

  const { ended } = policy;
  if (ended) {
    const ends = daysOf(ended.date);
    if (day >= ends.last) {
      return {
        word: ended.by ? 'replaced' : 'ended',
        since: ended.date,
        ...(ended.by ? { replacedBy: ended.by } : {}),
      };
    }
    if (day >= ends.first) return { word: 'not-known', since: ended.date };
  }

  const seen = policy.lastSeen && day > daysOf(policy.lastSeen).last ? { lastSeen: policy.lastSeen } : {};
  const begun = policy.courtActions.filter((a) => daysOf(a.date).first <= day);
  const latest = begun.at(-1);
  if (!latest) return { word: 'in-force', since: start, ...seen };
  const certainFrom = latest.by ? daysOf(latest.by).last : daysOf(latest.date).last;
  if (day < certainFrom) return { word: 'not-known', since: latest.date, court: latest };
  const word = (
    { blocks: 'blocked', 'sets-aside': 'blocked', 'blocks-in-part': 'blocked-in-part', lifts: 'in-force' } as const
  )[latest.effect];
  return { word, since: latest.date, court: latest, ...seen };
}

/** The policies that apply, in whole or part, on a day, oldest first. */
export function inForceOn(policies: Policy[], day: string): Policy[] {
  return policies
    .filter((p) => ['in-force', 'blocked-in-part', 'not-known'].includes(statusOn(p, day).word))
    .sort((a, b) => a.issued.localeCompare(b.issued));
}
