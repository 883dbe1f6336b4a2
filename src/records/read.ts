import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { z } from 'zod';
import { article, type Article } from '../schema/article.ts';
import { chart, type Chart } from '../schema/chart.ts';
import { LOCALES, type Locale } from '../schema/locales.ts';
import { fact, type Fact } from '../schema/fact.ts';
import { policy, type Policy } from '../schema/policy.ts';
import {
  dataset,
  event,
  helpline,
  person,
  protection,
  term,
  update,
  type Dataset,
  type Event,
  type Helpline,
  type Person,
  type Protection,
  type Term,
  type Update,
} from '../schema/records.ts';
import { searchWords, type SearchWords } from '../schema/search.ts';
import { site, type Site } from '../schema/site.ts';
import { source, type Source } from '../schema/source.ts';
import { ui as uiWords, type Ui } from '../schema/ui.ts';
import { readArticleText, type ArticleText } from './article-text.ts';
import { checkForms } from './check-locales.ts';
import { readTables, type Table } from './read-tables.ts';
import { parseShape, parseYaml, type Located, type Problem, type YamlText } from './yaml.ts';

/** An article as it stands in its file. */
export interface ArticleFile extends Located<Article> {
  locale: Locale;
  slug: string;
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
  text: ArticleText;
}

/** A file with one value, with the line of each of its parts. */
export interface WordsFile<T> extends Pick<YamlText, 'lineOf'> {
  data: T;
  file: string;
}

type Records<T> = Map<string, Located<T>>;

/** Everything under content/, read and shaped: what is true, and what is said about it. */
export interface Base {
  sources: Records<Source>;
  facts: Records<Fact>;
  policies: Records<Policy>;
  events: Records<Event>;
  people: Records<Person>;
  terms: Records<Term>;
  helplines: Records<Helpline>;
  protections: Records<Protection>;
  datasets: Records<Dataset>;
  /** The data file of each dataset, by the dataset's id. */
  tables: Map<string, Table>;
  charts: Records<Chart>;
  updates: Records<Update>;
  articles: ArticleFile[];
  /** What the site shows by choice. */
  site?: WordsFile<Site>;
  /** What the site itself says. */
  ui: Partial<Record<Locale, Ui>>;
  /** What the words of a question mean to the search. */
  searchWords: Partial<Record<Locale, WordsFile<SearchWords>>>;
}

function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

function readRecords<T extends { id: string }>(
  root: string,
  kind: string,
  shape: z.ZodType<T>,
  problems: Problem[],
): Records<T> {
  const records: Records<T> = new Map();
  for (const path of filesBelow(join(root, 'records', kind), '.yaml')) {
    const file = relative(join(root, '..'), path);
    const yaml = parseYaml(readFileSync(path, 'utf8'), file);
    problems.push(...yaml.problems);
    if (yaml.problems.length) continue;
    if (!Array.isArray(yaml.value)) {
      problems.push({ file, line: 1, what: 'not a list of records', fix: 'start each record with "- id: …"' });
      continue;
    }
    yaml.value.forEach((value: unknown, index) => {
      const line = yaml.lineOf([index]);
      const name = typeof value === 'object' && value && 'id' in value ? String(value.id) : `record ${index + 1}`;
      const data = parseShape(shape, value, file, (p) => yaml.lineOf([index, ...p]), problems, name);
      if (!data) return;
      const first = records.get(data.id);
      if (first) {
        problems.push({
          file,
          line,
          what: `duplicate id "${data.id}" (first in ${first.file}:${first.line})`,
          fix: 'give one of the two another id, or merge them',
        });
        return;
      }
      records.set(data.id, { data, file, line });
    });
  }
  return records;
}

function readArticle(root: string, locale: Locale, path: string, problems: Problem[]): ArticleFile | undefined {
  const file = relative(join(root, '..'), path);
  const whole = readFileSync(path, 'utf8');
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(whole);
  if (!parts) {
    problems.push({
      file,
      line: 1,
      what: 'no front matter',
      fix: 'start the file with "---", the fields of src/schema/article.ts, and "---"',
    });
    return undefined;
  }
  const [, head = '', body = ''] = parts;
  const yaml = parseYaml(head, file, 2);
  problems.push(...yaml.problems);
  if (yaml.problems.length) return undefined;
  const data = parseShape(article, yaml.value, file, yaml.lineOf, problems, 'front matter');
  if (!data) return undefined;
  const slug = relative(join(root, locale), path).replace(/\.mdx$/, '');
  const firstLine = head.split('\n').length + 3;
  return { data, file, line: 1, locale, slug, body, bodyLine: firstLine, text: readArticleText(body, firstLine) };
}

/**
 * Read a file that must be there and holds one value.
 * @param name its path in the content folder
 * @param what what it holds, for the message that it is missing
 * @param shape its shape, of the file of src/schema/ that bears the name of the content file
 * @param part what one of its keys is, for the message that one is wrong
 */
function readFile<T>(
  root: string,
  name: string,
  what: string,
  shape: z.ZodType<T>,
  part: string,
  problems: Problem[],
): WordsFile<T> | undefined {
  const path = join(root, name);
  const file = relative(join(root, '..'), path);
  if (!existsSync(path)) {
    const fix = `write ${file} in the shape of src/schema/${basename(name, '.yaml')}.ts`;
    problems.push({ file, line: 1, what: `${what} are missing`, fix });
    return undefined;
  }
  const { value, problems: broken, lineOf } = parseYaml(readFileSync(path, 'utf8'), file);
  problems.push(...broken);
  const data = broken.length ? undefined : parseShape(shape, value, file, lineOf, problems, part);
  return data && { data, file, lineOf };
}

/**
 * Read a content tree.
 * @param root the content folder
 * @returns all that could be read, and a problem for each thing that could not
 */
export function readBase(root: string): { base: Base; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T extends { id: string }>(kind: string, shape: z.ZodType<T>): Records<T> =>
    readRecords(root, kind, shape, problems);
  const datasets = read('datasets', dataset);
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
    tables: readTables(root, datasets, problems),
    charts: read('charts', chart),
    updates: read('updates', update),
    articles: [],
    ui: {},
    searchWords: {},
  };
  const choices = readFile(root, 'site.yaml', 'the choices of the site', site, 'a choice of the site', problems);
  if (choices) base.site = choices;
  for (const locale of LOCALES) {
    for (const path of filesBelow(join(root, locale), '.mdx')) {
      const found = readArticle(root, locale, path, problems);
      if (found) base.articles.push(found);
    }
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
