import { seriesOf, type Cell } from '../model/chart.ts';
import type { Chart } from '../schema/chart.ts';
import { drawBars } from './bars.ts';
import { drawDots } from './dots.ts';
import type { DrawingWords } from './frame.ts';
import { drawLines } from './lines.ts';
import { drawRows } from './rows.ts';

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
