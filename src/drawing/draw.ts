import * as Plot from '@observablehq/plot';
import {
  alone,
  holesIn,
  joined,
  momentOf,
  rowsOf,
  seriesOf,
  spread,
  yearTicks,
  type Cell,
  type Point,
  type Series,
} from '../model/chart.ts';
import { formatNumber } from '../model/dates.ts';
import { plainWords } from '../model/words.ts';
import type { Chart, ChartOverTime, ChartRows } from '../schema/chart.ts';
import type { Locale } from '../schema/locales.ts';
import { widthOf } from './measure.ts';
import { render, TEXT } from './render.ts';

/** The words and numbers of a drawing in one language. */
export interface DrawingWords {
  locale: Locale;
  /** What stands in a span without numbers, where there is room. */
  hole: string;
}

/**
 * Draw a chart.
 * @param cells the rows of its data file
 * @param width the width in which it is read without being scaled
 * @returns an SVG that takes colours and type from the stylesheet, by class
 */
export function draw(chart: Chart, cells: Cell[], width: number, words: DrawingWords): string {
  if (chart.mark === 'rows') return drawRows(chart, cells, width, words);
  const series = seriesOf(chart, cells);
  const frame = { chart, series, width, height: Math.round(width * 0.35) + 120, words };
  return chart.mark === 'lines' ? drawLines(frame) : chart.mark === 'bars' ? drawBars(frame) : drawDots(frame);
}

interface Frame {
  chart: ChartOverTime;
  series: Series[];
  width: number;
  height: number;
  words: DrawingWords;
}

const TOP = 28;
const BOTTOM = 34;
/** Half the width of a year's number, so that the first and the last under the axis are not cut off. */
const EDGE = 22;
const LINE = TEXT + 3;

const highest = (points: Point[]): number => Math.max(...points.map((p) => p.value ?? 0));
const numberOf =
  (words: DrawingWords) =>
  (p: Point): string =>
    formatNumber(p.value ?? 0, words.locale);
const yearOf = (p: Point): number => Number(p.period);

/** Heights from zero, in a margin as wide as their numbers: above the lines across, the drawing itself would run into them. */
function heights(
  top: number,
  { height, words }: Frame,
): { y: Plot.ScaleOptions; most: number; at: (value: number) => number; margin: number; marks: Plot.Markish[] } {
  const y = { domain: [0, top], nice: 3, axis: null };
  const scale = Plot.scale({ y: { ...y, range: [height - BOTTOM, TOP] } });
  const most = Number(scale.invert?.(TOP));
  const tickFormat = (n: number): string => formatNumber(n, words.locale);
  const marks = [
    Plot.gridY({ ticks: 3, className: 'grid' }),
    Plot.axisY({ ticks: 3, tickSize: 0, tickPadding: 8, label: null, className: 'tick', tickFormat }),
    Plot.ruleY([0], { className: 'ground' }),
  ];
  return { y, most, at: (value) => scale.apply(value), margin: widthOf(tickFormat(most)) + 8, marks };
}

/** Years under the drawing, as many as its width has room for and no more than six. */
function years({ chart }: Frame, width: number, at = (year: number): number => year): Plot.Markish {
  const ticks = yearTicks(
    Number(chart.from),
    Number(chart.to),
    Math.min(6, Math.floor(width / (widthOf('2025') + 8)) + 1),
  );
  const names = new Map(ticks.map((year) => [at(year), String(year)]));
  return Plot.axisX([...names.keys()], {
    className: 'tick',
    tickSize: 0,
    tickPadding: 13,
    label: null,
    tickFormat: (x: number) => names.get(x) ?? '',
  });
}

/** Spans without numbers as bands, with words in them where they fit: on one line, or a word on each. */
function holes({ chart, series, words }: Frame, top: number, step: number): Plot.Markish[] {
  const [from, to] = chart.mark === 'lines' ? [Number(chart.from), Number(chart.to)] : [-Infinity, Infinity];
  const bands = holesIn(series).map(([first, last]) => ({
    x1: Math.max(Number(first) - 0.5, from),
    x2: Math.min(Number(last) + 0.5, to),
  }));
  const names = bands.flatMap(({ x1, x2 }) => {
    const room = (x2 - x1) * step;
    const lines = [[words.hole], words.hole.split(' ')].find((l) => l.every((line) => widthOf(line) < room)) ?? [];
    return lines.map((text, i) => ({ x: (x1 + x2) / 2, text, up: lines.length - 1 - i }));
  });
  return [
    Plot.rect(bands, { x1: 'x1', x2: 'x2', y1: 0, y2: top, className: 'hole' }),
    ...[0, 1, 2, 3].map((up) =>
      Plot.text(
        names.filter((n) => n.up === up),
        { x: 'x', y: 0, dy: -14 - up * LINE, text: 'text', className: 'tick' },
      ),
    ),
  ];
}

function drawLines(frame: Frame): string {
  const { chart, series, width, height, words } = frame;
  const [from, to] = [Number(chart.from), Number(chart.to)];
  const labels = chart.series.map((s) => plainWords(s.label, words.locale));
  const { y, most, at, margin, marks } = heights(Math.max(...series.map((s) => highest(s.points))), frame);
  const marginRight = Math.max(...labels.map(widthOf)) + 12;
  const ends = series.map(
    (s) => s.points.findLast((p) => p.value !== null) ?? { period: chart.to, value: 0, doubt: false },
  );
  const apart = spread(
    ends.map((e) => at(e.value ?? 0)),
    LINE,
    height - BOTTOM - 5,
  );
  return render({
    width,
    height,
    marginLeft: margin,
    marginRight,
    marginTop: TOP,
    marginBottom: BOTTOM,
    x: { domain: [from, to], axis: null },
    y,
    marks: [
      ...holes(frame, most, (width - margin - marginRight) / (to - from)),
      ...marks,
      years(frame, width - margin - marginRight),
      ...series.map((s, i) => Plot.lineY(joined(s.points), { x: 'year', y: 'value', className: `curve s${i + 1}` })),
      ...series.flatMap((s, i) =>
        [false, true].map((doubt) =>
          Plot.dot(
            alone(s.points).filter((p) => p.doubt === doubt),
            { x: yearOf, y: 'value', r: 4, className: `${doubt ? 'doubt' : 'dot'} s${i + 1}` },
          ),
        ),
      ),
      ...ends.map((e, i) =>
        Plot.text([e], {
          x: yearOf,
          y: 'value',
          dx: 9,
          dy: (apart[i] ?? 0) - at(e.value ?? 0),
          textAnchor: 'start',
          text: () => labels[i] ?? '',
          className: `name s${i + 1}`,
        }),
      ),
    ],
  });
}

function drawBars(frame: Frame): string {
  const { chart, series, width, height, words } = frame;
  const points = (series[0]?.points ?? []).filter((p) => p.value !== null);
  const count = Number(chart.to) - Number(chart.from) + 1;
  const number = numberOf(words);
  const scale = heights(highest(points), frame);
  // Each bar carries its number where all of them fit; otherwise lines across give the scale.
  const labelled = points.every((p) => widthOf(number(p)) <= width / count);
  const { y, most, margin, marks } = labelled
    ? {
        y: { domain: [0, highest(points)], axis: null },
        most: highest(points),
        margin: 0,
        marks: [Plot.ruleY([0], { className: 'ground' })],
      }
    : scale;
  const marginRight = Math.max(0, EDGE - (width - margin) / count / 2);
  const step = (width - margin - marginRight) / count;
  const half = 0.5 - Math.min(0.18, 6 / step);
  const bar = { x1: (p: Point) => yearOf(p) - half, x2: (p: Point) => yearOf(p) + half, y1: 0, y2: 'value' };
  return render({
    width,
    height,
    marginLeft: margin,
    marginRight,
    marginTop: TOP,
    marginBottom: BOTTOM,
    x: { domain: [Number(chart.from) - 0.5, Number(chart.to) + 0.5], axis: null },
    y,
    marks: [
      ...holes(frame, most, step),
      ...marks,
      years(frame, width - margin - marginRight),
      Plot.rect(
        points.filter((p) => !p.doubt),
        { ...bar, className: 'block' },
      ),
      Plot.rect(
        points.filter((p) => p.doubt),
        { ...bar, className: 'block doubt' },
      ),
      ...(labelled ? [Plot.text(points, { x: yearOf, y: 'value', dy: -11, text: number, className: 'value' })] : []),
    ],
  });
}

function drawDots(frame: Frame): string {
  const { chart, series, width, height, words } = frame;
  const points = [...(series[0]?.points ?? [])].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const newYear = (year: number): number => Date.parse(`${year}-01-01`);
  const { y, margin, marks } = heights(highest(points), frame);
  const dot = { x: (p: Point) => momentOf(p.period), y: 'value' };
  const number = { ...dot, text: numberOf(words), className: 'value' };
  return render({
    width,
    height,
    marginLeft: margin,
    marginRight: 0,
    insetLeft: EDGE,
    insetRight: 2 * EDGE,
    marginTop: TOP,
    marginBottom: BOTTOM,
    x: { type: 'linear', domain: [newYear(Number(chart.from)), newYear(Number(chart.to))], axis: null },
    y,
    marks: [
      ...marks,
      years(frame, width - margin - 3 * EDGE, newYear),
      Plot.dot(
        points.filter((p) => !p.doubt),
        { ...dot, r: 4.5, className: 'dot s1' },
      ),
      Plot.dot(
        points.filter((p) => p.doubt),
        { ...dot, r: 4.5, className: 'doubt s1' },
      ),
      Plot.text(points.slice(0, 1), { ...number, dy: 17 }),
      Plot.text(points.slice(-1), { ...number, dy: -15 }),
    ],
  });
}

/** A row: its name, its bar below the name, and room before the next. */
const ROW = 58;
const BAR = 26;
const THICK = 18;

function drawRows(chart: ChartRows, cells: Cell[], width: number, words: DrawingWords): string {
  const rows = rowsOf(chart, cells, words.locale).map((row, i) => ({
    ...row,
    y1: i * ROW + BAR,
    y2: i * ROW + BAR + THICK,
  }));
  type Row = (typeof rows)[number];
  const height = (rows.length - 1) * ROW + BAR + THICK;
  const whole = chart.percent ? 100 : undefined;
  const marginRight = whole ? 0 : Math.max(...rows.map((r) => widthOf(r.number))) + 10;
  return render({
    width,
    height,
    marginLeft: 0,
    marginRight,
    marginTop: 0,
    marginBottom: 0,
    x: { domain: [0, whole ?? Math.max(...rows.map((r) => r.to))], axis: null },
    y: { domain: [height, 0], range: [height, 0], axis: null },
    marks: [
      // The whole of which a bar is a share, or the way from zero to where a range begins.
      Plot.rect(
        rows.filter((r) => whole || r.from > 0),
        { x1: 0, x2: whole ?? 'from', y1: 'y1', y2: 'y2', className: 'hole' },
      ),
      Plot.rect(rows, { x1: 'from', x2: 'to', y1: 'y1', y2: 'y2', className: 'block' }),
      Plot.text(rows, { x: 0, y: (r: Row) => r.y1 - 12, text: 'label', textAnchor: 'start', className: 'name' }),
      Plot.text(rows, {
        x: 'to',
        y: (r: Row) => (r.y1 + r.y2) / 2,
        dx: 8,
        text: 'number',
        textAnchor: 'start',
        className: 'value',
      }),
    ],
  });
}
