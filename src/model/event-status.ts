import type { Policy } from '../schema/policy.ts';
import { hasStanding, type Event, type Standing } from '../schema/records.ts';
import type { EventWord, MovingWord } from '../schema/status.ts';
import { daysOf } from './dates.ts';
import { aged, lastSeen, type FactLookUp, type Pace } from './staleness.ts';
import { statusOn, type StatusOn } from './status.ts';

/** How an event of the timeline stands on one day. */
export interface EventStatus {
  word: EventWord;
  /** What it was when it was last seen, for `last-seen`. */
  was?: MovingWord;
  /** From when it stands so. */
  since?: string;
  /** The event that replaced, ended, blocked or restored it. */
  by?: Event;
  /** The last day for which this is known; absent for what is over. */
  asOf?: string;
  /** The policy whose status is meant, with that status. */
  policy?: { policy: Policy; status: StatusOn };
}

/** Where the records are that an event names. */
export interface EventLookUp {
  fact: FactLookUp;
  event: (id: string) => Event;
  policy: (id: string) => Policy;
}

/** How fast an act can move: a statute or a final rule, or everything else. */
const paceOf = ({ kind }: Event): Pace => (kind === 'law' || kind === 'rule' ? 'law' : 'act');

/** A standing that an editor typed: what is over stays over; what may move ages by the one rule of `aged`. */
function recorded(event: Event, { word, by, since, fact }: Standing, day: string, look: EventLookUp): EventStatus {
  const cause = by ? look.event(by) : undefined;
  const from = since ?? cause?.date;
  const shown = { ...(from ? { since: from } : {}), ...(cause ? { by: cause } : {}) };
  // How it stood before that was not written down.
  if (from && day < daysOf(from).first) return { word: 'not-known' };
  if (word === 'replaced' || word === 'ended') return { word, ...shown };
  const seen = lastSeen(fact ? [look.fact(fact)] : []);
  const asOf = seen ? { asOf: seen } : {};
  if (word === 'not-known') return { word, ...shown, ...asOf };
  const { word: told, was } = aged(word, seen, paceOf(event), day);
  return { word: told, ...(was ? { was } : {}), ...shown, ...asOf };
}

/** Where the mark of an event comes from: a policy's dates, or an editor; undefined for an act without a standing. */
export function basisOf(event: Event): 'computed' | 'typed' | undefined {
  if (!hasStanding(event)) return undefined;
  if (event.standing) return 'typed';
  return event.policy ? 'computed' : undefined;
}

/**
 * How an event stands on a day: by its own standing, else by the computed status of the policy that it names, else as
 * a single act that is past. Letters, statements, reports and occurrences are past, whatever policy they speak of.
 * @param day YYYY-MM-DD
 */
export function eventStatusOn(event: Event, day: string, look: EventLookUp): EventStatus {
  if (day < daysOf(event.date).first) return { word: 'not-yet', since: event.date };
  if (!hasStanding(event)) return { word: 'past' };
  if (event.standing) return recorded(event, event.standing, day, look);
  if (!event.policy) return { word: 'past' };
  const policy = look.policy(event.policy);
  const status = statusOn(policy, day, look.fact);
  return { word: status.word, ...(status.was ? { was: status.was } : {}), policy: { policy, status } };
}
