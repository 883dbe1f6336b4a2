import type { z } from 'zod';
import { chart } from '../schema/chart.ts';
import { LOCALES } from '../schema/locales.ts';
import { fact } from '../schema/fact.ts';
import { policy } from '../schema/policy.ts';
import { dataset, event, helpline, person, protection, term, update } from '../schema/records.ts';
import { searchWords } from '../schema/search.ts';
import { site } from '../schema/site.ts';
import { source } from '../schema/source.ts';
import { ui as uiWords } from '../schema/ui.ts';
import { checkForms } from './check-locales.ts';
import type { Base, Kind, Records } from './base.ts';
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
  const datasets = read('datasets', dataset);
  // Without their records all data files would look like strays.
  const tables = problems.length === 0 ? readTables(root, datasets, problems) : new Map<string, Table>();
  const base: Base = {
    sources: read('sources', source),
    facts: read('facts', fact),
    policies: read('policies', policy),
    events: read('events', event),
    people: read('people', person),
    terms: read('terms', term),
    helplines: read('helplines', helpline),
    protections: read('protections', protection),
    datasets,
    tables,
    charts: read('charts', chart),
    updates: read('updates', update),
    articles: [],
    ui: {},
    searchWords: {},
  };
  const choices = readFile(root, 'site.yaml', 'the choices of the site', site, 'a choice of the site', problems);
  if (choices) base.site = choices;
  for (const locale of LOCALES) {
    base.articles.push(...readArticles(root, locale, problems));
    const ui = readFile(
      root,
      `${locale}/ui.yaml`,
      'the words of the interface',
      uiWords,
      'a missing or wrong interface word',
      problems,
    );
    if (ui) base.ui[locale] = ui.data;
    if (ui) problems.push(...checkForms(locale, ui));
    const search = readFile(
      root,
      `${locale}/search.yaml`,
      'the words of the search',
      searchWords,
      'search words',
      problems,
    );
    if (search) base.searchWords[locale] = search;
  }
  return { base, problems };
}
