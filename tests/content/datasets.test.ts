import { describe, expect, it } from 'vitest';
import { expectProblem } from './told.ts';
import { GOOD, problemsOf } from './tree.ts';

const RECORD = 'records/datasets/datasets.yaml';
const FILE = 'records/datasets/petitions.csv';
const CHART = 'records/charts/charts.yaml';
const EN = 'en/guides/u-visa.mdx';
const ES = 'es/guides/u-visa.mdx';

/** A data file with its record and a chart, in which everything holds. */
const DATA: Record<string, string> = {
  [RECORD]: `- id: petitions
  title: { en: Petitions, es: Peticiones }
  file: petitions.csv
  unit: { en: Petitions, es: Peticiones }
  columns:
    fiscal_year: { en: Year, es: Año }
    measure: { en: Measure, es: Medida }
    value: { en: Value, es: Valor }
    source_id: { en: Source, es: Fuente }
    note: { en: Note, es: Nota }
  measures:
    filed: { en: Filed, es: Presentadas }
  shows: { en: They grew., es: Crecieron. }
  limits: { en: Not why., es: No por qué. }
  checked: '2026-11-24'
  recheck: '2027-05-24'
`,
  [FILE]: `fiscal_year,measure,value,source_id,note
2020,filed,10,the-law,
2021,filed,12.5,the-law,"about, rounded"
`,
  [CHART]: `- id: filings
  dataset: petitions
  mark: lines
  title: { en: Filings, es: Presentadas }
  unit: { en: Petitions, es: Peticiones }
  from: '2020'
  to: '2022'
  series:
  - measure: filed
    label: { en: Filed, es: Presentadas }
  doubt:
  - measures: [filed]
    periods: ['2021']
    why: { en: Unsure., es: No es seguro. }
  shows: { en: They grew., es: Crecieron. }
  omits: { en: Not why., es: No por qué. }
`,
  [EN]: (GOOD[EN] ?? '').replace('## The limit', '<Chart id="filings" />\n\n## The limit'),
  [ES]: (GOOD[ES] ?? '').replace('## El límite', '<Chart id="filings" />\n\n## El límite'),
};

/** The data tree with one thing replaced. */
function change(file: string, from: string, to: string): Record<string, string> {
  const text = DATA[file] ?? '';
  if (!text.includes(from)) throw new Error(`the data tree has no "${from}" in ${file}`);
  return { ...DATA, [file]: text.replace(from, to) };
}
const row = (line: string): Record<string, string> => ({ ...DATA, [FILE]: `${DATA[FILE]}${line}\n` });

it('passes a data file, its record and its chart in which everything holds', () => {
  expect(problemsOf(DATA)).toEqual([]);
});

const FAILURES: [string, Record<string, string | null>, string, RegExp][] = [
  ['a data file that is not there', { ...DATA, [FILE]: null }, `content/${RECORD}:1`, /the data file "petitions\.csv" is not there/],
  ['a data file with another name than its record', change(RECORD, 'file: petitions.csv', 'file: other.csv'), `content/${RECORD}:3`, /must have the name of its id/],
  ['a data file without a record', { ...DATA, 'records/datasets/stray.csv': DATA[FILE] ?? '' }, 'content/records/datasets/stray.csv:1', /no record describes/],
  ['a row with a value too many', row('2022,filed,1,the-law,,more'), `content/${FILE}:4`, /not a readable CSV file/],
  ['a data file without its columns', change(FILE, 'fiscal_year,measure', 'when,what'), `content/${FILE}:1`, /needs fiscal_year or year or as_of as its first column, and the column measure/],
  ['a column that is not described', change(RECORD, '    note: { en: Note, es: Nota }\n', ''), `content/${FILE}:1`, /the column "note" is not described/],
  ['a described column that the file lacks', change(RECORD, '  measures:', '    place: { en: Place, es: Lugar }\n  measures:'), `content/${RECORD}:1`, /describes the column "place"/],
  ['a measure that is not described', row('2022,granted,1,the-law,'), `content/${FILE}:4`, /the measure "granted" is not described/],
  ['a described measure that the file lacks', change(RECORD, '  shows:', '    granted: { en: Granted, es: Otorgadas }\n  shows:'), `content/${RECORD}:1`, /describes the measure "granted"/],
  ['a value that is not a number', row('2022,filed,"1,000",the-law,'), `content/${FILE}:4`, /"1,000" is not a number/],
  ['a missing value', row('2022,filed,,the-law,'), `content/${FILE}:4`, /"" is not a number/],
  ['a period that is not a date', row('FY2022,filed,1,the-law,'), `content/${FILE}:4`, /"FY2022" is not a year/],
  ['a number from an unknown source', row('2022,filed,1,the-lau,'), `content/${FILE}:4`, /unknown source "the-lau"/],
  ['the same number twice', row('2021,filed,13,the-law,'), `content/${FILE}:4`, /the same number twice: 2021 filed the-law \(first on line 3\)/],
  ['a chart of an unknown dataset', change(CHART, 'dataset: petitions', 'dataset: petition'), `content/${CHART}:1`, /unknown dataset "petition"/],
  ['a chart of an unknown measure', change(CHART, '  - measure: filed', '  - measure: fled'), `content/${CHART}:1`, /no measure "fled"/],
  ['a chart that names a number that is not there', change(CHART, "periods: ['2021']", "periods: ['2022']"), `content/${CHART}:1`, /no number for filed in 2022/],
  ['a chart with two numbers for one place', { ...row('2021,filed,13,other-law,'), 'records/sources/law.yaml': `${GOOD['records/sources/law.yaml']}${(GOOD['records/sources/law.yaml'] ?? '').replace('the-law', 'other-law').replace('org/law', 'org/other')}` }, `content/${CHART}:1`, /two numbers for filed in 2021/],
  ['a name too long for the drawing', change(CHART, 'label: { en: Filed,', 'label: { en: Filed in the year by all,'), `content/${CHART}:1`, /“Filed in the year by all” is too long for a phone/],
  ['a chart in an article that does not exist', change(EN, '<Chart id="filings" />', '<Chart id="filing" />'), `content/${EN}:12`, /<Chart>: unknown chart "filing"/],
];

describe('the gate names file, line, reason and remedy for', () => {
  it.each(FAILURES)('%s', (_name, changes, place, reason) => expectProblem(changes, place, reason));
});
