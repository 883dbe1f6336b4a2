import type { Cell } from '../model/chart.ts';
import { draw } from '../drawing/draw.ts';
import { drawingFile } from '../drawing/file.ts';
import type { DrawingWords } from '../drawing/frame.ts';
import { WIDTHS } from '../drawing/measure.ts';
import { fill } from '../model/lines.ts';
import { plainWords } from '../model/words.ts';
import type { Chart } from '../schema/chart.ts';
import type { Locale } from '../schema/locales.ts';
import type { Event } from '../schema/records.ts';
import { base, date, eventOf, href, source, words } from './base.ts';
import { numberOf } from './pictures.ts';

/** A chart with the rows of its data file. */
export function chartOf(id: string): { chart: Chart; cells: Cell[] } {
  const chart = base.charts.get(id)?.data;
  const table = chart && base.tables.get(chart.dataset);
  if (!table) throw new Error(`<Chart id="${id}">: no such chart, or no data file: run "npm run check"`);
  return { chart, cells: table.rows.map((r) => r.data) };
}

/** The sources of the numbers that a chart draws, in the order of its data file. */
export function sourcesOf(chart: Chart, cells: Cell[]): string[] {
  const drawn = (cell: Cell): boolean =>
    chart.mark === 'rows'
      ? chart.rows.some((r) => r.period === cell.period && (r.measure === cell.measure || r.upTo === cell.measure))
      : chart.series.some((s) => s.measure === cell.measure);
  return [...new Set(cells.filter(drawn).map((c) => c.source))];
}

/** Why numbers of a chart are in doubt, each reason once. */
export const doubtsOf = (chart: Chart, locale: Locale): string[] =>
  chart.mark === 'rows' ? [] : [...new Set(chart.doubt.map((d) => plainWords(d.why, locale)))];

/** An event that a chart marks: its letter, and the year of the drawing in which it falls. */
export interface MarkedEvent {
  event: Event;
  letter: string;
  year: number;
}

/** The events that a chart marks, in their order. A federal fiscal year begins in October of the year before. */
export function markedEvents(chart: Chart): MarkedEvent[] {
  if (chart.mark !== 'lines') return [];
  const fiscal = base.tables.get(chart.dataset)?.period === 'fiscal_year';
  return chart.events.map((id, i) => {
    const event = eventOf(id);
    const [year = 0, month = 1] = event.date.split('-').map(Number);
    return { event, letter: String.fromCharCode('A'.charCodeAt(0) + i), year: fiscal && month >= 10 ? year + 1 : year };
  });
}

/** What a drawing of a chart needs beside its numbers. */
export const drawingWords = (chart: Chart, locale: Locale): DrawingWords => ({
  locale,
  hole: words(locale).chart.none,
  limit: chart.mark !== 'lines' || !chart.limit ? undefined : numberOf(chart.limit.fact),
  events: markedEvents(chart),
});

/** A chart as an SVG file of its own. */
export function chartFile(id: string, locale: Locale): string {
  const { chart, cells } = chartOf(id);
  const ui = words(locale);
  const doubts = doubtsOf(chart, locale);
  const publishers = [...new Set(sourcesOf(chart, cells).map((s) => source(s).publisher))];
  return drawingFile(draw(chart, cells, WIDTHS.wide, drawingWords(chart, locale)), {
    locale,
    title: plainWords(chart.title, locale),
    unit: plainWords(chart.unit, locale),
    notes: [
      ...markedEvents(chart).map(
        ({ letter, event }) => `${letter}: ${date(event.date, locale)}. ${plainWords(event.title, locale)}.`,
      ),
      ...(chart.mark === 'lines' && chart.events.length > 0 ? [ui.chart.noCause] : []),
      ...(doubts.length > 0 ? [`${ui.chart.doubt} ${doubts.join(' ')}`] : []),
      `${ui.chart.omits} ${plainWords(chart.omits, locale)}`,
      `${ui.chart.from} ${publishers.join('; ')}.`,
      fill(ui.chart.by, {
        site: ui.site.name,
        address: new URL(href(locale, `context/numbers#chart-${id}`), import.meta.env.SITE).href,
      }),
    ],
  });
}
