import { join } from 'node:path';
import { formatDate } from '../model/dates.ts';
import type { Locale, WordsInProgress } from '../schema/common.ts';
import type { Fact } from '../schema/fact.ts';
import type { Policy } from '../schema/policy.ts';
import type { Event, Helpline, Term } from '../schema/records.ts';
import type { Source } from '../schema/source.ts';
import type { Ui } from '../schema/ui.ts';
import { readBase, type ArticleFile } from '../records/read.ts';

/** All records and articles, read once for the whole build. */
export const { base } = readBase(join(process.cwd(), 'content'));

/** The day for which statuses are computed: SITE_DATE, or the day of the build (UTC). */
export const today = process.env['SITE_DATE'] ?? new Date().toISOString().slice(0, 10);

const root = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * The address of a page of this site.
 * @param path slug without language and outer slashes, such as "guides/u-visa"; "home" or "" is the home page
 */
export function href(locale: Locale, path: string): string {
  const [slug = '', hash] = path.replace(/^\//, '').split('#');
  const clean = slug.replace(/\/$/, '');
  const page = clean === '' || clean === 'home' ? `${root}/${locale}/` : `${root}/${locale}/${clean}/`;
  return hash ? `${page}#${hash}` : page;
}

/** The site's own root, with its base path: "/" or "/sub/". */
export const rootPath = `${root}/`;

/** The words of the interface in a language; the integrity gate has made sure that they are there. */
export function words(locale: Locale): Ui {
  const found = base.ui[locale];
  if (!found) throw new Error(`content/${locale}/ui.yaml is missing or broken: run "npm run check"`);
  return found;
}

/** Put values into a line of the interface: fill("Checked on {date}", { date }). */
export function fill(line: string, values: Record<string, string | number>): string {
  return line.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'es' : 'en';
}

function found<T>(records: ReadonlyMap<string, { data: T }>, kind: string, id: string): T {
  const record = records.get(id);
  if (!record) throw new Error(`no ${kind} "${id}" in content/records: run "npm run check"`);
  return record.data;
}
export const fact = (id: string): Fact => found(base.facts, 'fact', id);
export const source = (id: string): Source => found(base.sources, 'source', id);
export const policy = (id: string): Policy => found(base.policies, 'policy', id);
export const eventOf = (id: string): Event => found(base.events, 'event', id);
export const events = (): Event[] => [...base.events.values()].map((e) => e.data);
export const helpline = (id: string): Helpline => found(base.helplines, 'help line', id);
export const term = (id: string): Term => found(base.terms, 'term', id);
export const policies = (): Policy[] => [...base.policies.values()].map((p) => p.data);

/** An article by language and slug, or undefined. */
export function articleOf(locale: Locale, slug: string): ArticleFile | undefined {
  return base.articles.find((a) => a.locale === locale && a.slug === slug);
}

/**
 * Whether a page stands in a language. An article may wait for its translation; every other page is there in both.
 * @param path slug without language; "" is the home page
 */
export function existsIn(locale: Locale, path: string): boolean {
  const slug = path === '' ? 'home' : path;
  return !articleOf(otherLocale(locale), slug) || articleOf(locale, slug) !== undefined;
}

/** Words of a record in a language, with the language they really are in. */
export function inLanguage(text: WordsInProgress, locale: Locale): { text: string; lang: Locale } {
  const own = text[locale];
  return own ? { text: own, lang: locale } : { text: text.en, lang: 'en' };
}

/** The address that dials a telephone number as it is written: "1-800-799-7233" → "tel:18007997233". */
export const dial = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;

/** Words that may start a line or stand alone: the first letter large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const date = (value: string, locale: Locale): string => formatDate(value, locale);
