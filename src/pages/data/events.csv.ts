import type { APIRoute } from 'astro';
import { eventRecords } from '../../site/event-data.ts';
import { csv } from '../../model/csv.ts';

/** The timeline as a table, one event a row. */
const COLUMNS = [
  'id',
  'date',
  'by',
  'thread',
  'kind',
  'title_en',
  'title_es',
  'status',
  'status_was',
  'status_since',
  'status_by',
  'status_as_of',
  'status_basis',
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
        e.kind,
        e.title.en,
        e.title.es,
        e.today.word,
        e.today.was ?? '',
        e.today.since ?? '',
        e.today.by ?? '',
        e.today.asOf ?? '',
        e.today.basis ?? '',
        e.policy ?? '',
        e.facts.join(' '),
        e.sources.join(' '),
      ]),
    ]),
  );
