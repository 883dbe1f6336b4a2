import * as Plot from '@observablehq/plot';
import { rowsOf, type Cell } from '../model/chart.ts';
import type { ChartRows } from '../schema/chart.ts';
import type { DrawingWords } from './frame.ts';
import { widthOf } from './measure.ts';
import { render } from './render.ts';

/** A row: its name, its bar below the name, and room before the next. */
const ROW = 58;
const BAR = 26;
const THICK = 18;

/** Bars that lie, each with its name above it. */
export function drawRows(chart: ChartRows, cells: Cell[], width: number, words: DrawingWords): string {
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
