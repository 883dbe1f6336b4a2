import * as Plot from '@observablehq/plot';
import type { Point } from '../model/chart.ts';
import { EDGE, heights, highest, holes, numberOf, sized, yearOf, years, type Frame } from './frame.ts';
import { widthOf } from './measure.ts';
import { render } from './render.ts';

/** A bar for each year of one measure. */
export function drawBars(frame: Frame): string {
  const { chart, series, width, words } = frame;
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
    ...sized(frame, margin, marginRight),
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
