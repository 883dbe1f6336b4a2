import { z } from 'zod';
import { day, id, page, type Translated, words } from './common.ts';
import { HUBS, type Hub } from './hubs.ts';
import { eachLocale, ORIGINAL } from './locales.ts';
import { POLICY_LAYERS } from './policy.ts';

const year = z.int().min(1900).max(2199);
const once = <T extends z.ZodType<string>>(of: T) =>
  z
    .array(of)
    .min(1)
    .refine((list) => new Set(list).size === list.length, { error: 'names one of them twice' });
/** Something that the original language has, and another may have of its own. */
const perLanguage = <T>(of: z.ZodType<T>) =>
  z.strictObject(
    eachLocale((locale) => (locale === ORIGINAL ? of : of.optional()).describe(`for pages in "${locale}"`)),
  ) as unknown as z.ZodType<Translated<T>>;
const links = once(page).describe(
  'pages in their order; an article has its short name in ui.yaml under `link`, a list under its own words',
);

const groups = z
  .array(
    z.strictObject({
      title: words.describe('the need that its pages answer'),
      pages: once(page).describe('pages in their order; each article stands in one group at most'),
    }),
  )
  .min(1);

/** What an editor chooses to show where a choice must be made: content/site.yaml. */
export const site = z.strictObject({
  exit: perLanguage(
    z.url({ protocol: /^https$/, error: 'must be a whole address that begins with https://' }),
  ).describe('where “Leave this site” leads: a page of another site that loads fast and tells nothing'),
  masthead: links,
  footer: links,
  help: z
    .strictObject({
      lines: once(id).describe('help lines with a telephone number that answer day and night'),
      more: page.describe('the page with every help line'),
      safety: page.describe('the page that says what the exit cannot do'),
    })
    .describe('the box “Help” at the end of each page for people at risk, and the line on the exit in the footer'),
  telling: perLanguage(z.array(z.string().min(3)).min(1)).describe(
    'parts of words that no title of an article or a word may hold; the address of a page holds none of any language',
  ),
  hubs: z
    .strictObject(Object.fromEntries(HUBS.map((hub) => [hub, groups])) as Record<Hub, typeof groups>)
    .describe('the pages that list the articles of a folder: their groups, and the order in each'),
  finder: z
    .strictObject({
      page: page.describe('the page on which it stands'),
      order: once(id).describe(
        'the protections with a guide, in the order in which the finder names those that fit equally well',
      ),
      always: once(page).describe('articles that it names after them whatever the answers'),
    })
    .describe('the questions that put the guides in order'),
  home: z
    .strictObject({
      status: z.strictObject({
        page: page.describe('the article that tells more'),
        policies: once(id).describe('policies whose computed status is shown, in this order'),
      }),
      asked: z.strictObject({
        pages: once(page).describe('articles that answer what people ask most, in their order'),
        standIns: z
          .array(page)
          .default([])
          .describe('articles that stand in, in this order, in a language that lacks one of `pages`'),
      }),
    })
    .describe('the parts of the home page'),
  timeline: z.strictObject({
    periods: z
      .array(year)
      .min(1)
      .refine((years) => years.every((y, i) => i === 0 || y > (years[i - 1] ?? y)), {
        error: 'must rise from year to year',
      })
      .describe('years in which a period begins that readers ask for; the years before the first make one, too'),
    reach: id.describe('the fact that says how far the record of the timeline reaches'),
  }),
  instruments: z
    .strictObject({
      layers: once(z.enum(POLICY_LAYERS)).describe('whose instruments are told of and drawn'),
      firstDay: day.describe('the first day of “the rule on a given day”'),
      firstYear: year.describe('the year in which the drawing begins'),
      enlarged: year.describe('the year from which the drawing is enlarged, with every layer'),
      yearsAColumn: z.int().min(1).max(20).describe('how many years each of the five columns of the drawing spans'),
    })
    .describe('“The rule on a given day” and the drawing of instruments as layers in time'),
});
export type Site = z.infer<typeof site>;

/** How many columns the drawing of instruments has; the lines of its sheet stand as far apart. */
export const STRATA_COLUMNS = 5;

/** The years in which the columns of the drawing begin, and the first and last day that it spans. */
export function strataSpan({ firstYear, yearsAColumn }: Site['instruments']): {
  columns: number[];
  first: string;
  last: string;
} {
  const columns = Array.from({ length: STRATA_COLUMNS }, (_, i) => firstYear + i * yearsAColumn);
  return { columns, first: `${firstYear}-01-01`, last: `${firstYear + STRATA_COLUMNS * yearsAColumn}-01-01` };
}
