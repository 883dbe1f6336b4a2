import type { Fact } from '../schema/fact.ts';
import type { Policy } from '../schema/policy.ts';
import type { Event, Standing } from '../schema/records.ts';
import type { EventWord } from '../schema/status.ts';
import { daysOf } from './dates.ts';
import { statusOn, type StatusOn } from './status.ts';

/** How an event of the timeline stands on one day. */
export interface EventStatus {
  word: EventWord;
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
  fact: (id: string) => Pick<Fact, 'asOf' | 'recheck'>;
  event: (id: string) => Event;
  policy: (id: string) => Policy;
}

/** A standing that a person wrote down: what is over stays over; what may move holds until its fact is to be checked again. */
function recorded({ word, by, since, fact }: Standing, day: string, look: EventLookUp): EventStatus {
  const cause = by ? look.event(by) : undefined;
  const from = since ?? cause?.date;
  const shown = { ...(from ? { since: from } : {}), ...(cause ? { by: cause } : {}) };
  // How it stood before that was not written down.
  if (from && day < daysOf(from).first) return { word: 'not-known' };
  if (word === 'replaced' || word === 'ended') return { word, ...shown };
  if (!fact) return { word: 'not-known', ...shown };
  const { asOf, recheck } = look.fact(fact);
  return day > recheck ? { word: 'not-known', asOf } : { word, ...shown, asOf };
}

/**
 * How an event stands on a day: by its own standing, else by the computed status of the policy that it names, else as
 * a single act that is past.
 * @param day YYYY-MM-DD
 */
export function eventStatusOn(event: Event, day: string, look: EventLookUp): EventStatus {
  if (day < daysOf(event.date).first) return { word: 'not-yet', since: event.date };
  if (event.standing) return recorded(event.standing, day, look);
  if (!event.policy) return { word: 'past' };
  const policy = look.policy(event.policy);
  const status = statusOn(policy, day);
  return { word: status.word, policy: { policy, status } };
}
