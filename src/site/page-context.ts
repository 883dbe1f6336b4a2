import { markOf, numberCitations, type Citations } from '../model/citations.ts';
import type { ArticleFile } from '../records/base.ts';
import { citedBy, VOCABULARY } from '../records/vocabulary.ts';
import type { Locale } from '../schema/locales.ts';
import type { Passage } from '../schema/fact.ts';
import type { Protection } from '../schema/records.ts';
import type { Ui } from '../schema/ui.ts';
import { verdictOn, type Verdict } from '../model/verdict.ts';
import { base, fact, policy, words } from './base.ts';

/** What the components of an article need to know of the page they stand on. */
export interface PageContext {
  /** The article's file, for messages. */
  file: string;
  locale: Locale;
  ui: Ui;
  citations: Citations;
  /** The terms that the page has used so far; it is rendered from top to bottom. */
  terms: Set<string>;
}

/** The rows of the side-by-side table, in the order of their file. */
export const protections = (): Protection[] => [...base.protections.values()].map((p) => p.data);

/** True where the sources of a page are too many to be listed with their places. */
export const listsSourcesBriefly = (article: ArticleFile): boolean =>
  article.text.uses.some((use) => VOCABULARY[use.component]?.listsSourcesBriefly);

/** The verdict at the head of a page about policy; undefined for every other page. */
export const verdictOf = ({ slug, data }: ArticleFile): Verdict | undefined =>
  slug.startsWith('policy/') ? verdictOn(data.restsOn.map(policy), policy) : undefined;

/** The four facts at the head of a protection's guide; undefined for every other page. */
export const headOf = ({ slug }: ArticleFile): Protection['head'] =>
  protections().find((p) => p.article === slug)?.head;

/** The facts that a page cites, in the order of its reading: those of its head come first. */
function factsOf(article: ArticleFile): string[] {
  const head = [
    ...Object.values(headOf(article) ?? {}).flatMap(({ facts }) => facts),
    ...Object.values(verdictOf(article)?.facts ?? {}).flat(),
  ];
  return [...head, ...article.text.uses.flatMap((use) => citedBy(use, base))];
}

/** Make the context of an article's page: its language, words and sources, numbered in the order of its reading. */
export function pageContext(article: ArticleFile): PageContext {
  const facts = factsOf(article).map(fact);
  return {
    file: article.file,
    locale: article.locale,
    ui: words(article.locale),
    citations: numberCitations(facts, !listsSourcesBriefly(article)),
    terms: new Set(),
  };
}

/** A mark that finds no number would send its reader nowhere: it stops the build, with the place that it stands at. */
function unnumbered({ file }: PageContext, what: string, line: number | undefined): never {
  throw new Error(
    `${file}${line ? `:${line}` : ''}  no note number for ${what}: a component prints a note that src/records/vocabulary.ts does not know of`,
  );
}

/** The numbers of the notes of some facts on a page, each once. Throws where a fact has none. */
export function marksOf(page: PageContext, facts: readonly string[], line?: number): string[] {
  const marks = facts.flatMap((id) => page.citations.marks.get(id) ?? unnumbered(page, `the fact "${id}"`, line));
  return [...new Set(marks)];
}

/** The number of the note of one passage on a page. Throws where it has none. */
export function markOfPassage(page: PageContext, passage: Passage, line?: number): string {
  return markOf(page.citations, passage) ?? unnumbered(page, `the words of "${passage.id}"`, line);
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
