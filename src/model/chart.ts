import type { ChartOverTime, ChartRows } from '../schema/chart.ts';
import type { Locale } from '../schema/locales.ts';
import { daysOf, formatNumber } from './dates.ts';
import { plainWords } from './words.ts';

/** One number of a data file, as it stands there. */
export interface Cell {
  period: string;
  measure: string;
  value: number;
  source: string;
  note: string;
}

/** One place of a drawing: a number, or null where the file has none. Nothing is ever put in between. */
export interface Point {
  period: string;
  value: number | null;
  doubt: boolean;
}

/** One line, row of bars or row of dots. */
export interface Series {
  measure: string;
  points: Point[];
}

/** A span of periods without any number, by its first and last. */
export type Hole = [first: string, last: string];

/** The numbers that a chart over time draws, series by series: each year of its span, or each dated count in it. */
export function seriesOf(chart: ChartOverTime, cells: Cell[]): Series[] {
  const { from, to, mark, doubt } = chart;
  return chart.series.map(({ measure }) => {
    const own = cells.filter(
      (c) => c.measure === measure && c.period.slice(0, 4) >= from && c.period.slice(0, 4) <= to,
    );
    const periods = mark === 'dots' ? own.map((c) => c.period).sort() : yearsFrom(from, to);
    const points = periods.map((period) => ({
      period,
      value: own.find((c) => c.period === period)?.value ?? null,
      doubt: doubt.some((d) => d.measures.includes(measure) && d.periods.includes(period)),
    }));
    return { measure, points };
  });
}

/** Every year from one to another, both included. */
export function yearsFrom(from: string, to: string): string[] {
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => String(Number(from) + i));
}

/** The spans in which no series has a number. */
export function holesIn(series: Series[]): Hole[] {
  const holes: Hole[] = [];
  let open = false;
  for (const [i, { period }] of (series[0]?.points ?? []).entries()) {
    const empty = series.every((s) => s.points[i]?.value === null);
    const last = holes.at(-1);
    if (empty && open && last) last[1] = period;
    else if (empty) holes.push([period, period]);
    open = empty;
  }
  return holes;
}

/** A line of a chart's table: a period with its point of each series, or a whole hole. */
export type TableLine = { period: string; points: (Point | undefined)[] } | { hole: Hole };

/** The lines of a chart's table, with each span without numbers as one line. */
export function tableOf(series: Series[]): TableLine[] {
  const holes = holesIn(series);
  return (series[0]?.points ?? []).flatMap(({ period }, i): TableLine[] => {
    const hole = holes.find(([first, last]) => first <= period && period <= last);
    if (hole) return hole[0] === period ? [{ hole }] : [];
    return [{ period, points: series.map((s) => s.points[i]) }];
  });
}

/** A row of a chart of rows: from where to where its bar goes, and its number or range in words. */
export function rowsOf(
  chart: ChartRows,
  cells: Cell[],
  locale: Locale,
): { label: string; from: number; to: number; number: string }[] {
  const valueOf = (period: string, measure: string): number => {
    const cell = cells.find((c) => c.period === period && c.measure === measure);
    if (!cell)
      throw new Error(`the chart "${chart.id}" names a number that its data file lacks: ${measure} in ${period}`);
    return cell.value;
  };
  return chart.rows.map(({ label, period, measure, upTo }) => {
    const ends = [measure, ...(upTo ? [upTo] : [])].map((m) => valueOf(period, m));
    const number = ends.map((n) => formatNumber(n, locale)).join('–');
    return {
      label: plainWords(label, locale),
      from: upTo ? (ends[0] ?? 0) : 0,
      to: ends.at(-1) ?? 0,
      number: chart.percent ? `${number}%` : number,
    };
  });
}

/** The points that a line joins: those in doubt are left out, so the line breaks there as it does at a missing year. */
export function joined(points: Point[]): { year: number; value: number }[] {
  return points.map((p) => ({ year: Number(p.period), value: p.value === null || p.doubt ? NaN : p.value }));
}

/** The points that need a dot: those in doubt, and those that no line reaches because both neighbours are missing. */
export function alone(points: Point[]): Point[] {
  const solid = (p: Point | undefined): boolean => p !== undefined && p.value !== null && !p.doubt;
  return points.filter((p, i) => p.value !== null && (p.doubt || (!solid(points[i - 1]) && !solid(points[i + 1]))));
}

/**
 * Years to write under an axis: the first, the last, and round ones between them.
 * @param most how many there is room for
 */
export function yearTicks(from: number, to: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20].find((s) => (to - from) / s <= most - 1) ?? 50;
  const between: number[] = [];
  for (let year = Math.ceil((from + step * 0.75) / step) * step; year <= to - step * 0.75; year += step)
    between.push(year);
  return [from, ...between, to];
}

/**
 * Move labels apart, and as little as that needs.
 * @param heights where the labels would stand, in any order
 * @param gap the least distance between two of them
 * @param lowest the largest height that a label may take (heights grow downwards)
 */
export function spread(heights: number[], gap: number, lowest: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => b.height - a.height);
  let limit = lowest;
  const moved = [...heights];
  for (const { height, index } of order) {
    moved[index] = Math.min(height, limit);
    limit = (moved[index] ?? height) - gap;
  }
  return moved;
}

/** The moment at which a date of any precision is drawn: the middle of the days that it can mean, in milliseconds. */
export function momentOf(period: string): number {
  const { first, last } = daysOf(period);
  return (Date.parse(first) + Date.parse(last)) / 2;
}
