import type { Source } from '../schema/source.ts';
import { daysOf } from './dates.ts';

type Dated = Pick<Source, 'date' | 'stood'>;

/** The dates by which a text is known to have stood: its own, and the day on which its words are known to have been so. */
const datesOf = ({ date, stood }: Dated): string[] => [date, stood?.on].flatMap((d) => d ?? []);

/**
 * The newer of two dates of which one may be known to the month or year only: that with the later certain day, else the
 * more precise one. A date that says "2026" alone is no evidence for December.
 */
export function newer(a: string, b: string): string {
  const order = daysOf(a).first.localeCompare(daysOf(b).first) || a.length - b.length;
  return order >= 0 ? a : b;
}

/** The newest date that some texts bear, as precisely as it is known; undefined where none bears one. */
export function newestDate(sources: readonly Dated[]): string | undefined {
  const [first, ...rest] = sources.flatMap(datesOf);
  return first && rest.reduce(newer, first);
}

/**
 * The last day on which some texts can show anything: the last possible day of the newest of their dates.
 * Undefined where no text has a date; such texts show nothing by date.
 */
export function shownUntil(sources: readonly Dated[]): string | undefined {
  return sources
    .flatMap(datesOf)
    .map((d) => daysOf(d).last)
    .sort()
    .at(-1);
}
