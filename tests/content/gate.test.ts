import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectProblem } from './told.ts';
import { change, GOOD, problemsOf } from './tree.ts';

const FACTS = 'records/facts/u-visa.yaml';
const SEARCH = 'es/search.yaml';
const LAW = 'records/sources/law.yaml';
const TERMS = 'records/terms/terms.yaml';
const EN = 'en/guides/u-visa.mdx';
const ES = 'es/guides/u-visa.mdx';
const good = (file: string): string => GOOD[file] ?? '';

const SPANISH = readFileSync(join(resolve(import.meta.dirname, '../..'), 'content/es/ui.yaml'), 'utf8');
const spanishUi = (from: string, to: string): Record<string, string> => {
  if (!SPANISH.includes(from)) throw new Error(`no "${from}" in the Spanish words`);
  return { 'es/ui.yaml': SPANISH.replace(from, to) };
};
const lineInSpanishUi = (words: string): number => SPANISH.slice(0, SPANISH.indexOf(words)).split('\n').length;

it('passes a tree in which everything holds', () => {
  expect(problemsOf()).toEqual([]);
});

it('knows the page of each word', () => {
  expect(problemsOf(change(EN, '(/a-z/)', '(/glossary/u-visa/)'))).toEqual([]);
});

it('lets an article wait for its translation', () => {
  expect(problemsOf({ [ES]: null, ...change(SEARCH, 'guides/u-visa', 'a-z') })).toEqual([]);
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
  ['one document under two ids', { [LAW]: good(LAW) + good(LAW).replace('id: the-law', 'id: same-law') }, `content/${LAW}:10`, /same-law: the same document as "the-law"/],
  ['a quotation over its length limit', change(FACTS, 'shall not exceed 10,000', 'x'.repeat(301)), `content/${FACTS}:12`, /longer than 300 characters/],
  ['a quotation absent from its record', change(FACTS, '    quote: shall not exceed 10,000\n', ''), `content/${EN}:14`, /has no quotation in its record/],
  ['a typed quotation that no record holds', change(EN, '## The limit', 'It says “the limit may be raised by anybody”.\n\n## The limit'), `content/${EN}:12`, /a quotation that no record holds/],
  ['a quotation in another language without words in the original one', change(LAW, '  url:', '  language: es\n  url:'), `content/${EN}:14`, /have no en translation/],
  ['a plural form that is missing', spanishUi('{ one: "{count} fila", other:', '{ other:'), `content/es/ui.yaml:${lineInSpanishUi('{ one: "{count} fila"')}`, /chart\.rows: no form for "one"/],
  ['a fact without a source', { [FACTS]: good(FACTS).replace(/ {2}sources:[\s\S]*$/, '  sources: []\n') }, `content/${FACTS}:10`, /a fact without a source/],
  ['an unverified value printed as a fact', change(FACTS, 'confidence: verified', 'confidence: unverified'), `content/${EN}:10`, /unverified and may not be printed as a fact/],
  ['an overtaken fact', { [FACTS]: `${good(FACTS).replace("recheck: '2027-05-24'", "recheck: '2027-05-24'\n  overtakenBy: newer")}${good(FACTS).replace('id: yearly-limit', 'id: newer')}` }, `content/${EN}:10`, /was overtaken/],
  ['a translation without its original', { [EN]: null }, `content/${ES}:1`, /a translation without its original/],
  ['a translation that cites other facts', { [ES]: good(ES).replaceAll(/<(Fact|Quote) id="yearly-limit" \/>/g, '') }, `content/${ES}:1`, /cites other facts than its English twin: lacks yearly-limit/],
  ['a title used twice', { 'en/guides/two.mdx': good(EN), 'es/guides/two.mdx': good(ES).replace('visa U?', 'visa dos?') }, `content/${EN}:2`, /the title is used twice/],
  ['a broken internal link', change(EN, '(/a-z/)', '(/a-to-z/)'), `content/${EN}:16`, /a broken link: no page "\/a-to-z\/"/],
  ['a broken anchor', change(EN, '#the-limit)', '#no-limit)'), `content/${EN}:16`, /a broken anchor: "#no-limit"/],
  ['a missing interface word', spanishUi('  label: Buscar\n', ''), 'content/es/ui.yaml', /a missing or wrong interface word, search\.label/],
  ['an interface line without its hole', spanishUi('Revisado el {date}', 'Revisado ayer'), 'content/es/ui.yaml', /status\.checked: must contain \{date\}/],
  ['a missing file of interface words', { 'es/ui.yaml': '' }, 'content/es/ui.yaml', /interface word/],
  ['a short answer that is too long', change(EN, 'A short answer that says what the page says.', 'word '.repeat(61).trim()), `content/${EN}:3`, /the short answer has 61 words/],
  ['code in an article', change(EN, 'See [the limit]', 'import x from "y"\n\nSee [the limit]'), `content/${EN}:16`, /code in an article/],
  ['broken YAML', change(FACTS, 'topic: u-visa', 'topic: "u-visa'), `content/${FACTS}`, /not valid YAML/],
  ['a recheck before the check', change(FACTS, "recheck: '2027-05-24'", "recheck: '2026-05-24'"), `content/${FACTS}:1`, /recheck lies before checked/],
  ['words of the search that are missing', { [SEARCH]: null }, `content/${SEARCH}:1`, /the words of the search are missing/],
  ['words of the search in broken YAML', { [SEARCH]: 'stop: [' }, `content/${SEARCH}:1`, /not valid YAML/],
  ['a name in two concepts', change(SEARCH, 'detenido]', 'ice]'), `content/${SEARCH}:6`, /"ice" is a name of "ice" already/],
  ['a star inside a word', change(SEARCH, 'arrest*', 'arr*est'), `content/${SEARCH}:6`, /may stand only at the end/],
  ['two words as one stop word', change(SEARCH, '[el, la]', '[el la]'), `content/${SEARCH}:1`, /must be a single word/],
  ['a lead to a concept that is not there', change(SEARCH, 'guides/u-visa: [arrest]', 'guides/u-visa: [arrests]'), `content/${SEARCH}:8`, /no concept "arrests"/],
  ['a lead to a page that is not there', change(SEARCH, 'guides/u-visa:', 'guides/u-visas:'), `content/${SEARCH}:8`, /no page "guides\/u-visas"/],
  ['a lead to a page that the search does not name', change(SEARCH, 'guides/u-visa:', 'sources/the-law:'), `content/${SEARCH}:8`, /no page "sources\/the-law"/],
  ['a concept that one language knows alone', change(SEARCH, '  ice: [ice]\n', ''), 'content/en/search.yaml:5', /the concept "ice" is not known in "es"/],
  ['an unknown field', change(LAW, 'read: full', 'read: full\n  colour: red'), `content/${LAW}:1`, /Unrecognized key: "colour"/],
];

describe('the gate names file, line, reason and remedy for', () => {
  it.each(FAILURES)('%s', (_name, changes, place, reason) => expectProblem(changes, place, reason));
});
