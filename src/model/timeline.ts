import type { Event } from '../schema/records.ts';
import type { Policy } from '../schema/policy.ts';
import { daysOf } from './dates.ts';

/** The events of a year, oldest first. */
export interface TimelineYear {
  year: string;
  events: Event[];
}

/** Events by year; inside a year by first possible day, less precise dates first, then by id. */
export function timeline(events: Event[]): TimelineYear[] {
  const sorted = [...events].sort(
    (a, b) => daysOf(a.date).first.localeCompare(daysOf(b.date).first) || a.date.length - b.date.length || a.id.localeCompare(b.id),
  );
  const years: TimelineYear[] = [];
  for (const event of sorted) {
    const year = event.date.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.events.push(event);
    else years.push({ year, events: [event] });
  }
  return years;
}

/** A policy as a layer in time: a share of the whole span, from 0 to 1. */
export interface Stratum {
  policy: Policy;
  from: number;
  to: number;
  /** True while the policy still stands at the end of the span. */
  open: boolean;
}

/**
 * Lay policies out as strata between two days.
 * @param first the first day drawn
 * @param last the last day drawn
 */
export function strata(policies: Policy[], first: string, last: string): Stratum[] {
  const span = Date.parse(last) - Date.parse(first);
  const share = (day: string): number => Math.min(1, Math.max(0, (Date.parse(day) - Date.parse(first)) / span));
  return policies.map((policy) => {
    const end = policy.ended ? daysOf(policy.ended.date).last : last;
    return {
      policy,
      from: share(daysOf(policy.effective ?? policy.issued).first),
      to: share(end),
      open: !policy.ended || end > last,
    };
  });
}
