import { chart } from './chart.ts';
import { fact } from './fact.ts';
import { picture } from './picture.ts';
import { policy } from './policy.ts';
import { dataset, event, helpline, person, protection, term, update } from './records.ts';
import { source } from './source.ts';

/** Every kind of record: its folder under content/records/, what one record is called, and its shape. */
export const KINDS = {
  sources: { one: 'source', shape: source },
  facts: { one: 'fact', shape: fact },
  policies: { one: 'policy', shape: policy },
  events: { one: 'event', shape: event },
  people: { one: 'person', shape: person },
  terms: { one: 'term', shape: term },
  helplines: { one: 'helpline', shape: helpline },
  protections: { one: 'protection', shape: protection },
  datasets: { one: 'dataset', shape: dataset },
  charts: { one: 'chart', shape: chart },
  pictures: { one: 'picture', shape: picture },
  updates: { one: 'update', shape: update },
} as const;
export type Kind = keyof typeof KINDS;

/** The field whose value is also the name of a record's file; the records of other kinds stand in any file of their folder. */
export const fileField = (kind: Kind): string | undefined => FILE_FIELDS[kind];
const FILE_FIELDS: Partial<Record<Kind, string>> = { sources: 'kind', facts: 'topic', policies: 'layer' };
