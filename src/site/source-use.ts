import { factIds } from '../records/article-text.ts';
import type { ArticleFile } from '../records/read.ts';
import type { Locale } from '../schema/locales.ts';
import type { Fact, Passage } from '../schema/fact.ts';
import type { Dataset } from '../schema/records.ts';
import { base } from './base.ts';
import { chartOf, sourcesOf } from './charts.ts';

const bySource = new Map<string, { fact: Fact; passages: Passage[] }[]>();
for (const { data: fact } of base.facts.values()) {
  for (const id of new Set(fact.sources.map((s) => s.id))) {
    const known = bySource.get(id) ?? [];
    known.push({ fact, passages: fact.sources.filter((s) => s.id === id) });
    bySource.set(id, known);
  }
}

const byChart = new Map(
  [...base.charts.keys()].map((id) => {
    const { chart, cells } = chartOf(id);
    return [id, new Set(sourcesOf(chart, cells))];
  }),
);

/** The facts that rest on a source, with the places in it that they name. */
export function restingOn(source: string): { fact: Fact; passages: Passage[] }[] {
  return bySource.get(source) ?? [];
}

/** The data files with numbers that were read in a source. */
export function datasetsFrom(source: string): Dataset[] {
  return [...base.datasets.values()]
    .map((d) => d.data)
    .filter((d) => base.tables.get(d.id)?.rows.some((r) => r.data.source === source));
}

/** The articles of a language that cite a source, or draw a chart from it, by title. */
export function citedBy(source: string, locale: Locale): ArticleFile[] {
  const facts = new Set(restingOn(source).map((r) => r.fact.id));
  return base.articles
    .filter(
      (a) =>
        a.locale === locale &&
        a.text.uses.some(
          (u) =>
            factIds(u).some((id) => facts.has(id)) ||
            (u.component === 'Chart' && byChart.get(u.attributes['id'] ?? '')?.has(source)),
        ),
    )
    .sort((a, b) => a.data.title.localeCompare(b.data.title, locale));
}
