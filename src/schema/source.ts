import { z } from 'zod';
import { day, id, partialDate } from './common.ts';
import { ORIGINAL } from './locales.ts';

export const SOURCE_KINDS = ['law', 'agency', 'court', 'data', 'analysis', 'news'] as const;

/** A document that facts rest on. */
export const source = z
  .strictObject({
    id: id.describe('the name by which facts point here; also the page address under /sources/'),
    title: z.string().min(3).describe('the title as the document gives it, in its own language'),
    publisher: z.string().min(2).describe('who issued it'),
    kind: z.enum(SOURCE_KINDS).describe('law, agency, court, data, analysis or news'),
    tier: z
      .enum(['primary', 'secondary'])
      .describe('primary: the document itself speaks; secondary: it speaks of another'),
    date: partialDate.nullable().describe('the date the document bears; null when it bears none'),
    stood: z
      .strictObject({
        on: partialDate.describe('a day on which the text is known to have stood so; never the day of our research'),
        how: z
          .string()
          .min(1)
          .describe('what shows it: the edition, “last reviewed”, the newest event that it tells of'),
      })
      .optional()
      .describe(
        'for a text without a date, or one that is kept up under an old date: when it is known to have stood so',
      ),
    language: z.string().length(2).default(ORIGINAL).describe('the language of the document'),
    url: z.url().nullable().describe('where a reader can open it; null only with `unlinked`'),
    read: z.enum(['full', 'excerpt', 'none']).describe('how much of it was read by the editors'),
    checked: day.describe('the day on which the reading was made'),
    copy: z.string().optional().describe('set when only a copy was read: what kind of copy'),
    unlinked: z.string().optional().describe('why there is no address to give'),
    note: z.string().optional().describe('anything a careful reader should know about the document'),
  })
  .refine((s) => s.url !== null || s.unlinked !== undefined, {
    error: 'a source nobody can open: give `url`, or say in `unlinked` why there is none',
    path: ['url'],
  });
export type Source = z.infer<typeof source>;
