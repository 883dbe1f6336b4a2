import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectProblem } from './told.ts';
import { change, GOOD, problemsOf } from './tree.ts';

const FACTS = 'records/facts/u-visa.yaml';
const SEARCH = 'es/search.yaml';
const ASKED = 'es/asked.yaml';
const LAW = 'records/sources/law.yaml';
const TERMS = 'records/terms/terms.yaml';
const LINES = 'records/helplines/all.yaml';
const EN = 'en/guides/u-visa.mdx';
const ES = 'es/guides/u-visa.mdx';
const good = (file: string): string => GOOD[file] ?? '';

const SPANISH = readFileSync(join(resolve(import.meta.dirname, '../..'), 'content/es/ui.yaml'), 'utf8');
const spanishUi = (from: string, to: string): Record<string, string> => {
  if (!SPANISH.includes(from)) throw new Error(`no "${from}" in the Spanish words`);
  return { 'es/ui.yaml': SPANISH.replace(from, to) };
};
const lineInSpanishUi = (words: string): number => SPANISH.slice(0, SPANISH.indexOf(words)).split('\n').length;

const helpline = (confirmed: string): string => `- id: a-line
  name: { en: A line, es: Una línea }
  runBy: { en: A group, es: Un grupo }
  government: false
  hours: { en: Always, es: Siempre }
  languages: { en: English, es: inglés }
  for: { en: Help, es: Ayuda }
  confirmed: '${confirmed}'
  facts: [yearly-limit]
  checked: '2026-11-24'
  recheck: '2026-12-24'
`;

it('passes a tree in which everything holds', () => {
  expect(problemsOf()).toEqual([]);
});

it('lets a fact be told for a later day on which something was looked at, and a line for the day of its source', () => {
  const later = "asOf: '2027-01-31'\n  confirmed: { on: '2027-01-31', how: The page was opened again. }";
  expect(problemsOf(change(FACTS, "asOf: '2026'", later))).toEqual([]);
  expect(problemsOf({ [LINES]: helpline('2026') })).toEqual([]);
});

it('knows the page of each word', () => {
  const both = { ...change(EN, '(/a-z/)', '(/glossary/u-visa/)'), ...change(ES, '(/a-z/)', '(/glossary/u-visa/)') };
  expect(problemsOf(both)).toEqual([]);
});

it('lets an article wait for its translation', () => {
  expect(problemsOf({ [ES]: null, ...change(ASKED, 'guides/u-visa', 'a-z') })).toEqual([]);
});

/** Each failure of the design: what is broken, where the message must point, and what it must say. */
const FAILURES: [string, Record<string, string | null>, string, RegExp][] = [
  ['an unknown fact', change(EN, 'id="yearly-limit" /> a year', 'id="yearly-limt" /> a year'), `content/${EN}:10`, /unknown fact "yearly-limt"/],
  ['an unknown source', change(FACTS, '  - id: the-law', '  - id: the-lau'), `content/${FACTS}:1`, /unknown source "the-lau"/],
  ['an unknown term', change(EN, '<Term id="u-visa">', '<Term id="uvisa">'), `content/${EN}:10`, /unknown term "uvisa"/],
  ['an unknown term beside a term', { [TERMS]: good(TERMS).replace('  short:', '  related: [uvisa]\n  short:') }, `content/${TERMS}:1`, /u-visa: unknown term "uvisa"/],
  ['a word that rests on what is not established', { [TERMS]: good(TERMS).replace('  short:', '  facts: [rumour]\n  short:'), 'records/facts/rumour.yaml': good(FACTS).replace('id: yearly-limit', 'id: rumour').replace('confidence: verified', 'confidence: unverified') }, `content/${TERMS}:1`, /u-visa: the fact "rumour" is not established/],
  ['a link to a word that is not there', change(EN, '(/a-z/)', '(/glossary/uvisa/)'), `content/${EN}:16`, /a broken link: no page "\/glossary\/uvisa\/"/],
  ['an unknown policy', change(EN, "recheck: '2026-12-24'\n", "recheck: '2026-12-24'\nrestsOn: [no-policy]\n"), `content/${EN}:8`, /unknown policy "no-policy"/],
  ['an unknown component', change(EN, '<Quote id="yearly-limit" />', '<Blink id="x" />'), `content/${EN}:14`, /unknown component <Blink>/],
  ['a duplicate id', { [FACTS]: good(FACTS) + good(FACTS) }, `content/${FACTS}:14`, /duplicate id "yearly-limit" \(first in content\/records\/facts\/u-visa\.yaml:1\)/],
  ['a source nobody can open', change(LAW, 'url: https://example.org/law', 'url: null'), `content/${LAW}:7`, /a source nobody can open/],
  ['a source with a broken address', change(LAW, 'url: https://example.org/law', 'url: example'), `content/${LAW}:7`, /the-law, url/],
  ['one document under two ids', { [LAW]: good(LAW) + good(LAW).replace('id: the-law', 'id: same-law') }, `content/${LAW}:11`, /same-law: the same document as "the-law"/],
  ['a quotation over its length limit', change(FACTS, 'shall not exceed 10,000', 'x'.repeat(301)), `content/${FACTS}:12`, /longer than 300 characters/],
  ['a quotation absent from its record', change(FACTS, '    quote: shall not exceed 10,000\n', ''), `content/${EN}:14`, /has no quotation in its record/],
  ['a typed quotation that no record holds', change(EN, '## The limit', 'It says “the limit may be raised by anybody”.\n\n## The limit'), `content/${EN}:12`, /a quotation that no record holds/],
  ['a quotation in another language without words in the original one', change(LAW, '  url:', '  language: es\n  url:'), `content/${EN}:14`, /have no en translation/],
  ['a plural form that is missing', spanishUi('{ one: "{count} fila", other:', '{ other:'), `content/es/ui.yaml:${lineInSpanishUi('{ one: "{count} fila"')}`, /chart\.rows: no form for "one"/],
  ['a fact without a source', { [FACTS]: good(FACTS).replace(/ {2}sources:[\s\S]*$/, '  sources: []\n') }, `content/${FACTS}:10`, /a fact without a source/],
  ['an unverified value printed as a fact', change(FACTS, 'confidence: verified', 'confidence: unverified'), `content/${EN}:10`, /unverified and may not be printed as a fact/],
  ['a derived value that does not follow', change(FACTS, 'value: 10000', "value: 10000\n  derived: { how: ratio, of: [{ fact: yearly-limit }, { fact: yearly-limit }] }"), `content/${FACTS}:1`, /its value is 10000, and the ratio .* is 1/],
  ['a derived value from no data file', change(FACTS, 'value: 10000', "value: 10000\n  derived: { how: sum, of: [{ dataset: none, measure: any, from: '2024' }] }"), `content/${FACTS}:1`, /unknown dataset "none"/],
  ['a distinct fact that does not exist', change(FACTS, 'value: 10000', "value: 10000\n  distinct: { yearly-limt: they count different people }"), `content/${FACTS}:1`, /unknown fact "yearly-limt"/],
  ['an overtaken fact', { [FACTS]: `${good(FACTS).replace("recheck: '2027-05-24'", "recheck: '2027-05-24'\n  overtakenBy: newer")}${good(FACTS).replace('id: yearly-limit', 'id: newer')}` }, `content/${EN}:10`, /was overtaken/],
  ['a translation without its original', { [EN]: null }, `content/${ES}:1`, /a translation without its original/],
  ['a title used twice', { 'en/guides/two.mdx': good(EN), 'es/guides/two.mdx': good(ES).replace('visa U?', 'visa dos?') }, `content/${EN}:2`, /the title is used twice/],
  ['a broken internal link', change(EN, '(/a-z/)', '(/a-to-z/)'), `content/${EN}:16`, /a broken link: no page "\/a-to-z\/"/],
  ['a broken anchor', change(EN, '#the-limit)', '#no-limit)'), `content/${EN}:16`, /a broken anchor: "#no-limit"/],
  ['a topic without a word', change(EN, 'topics: [u-visa]', 'topics: [u-visa, moon]'), `content/${EN}:5`, /the topic "moon" has no word in "en" and "es"/],
  ['a topic without a word in one language', spanishUi('  u-visa:', '  u-vasi:'), `content/${EN}:5`, /the topic "u-visa" has no word in "es"/],
  ['a guide that does not end at help', change(EN, 'atRisk: true', 'atRisk: false'), `content/${EN}:8`, /a guide that does not end at help/],
  ['an empty field', change(FACTS, 'statement: { en: There is a limit.', 'statement: { en: '), `content/${FACTS}:3`, /yearly-limit, statement\.en: nothing is written here\n {4}→ write: the statement in one sentence/],
  ['a missing interface word', spanishUi('  label: Buscar\n', ''), 'content/es/ui.yaml', /a missing or wrong interface word, search\.label/],
  ['an interface line without its hole', spanishUi('Revisado el {date}', 'Revisado ayer'), 'content/es/ui.yaml', /status\.checked: must contain \{date\}/],
  ['a missing file of interface words', { 'es/ui.yaml': '' }, 'content/es/ui.yaml', /interface word/],
  ['a short answer that is too long', change(EN, 'A short answer that says what the page says.', 'word '.repeat(61).trim()), `content/${EN}:3`, /the short answer has 61 words/],
  ['code in an article', change(EN, 'See [the limit]', 'import x from "y"\n\nSee [the limit]'), `content/${EN}:16`, /code in an article/],
  ['broken YAML', change(FACTS, 'topic: u-visa', 'topic: "u-visa'), `content/${FACTS}`, /not valid YAML/],
  ['a recheck before the check', change(FACTS, "recheck: '2027-05-24'", "recheck: '2026-05-24'"), `content/${FACTS}:1`, /recheck lies before checked/],
  ['words of the search that are missing', { [SEARCH]: null }, `content/${SEARCH}:1`, /the words of the search are missing/],
  [
    'an alias that leads to nothing',
    change(FACTS, 'topic: u-visa', 'topic: *topic'),
    `content/${FACTS}:2`,
    /not valid YAML: Unresolved alias .*topic/,
  ],
  [
    'aliases that unfold without end',
    { [TERMS]: `- &a [${'x,'.repeat(10)}]\n- &b [${'*a,'.repeat(10)}]\n- &c [${'*b,'.repeat(10)}]\n- [${'*c,'.repeat(10)}]\n` },
    `content/${TERMS}:4`,
    /not valid YAML: Excessive alias count/,
  ],
  ['words of the search in broken YAML', { [SEARCH]: 'stop: [' }, `content/${SEARCH}:1`, /not valid YAML/],
  ['a name in two concepts', change(SEARCH, 'detenido]', 'ice]'), `content/${SEARCH}:6`, /"ice" is a name of "ice" already/],
  ['a star inside a word', change(SEARCH, 'arrest*', 'arr*est'), `content/${SEARCH}:6`, /may stand only at the end/],
  ['two words as one stop word', change(SEARCH, '[el, la]', '[el la]'), `content/${SEARCH}:1`, /must be a single word/],
  ['danger of a concept that is not there', change(SEARCH, 'concepts: [arrest]', 'concepts: [arrests]'), `content/${SEARCH}:8`, /no concept "arrests"/],
  ['danger without its help line', change(SEARCH, 'helplines: [a-line]', 'helplines: [no-line]'), `content/${SEARCH}:9`, /unknown help line "no-line"/],
  ['asked questions that are missing', { [ASKED]: null }, `content/${ASKED}:1`, /the asked questions are missing/],
  ['a question under a page that is not there', change(ASKED, 'unanswered:', '  guides/visa-u:\n    - una pregunta\nunanswered:'), `content/${ASKED}:14`, /no page "guides\/visa-u" in this language/],
  ['a question that is asked twice', change(ASKED, 'victimas 9', 'victimas 9?\n    - que es la visa para victimas 8'), `content/${ASKED}:13`, /"que es la visa para victimas 8" is asked already under "guides\/u-visa"/],
  ['a question that is answered and unanswered', change(ASKED, 'victimas elsewhere', 'victimas 3'), `content/${ASKED}:14`, /is asked already under "guides\/u-visa"/],
  ['too few questions', change(ASKED, '    - que es la visa para victimas 9\n', ''), `content/${ASKED}:3`, /guides\/u-visa has 9 of at least 10 asked questions/],
  ['a day that the calendar does not have', change(FACTS, "asOf: '2026'", "asOf: '2026-02-30'"), `content/${FACTS}:5`, /yearly-limit, asOf: a day that the calendar does not have/],
  ['a source of a day that the calendar does not have', change(LAW, "date: '2008-12-23'", "date: '2023-02-29'"), `content/${LAW}:6`, /the-law, date: a day that the calendar does not have/],
  ['a fact that is told for a day after its newest source', change(FACTS, "asOf: '2026'", "asOf: '2027-01-01'"), `content/${FACTS}:1`, /yearly-limit: as of 2027-01-01, but its newest source is of 2026-12-31/],
  ['the day of the research as the day of a fact', change(FACTS, "asOf: '2026'", "asOf: '2026-11-24'"), `content/${FACTS}:1`, /yearly-limit: as of 2026-11-24, but its newest source/],
  ['a fact whose sources have no date', { [LAW]: good(LAW).replace("'2008-12-23'", 'null').replace(/ {2}stood: .*\n/, '') }, `content/${FACTS}:1`, /yearly-limit: none of its sources has a date/],
  ['a confirmation that lies before the day of the fact', change(FACTS, "asOf: '2026'", "asOf: '2027-02-01'\n  confirmed: { on: '2027-01-31', how: The page was opened again. }"), `content/${FACTS}:1`, /yearly-limit: confirmed on 2027-01-31, which lies before its asOf/],
  ['a policy without a fact that shows how it stands', change('records/policies/ice.yaml', '  shownBy: [yearly-limit]\n', ''), 'content/records/policies/ice.yaml:1', /the-policy: nothing shows how it stands/],
  ['a policy shown by a fact that is not there', change('records/policies/ice.yaml', 'shownBy: [yearly-limit]', 'shownBy: [no-fact]'), 'content/records/policies/ice.yaml:1', /the-policy: unknown fact "no-fact"/],
  ['a help line confirmed for a day after its newest source', { [LINES]: helpline('2027') }, `content/${LINES}:1`, /a-line: confirmed for 2027, but the newest source of its facts is of 2026-12-31/],
  ['an unknown field', change(LAW, 'read: full', 'read: full\n  colour: red'), `content/${LAW}:1`, /Unrecognized key: "colour"\n {4}→ correct the name, or take it out; the fields here are id, title,/],
];

describe('the gate names file, line, reason and remedy for', () => {
  it.each(FAILURES)('%s', (_name, changes, place, reason) => expectProblem(changes, place, reason));
});
