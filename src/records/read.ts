import type { z } from 'zod';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { LOCALES } from '../schema/locales.ts';
import { parityGaps } from '../schema/parity.ts';
import { askedQuestions, searchWords } from '../schema/search.ts';
import { site } from '../schema/site.ts';
import { ui as uiWords } from '../schema/ui.ts';
import type { Base, Records } from './base.ts';
import { checkForms } from './check-locales.ts';
import { readArticles } from './read-articles.ts';
import { readRecords } from './read-records.ts';
import { readTables, type Table } from './read-tables.ts';
import { readFile } from './read-file.ts';
import type { Problem } from './yaml.ts';

/**
 * Read a content tree.
 * @param root the content folder
 * @returns all that could be read, and a problem for each thing that could not
 */
export function readBase(root: string): { base: Base; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T extends { id: string }>(kind: Kind, shape: z.ZodType<T>): Records<T> =>
    readRecords(root, kind, shape, problems);
  const datasets = read('datasets', KINDS.datasets.shape);
  // Without their records all data files would look like strays.
  const tables = problems.length === 0 ? readTables(root, datasets, problems) : new Map<string, Table>();
  const base: Base = {
    sources: read('sources', KINDS.sources.shape),
    facts: read('facts', KINDS.facts.shape),
    policies: read('policies', KINDS.policies.shape),
    events: read('events', KINDS.events.shape),
    people: read('people', KINDS.people.shape),
    terms: read('terms', KINDS.terms.shape),
    helplines: read('helplines', KINDS.helplines.shape),
    protections: read('protections', KINDS.protections.shape),
    datasets,
    tables,
    charts: read('charts', KINDS.charts.shape),
    pictures: read('pictures', KINDS.pictures.shape),
    updates: read('updates', KINDS.updates.shape),
    articles: [],
    ui: {},
    searchWords: {},
    asked: {},
    parityGaps: {},
  };
  const choices = readFile(root, '', 'site', site, problems);
  if (choices) base.site = choices;
  for (const locale of LOCALES) {
    base.articles.push(...readArticles(root, locale, problems));
    const ui = readFile(root, locale, 'ui', uiWords, problems);
    if (ui) base.ui[locale] = ui.data;
    if (ui) problems.push(...checkForms(locale, ui));
    const gaps = readFile(root, locale, 'parity-gaps', parityGaps, problems);
    if (gaps) base.parityGaps[locale] = gaps;
    const search = readFile(root, locale, 'search', searchWords, problems);
    if (search) base.searchWords[locale] = search;
    const asked = readFile(root, locale, 'asked', askedQuestions, problems);
    if (asked) base.asked[locale] = asked;
  }
  return { base, problems };
}
