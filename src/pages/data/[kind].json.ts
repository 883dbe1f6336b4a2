import type { APIRoute } from 'astro';
import { base, fact, policies, today } from '../../site/base.ts';
import { statusOn } from '../../model/status.ts';
import type { DataSet } from '../../records/pages.ts';

/** Notes are cautions for the project's editors and mean little outside of it. */
const withoutNote = <T extends { note?: unknown }>({ note: _, ...rest }: T): Omit<T, 'note'> => rest;

/** Each set of records that may be taken away whole, with what a reader of the file needs to know. */
const SETS = {
  facts: {
    about: 'Dated statements with their sources and exact words.',
    records: [...base.facts.values()].map((f) => withoutNote(f.data)),
  },
  sources: { about: 'The documents that the facts rest on.', records: [...base.sources.values()].map((s) => s.data) },
  policies: {
    about:
      'Instruments with their dates, court actions and clauses; `standing` is their status on the day of this edition, computed from their dates and from the facts of `shownBy`; `last-seen`: it stood as `was` says on `lastSeen`.',
    records: policies().map((p) => ({ ...p, standing: { ...statusOn(p, today, fact), basis: 'computed' } })),
  },
  protections: {
    about: 'The side-by-side table of protections, cell by cell.',
    records: [...base.protections.values()].map((p) => p.data),
  },
  terms: {
    about: 'Legal words with their plain meaning in each language.',
    records: [...base.terms.values()].map((t) => t.data),
  },
  datasets: {
    about:
      'What each data file (/data/<id>.csv) counts: its columns, its measures, what it shows and what it does not.',
    records: [...base.datasets.values()].map((d) => d.data),
  },
  helplines: {
    about: 'Help lines: who runs each, hours, languages, and the date for which the number is confirmed.',
    records: [...base.helplines.values()].map((h) => h.data),
  },
} satisfies Record<DataSet, { about: string; records: unknown[] }>;

/** /data/facts.json and its neighbours: the records as they are, with licence and date. */
export function getStaticPaths() {
  return Object.entries(SETS).map(([kind, props]) => ({ params: { kind }, props }));
}

export const GET: APIRoute = ({ props, site }) =>
  new Response(
    `${JSON.stringify({ about: props['about'], edition: today, from: site?.href, licence: 'CC BY 4.0; quotations belong to their authors', records: props['records'] }, null, 1)}\n`,
  );
