import * as Plot from '@observablehq/plot';
import { momentOf, type Point } from '../model/chart.ts';
import { EDGE, heights, highest, numberOf, sized, years, type Frame } from './frame.ts';
import { render } from './render.ts';

/** A dot for each day on which something was counted. */
export function drawDots(frame: Frame): string {
  const { chart, series, width, words } = frame;
  const points = [...(series[0]?.points ?? [])].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const newYear = (year: number): number => Date.parse(`${year}-01-01`);
  const { y, margin, marks } = heights(highest(points), frame);
  const dot = { x: (p: Point) => momentOf(p.period), y: 'value' };
  const number = { ...dot, text: numberOf(words), className: 'value' };
  return render({
    ...sized(frame, margin, 0),
    insetLeft: EDGE,
    insetRight: 2 * EDGE,
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
