import { z } from 'zod';
import { day, freshness, id, partialDate, words } from './common.ts';

export const THREADS = ['law', 'ice', 'uscis', 'courts', 'congress'] as const;

/** An item of the timeline. */
export const event = z.strictObject({
  id,
  date: partialDate.describe('when it happened, as precisely as is known'),
  thread: z.enum(THREADS).describe('whose act it was'),
  title: words.describe('what happened, in one line'),
  policy: id.optional().describe('the policy that it made, changed or ended'),
  facts: z.array(id).min(1).describe('the facts that show it'),
});
export type Event = z.infer<typeof event>;

/** A person who held an office that matters here. */
export const person = z.strictObject({
  id,
  name: z.string().describe('name as sources give it'),
  roles: z
    .array(
      z.strictObject({
        title: words.describe('the office'),
        on: partialDate.describe('a date on which a source shows the person in it'),
        fact: id.describe('the fact that shows it'),
      }),
    )
    .min(1),
});
export type Person = z.infer<typeof person>;

/** A glossary word: the official English term and what it means, in each language. */
export const term = z.strictObject({
  id,
  term: words.describe('the word itself; in Spanish the official term'),
  also: z.strictObject({ en: z.array(z.string()), es: z.array(z.string()) }).default({ en: [], es: [] }).describe('other names that people use'),
  short: words.describe('the meaning in one sentence'),
  facts: z.array(id).default([]).describe('the facts that it rests on'),
});
export type Term = z.infer<typeof term>;

/** A number to call or a place to ask. */
export const helpline = z.strictObject({
  id,
  name: words,
  phone: z.string().optional().describe('the number as people dial it'),
  text: words.optional().describe('how to write by text message'),
  web: z.url().optional(),
  runBy: words.describe('who runs it'),
  government: z.boolean().describe('true when a government runs it'),
  ice: z.boolean().default(false).describe('true when ICE runs it: shown with a warning'),
  hours: words.describe('when it answers'),
  languages: words.describe('in which languages'),
  privacy: words.optional().describe('what is known of its confidentiality'),
  for: words.describe('what it is for, in one line'),
  noAnswer: words.optional().describe('what to do when nobody answers'),
  confirmed: partialDate.describe('the latest date for which a source shows the number'),
  facts: z.array(id).min(1),
  ...freshness,
});
export type Helpline = z.infer<typeof helpline>;

/** A row of the side-by-side table of protections. */
export const protection = z.strictObject({
  id,
  name: words,
  article: z.string().optional().describe('the slug of its guide'),
  cells: z
    .partialRecord(
      z.enum(['who-hurt-you', 'police', 'form', 'fee', 'limit', 'wait', 'work-permit', 'family', 'green-card', 'ice-today']),
      z.strictObject({ text: words, facts: z.array(id).min(1) }),
    )
    .describe('column → what the rule is, with the facts that show it'),
  ...freshness,
});
export type Protection = z.infer<typeof protection>;

/** The description of a CSV file of the same name beside it. */
export const dataset = z.strictObject({
  id,
  title: words,
  file: z.string().regex(/\.csv$/).describe('the CSV file, in the same folder'),
  unit: words.describe('what one number counts'),
  columns: z.record(z.string(), words).describe('column heading → meaning; every column of the file is named here'),
  shows: words.describe('what the series shows, in one sentence'),
  limits: words.describe('what it does not show'),
  facts: z.array(id).default([]),
  ...freshness,
});
export type Dataset = z.infer<typeof dataset>;

/** A line of the public change log. */
export const update = z.strictObject({
  id,
  date: day,
  kind: z.enum(['published', 'changed', 'corrected']).describe('corrected: the site had said something wrong'),
  pages: z.array(z.string()).describe('the slugs it touches; empty for the whole site'),
  what: words.describe('what changed'),
  before: words.optional().describe('what the page said before; required for a correction'),
  why: words.optional().describe('why it changed'),
}).refine((u) => u.kind !== 'corrected' || (u.before && u.why), {
  error: 'a correction must say what the page said `before` and `why` it changed',
  path: ['before'],
});
export type Update = z.infer<typeof update>;
