import { z } from 'zod';
import { freshness, id, partialDate, translations, words } from './common.ts';

/** Longest quotation that the site keeps from one place of one source, in characters. */
export const QUOTE_LIMIT = 300;

export const FACT_STATUSES = [
  'current',
  'superseded',
  'blocked-in-part',
  'disputed',
  'historical',
  'proposed',
] as const;
export const CONFIDENCES = ['verified', 'secondary', 'unverified'] as const;

/** One place in one source: where it is and its exact words. */
export const passage = z.strictObject({
  id: id.describe('the source'),
  at: z.string().optional().describe('the place in the document: page, section, question'),
  quote: z
    .string()
    .max(
      QUOTE_LIMIT,
      `a quotation longer than ${QUOTE_LIMIT} characters: quote the words that carry the fact and leave the rest`,
    )
    .optional()
    .describe('the exact words, letter for letter, in the language of the source'),
  translation: translations.optional(),
});
export type Passage = z.infer<typeof passage>;

/** One dated statement and the words it rests on. */
export const fact = z.strictObject({
  id: id.describe('the name by which articles point here'),
  topic: id.describe('the group it belongs to; also the file it lives in'),
  statement: words.describe('the statement in one sentence'),
  value: z
    .union([z.number(), z.string(), words])
    .optional()
    .describe('the number, date or short expression that <Fact> prints; per language when it has words'),
  asOf: partialDate.describe('the date for which the statement is known to hold'),
  status: z.enum(FACT_STATUSES).describe('how the statement stands'),
  confidence: z
    .enum(CONFIDENCES)
    .describe('verified: the words were read; secondary: known through others; unverified: not established'),
  ...freshness,
  overtakenBy: id.optional().describe('the later fact that replaces this one; articles must cite that one'),
  sources: z
    .array(passage)
    .min(1, 'a fact without a source: add at least one under `sources`')
    .describe('what it rests on'),
  conflict: words.optional().describe('where sources disagree, and how; printed to readers'),
  note: z.string().optional().describe('a caution for editors; not printed'),
});
export type Fact = z.infer<typeof fact>;
