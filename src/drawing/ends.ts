import * as Plot from '@observablehq/plot';
import { spread, type Point, type Series } from '../model/chart.ts';
import { formatNumber } from '../model/dates.ts';
import { plainWords } from '../model/words.ts';
import { BOTTOM, EDGE, LINE, yearOf, type Frame } from './frame.ts';
import { widthOf } from './measure.ts';

const solid = (p: Point): boolean => p.value !== null && !p.doubt;

/** Where the label of a line stands: beside its last point, at the height of the last that is not in doubt. */
function endOf({ points }: Series): { x: number; value: number } | undefined {
  const last = points.findLast((p) => p.value !== null);
  const sure = points.findLast(solid) ?? last;
  return last && sure ? { x: yearOf(last), value: sure.value ?? 0 } : undefined;
}

/** Where all lines end so early that a long hole follows, their labels have its room. */
const ROOM_IN_HOLE = 0.4;

/**
 * The names of the lines with their last sure numbers, beside their ends: one below the other where the drawing ends
 * with them, side by side where a long hole follows. And the room that they need after the drawing.
 */
export function endLabels({ chart, series, height, words }: Frame, at: (value: number) => number) {
  const [from, to] = [Number(chart.from), Number(chart.to)];
  const ends = series.map((s, i) => {
    const end = endOf(s) ?? { x: to, value: 0 };
    const name = plainWords(chart.series[i]?.label ?? { en: '' }, words.locale);
    return { ...end, name, number: formatNumber(end.value, words.locale), className: `s${i + 1}` };
  });
  const inHole = ends.every((e) => (to - e.x) / (to - from) > ROOM_IN_HOLE);
  const heights = ends.map((e) => at(e.value));
  const apart = spread(heights, inHole ? LINE : 2 * LINE + 2, height - BOTTOM - (inHole ? 5 : LINE + 4));
  const text = { x: 'x', y: 'value', textAnchor: 'start', dx: 9 } as const;
  const marks = ends.flatMap((end, i) => {
    const dy = (apart[i] ?? 0) - (heights[i] ?? 0);
    const name = { ...text, dy, className: `name ${end.className}` };
    if (inHole) return [Plot.text([end], { ...name, text: () => `${end.name} ${end.number}` })];
    return [
      Plot.text([end], { ...name, text: 'name' }),
      Plot.text([end], { ...text, dy: dy + LINE, text: 'number', className: `tick ${end.className}` }),
    ];
  });
  const room = inHole ? EDGE : Math.max(...ends.flatMap((e) => [widthOf(e.name), widthOf(e.number)])) + 12;
  return { marks, room };
}

/** The line of a yearly limit, with its name and number above or below it, where its own scale leaves room. */
export function limitMarks({ chart, words }: Frame, at: (value: number) => number): Plot.Markish[] {
  const { limit } = words;
  if (limit === undefined || chart.mark !== 'lines' || !chart.limit) return [];
  const text = `${plainWords(chart.limit.label, words.locale)} ${formatNumber(limit, words.locale)}`;
  const dy = at(0) - at(limit) > 2 * LINE ? 12 : -11;
  return [
    Plot.ruleY([limit], { className: 'limit' }),
    Plot.text([{ x: Number(chart.to), y: limit }], {
      x: 'x',
      y: 'y',
      dx: -2,
      dy,
      textAnchor: 'end',
      text: () => text,
      className: 'name limit-name',
    }),
  ];
}

/** Letters over the years of events, each with a line down through the drawing. */
export function eventMarks({ words }: Frame, top: number): Plot.Markish[] {
  const events = words.events ?? [];
  return [
    Plot.ruleX(events, { x: 'year', y1: 0, y2: top, className: 'event' }),
    Plot.text(events, { x: 'year', y: top, dy: -12, text: 'letter', className: 'name' }),
  ];
}
