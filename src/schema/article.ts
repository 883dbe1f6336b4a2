import { z } from 'zod';
import { freshness, id } from './common.ts';

export const READERS = ['immigrant', 'journalist', 'advocate', 'all'] as const;

/** In what a translation must equal its original. */
export const PARITY_KINDS = ['facts', 'links', 'terms', 'components', 'headings'] as const;
export type ParityKind = (typeof PARITY_KINDS)[number];

const reason = z.string().min(10);

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
  restsOn: z
    .array(id)
    .default([])
    .describe(
      'policies whose computed status the page prints; under policy/ the first instrument of an agency among them gets the verdict at the head (what it said, what replaced it, whether a court blocks it)',
    ),
  atRisk: z.boolean().default(false).describe('true when the page is meant for people at risk: it ends at help'),
  madeFrom: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'must be 12 hexadecimal digits in quotes; `npm run translated` writes them')
    .optional()
    .describe(
      'translations only: the state of the original that this says; `npm run translated -- es/guides/…` writes it',
    ),
  parity: z
    .strictObject({
      facts: reason.optional().describe('why it cites other facts than its original'),
      links: reason.optional().describe('why it links to other places'),
      terms: reason.optional().describe('why it marks other words of the glossary'),
      components: reason.optional().describe('why it uses other components, or in another order'),
      headings: reason.optional().describe('why it has other headings'),
    })
    .optional()
    .describe('translations only: what differs from the original, with the reason'),
});
export type Article = z.infer<typeof article>;
