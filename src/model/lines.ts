import { LANGUAGES, type Locale } from '../schema/locales.ts';

/** A line with a date in it: one for every date, or one for each precision, where the language needs other words. */
export type DatedLine = string | Record<'day' | 'month' | 'year', string>;

/** A line with a count in it, by the plural forms of its language; `other` stands for every form that is not written. */
export type CountedLine = Record<'other', string> & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Put values into a line of the interface: fill("Checked on {date}", { date }). */
export function fill(line: string, values: Record<string, string | number>): string {
  return line.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** The line that fits a date known to the day, the month or the year (YYYY-MM-DD, YYYY-MM, YYYY). */
export function ofDate(line: DatedLine, date: string): string {
  return typeof line === 'string' ? line : line[date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'];
}

/** The line that fits a count. */
export function ofCount(line: CountedLine, count: number, locale: Locale): string {
  return line[new Intl.PluralRules(LANGUAGES[locale].tag).select(count)] ?? line.other;
}

/** The plural forms that a language has for whole numbers: "one" and "other" in English. */
export function pluralForms(locale: Locale): Intl.LDMLPluralRule[] {
  const rules = new Intl.PluralRules(LANGUAGES[locale].tag);
  return [...new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)))];
}

const listFormat = (locale: Locale): Intl.ListFormat =>
  new Intl.ListFormat(LANGUAGES[locale].tag, { type: 'unit', style: 'short' });

/** Words one after another, as the language writes a list: "a, b, c", "a, b y c". */
export const formatList = (items: readonly string[], locale: Locale): string => listFormat(locale).format(items);

/** What stands before each part of such a list, for parts that are more than words; nothing before the first. */
export function listSigns(count: number, locale: Locale): string[] {
  const parts = listFormat(locale).formatToParts(Array.from({ length: count }, () => 'x'));
  return parts.flatMap(({ type }, i) => {
    const before = parts[i - 1];
    return type === 'element' ? [before?.type === 'literal' ? before.value : ''] : [];
  });
}
