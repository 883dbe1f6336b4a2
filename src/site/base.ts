import { join } from 'node:path';
import { formatDate, formatNumber } from '../model/dates.ts';
import { fill, ofCount, ofDate, type CountedLine, type DatedLine } from '../model/lines.ts';
import { ORIGINAL, type Locale } from '../schema/locales.ts';
import type { Fact } from '../schema/fact.ts';
import type { Picture } from '../schema/picture.ts';
import type { Policy } from '../schema/policy.ts';
import type { Event, Helpline, Protection, Term } from '../schema/records.ts';
import type { Source } from '../schema/source.ts';
import type { Ui } from '../schema/ui.ts';
import type { ArticleFile } from '../records/base.ts';
import { readBase } from '../records/read.ts';
import { setting } from '../settings.ts';

/** All records and articles, read once for the whole build. */
export const { base } = readBase(join(process.cwd(), 'content'));

/** The day for which statuses are computed: SITE_DATE, or the day of the build (UTC). */
export const today = setting('SITE_DATE');

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

/** A line of the interface with a date in it. */
export const datedLine = (line: DatedLine, value: string, locale: Locale): string =>
  fill(ofDate(line, value), { date: date(value, locale) });

/** A line of the interface with a count in it, and perhaps more. */
export const countedLine = (
  line: CountedLine,
  count: number,
  locale: Locale,
  more: Record<string, string> = {},
): string => fill(ofCount(line, count, locale), { count: formatNumber(count, locale), ...more });

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
export const picture = (id: string): Picture => found(base.pictures, 'picture', id);
export const protection = (id: string): Protection => found(base.protections, 'protection', id);
export const term = (id: string): Term => found(base.terms, 'term', id);
export const policies = (): Policy[] => [...base.policies.values()].map((p) => p.data);

/** An article by language and slug, or undefined. */
export function articleOf(locale: Locale, slug: string): ArticleFile | undefined {
  return base.articles.find((a) => a.locale === locale && a.slug === slug);
}

/**
 * Whether a page stands in a language. An article may wait for its translation; every other page is there in all.
 * @param path slug without language; "" is the home page
 */
export function existsIn(locale: Locale, path: string): boolean {
  const slug = path === '' ? 'home' : path;
  return !articleOf(ORIGINAL, slug) || articleOf(locale, slug) !== undefined;
}

/** The address that dials a telephone number as it is written: "1-800-799-7233" → "tel:18007997233". */
export const dial = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;

/** The site of an address, as a reader knows it: “example.org”. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** Words that may start a line or stand alone: the first letter large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const date = (value: string, locale: Locale): string => formatDate(value, locale);
