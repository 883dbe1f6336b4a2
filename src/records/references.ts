import { sayingsOf } from '../model/picture.ts';
import { answersOf } from '../model/protection.ts';
import type { Base, Kind, RecordKinds, RecordMaps, Records } from './base.ts';
import type { Located } from './yaml.ts';

/** One place of one kind of record that names others. */
export interface Reference {
  from: Kind;
  to: Kind;
  /** Each record of the kind with the ids that it names in this place. */
  named(base: Base): { record: Located<{ id: string }>; ids: string[] }[];
}

function reference<K extends Kind>(
  from: K,
  to: Kind,
  read: (record: RecordKinds[K]) => readonly (string | undefined)[],
): Reference {
  return {
    from,
    to,
    named: (base: RecordMaps) => {
      const records: Records<RecordKinds[K]> = base[from];
      return [...records.values()].map((record) => ({
        record,
        ids: read(record.data).filter((id) => id !== undefined),
      }));
    },
  };
}

/**
 * Every way in which a record names another. Gate, audit and source pages all read this table: what is not here is
 * neither checked nor counted as used.
 */
export const REFERENCES: readonly Reference[] = [
  reference('facts', 'sources', (f) => f.sources.map((s) => s.id)),
  reference('facts', 'facts', (f) => [f.overtakenBy, ...operandsOf(f).map((o) => ('fact' in o ? o.fact : undefined))]),
  reference('facts', 'datasets', (f) => operandsOf(f).map((o) => ('dataset' in o ? o.dataset : undefined))),
  reference('policies', 'facts', (p) => [
    ...p.facts,
    ...p.shownBy,
    ...Object.values(p.clauses),
    p.ended?.fact,
    ...p.courtActions.map((a) => a.fact),
    ...p.versions.map((v) => v.fact),
  ]),
  reference('policies', 'policies', (p) => [p.ended?.by]),
  reference('policies', 'people', (p) => [p.signedBy]),
  reference('events', 'facts', (e) => [...e.facts, e.standing?.fact, ...positionsOf(e).map((p) => p.fact)]),
  reference('events', 'sources', (e) => positionsOf(e).map((p) => p.source)),
  reference('events', 'policies', (e) => [e.policy]),
  reference('events', 'events', (e) => [e.standing?.by]),
  reference('people', 'facts', (p) => p.roles.map((r) => r.fact)),
  reference('terms', 'facts', (t) => t.facts),
  reference('terms', 'terms', (t) => t.related),
  reference('helplines', 'facts', (h) => h.facts),
  reference('protections', 'facts', (p) => answersOf(p).flatMap((answer) => answer.facts)),
  reference('datasets', 'facts', (d) => d.facts),
  reference('charts', 'datasets', (c) => [c.dataset]),
  reference('charts', 'facts', (c) => [c.mark === 'lines' ? c.limit?.fact : undefined]),
  reference('charts', 'events', (c) => (c.mark === 'lines' ? c.events : [])),
  reference('pictures', 'facts', (p) => sayingsOf(p).flatMap((s) => s.facts)),
];

const operandsOf = (fact: RecordKinds['facts']) => fact.derived?.of ?? [];

const positionsOf = (event: RecordKinds['events']) => [
  ...(event.positions?.for ?? []),
  ...(event.positions?.against ?? []),
];

/** The ids of one kind that records name, overtaken facts' successors included. */
export function namedByRecords(base: Base, kind: Kind): Set<string> {
  const named = REFERENCES.filter((r) => r.to === kind).flatMap((r) => r.named(base).flatMap(({ ids }) => ids));
  const inTables = kind === 'sources' ? [...base.tables.values()].flatMap((t) => t.rows.map((r) => r.data.source)) : [];
  return new Set([...named, ...inTables]);
}

/** Which records of one kind name each record of another, by id: what rests on each source. */
export function namers(base: Base, from: Kind, to: Kind): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const reference of REFERENCES.filter((r) => r.from === from && r.to === to))
    for (const { record, ids } of reference.named(base))
      for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), record.data.id]);
  return found;
}
