import type { CourtAction, Policy } from '../schema/policy.ts';
import type { MovingWord, StatusWord } from '../schema/status.ts';
import { daysOf } from './dates.ts';
import { aged, lastSeen, type FactLookUp, type Pace } from './staleness.ts';

/** How a policy stands on one day. */
export interface StatusOn {
  word: StatusWord;
  /** What it was when it was last seen, for `last-seen`. */
  was?: MovingWord;
  /** The date from which it stands so, as precisely as is known. */
  since?: string;
  /** The policy that replaced it. */
  replacedBy?: string;
  /** The court action that decides the answer, or that may already have happened. */
  court?: CourtAction;
  /** The last date on which a source showed this standing, when the asked day is later. */
  lastSeen?: string;
}

/** How fast a policy can move: a law of Congress, or an act of everybody else. */
const paceOf = ({ layer }: Policy): Pace => (layer === 'congress' ? 'law' : 'act');

/** The last date on which a source showed how a policy stands: the newest of the facts that show it. */
export const policyLastSeen = ({ shownBy }: Policy, fact: FactLookUp): string | undefined =>
  lastSeen(shownBy.map(fact));

/**
 * How a policy stands on a day.
 *
 * The rules, in order: a proposal is only proposed. Before its first day it does not apply yet; while its first day
 * is known to the month or year only and that span (or the span up to `by`) is running, its standing is not known. From the first possible
 * day of its end it is replaced or ended (again "not known" inside an imprecise span). In between, the latest court
 * action counts: one that lifts an earlier block puts it back in force. An action whose date is imprecise may have
 * happened on any day from the start of that date to `by`: inside that span the standing is not known. What may move
 * ages by the one rule of `aged`.
 *
 * @param day YYYY-MM-DD
 * @param fact where the facts are that show how it stands
 * @param edition the day from which one looks back on `day`
 */
export function statusOn(policy: Policy, day: string, fact: FactLookUp, edition = day): StatusOn {
  const moving = <W extends MovingWord & StatusWord>(word: W) =>
    aged(word, policyLastSeen(policy, fact), paceOf(policy), day, edition);
  if (policy.proposed) return { ...moving('proposed'), since: policy.issued };

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

  const begun = policy.courtActions.filter((a) => daysOf(a.date).first <= day);
  const latest = begun.at(-1);
  if (!latest) return { ...moving('in-force'), since: start };
  const certainFrom = latest.by ? daysOf(latest.by).last : daysOf(latest.date).last;
  if (day < certainFrom) return { word: 'not-known', since: latest.date, court: latest };
  const word = (
    { blocks: 'blocked', 'sets-aside': 'blocked', 'blocks-in-part': 'blocked-in-part', lifts: 'in-force' } as const
  )[latest.effect];
  return { ...moving(word), since: latest.date, court: latest };
}

/** True for a standing under which a policy applies, or may apply, in whole or part. */
export const applies = ({ word, was }: Pick<StatusOn, 'word' | 'was'>): boolean =>
  ['in-force', 'blocked-in-part', 'not-known'].includes(was ?? word);
