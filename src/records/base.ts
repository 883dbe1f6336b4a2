import type { Article } from '../schema/article.ts';
import type { Chart } from '../schema/chart.ts';
import type { Locale } from '../schema/locales.ts';
import type { Fact } from '../schema/fact.ts';
import type { Policy } from '../schema/policy.ts';
import type { Dataset, Event, Helpline, Person, Protection, Term, Update } from '../schema/records.ts';
import type { Site } from '../schema/site.ts';
import type { SearchWords } from '../schema/search.ts';
import type { Source } from '../schema/source.ts';
import type { Ui } from '../schema/ui.ts';
import type { ArticleText } from './article/read.ts';
import type { Table } from './read-tables.ts';
import type { Located, YamlText } from './yaml.ts';

/** An article as it stands in its file. */
export interface ArticleFile extends Located<Article>, Pick<YamlText, 'lineOf'> {
  locale: Locale;
  slug: string;
  text: ArticleText;
}

/** A file with one value, with the line of each of its parts. */
export interface WordsFile<T> extends Pick<YamlText, 'lineOf'> {
  data: T;
  file: string;
}

export type Records<T> = Map<string, Located<T>>;

/** The kinds of records, each with its shape. The names are those of the folders under content/records/. */
export interface RecordKinds {
  sources: Source;
  facts: Fact;
  policies: Policy;
  events: Event;
  people: Person;
  terms: Term;
  helplines: Helpline;
  protections: Protection;
  datasets: Dataset;
  charts: Chart;
  updates: Update;
}
export type Kind = keyof RecordKinds;

/** The records of each kind, by id. */
export type RecordMaps = { readonly [K in Kind]: Records<RecordKinds[K]> };

/** Everything under content/, read and shaped: what is true, and what is said about it. */
export interface Base extends RecordMaps {
  /** The data file of each dataset, by the dataset's id. */
  tables: Map<string, Table>;
  articles: ArticleFile[];
  /** What the site shows by choice. */
  site?: WordsFile<Site>;
  /** What the site itself says. */
  ui: Partial<Record<Locale, Ui>>;
  /** What the words of a question mean to the search. */
  searchWords: Partial<Record<Locale, WordsFile<SearchWords>>>;
}
