import type { ArticleFile } from '../records/base.ts';
import { namers } from '../records/references.ts';
import { citedBy, namedIn } from '../records/vocabulary.ts';
import type { Locale } from '../schema/locales.ts';
import type { Fact, Passage } from '../schema/fact.ts';
import type { Dataset } from '../schema/records.ts';
import { base } from './base.ts';
import { chartOf, sourcesOf } from './charts.ts';

/** A fact that rests on a source: the places in the source that it names, and where its record stands ("file:line"). */
export interface Resting {
  fact: Fact;
  passages: Passage[];
  record: string;
}

const factsOn = namers(base, 'facts', 'sources');

/** The sources of each article: those of the facts that it cites and of the charts that it draws. */
const byArticle = new Map<ArticleFile, Set<string>>(
  base.articles.map((article) => {
    const { uses } = article.text;
    const facts = uses.flatMap((use) => citedBy(use, base)).flatMap((id) => base.facts.get(id)?.data ?? []);
    const charts = uses.flatMap((use) => namedIn(use, 'charts')).map(chartOf);
    return [
      article,
      new Set([
        ...facts.flatMap((f) => f.sources.map((s) => s.id)),
        ...charts.flatMap(({ chart, cells }) => sourcesOf(chart, cells)),
      ]),
    ];
  }),
);

/** The facts that rest on a source. */
export function restingOn(source: string): Resting[] {
  return (factsOn.get(source) ?? []).flatMap((id) => {
    const found = base.facts.get(id);
    if (!found) return [];
    const { data: fact, file, line } = found;
    return [{ fact, passages: fact.sources.filter((s) => s.id === source), record: `${file}:${line}` }];
  });
}

/** The data files with numbers that were read in a source. */
export function datasetsFrom(source: string): Dataset[] {
  return [...base.datasets.values()]
    .map((d) => d.data)
    .filter((d) => base.tables.get(d.id)?.rows.some((r) => r.data.source === source));
}

/** The articles of a language that cite a source, or draw a chart from it, by title. */
export function articlesCiting(source: string, locale: Locale): ArticleFile[] {
  return base.articles
    .filter((a) => a.locale === locale && byArticle.get(a)?.has(source))
    .sort((a, b) => a.data.title.localeCompare(b.data.title, locale));
}
