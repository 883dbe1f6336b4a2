import { widthOf, WIDTHS } from '../drawing/measure.ts';
import { plainWords } from '../model/words.ts';
import { LOCALES } from '../schema/locales.ts';
import type { Chart } from '../schema/chart.ts';
import type { Base } from './base.ts';
import type { Table } from './read-tables.ts';
import type { Located, Problem } from './yaml.ts';

/** What a data file says and what its record says of it must agree, and each number must have a known source. */
function checkTables(base: Base): Problem[] {
  return [...base.datasets.values()].flatMap(({ data, file, line }) => {
    const table = base.tables.get(data.id);
    if (!table) return [];
    const used = new Set(table.rows.map((r) => r.data.measure));
    return [
      ...agree(table.columns, Object.keys(data.columns)).map(([name, where]) =>
        where === 'file'
          ? {
              file: table.file,
              line: 1,
              what: `the column "${name}" is not described`,
              fix: `describe it under \`columns\` of ${data.id} in ${file}`,
            }
          : {
              file,
              line,
              what: `${data.id}: describes the column "${name}", which the file does not have`,
              fix: 'correct the name, or take it out',
            },
      ),
      ...agree([...used], Object.keys(data.measures)).map(([name, where]) =>
        where === 'file'
          ? {
              file: table.file,
              line: table.rows.find((r) => r.data.measure === name)?.line ?? 1,
              what: `the measure "${name}" is not described`,
              fix: `describe it under \`measures\` of ${data.id} in ${file}, or correct the name`,
            }
          : {
              file,
              line,
              what: `${data.id}: describes the measure "${name}", which the file does not have`,
              fix: 'correct the name, or take it out',
            },
      ),
      ...checkRows(table, base),
    ];
  });
}

function agree(inFile: string[], inRecord: string[]): [name: string, where: 'file' | 'record'][] {
  return [
    ...inFile.filter((x) => !inRecord.includes(x)).map((x): [string, 'file'] => [x, 'file']),
    ...inRecord.filter((x) => !inFile.includes(x)).map((x): [string, 'record'] => [x, 'record']),
  ];
}

function checkRows({ rows }: Table, base: Base): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ data, file, line }) => {
    const problems: Problem[] = [];
    if (!base.sources.has(data.source)) {
      problems.push({
        file,
        line,
        what: `unknown source "${data.source}"`,
        fix: 'correct the id, or add the source under content/records/sources/',
      });
    }
    const key = `${data.period} ${data.measure} ${data.source}`;
    const known = first.get(key);
    if (known !== undefined)
      problems.push({
        file,
        line,
        what: `the same number twice: ${key} (first on line ${known})`,
        fix: 'keep one of the two',
      });
    else first.set(key, line);
    return problems;
  });
}

/** The numbers that a chart names, each with the periods that it needs; undefined: any. */
function named(chart: Chart): [measure: string, periods: string[] | undefined][] {
  if (chart.mark === 'rows')
    return chart.rows.flatMap((r) =>
      [r.measure, ...(r.upTo ? [r.upTo] : [])].map((m): [string, string[]] => [m, [r.period]]),
    );
  return [
    ...chart.series.map((s): [string, undefined] => [s.measure, undefined]),
    ...chart.doubt.flatMap((d) => d.measures.map((m): [string, string[]] => [m, d.periods])),
  ];
}

/** A chart can draw only what its data file holds, once. */
function checkChart({ data: chart, file, line }: Located<Chart>, base: Base): Problem[] {
  const say = (what: string, fix: string): Problem => ({ file, line, what: `${chart.id}: ${what}`, fix });
  if (!base.datasets.has(chart.dataset))
    return [
      say(`unknown dataset "${chart.dataset}"`, 'correct the id, or add the dataset under content/records/datasets/'),
    ];
  const rows = base.tables.get(chart.dataset)?.rows ?? [];
  return named(chart).flatMap(([measure, periods]) => {
    const own = rows.filter((r) => r.data.measure === measure);
    if (!own.length) return [say(`the data file has no measure "${measure}"`, 'correct its name')];
    const twice = own.find((r, i) => own.findIndex((o) => o.data.period === r.data.period) < i);
    return [
      ...(twice
        ? [
            say(
              `two numbers for ${measure} in ${twice.data.period}`,
              'a chart draws one: give the other another measure',
            ),
          ]
        : []),
      ...(periods ?? [])
        .filter((p) => !own.some((r) => r.data.period === p))
        .map((p) => say(`no number for ${measure} in ${p}`, 'correct the period, or take it out')),
    ];
  });
}

/** The room for a name in the drawing for a phone: a row's name has its own line, a series' name stands beside its line. */
const ROOM = { row: WIDTHS.narrow, series: 140 };

/** Words in a drawing cannot wrap. */
function checkNames({ data: chart, file, line }: Located<Chart>): Problem[] {
  const names = chart.mark === 'rows' ? chart.rows.map((r) => r.label) : chart.series.map((s) => s.label);
  const room = chart.mark === 'rows' ? ROOM.row : ROOM.series;
  return names.flatMap((label) =>
    [...new Set(LOCALES.map((locale) => plainWords(label, locale)))]
      .filter((name) => widthOf(name) > room)
      .map((name) => ({
        file,
        line,
        what: `${chart.id}: the name “${name}” is too long for a phone`,
        fix: `shorten it by about ${Math.ceil((widthOf(name) - room) / 10)} letters`,
      })),
  );
}

/** The rules for data files and for the charts drawn from them. */
export function checkDatasets(base: Base): Problem[] {
  return [
    ...checkTables(base),
    ...[...base.charts.values()].flatMap((c) => [...checkChart(c, base), ...checkNames(c)]),
  ];
}
