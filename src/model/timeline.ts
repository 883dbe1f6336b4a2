import type { Event } from '../schema/records.ts';
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
