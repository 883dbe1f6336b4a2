import { checkArticles } from './check-articles.ts';
import { checkDatasets } from './check-datasets.ts';
import { checkEvents } from './check-events.ts';
import { checkLocales } from './check-locales.ts';
import { checkSearchWords } from './check-search.ts';
import { checkSite } from './check-site.ts';
import { checkTerms } from './check-terms.ts';
import { missing } from './missing.ts';
import { LANGUAGES } from '../schema/locales.ts';
import type { Base } from './read.ts';
import type { Located, Problem } from './yaml.ts';

function checkFacts(base: Base): Problem[] {
  return [...base.facts.values()].flatMap((f) => [
    ...missing(
      f,
      'source',
      f.data.sources.map((s) => s.id),
      base.sources,
    ),
    ...missing(f, 'fact', [f.data.overtakenBy], base.facts),
    ...(f.data.recheck < f.data.checked
      ? [
          {
            file: f.file,
            line: f.line,
            what: `${f.data.id}: recheck lies before checked`,
            fix: 'set recheck to the next day on which it must be compared',
          },
        ]
      : []),
  ]);
}

function checkPolicies(base: Base): Problem[] {
  return [...base.policies.values()].flatMap((p) => [
    ...missing(
      p,
      'fact',
      [
        ...p.data.facts,
        ...Object.values(p.data.clauses),
        p.data.ended?.fact,
        ...p.data.courtActions.map((a) => a.fact),
        ...p.data.versions.map((v) => v.fact),
      ],
      base.facts,
    ),
    ...missing(p, 'policy', [p.data.ended?.by], base.policies),
    ...missing(p, 'person', [p.data.signedBy], base.people),
  ]);
}

function checkOthers(base: Base): Problem[] {
  const facts = (records: Iterable<Located<{ id: string }>>, ids: (r: never) => (string | undefined)[]): Problem[] =>
    [...records].flatMap((r) => missing(r, 'fact', ids(r.data as never), base.facts));
  return [
    ...facts(base.people.values(), (p: { roles: { fact: string }[] }) => p.roles.map((r) => r.fact)),
    ...facts(base.helplines.values(), (h: { facts: string[] }) => h.facts),
    ...facts(base.datasets.values(), (d: { facts: string[] }) => d.facts),
    ...facts(base.protections.values(), (p: { cells: Record<string, { facts: string[] }> }) =>
      Object.values(p.cells).flatMap((c) => c.facts),
    ),
  ];
}

/** One document under two ids splits what rests on it over two pages. */
function checkSources(base: Base): Problem[] {
  const first = new Map<string, string>();
  return [...base.sources.values()].flatMap(({ data, file, line }) => {
    const key = `${data.url} ${data.title}`;
    const known = data.url === null ? undefined : first.get(key);
    first.set(key, data.id);
    return known
      ? [
          {
            file,
            line,
            what: `${data.id}: the same document as "${known}"`,
            fix: 'keep one of the two and point its facts there',
          },
        ]
      : [];
  });
}

/**
 * The integrity gate: everything that must hold between records and articles.
 * Shapes and duplicate ids are checked while reading; this checks what refers to what.
 * @returns one problem for each failure, in the order of the files
 */
export function checkBase(base: Base): Problem[] {
  return [
    ...checkLocales(LANGUAGES),
    ...checkSources(base),
    ...checkFacts(base),
    ...checkPolicies(base),
    ...checkOthers(base),
    ...checkTerms(base),
    ...checkDatasets(base),
    ...checkEvents(base),
    ...checkArticles(base),
    ...checkSearchWords(base),
    ...checkSite(base),
  ].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** A problem as one line for a terminal: `file:line  what — fix`. */
export function tell(problem: Problem): string {
  return `${problem.file}:${problem.line}  ${problem.what}\n    → ${problem.fix}`;
}
