import type { Cell } from '../model/chart.ts';
import type { Chart } from '../schema/chart.ts';
import { base } from './base.ts';

/** A chart with the rows of its data file. */
export function chartOf(id: string): { chart: Chart; cells: Cell[] } {
  const chart = base.charts.get(id)?.data;
  const table = chart && base.tables.get(chart.dataset);
  if (!table) throw new Error(`<Chart id="${id}">: no such chart, or no data file: run "npm run check"`);
  return { chart, cells: table.rows.map((r) => r.data) };
}

/** The sources of the numbers that a chart draws, in the order of its data file. */
export function sourcesOf(chart: Chart, cells: Cell[]): string[] {
  const drawn = (cell: Cell): boolean =>
    chart.mark === 'rows'
      ? chart.rows.some((r) => r.period === cell.period && (r.measure === cell.measure || r.upTo === cell.measure))
      : chart.series.some((s) => s.measure === cell.measure);
  return [...new Set(cells.filter(drawn).map((c) => c.source))];
}
