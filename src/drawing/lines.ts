import * as Plot from '@observablehq/plot';
import { alone, joined, spread } from '../model/chart.ts';
import { plainWords } from '../model/words.ts';
import { BOTTOM, heights, highest, holes, LINE, sized, yearOf, years, type Frame } from './frame.ts';
import { widthOf } from './measure.ts';
import { render } from './render.ts';

/** A line for each measure, with its name at its end. */
export function drawLines(frame: Frame): string {
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
    ...sized(frame, margin, marginRight),
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
