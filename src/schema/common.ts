import { z } from 'zod';
import { eachLocale, ORIGINAL, type Locale } from './locales.ts';

/** Lower-case words joined by hyphens: safe in an address, an anchor and a file name. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by hyphens');

/** The slug of a page. */
export const page = z
  .string()
  .regex(
    /^[a-z0-9]+([/-][a-z0-9]+)*$/,
    'must be a page from the root, without its language and outer slashes: guides/u-visa',
  );

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

type Original = typeof ORIGINAL;
/** Something in the original language, and in the others once it is translated. */
export type Translated<T> = Record<Original, T> & Partial<Record<Exclude<Locale, Original>, T>>;

const text = z.string().min(1);
/**
 * Words of a record. The original must be there, a translation may be missing: a page in its language then prints the
 * original, marked as such (src/model/words.ts), and `npm run audit` counts it.
 */
export const words = z.strictObject(
  eachLocale((locale) =>
    locale === ORIGINAL ? text.describe('the original words') : text.optional().describe(`the words in "${locale}"`),
  ),
) as unknown as z.ZodType<Translated<string>>;
export type Words = Translated<string>;

/** Our translation of a source's words, for each language into which it has been made. */
export const translations = z
  .strictObject(eachLocale((locale) => text.optional().describe(`in "${locale}"`)))
  .describe('our own translation of the quoted words, for pages in another language');

/** Names in each language, none where a language has none. */
export const names = z
  .strictObject(eachLocale((locale) => z.array(text).default([]).describe(`in "${locale}"`)))
  .default(eachLocale(() => []));

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
