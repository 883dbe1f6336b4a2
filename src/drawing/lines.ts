import * as Plot from '@observablehq/plot';
import { alone, joined, type Point } from '../model/chart.ts';
import { endLabels, eventMarks, limitMarks } from './ends.ts';
import { EDGE, heights, highest, holes, sized, yearOf, years, type Frame } from './frame.ts';
import { WIDTHS } from './measure.ts';
import { render } from './render.ts';

/** The last point where it is in doubt: a hollow point at the end of a line would look like the key of a legend. */
function lastInDoubt(points: Point[]): Point[] {
  const last = points.findLast((p) => p.value !== null);
  return last?.doubt ? [last] : [];
}

/** A line for each measure, with its name and its last sure number at its end. */
export function drawLines(frame: Frame): string {
  const { chart, series, width, words } = frame;
  const [from, to] = [Number(chart.from), Number(chart.to)];
  const top = Math.max(words.limit ?? 0, ...series.map((s) => highest(s.points)));
  const { y, most, at, margin, marks } = heights(top, frame, width < WIDTHS.wide);
  const labels = endLabels(frame, at);
  const marginRight = labels.room;
  const marginLeft = Math.max(margin, EDGE);
  const step = (width - marginLeft - marginRight) / (to - from);
  return render({
    ...sized(frame, marginLeft, marginRight),
    x: { domain: [from, to], axis: null },
    y,
    marks: [
      ...holes(frame, most, step),
      ...eventMarks(frame, most),
      ...marks,
      years(frame, width - marginLeft - marginRight),
      ...limitMarks(frame, at),
      ...series.map((s, i) => Plot.lineY(joined(s.points), { x: 'year', y: 'value', className: `curve s${i + 1}` })),
      ...series.flatMap((s, i) =>
        [false, true].map((doubt) =>
          Plot.dot(
            alone(s.points).filter((p) => p.doubt === doubt),
            { x: yearOf, y: 'value', r: 4, className: `${doubt ? 'doubt' : 'dot'} s${i + 1}` },
          ),
        ),
      ),
      ...series.map((s) =>
        Plot.text(lastInDoubt(s.points), { x: yearOf, y: 'value', dy: -14, text: () => '?', className: 'tick' }),
      ),
      ...labels.marks,
    ],
  });
}
