import { z } from 'zod';
import { freshness, id } from './common.ts';

export const READERS = ['immigrant', 'journalist', 'advocate', 'all'] as const;

/** The front matter of an article. The keys stand in this order in every file. */
export const article = z.strictObject({
  title: z
    .string()
    .min(8)
    .max(90)
    .describe('unique; the question in the reader’s words; neutral enough for a browser history'),
  short: z.string().min(20).describe('the short answer, at most 60 words'),
  reader: z.enum(READERS).describe('for whom it is written first'),
  topics: z
    .array(id)
    .min(1)
    .describe('for the A–Z page and search filters; each has its word in ui.yaml under `topic`'),
  aliases: z
    .array(z.union([z.string(), z.number().transform(String)]))
    .default([])
    .describe('words that askers type and the page does not use'),
  ...freshness,
  restsOn: z.array(id).default([]).describe('policies whose computed status the page prints'),
  atRisk: z.boolean().default(false).describe('true when the page is meant for people at risk: it ends at help'),
});
export type Article = z.infer<typeof article>;
