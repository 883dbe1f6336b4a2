import { numberCitations, type Citations } from '../model/citations.ts';
import { factIds } from '../records/article-text.ts';
import type { ArticleFile } from '../records/read.ts';
import type { Locale } from '../schema/locales.ts';
import type { Protection } from '../schema/records.ts';
import type { Ui } from '../schema/ui.ts';
import { compareClauses } from '../model/comparison.ts';
import { base, fact, policies, words } from './base.ts';

/** What the components of an article need to know of the page they stand on. */
export interface PageContext {
  locale: Locale;
  ui: Ui;
  citations: Citations;
  /** The terms that the page has used so far; it is rendered from top to bottom. */
  terms: Set<string>;
}

/** Facts in the order in which a reader meets them, with those that a component brings in by itself. */
function factsOf(article: ArticleFile): string[] {
  return article.text.uses.flatMap((use) => {
    if (use.component === 'Compare')
      return compareClauses(comparedPolicies()).flatMap((row) => row.cells.flatMap((c) => c.fact ?? []));
    if (use.component === 'Protections')
      return protections().flatMap((p) => Object.values(p.cells).flatMap((cell) => cell.facts));
    return factIds(use);
  });
}

/** The instruments of the then-and-now table: those with clauses. */
export function comparedPolicies() {
  return policies().filter((p) => Object.keys(p.clauses).length > 0);
}

/** The rows of the side-by-side table, in the order of their file. */
export const protections = (): Protection[] => [...base.protections.values()].map((p) => p.data);

/** The side-by-side table rests on a hundred places; their exact words stand on the source pages and would fill this one. */
export const listsSourcesBriefly = (article: ArticleFile): boolean =>
  article.text.uses.some((use) => use.component === 'Protections');

/** Make the context of an article's page: its language, words and numbered sources. */
export function pageContext(article: ArticleFile): PageContext {
  const ids = factsOf(article).filter((id) => base.facts.has(id));
  return {
    locale: article.locale,
    ui: words(article.locale),
    citations: numberCitations(ids.map(fact), !listsSourcesBriefly(article)),
    terms: new Set(),
  };
}

/** The number of a term on the page that is being rendered, where the page uses it first; undefined where it is used again. */
export function numberOfNewTerm({ terms }: PageContext, term: string): number | undefined {
  return terms.has(term) ? undefined : terms.add(term).size;
}

/** The context of the page being rendered; components outside an article have none. */
export function contextOf(locals: App.Locals): PageContext {
  if (!locals.page) throw new Error('an article component was used outside an article');
  return locals.page;
}
