import { z } from 'zod';
import { day, freshness, id, names, partialDate, words } from './common.ts';
import { marked } from './picture.ts';

export const THREADS = ['law', 'ice', 'uscis', 'justice', 'courts', 'congress'] as const;
export type Thread = (typeof THREADS)[number];

/** What an event is, with what the word covers. */
export const EVENT_KINDS = {
  law: 'an act of Congress that became law',
  rule: 'a final or interim final rule, or a notice that sets fees by law',
  act: 'a directive, memo, guidance, order, program or agreement',
  ruling: 'an order or decision of a court, of the Board of Immigration Appeals or of the Attorney General',
  proposal: 'a bill, a proposed rule, a request for one',
  filing: 'a suit, an appeal, a hearing or an indictment',
  statement: 'a letter, an answer, an announcement',
  report: 'an audit, a news report, figures',
  occurrence: 'an appointment, a vote, a publication, a review ordered, a limit reached, an incident',
} as const;
export type EventKind = keyof typeof EVENT_KINDS;
const eventKinds = Object.keys(EVENT_KINDS) as EventKind[];

/** What is said, reported or merely happens is neither in force nor replaced. */
export const KINDS_WITHOUT_STANDING = ['statement', 'report', 'occurrence'] as const satisfies readonly EventKind[];
export type KindWithoutStanding = (typeof KINDS_WITHOUT_STANDING)[number];

/** How an act can stand that no policy record follows. `open` is a case that is not decided. */
export const EVENT_STANDINGS = [
  'in-force',
  'blocked-in-part',
  'blocked',
  'replaced',
  'ended',
  'proposed',
  'open',
  'disputed',
  'not-known',
] as const;

/** How an act stands, and what shows it. What may move is dated by its fact; what is over names what ended it. */
export const standing = z
  .strictObject({
    word: z.enum(EVENT_STANDINGS).describe('how it stands'),
    by: id.optional().describe('the later event that replaced, ended, blocked or restored it'),
    since: partialDate.optional().describe('from when it stands so, where no event says it'),
    fact: id.optional().describe('the fact that shows it; its `asOf` is the last day for which this is known'),
  })
  .refine((s) => s.fact ?? (s.by && (s.word === 'replaced' || s.word === 'ended')), {
    error: 'a standing that nothing shows: name the `fact`, or, for an act that is over, the event `by` which it ended',
    path: ['fact'],
  });
export type Standing = z.infer<typeof standing>;

/** What somebody said for or against an act: the words stand in the fact, under the source. */
export const position = z.strictObject({
  who: words.describe('who said it'),
  fact: id.describe('the fact that keeps the words'),
  source: id.describe('the source, of those of the fact, whose words are quoted'),
});
export type Position = z.infer<typeof position>;

/** An item of the timeline. Without `standing` and `policy` it is a single act that has no standing of its own. */
export const event = z.strictObject({
  id: id.describe('the name by which other events point here'),
  date: partialDate.describe('when it happened, as precisely as is known'),
  by: partialDate.optional().describe('the last day on which it can have happened, when `date` is imprecise'),
  thread: z.enum(THREADS).describe('whose act it was'),
  kind: z
    .enum(eventKinds)
    .describe(`what it is. ${eventKinds.map((kind) => `${kind}: ${EVENT_KINDS[kind]}`).join('; ')}`),
  title: words.describe('what happened, in one neutral line'),
  policy: id.optional().describe('the policy that it made, changed or ended; its computed status is shown'),
  facts: z.array(id).min(1).describe('the facts that show it'),
  standing: standing.optional().describe('how the act itself stands, where that is not the status of its policy'),
  positions: z
    .strictObject({
      for: z.array(position).default([]).describe('words for it'),
      against: z.array(position).default([]).describe('words against it'),
    })
    .optional()
    .describe('what was said for and against it, where a source documents it'),
});
export type Event = z.infer<typeof event>;

/** Whether an event is of a kind that can be in force, replaced, open … */
export const hasStanding = ({ kind }: Pick<Event, 'kind'>): boolean =>
  !KINDS_WITHOUT_STANDING.some((without) => without === kind);

/** A person who held an office that matters here. */
export const person = z.strictObject({
  id: id.describe('the name by which policies point here'),
  name: z.string().describe('name as sources give it'),
  roles: z
    .array(
      z.strictObject({
        title: words.describe('the office'),
        on: partialDate.describe('a date on which a source shows the person in it'),
        fact: id.describe('the fact that shows it'),
      }),
    )
    .min(1)
    .describe('the offices that matter here, each with a date'),
});
export type Person = z.infer<typeof person>;

/** A glossary word: the official English term and what it means, in each language. */
export const term = z.strictObject({
  id: id.describe('the name by which articles point here; also the page address under /glossary/'),
  term: words.describe('the word itself; in Spanish the official term'),
  also: names.describe('other names that people use'),
  typed: names.describe('slips and spellings by which people look for it; the search knows them, no page prints them'),
  short: words.describe('the meaning in one plain sentence; articles show it where the word is first used'),
  title: words
    .optional()
    .describe('a title for its page, where the word itself would tell too much in a browser history'),
  facts: z.array(id).default([]).describe('the facts that it rests on'),
  related: z.array(id).default([]).describe('terms to read beside it; each of them points back by itself'),
});
export type Term = z.infer<typeof term>;

/** A number to call or a place to ask. */
export const helpline = z.strictObject({
  id: id.describe('the name by which articles point here'),
  name: words.describe('its name'),
  phone: z.string().optional().describe('the number as people dial it'),
  text: words.optional().describe('how to write by text message'),
  web: z.url().optional().describe('its address on the web'),
  runBy: words.describe('who runs it'),
  government: z.boolean().describe('true when a government runs it'),
  ice: z.boolean().default(false).describe('true when ICE runs it: shown with a warning'),
  hours: words.describe('when it answers'),
  languages: words.describe('in which languages'),
  privacy: words.optional().describe('what is known of its confidentiality'),
  for: words.describe('what it is for, in one line'),
  brief: words.optional().describe('for whom, when and in which languages, in one line for a list of numbers'),
  noAnswer: words.optional().describe('what to do when nobody answers'),
  confirmed: partialDate.describe('the latest date for which a source shows the number'),
  facts: z.array(id).min(1).describe('the facts that show it'),
  ...freshness,
});
export type Helpline = z.infer<typeof helpline>;

export const PROTECTION_COLUMNS = [
  'who-hurt-you',
  'police',
  'form',
  'fee',
  'limit',
  'wait',
  'work-permit',
  'family',
  'green-card',
  'ice-today',
] as const;

/** The questions of the finder, each with its answers. "Not sure" is an answer to each and leaves all rows in place. */
export const FINDER_QUESTIONS = {
  who: ['spouse', 'parent', 'child', 'other'],
  citizen: ['yes', 'no'],
  forced: ['yes', 'no'],
  age: ['under-21', 'older'],
  police: ['yes', 'no'],
} as const;

export const FINDER_ANSWERS = [...new Set(Object.values(FINDER_QUESTIONS).flat())];

/** What stands at the head of a protection's guide, in this order. */
export const HEAD_FACTS = ['who', 'police', 'cost', 'wait'] as const;

/** A row of the side-by-side table of protections. */
export const protection = z.strictObject({
  id: id.describe('a name for this row'),
  name: words.describe('the protection, as a row is headed'),
  article: z.string().optional().describe('the slug of its guide'),
  finder: z
    .strictObject({
      who: z.array(z.enum(FINDER_QUESTIONS.who)).min(1).describe('who hurt the person'),
      citizen: z
        .array(z.enum(FINDER_QUESTIONS.citizen))
        .min(1)
        .describe('whether who hurt them is a citizen or has a green card'),
      forced: z
        .array(z.enum(FINDER_QUESTIONS.forced))
        .min(1)
        .describe('whether somebody forced them to work or to have sex'),
      age: z.array(z.enum(FINDER_QUESTIONS.age)).min(1).describe('how old the person is'),
      police: z.array(z.enum(FINDER_QUESTIONS.police)).min(1).describe('whether police know of it'),
    })
    .partial()
    .default({})
    .describe(
      'question → the answers with which this row stays among those to read first; a question left out does not matter to it',
    ),
  cells: z
    .partialRecord(
      z.enum(PROTECTION_COLUMNS),
      z.strictObject({
        text: words.describe('what the cell says'),
        facts: z.array(id).min(1).describe('the facts that show it'),
      }),
    )
    .describe('column → what the rule is, with the facts that show it'),
  marks: z
    .record(z.string(), marked)
    .default({})
    .describe('for the grid of marks: what is asked → yes, no, depends or not-known, with its sentence'),
  head: z
    .partialRecord(
      z.enum(HEAD_FACTS),
      z.strictObject({
        text: words.describe('the answer, in few words'),
        facts: z.array(id).min(1).describe('the facts that show it'),
      }),
    )
    .optional()
    .describe('at the head of its guide: for whom it is, whether police are needed, the cost, the wait'),
  ...freshness,
});
export type Protection = z.infer<typeof protection>;

/** The description of a CSV file of the same name beside it; the file is published at /data/<id>.csv. */
export const dataset = z
  .strictObject({
    id: id.describe('the name by which charts point here'),
    title: words.describe('what the file holds, in a few words'),
    file: z.string().describe('the CSV file, in the same folder: <id>.csv'),
    unit: words.describe('what one number counts'),
    columns: z.record(z.string(), words).describe('column heading → meaning; every column of the file is named here'),
    measures: z
      .record(z.string(), words)
      .describe('what stands in the column `measure` → meaning; every measure of the file is named here'),
    shows: words.describe('what the series shows, in one sentence'),
    limits: words.describe('what it does not show'),
    facts: z.array(id).default([]).describe('facts about the file, such as its publication'),
    ...freshness,
  })
  .refine((d) => d.file === `${d.id}.csv`, {
    error: 'the file must have the name of its id: <id>.csv',
    path: ['file'],
  });
export type Dataset = z.infer<typeof dataset>;

/** A line of the public change log. */
export const update = z
  .strictObject({
    id: id.describe('a name for this line'),
    date: day.describe('the day on which the site changed'),
    kind: z.enum(['published', 'changed', 'corrected']).describe('corrected: the site had said something wrong'),
    pages: z.array(z.string()).describe('the slugs it touches; empty for the whole site'),
    what: words.describe('what changed'),
    before: words.optional().describe('what the page said before; required for a correction'),
    why: words.optional().describe('why it changed'),
  })
  .refine((u) => u.kind !== 'corrected' || (u.before && u.why), {
    error: 'a correction must say what the page said `before` and `why` it changed',
    path: ['before'],
  });
export type Update = z.infer<typeof update>;
