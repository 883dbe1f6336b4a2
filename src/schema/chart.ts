import { z } from 'zod';
import { id, words } from './common.ts';

/** What the first column of a data file may be: the federal fiscal year, the calendar year, or the day of the count. */
export const PERIODS = ['fiscal_year', 'year', 'as_of'] as const;

/** A period as the data files write it: a date known to the day, month or year, or two years joined by a hyphen. */
export const period = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$|^\d{4}-\d{4}$/, 'must be YYYY, YYYY-MM, YYYY-MM-DD or YYYY-YYYY, in quotes');

const year = z.string().regex(/^\d{4}$/, 'must be a year, in quotes');
const measure = z.string().describe('a name from the column `measure` of the data file');

const common = {
  id: id.describe('the name by which articles point here'),
  dataset: id.describe('the data file that holds the numbers'),
  title: words.describe('what is drawn'),
  unit: words.describe('what one number counts, and by what: “Petitions in each fiscal year”'),
  shows: words.describe('what there is to see, in one sentence'),
  omits: words.describe('what it does not show'),
  percent: z.boolean().default(false).describe('the numbers are percentages'),
};

const overTime = {
  from: year.describe('the first year drawn'),
  to: year.describe('the last year drawn, with or without a number: a hole at the end is shown as a hole'),
  doubt: z
    .array(
      z.strictObject({
        measures: z.array(measure).min(1).describe('the measures in doubt'),
        periods: z.array(period).min(1).describe('the periods in doubt'),
        why: words.describe('why these numbers are in doubt, in one sentence'),
      }),
    )
    .default([])
    .describe('numbers in doubt: drawn hollow and joined to none'),
};

/** What only lines have room for. */
const withLines = {
  limit: z
    .strictObject({
      fact: id.describe('the fact whose value is the limit'),
      label: words.describe('the word that stands beside its number: one or two words'),
    })
    .optional()
    .describe('a yearly limit, drawn as a line across'),
  events: z
    .array(id)
    .max(3)
    .default([])
    .describe(
      'events of the timeline that fall into these years, marked by letters; the chart says that a mark names no cause',
    ),
};

const series = z.strictObject({ measure, label: words.describe('the word that stands beside it: one or two words') });

/** A drawing of some numbers of one data file. What is missing in the file is missing in the drawing. */
export const chart = z.discriminatedUnion('mark', [
  z.strictObject({
    ...common,
    ...overTime,
    ...withLines,
    mark: z.literal('lines').describe('one line for each measure, by year; a year without a number breaks it'),
    series: z.array(series).min(1).max(3).describe('the measures that are drawn'),
  }),
  z.strictObject({
    ...common,
    ...overTime,
    mark: z.literal('bars').describe('a bar for each year of one measure'),
    series: z.array(series).length(1).describe('the measure that is drawn'),
  }),
  z.strictObject({
    ...common,
    ...overTime,
    mark: z.literal('dots').describe('a dot for each day on which something was counted'),
    series: z.array(series).length(1).describe('the measure that is drawn'),
  }),
  z.strictObject({
    ...common,
    mark: z.literal('rows').describe('bars that lie, each with its name above it'),
    rows: z
      .array(
        z.strictObject({
          label: words.describe('the name above the bar'),
          period: period.describe('the period of the number'),
          measure,
          upTo: measure.optional().describe('the upper end, when the row is a range that begins at `measure`'),
        }),
      )
      .min(2)
      .describe('the bars, from top to bottom'),
  }),
]);
export type Chart = z.infer<typeof chart>;
export type ChartOverTime = Exclude<Chart, { mark: 'rows' }>;
export type ChartRows = Extract<Chart, { mark: 'rows' }>;
