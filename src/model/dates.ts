import { LANGUAGES, type Locale } from '../schema/locales.ts';

const DAY = 86_400_000;

/**
 * The first and last day that a date known to the day, month or year can mean.
 * @param date YYYY, YYYY-MM or YYYY-MM-DD
 */
export function daysOf(date: string): { first: string; last: string } {
  const [year = '', month, day] = date.split('-');
  if (day) return { first: date, last: date };
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: `${date}-01`, last: `${date}-${lastDay}` };
}

/** True when the text is a date known to the day, month or year. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text);
}

/**
 * Write a date in words, as precisely as it is known: "August 10, 2021", "agosto de 2021", "2021".
 * Written in UTC, so that no time zone moves the day.
 */
export function formatDate(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat(LANGUAGES[locale].tag, options).format(
    new Date(`${date}${day ? '' : '-01'}T00:00:00Z`),
  );
}

/** Write a day or month without its year: "June 19", "19 de junio", "mayo". */
export function formatInYear(date: string, locale: Locale): string {
  const [, month, day] = date.split('-');
  if (!month) return date;
  const options: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC', ...(day ? { day: 'numeric' } : {}) };
  return new Intl.DateTimeFormat(LANGUAGES[locale].tag, options).format(
    new Date(`${date}${day ? '' : '-01'}T00:00:00Z`),
  );
}

/** Write a number with the separators of the language; money in U.S. dollars without cents when there are none. */
export function formatNumber(value: number, locale: Locale, as: 'number' | 'usd' = 'number'): string {
  const options: Intl.NumberFormatOptions =
    as === 'usd' ? { style: 'currency', currency: 'USD', minimumFractionDigits: Number.isInteger(value) ? 0 : 2 } : {};
  return new Intl.NumberFormat(LANGUAGES[locale].tag, options).format(value);
}

/** The day so many days after a day; before it where `days` is negative. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
