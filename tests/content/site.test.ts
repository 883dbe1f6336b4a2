import { describe, expect, it } from 'vitest';
import { expectProblem } from './told.ts';
import { change, GOOD, problemsOf } from './tree.ts';

const SITE = 'site.yaml';
const ES = 'es/guides/u-visa.mdx';
const LINES = 'records/helplines/helplines.yaml';
const POLICY = 'records/policies/ice.yaml';

const choose = (from: string, to: string): Record<string, string> => change(SITE, from, to);
/** A tree in which the asked page waits for its Spanish translation; what people ask in Spanish leads elsewhere. */
const untranslated = { [ES]: null, ...change('es/asked.yaml', 'guides/u-visa', 'a-z') };

/** Each choice that cannot stand: what is broken, the line of the message, and what it must say. */
const FAILURES: [string, Record<string, string | null>, number, RegExp][] = [
  ['a missing file', { [SITE]: null }, 1, /the choices of the site are missing/],
  ['an empty file', { [SITE]: '' }, 1, /a choice of the site/],
  ['a missing key', choose('footer: [sources]\n', ''), 1, /a choice of the site, footer/],
  ['a key that nobody knows', choose('footer:', 'sidebar: [a-z]\nfooter:'), 1, /Unrecognized key: "sidebar"/],
  ['an exit that is no address', choose('https://example.org/weather', 'weather'), 1, /exit\.en: must be a whole address/],
  ['an exit without encryption', choose('https://example.org', 'http://example.org'), 1, /exit\.en: must be a whole address/],
  ['an unknown page in the masthead', choose('[a-z]', '[a-z, todya]'), 2, /`masthead`: no page in "en" "todya"/],
  ['a page with an outer slash', choose('[a-z]', '[/a-z/]'), 2, /must be a page from the root/],
  ['a page named twice', choose('[a-z]', '[a-z, a-z]'), 2, /masthead: names one of them twice/],
  ['an article without a short name', choose('[a-z]', '[guides/u-visa]'), 2, /"guides\/u-visa" has no short name in "en"/],
  ['an unknown page in the footer', choose('[sources]', '[source]'), 3, /`footer`: no page in "es" "source"/],
  ['a menu to a page that waits for its translation', { ...untranslated, ...choose('[sources]', '[guides/u-visa]') }, 3, /`footer`: no page in "es" "guides\/u-visa"/],
  ['an unknown help line', choose('[the-line]', '[the-line, the-lime]'), 5, /`help\.lines`: no help line "the-lime"/],
  ['a help line that cannot be called', change(LINES, '  phone: 1-800-555-0100\n', ''), 5, /`help\.lines`: "the-line" has no telephone number/],
  ['an unknown page of help', choose('more: a-z', 'more: guides/help'), 6, /`help\.more`: no page in "en" "guides\/help"/],
  ['an unknown page of safety', choose('safety: a-z', 'safety: guides/safe'), 7, /`help\.safety`: no page in "en" "guides\/safe"/],
  ['an unknown policy', choose('policies: [the-policy]', 'policies: [no-policy]'), 9, /`home\.status\.policies`: no policy "no-policy"/],
  ['an unknown page under the statuses', choose('page: a-z', 'page: tomorrow'), 9, /`home\.status\.page`: no page in "en" "tomorrow"/],
  ['an unknown asked page', choose('pages: [guides/u-visa]', 'pages: [guides/x-visa]'), 11, /`home\.asked\.pages`: no page "guides\/x-visa"/],
  ['an unknown stand-in', choose('[glossary/u-visa]', '[glossary/x-visa]'), 12, /`home\.asked\.standIns`: no page "glossary\/x-visa"/],
  ['an asked page without translation or stand-in', { ...untranslated, ...choose('    standIns: [glossary/u-visa]\n', '') }, 11, /only 0 of 1 pages stand in "es"/],
  ['an unknown fact', choose('reach: yearly-limit', 'reach: yearly-limt'), 13, /`timeline\.reach`: no fact "yearly-limt"/],
  ['periods that do not rise', choose('[2021]', '[2021, 2017]'), 13, /timeline\.periods: must rise from year to year/],
  ['a layer that nobody knows', choose('[ice]', '[ices]'), 15, /instruments\.layers\.0/],
  ['a first day that is none', choose('2021-01-01', '2021-02-30'), 16, /instruments\.firstDay: must be a full date/],
  ['an instrument before the drawing', choose('firstYear: 2012', 'firstYear: 2022'), 17, /"the-policy" reaches beyond the drawing \(2022-01-01 to 2042-01-01\)/],
  ['an instrument after the drawing', choose('firstYear: 2012', 'firstYear: 2001'), 17, /"the-policy" reaches beyond the drawing/],
  ['an end after the drawing', change(POLICY, '  facts:', "  ended: { date: '2035-01-01', fact: yearly-limit }\n  facts:"), 17, /"the-policy" reaches beyond the drawing/],
  ['no words that titles may not hold', choose("telling: { en: [violen], es: [golpe] }\n", ''), 1, /a choice of the site, telling/],
  ['an unknown page in a group', choose('pages: [sources]', 'pages: [source]'), 23, /`hubs\.policy\.pages`: no page "source"/],
  ['a page in two groups', choose('pages: [glossary]', 'pages: [sources]'), 24, /`hubs\.context`: "sources" stands in two groups/],
  ['an article under another folder', { [SITE]: (choose('pages: [sources]', 'pages: [guides/u-visa]')[SITE] ?? '').replace('pages: [guides/u-visa]', 'pages: [sources]') }, 23, /"guides\/u-visa" belongs to another folder/],
  ['a protection that the finder leaves out', choose('order: [u-visa]', 'order: [t-visa]'), 27, /`finder\.order`: the protection "u-visa" has a guide and is not there/],
  ['an unknown page of the finder', choose('always: [a-z]', 'always: [a-to-z]'), 27, /`finder\.always`: no page "a-to-z"/],
];

describe('what the site shows by choice: the gate names line, reason and remedy for', () => {
  it.each(FAILURES)('%s', (_name, changes, line, reason) =>
    expectProblem(changes, `content/${SITE}:${line} `, reason));
});

describe('a title or an address that tells too much is stopped', () => {
  it.each([
    ['the title of an article', change('en/guides/u-visa.mdx', 'What is a U visa?', 'A visa after violence'), 'content/en/guides/u-visa.mdx:2 ', /the title “A visa after violence” tells too much/],
    ['a title in its own language', change(ES, '¿Qué es la visa U?', 'La visa tras un golpe'), `content/${ES}:2 `, /the title “La visa tras un golpe” tells too much/],
    ['a word without a title of its own', change('records/terms/terms.yaml', '{ en: U visa,', '{ en: violence,'), 'content/records/terms/terms.yaml:1 ', /the title “violence” tells too much/],
    ['the address of an article', { 'en/guides/violence.mdx': (GOOD['en/guides/u-visa.mdx'] ?? '').replace('What is', 'Which is') }, 'content/en/guides/violence.mdx:1 ', /the address “guides\/violence” tells too much/],
  ])('%s', (_name, changes, place, reason) => expectProblem(changes, place, reason));
});

it('lets a stand-in fill up a language that lacks an asked page', () => {
  expect(problemsOf(untranslated)).toEqual([]);
});

it('holds an instrument that does not belong to the drawn layers to no span', () => {
  expect(problemsOf({ ...choose('[ice]', '[court]'), ...change(POLICY, "'2021-08-10'", "'1994-08-10'") })).toEqual([]);
});
