import type { APIRoute } from 'astro';
import { eventRecords } from '../../site/event-data.ts';
import { csv } from '../../model/csv.ts';
import { LOCALES } from '../../schema/locales.ts';

/** The timeline as a table, one event a row. */
const COLUMNS = [
  'id',
  'date',
  'by',
  'thread',
  ...LOCALES.map((locale) => `title_${locale}`),
  'status',
  'status_since',
  'status_by',
  'status_as_of',
  'policy',
  'facts',
  'sources',
];

export const GET: APIRoute = () =>
  new Response(
    csv([
      COLUMNS,
      ...eventRecords().map((e) => [
        e.id,
        e.date,
        e.by ?? '',
        e.thread,
        ...LOCALES.map((locale) => e.title[locale] ?? ''),
        e.today.word,
        e.today.since ?? '',
        e.today.by ?? '',
        e.today.asOf ?? '',
        e.policy ?? '',
        e.facts.join(' '),
        e.sources.join(' '),
      ]),
    ]),
  );
