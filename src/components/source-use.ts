import { factIds } from '../records/article-text.ts';
import type { ArticleFile } from '../records/read.ts';
import type { Locale } from '../schema/common.ts';
import type { Fact, Passage } from '../schema/fact.ts';
import { base } from '../site.ts';

const bySource = new Map<string, { fact: Fact; passages: Passage[] }[]>();
for (const { data: fact } of base.facts.values()) {
  for (const id of new Set(fact.sources.map((s) => s.id))) {
    const known = bySource.get(id) ?? [];
    known.push({ fact, passages: fact.sources.filter((s) => s.id === id) });
    bySource.set(id, known);
  }
}

/** The facts that rest on a source, with the places in it that they name. */
export function restingOn(source: string): { fact: Fact; passages: Passage[] }[] {
  return bySource.get(source) ?? [];
}

/** The articles of a language that cite a source, by title. */
export function citedBy(source: string, locale: Locale): ArticleFile[] {
  const facts = new Set(restingOn(source).map((r) => r.fact.id));
  return base.articles
    .filter((a) => a.locale === locale && a.text.uses.some((u) => factIds(u).some((id) => facts.has(id))))
    .sort((a, b) => a.data.title.localeCompare(b.data.title, locale));
}
