import type { z } from 'zod';
import type { Article } from '../schema/article.ts';
import type { Kind, KINDS } from '../schema/kinds.ts';
import type { Locale } from '../schema/locales.ts';
import type { ParityGaps } from '../schema/parity.ts';
import type { AskedQuestions, SearchWords } from '../schema/search.ts';
import type { Site } from '../schema/site.ts';
import type { Ui } from '../schema/ui.ts';
import type { ArticleText } from './article/read.ts';
import type { Table } from './read-tables.ts';
import type { Located, YamlText } from './yaml.ts';

/** An article as it stands in its file. */
export interface ArticleFile extends Located<Article>, Pick<YamlText, 'lineOf'> {
  locale: Locale;
  slug: string;
  /** What stands below the front matter. */
  body: string;
  text: ArticleText;
}

/** A file with one value, with the line of each of its parts. */
export interface WordsFile<T> extends Pick<YamlText, 'lineOf'> {
  data: T;
  file: string;
}

export type Records<T> = Map<string, Located<T>>;

export type { Kind };

/** What one record of each kind holds. */
export type RecordKinds = { [K in Kind]: z.infer<(typeof KINDS)[K]['shape']> };

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
  /** What people ask, under the pages that answer it. */
  asked: Partial<Record<Locale, WordsFile<AskedQuestions>>>;
  /** How translations differ from their originals without a reason; the list only shrinks. */
  parityGaps: Partial<Record<Locale, WordsFile<ParityGaps>>>;
}
