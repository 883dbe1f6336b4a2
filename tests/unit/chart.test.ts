import { describe, expect, it } from 'vitest';
import { draw } from '../../src/drawing/draw.ts';
import {
  alone,
  holesIn,
  joined,
  momentOf,
  rowsOf,
  seriesOf,
  spread,
  tableOf,
  yearTicks,
  type Cell,
} from '../../src/model/chart.ts';
import { WIDTHS } from '../../src/drawing/measure.ts';
import { chart, type Chart, type ChartOverTime, type ChartRows } from '../../src/schema/chart.ts';

const both = (text: string): { en: string; es: string } => ({ en: text, es: text });
const words = {
  id: 'c',
  dataset: 'd',
  title: both('Title'),
  unit: both('Unit'),
  shows: both('Shows'),
  omits: both('Omits'),
};
const series = (measure: string): object => ({ measure, label: both(measure) });
const overTime = (change: object): ChartOverTime =>
  chart.parse({
    ...words,
    mark: 'lines',
    from: '2009',
    to: '2013',
    series: [series('filed')],
    ...change,
  }) as ChartOverTime;
const cell = (period: string, value: number, measure = 'filed'): Cell => ({
  period,
  measure,
  value,
  source: 's',
  note: '',
});
const cells = [cell('2009', 10), cell('2010', 20), cell('2012', 40), cell('2012', 5, 'denied')];

describe('what a chart draws', () => {
  it('has every year of its span, and null where the file has no number', () => {
    const [filed] = seriesOf(overTime({}), cells);
    expect(filed?.points.map((p) => p.value)).toEqual([10, 20, null, 40, null]);
  });

  it('breaks a line at a missing year and at a number in doubt, and puts nothing in between', () => {
    const doubtful = overTime({ doubt: [{ measures: ['filed'], periods: ['2010'], why: both('why') }] });
    const [filed] = seriesOf(doubtful, cells);
    expect(joined(filed?.points ?? []).map((p) => p.value)).toEqual([10, NaN, NaN, 40, NaN]);
    expect(alone(filed?.points ?? []).map((p) => p.period)).toEqual(['2009', '2010', '2012']);
  });

  it('calls a hole only what no series fills, also at the end', () => {
    expect(holesIn(seriesOf(overTime({}), cells))).toEqual([
      ['2011', '2011'],
      ['2013', '2013'],
    ]);
    expect(
      holesIn(
        seriesOf(overTime({ series: [series('filed'), series('denied')] }), [...cells, cell('2011', 1, 'denied')]),
      ),
    ).toEqual([['2013', '2013']]);
    expect(holesIn(seriesOf(overTime({ to: '2016' }), cells)).at(-1)).toEqual(['2013', '2016']);
  });

  it('gives its table a line for each year and one for each hole', () => {
    expect(
      tableOf(seriesOf(overTime({ to: '2015' }), cells)).map((l) => ('hole' in l ? l.hole.join('–') : l.period)),
    ).toEqual(['2009', '2010', '2011–2011', '2012', '2013–2015']);
  });

  it('takes for dots the dates that were counted, in order', () => {
    const dots = overTime({ mark: 'dots', from: '2021', to: '2022' });
    const [counts] = seriesOf(dots, [cell('2022-12-18', 2), cell('2021-01-22', 1), cell('2023-01-01', 3)]);
    expect(counts?.points.map((p) => p.period)).toEqual(['2021-01-22', '2022-12-18']);
    expect(new Date(momentOf('2016-09')).toISOString().slice(0, 10)).toBe('2016-09-15');
  });

  it('takes rows one by one, a range from its lower to its upper end', () => {
    const rows = chart.parse({
      ...words,
      mark: 'rows',
      rows: [
        { label: both('A'), period: '2012', measure: 'denied', upTo: 'filed' },
        { label: both('B'), period: '2009', measure: 'filed' },
      ],
    }) as ChartRows;
    expect(rowsOf(rows, cells, 'en')).toEqual([
      { label: 'A', from: 5, to: 40, number: '5–40' },
      { label: 'B', from: 0, to: 10, number: '10' },
    ]);
    expect(() => rowsOf(rows, [], 'en')).toThrow(/names a number that its data file lacks/);
  });
});

it('writes few years under an axis, the first and the last among them, none crowding another', () => {
  expect(yearTicks(2009, 2025, 5)).toEqual([2009, 2015, 2020, 2025]);
  expect(yearTicks(2021, 2025, 5)).toEqual([2021, 2022, 2023, 2024, 2025]);
  expect(yearTicks(2001, 2025, 5)).toEqual([2001, 2010, 2025]);
});

it('moves labels apart without leaving the drawing, and leaves those with room alone', () => {
  expect(spread([50, 100, 104], 19, 120)).toEqual([50, 85, 104]);
  expect(spread([10, 60], 19, 120)).toEqual([10, 60]);
  expect(spread([118, 119], 19, 115)).toEqual([96, 115]);
});

describe('a drawing', () => {
  const texts = { locale: 'en', hole: 'no number found' } as const;
  const numbers = (svg: string, pattern: RegExp): number[][] =>
    [...svg.matchAll(pattern)].map((m) => m.slice(1).map(Number));
  const bars = (svg: string): number[][] =>
    numbers(
      /<g class="block">.*?<\/g>/.exec(svg)?.[0] ?? '',
      /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
    );

  it('holds geometry and classes only, so that the Content-Security-Policy lets it be', () => {
    for (const width of Object.values(WIDTHS)) {
      for (const mark of ['lines', 'bars', 'dots'])
        expect(draw(overTime({ mark }), cells, width, texts)).not.toMatch(/style|fill=|stroke=|font|NaN/);
    }
  });

  it('begins a new stroke after a missing year', () => {
    const wide = draw(overTime({ from: '2009', to: '2014' }), [...cells, cell('2013', 50)], WIDTHS.wide, texts);
    const path = /class="curve s1"><path d="([^"]+)"/.exec(wide)?.[1] ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
    expect(wide).toContain('class="hole"');
  });

  it('starts bars at zero and makes them as high as their numbers', () => {
    const [first, second, third] = bars(draw(overTime({ mark: 'bars' }), cells, WIDTHS.wide, texts));
    const bottom = ([, y = 0, , height = 0]: number[] = []): number => y + height;
    // Places are rounded to half a unit.
    expect(Math.abs(bottom(second) - bottom(first))).toBeLessThanOrEqual(0.5);
    expect((third?.[3] ?? 0) / (first?.[3] ?? 1)).toBeCloseTo(4, 1);
  });

  it('draws shares on the whole, and longer rows longer', () => {
    const rows = chart.parse({
      ...words,
      percent: true,
      mark: 'rows',
      rows: [
        { label: both('A & B'), period: '2012', measure: 'filed' },
        { label: both('B'), period: '2010', measure: 'filed' },
      ],
    }) as Chart;
    const svg = draw(rows, cells, 328, texts);
    const [[, , first = 0] = [], [, , second = 0] = []] = bars(svg);
    expect(first / 328).toBeCloseTo(0.4, 2);
    expect(second / first).toBeCloseTo(0.5, 2);
    expect(svg).toContain('A &amp; B');
    expect(svg).toContain('40%');
  });
});
