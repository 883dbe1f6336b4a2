import { z } from 'zod';
import { id, page, words } from './common.ts';

/** How far a mark says yes. Each is drawn as a shape of its own. */
export const MARKS = ['yes', 'no', 'depends', 'not-known'] as const;
export type Mark = (typeof MARKS)[number];

const facts = z.array(id).min(1).describe('the facts that show it; they become notes of the page');

/** A mark with the sentence behind it. */
export const marked = z.strictObject({
  mark: z.enum(MARKS).describe('yes, no, depends or not-known'),
  text: words.describe('the sentence behind the mark'),
  facts,
});
export type Marked = z.infer<typeof marked>;

const common = {
  id: id.describe('the name by which articles point here'),
  title: words.describe('what is drawn'),
  shows: words.describe('what there is to see, in one sentence'),
};

const stage = z.strictObject({
  name: words.describe('what happens, in a few words'),
  who: words.optional().describe('who acts'),
  text: words.optional().describe('what it is, in a sentence'),
  time: words.optional().describe('how long it takes, or when it was'),
  open: z.boolean().default(false).describe('true where nobody knows how long the way to the next stage is: hatched'),
  mark: z
    .strictObject({
      mark: z.enum(MARKS).describe('yes, no, depends or not-known'),
      text: words.optional().describe('words beside it, where they change'),
      facts: facts.optional(),
    })
    .refine((m) => !m.text || m.facts, { error: 'words of the second rail without `facts`', path: ['facts'] })
    .optional()
    .describe('what the second rail is at this stage: yes is hatched, depends is dotted; words where they change'),
  facts: facts.optional().describe('the facts that show name, who, text and time'),
});
export type Stage = z.infer<typeof stage>;

/** A drawing of what records say. Every number, date and claim in it stands in a fact that it names. */
export const picture = z.discriminatedUnion('form', [
  z.strictObject({
    ...common,
    form: z.literal('way').describe('stations on a rail: the way of a case, or steps in time'),
    rail: words.optional().describe('what the second rail means, where stages carry marks'),
    stages: z.array(stage).min(2).describe('the stations, in their order'),
  }),
  z.strictObject({
    ...common,
    form: z.literal('grid').describe('rows with a mark in each column; a row opens to its sentences'),
    from: z
      .enum(['protections'])
      .optional()
      .describe('the rows are the protections, with what they hold under `marks`'),
    columns: z
      .array(z.strictObject({ id: id.describe('a name for the column'), name: words.describe('its head, short') }))
      .min(1)
      .describe('what is asked of each row'),
    rows: z
      .array(
        z.strictObject({
          name: words.describe('what the row is'),
          to: page.optional().describe('its page'),
          cells: z.record(z.string(), marked).describe('column → the mark and its sentence'),
        }),
      )
      .default([])
      .describe('the rows, from top to bottom'),
  }),
  z.strictObject({
    ...common,
    form: z.literal('papers').describe('papers side by side, with what to look for on each'),
    asks: words.describe('the question that the mark of each paper answers'),
    papers: z
      .array(
        z.strictObject({
          name: words.describe('what the paper is called'),
          head: words.describe('what stands at its head'),
          sign: words.describe('who signs it'),
          look: z
            .array(z.strictObject({ text: words.describe('one thing to look for'), facts }))
            .min(1)
            .describe('what to look for'),
          result: marked.describe('what it allows'),
        }),
      )
      .length(2)
      .describe('the two papers'),
  }),
  z.strictObject({
    ...common,
    form: z
      .literal('flow')
      .describe('questions one after another, each leading somewhere; the last always ends at help'),
    questions: z
      .array(
        z.strictObject({
          ask: words.describe('the question'),
          yes: words.describe('what to read, where the answer is yes'),
          to: page.describe('the page that it leads to'),
          facts,
        }),
      )
      .min(2)
      .describe('the questions, in their order'),
    end: z
      .strictObject({ text: words.describe('what to read then'), to: page.describe('its page') })
      .describe('where every other answer ends'),
  }),
  z.strictObject({
    ...common,
    form: z.literal('clock').describe('who signs a paper, and the months for which the signature is good'),
    months: id.describe('the fact whose value says for how many months'),
    signers: z
      .array(z.strictObject({ name: words.describe('one of them'), facts }))
      .min(2)
      .describe('who may sign'),
    starts: words.describe('what stands at the start of the months'),
    ends: words.describe('what stands at their end'),
    late: words.describe('what holds after their end'),
    facts,
  }),
  z.strictObject({
    ...common,
    form: z.literal('line').describe('people who wait, as dots: a column for each year that the limit allows'),
    count: id.describe('the fact whose value is the number of people'),
    limit: id.describe('the fact whose value is the yearly limit'),
    waiting: words.describe('who waits, and on which day'),
    column: words.describe('what one column of ten dots stands for'),
    caution: words.describe('what it does not say'),
    facts,
  }),
]);
export type Picture = z.infer<typeof picture>;
export type PictureOf<F extends Picture['form']> = Extract<Picture, { form: F }>;
