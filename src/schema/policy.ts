import { z } from 'zod';
import { freshness, id, partialDate, words } from './common.ts';

export const POLICY_LAYERS = ['congress', 'uscis', 'ice', 'justice', 'court'] as const;

export const COURT_EFFECTS = ['blocks', 'blocks-in-part', 'lifts', 'sets-aside'] as const;

/** What a court did to a policy. `date` may be known to the year only; `by` is the last day on which it can have happened. */
export const courtAction = z.strictObject({
  id: id.describe('a name for this action'),
  court: z.string().describe('the court, as it names itself'),
  docket: z.string().optional().describe('the docket number'),
  date: partialDate.describe('when it took effect, as precisely as is known'),
  by: partialDate.optional().describe('the last day on which it can have happened, when `date` is imprecise'),
  effect: z.enum(COURT_EFFECTS).describe('what it does to the policy'),
  preliminary: z.boolean().default(false).describe('true while the case is not finally decided'),
  onAppeal: z.boolean().default(false).describe('true while an appeal is pending'),
  scope: words.describe('whom or what it touches, in one sentence'),
  fact: id.describe('the fact that shows it'),
});
export type CourtAction = z.infer<typeof courtAction>;

export const CLAUSE_ROWS = [
  'instrument',
  'who',
  'default',
  'indicia',
  'weight',
  'uscis',
  'stay',
  'exceptions',
  'approval',
  'enforceable',
] as const;
export type ClauseRow = (typeof CLAUSE_ROWS)[number];

/** An instrument with a life in time: a law, a directive, a memo, guidance, a court order. */
export const policy = z.strictObject({
  id: id.describe('the name by which pages point here'),
  number: z.string().optional().describe('the number it carries, such as 11005.3'),
  name: words.describe('its name in running text'),
  title: z.string().optional().describe('its official title, exact, in English'),
  layer: z.enum(POLICY_LAYERS).describe('who made it: Congress, USCIS, ICE, the Justice Department or a court'),
  issued: partialDate.describe('the date it bears'),
  by: partialDate.optional().describe('the last day on which it can have been issued, when `issued` is imprecise'),
  effective: partialDate.optional().describe('when it began to apply, if not on the date it bears'),
  announced: partialDate.optional().describe('when the public was told'),
  versions: z
    .array(z.strictObject({ date: partialDate, fact: id }))
    .default([])
    .describe('further dated versions under the same number'),
  signedBy: id.optional().describe('the person who signed it'),
  proposed: z.boolean().default(false).describe('true while it is a proposal only'),
  ended: z
    .strictObject({
      date: partialDate.describe('the first day on which it no longer applied'),
      by: id.optional().describe('the policy that replaced it'),
      fact: id.describe('the fact that shows it'),
    })
    .optional()
    .describe('how it ended; absent while it stands'),
  courtActions: z.array(courtAction).default([]).describe('what courts did to it, oldest first'),
  shownBy: z
    .array(id)
    .default([])
    .describe('the facts that show how it stands; the newest of their days is the last on which it was seen'),
  clauses: z.partialRecord(z.enum(CLAUSE_ROWS), id).default({}).describe('for the then-and-now table: row → fact'),
  facts: z
    .array(id)
    .min(1, 'a policy without a fact: name at least one under `facts`')
    .describe('the facts that establish it'),
  summary: words.describe('what it does, in one or two plain sentences'),
  ...freshness,
});
export type Policy = z.infer<typeof policy>;
