import * as Plot from '@observablehq/plot';
import { holesIn, yearTicks, type Point, type Series } from '../model/chart.ts';
import { formatNumber } from '../model/dates.ts';
import type { ChartOverTime } from '../schema/chart.ts';
import type { Locale } from '../schema/locales.ts';
import { widthOf } from './measure.ts';
import { TEXT } from './render.ts';

/** The words and numbers of a drawing in one language. */
export interface DrawingWords {
  locale: Locale;
  /** What stands in a span without numbers, where there is room. */
  hole: string;
  /** The value of the chart's limit, where it has one. */
  limit?: number | undefined;
  /** The events that are marked, by letter and by the year of the drawing in which they fall. */
  events?: { letter: string; year: number }[];
}

/** A chart over time with the size in which it is drawn. */
export interface Frame {
  chart: ChartOverTime;
  series: Series[];
  width: number;
  height: number;
  words: DrawingWords;
}

export const TOP = 28;
export const BOTTOM = 34;
/** Half the width of a year's number, so that the first and the last under the axis are not cut off. */
export const EDGE = 22;
export const LINE = TEXT + 3;

export const highest = (points: Point[]): number => Math.max(...points.map((p) => p.value ?? 0));
export const numberOf =
  (words: DrawingWords) =>
  (p: Point): string =>
    formatNumber(p.value ?? 0, words.locale);
export const yearOf = (p: Point): number => Number(p.period);

/**
 * Heights from zero, with their numbers in a margin of their own; `inside` puts them on the lines across, so that a
 * drawing for a phone has the width.
 */
export function heights(
  top: number,
  { height, words }: Frame,
  inside = false,
): { y: Plot.ScaleOptions; most: number; at: (value: number) => number; margin: number; marks: Plot.Markish[] } {
  const y = { domain: [0, top], nice: 3, axis: null };
  const scale = Plot.scale({ y: { ...y, range: [height - BOTTOM, TOP] } });
  const most = Number(scale.invert?.(TOP));
  const tickFormat = (n: number): string => (inside && n === 0 ? '' : formatNumber(n, words.locale));
  const place = inside ? { textAnchor: 'start' as const, tickPadding: -2, dy: -10 } : { tickPadding: 8 };
  const marks = [
    Plot.gridY({ ticks: 3, className: 'grid' }),
    Plot.axisY({ ticks: 3, tickSize: 0, label: null, className: 'tick', tickFormat, ...place }),
    Plot.ruleY([0], { className: 'ground' }),
  ];
  const margin = inside ? 0 : widthOf(tickFormat(most)) + 8;
  return { y, most, at: (value) => scale.apply(value), margin, marks };
}

/** Years under the drawing, as many as its width has room for and no more than six. */
export function years({ chart }: Frame, width: number, at = (year: number): number => year): Plot.Markish {
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
export function holes({ chart, series, words }: Frame, top: number, step: number): Plot.Markish[] {
  const [from, to] = chart.mark === 'lines' ? [Number(chart.from), Number(chart.to)] : [-Infinity, Infinity];
  // The labels of lines that end before a hole stand in it, near the ground.
  const lift = chart.mark === 'lines' ? 2.5 * LINE : 0;
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
        { x: 'x', y: 0, dy: -14 - lift - up * LINE, text: 'text', className: 'tick' },
      ),
    ),
  ];
}

/** The size of a drawing, with its margins: room for the numbers at the start and for names at the end. */
export const sized = ({ width, height }: Frame, marginLeft: number, marginRight: number) => ({
  width,
  height,
  marginLeft,
  marginRight,
  marginTop: TOP,
  marginBottom: BOTTOM,
});
