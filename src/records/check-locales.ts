import { pluralForms } from '../model/lines.ts';
import type { Language, Locale } from '../schema/locales.ts';
import type { Ui } from '../schema/ui.ts';
import type { WordsFile } from './base.ts';
import type { Problem } from './yaml.ts';

const FILE = 'content/locales.json';

/** What Intl must know of a language, so that its dates, numbers, lists and plurals are written in it. */
const PARTS: ((tags: string[]) => string[])[] = [
  (tags) => Intl.DateTimeFormat.supportedLocalesOf(tags),
  (tags) => Intl.NumberFormat.supportedLocalesOf(tags),
  (tags) => Intl.ListFormat.supportedLocalesOf(tags),
  (tags) => Intl.PluralRules.supportedLocalesOf(tags),
  (tags) => Intl.DisplayNames.supportedLocalesOf(tags),
];

/** True when every part of Intl that pages are written with knows a tag. */
export function isKnownToIntl(tag: string): boolean {
  try {
    return PARTS.every((supported) => supported([tag]).length === 1);
  } catch {
    return false;
  }
}

/** Each language of the list has a name, a direction and a tag that Intl can write in. */
export function checkLocales(languages: Record<string, Language>): Problem[] {
  return Object.entries(languages).flatMap(([locale, { name, tag, dir }], index) => {
    const say = (what: string, fix: string): Problem[] => [
      { file: FILE, line: index + 2, what: `"${locale}": ${what}`, fix },
    ];
    if (!name) return say('no name', 'give the language its own name: "name": "Español"');
    if (dir !== 'ltr' && dir !== 'rtl') return say(`"${String(dir)}" is no direction`, 'write "ltr" or "rtl"');
    return isKnownToIntl(tag)
      ? []
      : say(`"${tag}" is no language that Node can write dates, numbers and lists in`, 'use a BCP-47 tag: "es-US"');
  });
}

/** Where a language's words hold a line with a count, by its path. */
function countedLines(value: unknown, path: string[] = []): { path: string[]; forms: object }[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.includes('other') && keys.every((key) => ['zero', 'one', 'two', 'few', 'many', 'other'].includes(key)))
    return [{ path, forms: value }];
  return Object.entries(value).flatMap(([key, inner]) => countedLines(inner, [...path, key]));
}

/** A line with a count has every plural form that its language uses for whole numbers. */
export function checkForms(locale: Locale, { data, file, lineOf }: WordsFile<Ui>): Problem[] {
  const needed = pluralForms(locale);
  return countedLines(data).flatMap(({ path, forms }) =>
    needed
      .filter((form) => !(form in forms))
      .map((form) => ({
        file,
        line: lineOf(path),
        what: `${path.join('.')}: no form for "${form}", which this language has`,
        fix: `write the line for each of: ${needed.join(', ')}`,
      })),
  );
}
