import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { Cell } from '../model/chart.ts';
import { PERIODS, period } from '../schema/chart.ts';
import type { Dataset } from '../schema/records.ts';
import { filesBelow, nameOf, readText } from './files.ts';
import type { Located, Problem } from './yaml.ts';

/** A data file: its text, which the site publishes as it is, and its rows with their lines. */
export interface Table {
  file: string;
  text: string;
  columns: string[];
  /** What its first column is. */
  period: (typeof PERIODS)[number];
  rows: Located<Cell>[];
}

/**
 * Read the data files that the records describe.
 * @param root the content folder
 * @returns each readable file by the id of its record; what is wrong with files and rows is added to `problems`
 */
export function readTables(
  root: string,
  datasets: ReadonlyMap<string, Located<Dataset>>,
  problems: Problem[],
): Map<string, Table> {
  const folder = join(root, 'records', 'datasets');
  const tables = new Map<string, Table>();
  for (const { data, file, line } of datasets.values()) {
    const path = join(folder, data.file);
    if (!existsSync(path)) {
      problems.push({
        file,
        line,
        what: `${data.id}: the data file "${data.file}" is not there`,
        fix: `put it beside this record, or correct \`file\``,
      });
      continue;
    }
    const text = readText(root, path, problems);
    const table = text === undefined ? undefined : readTable(text, nameOf(root, path), problems);
    if (table) tables.set(data.id, table);
  }
  const described = new Set([...datasets.values()].map((d) => d.data.file));
  for (const path of filesBelow(root, folder, '.csv', problems)) {
    if (!described.has(relative(folder, path))) {
      problems.push({
        file: nameOf(root, path),
        line: 1,
        what: 'a data file that no record describes',
        fix: 'describe it in datasets.yaml beside it, or remove it',
      });
    }
  }
  return tables;
}

function readTable(text: string, file: string, problems: Problem[]): Table | undefined {
  let read: { info: { lines: number }; record: Record<string, string> }[];
  try {
    read = parse(text, { columns: true, info: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({
      file,
      line: Number(error['lines'] ?? 1),
      what: `not a readable CSV file: ${error.message}`,
      fix: 'give each row as many values as there are columns, and put a value with a comma in double quotes',
    });
    return undefined;
  }
  const columns = Object.keys(read[0]?.record ?? {});
  const named = PERIODS.find((p) => p === columns[0]);
  const missing = ['measure', 'value', 'source_id', 'note'].filter((c) => !columns.includes(c));
  if (!named || missing.length) {
    problems.push({
      file,
      line: 1,
      what: `a data file needs ${named ? '' : `${PERIODS.join(' or ')} as its first column`}${!named && missing.length ? ', and ' : ''}${missing.length ? `the column ${missing.join(', ')}` : ''}`,
      fix: 'name the columns in the first line as the other data files do',
    });
    return undefined;
  }
  const rows = read.map(({ info, record }): Located<Cell> => {
    const { measure = '', value = '', source_id: source = '', note = '' } = record;
    const when = record[named] ?? '';
    if (!/^-?\d+(\.\d+)?$/.test(value)) {
      problems.push({
        file,
        line: info.lines,
        what: `"${value}" is not a number`,
        fix: 'write digits with a point for decimals and nothing else; leave the row out where there is no number',
      });
    }
    if (!period.safeParse(when).success) {
      problems.push({
        file,
        line: info.lines,
        what: `"${when}" is not a year, a date or two years`,
        fix: 'write 2021, 2021-08, 2021-08-10 or 2012-2018',
      });
    }
    return { data: { period: when, measure, value: Number(value), source, note }, file, line: info.lines };
  });
  return { file, text, columns, period: named, rows };
}
