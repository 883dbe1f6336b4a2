import type { Event } from '../schema/records.ts';
import type { Policy } from '../schema/policy.ts';
import { daysOf } from './dates.ts';

/** The events of a year, oldest first. */
export interface TimelineYear {
  year: string;
  events: Event[];
}

/** The day by which an event is put in order: its first possible one, or the last where only that is known. */
const orderDay = (event: Event): string => (event.by ? daysOf(event.by).last : daysOf(event.date).first);

/** Events by year; inside a year by day, less precise dates first, then by id. */
export function timeline(events: readonly Event[]): TimelineYear[] {
  const sorted = [...events].sort(
    (a, b) => orderDay(a).localeCompare(orderDay(b)) || a.date.length - b.date.length || a.id.localeCompare(b.id),
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

/** The same years as strata: the newest on top. */
export function newestFirst(years: readonly TimelineYear[]): TimelineYear[] {
  return years.map(({ year, events }) => ({ year, events: [...events].reverse() })).reverse();
}

/** The events of a policy, of a thread, or of both; all where nothing is asked. */
export function chosen(
  events: readonly Event[],
  { thread, policy }: { thread?: string | undefined; policy?: string | undefined },
): Event[] {
  return events.filter((e) => (!thread || e.thread === thread) && (!policy || e.policy === policy));
}

/** A span of years, both counted. */
export interface Period {
  from: number;
  to: number;
}

/**
 * The periods that a list of years covers, newest first. Each begins and ends where the list does, so that its label
 * claims no year outside of the record.
 * @param begin years in which a period begins that readers ask for; the years before the first make one, too
 */
export function periodsOf(years: readonly string[], begin: readonly number[]): Period[] {
  const known = years.map(Number).sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const starts = [first, ...begin.filter((year) => year > first && year <= last)];
  return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? last + 1) - 1 })).reverse();
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
