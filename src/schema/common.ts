import { z } from 'zod';

/** The site's languages. Records are kept once; only words differ. */
export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** Lower-case words joined by hyphens: safe in an address, an anchor and a file name. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by hyphens');

/** The calendar does not know February 30, and a browser would silently print March 2 for it. */
const onTheCalendar = (date: string): boolean =>
  date.length < 'YYYY-MM-DD'.length || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);

/** A date known to the day, the month or the year: 2021-08-10, 2021-08 or 2021. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'must be YYYY, YYYY-MM or YYYY-MM-DD, in quotes',
    abort: true,
  })
  .refine(onTheCalendar, 'a day that the calendar does not have: give the day that the source gives');

/** A date known to the day. */
export const day = z.iso.date('must be a full date, YYYY-MM-DD, in quotes');

/** Words in every language of the site. */
export const words = z.strictObject({
  en: z.string().min(1).describe('English words'),
  es: z.string().min(1).describe('Spanish words'),
});
export type Words = z.infer<typeof words>;

/** Words whose translation may still be missing; a page that prints them must have its own language. */
export const wordsInProgress = z.strictObject({
  en: z.string().min(1).describe('English words'),
  es: z.string().min(1).optional().describe('Spanish words, once translated'),
});
export type WordsInProgress = z.infer<typeof wordsInProgress>;

/** When a person last compared a record with its sources, and when that is due again. */
export const freshness = {
  checked: day.describe('the day on which a person last compared this with its sources'),
  recheck: day.describe('the day by which this must be compared again'),
};

/** That something was looked at on a day later than the newest source that shows it, and stood as before. */
export const confirmed = z.strictObject({
  on: day.describe('the day on which it was looked at'),
  how: z.string().min(1).describe('what was looked at that day and found unchanged'),
});
