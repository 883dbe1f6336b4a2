import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { checkContent } from '../../src/records/check.ts';
import type { Problem } from '../../src/records/yaml.ts';
import { LOCALES } from '../../src/schema/locales.ts';

const root = resolve(import.meta.dirname, '../..');

const head = (title: string, more = ''): string => `---
title: ${title}
short: A short answer that says what the page says.
reader: all
topics: [u-visa]
checked: '2026-11-24'
recheck: '2026-12-24'
atRisk: true
${more}---
`;

const searchWords = (stop: string, held: string): string => `stop: [${stop}]
question: [how]
define: [what is]
concepts:
  ice: [ice]
  arrest: [arrest*, ${held}]
danger:
  - concepts: [arrest]
    helplines: [a-line]
`;

/** As many questions as an article needs. */
const asked = (subject: string): string => `asked:
  guides/u-visa:
${Array.from({ length: 10 }, (_, i) => `    - ${subject} ${i}\n`).join('')}unanswered:
  - ${subject} elsewhere
`;

/** A small content tree in which everything holds. */
export const GOOD: Record<string, string> = {
  'records/sources/law.yaml': `- id: the-law
  title: The law
  publisher: Congress
  kind: law
  tier: primary
  date: '2008-12-23'
  url: https://example.org/law
  read: full
  checked: '2026-11-24'
  stood: { on: '2026', how: It is a reprint of 2026. }
`,
  'records/facts/u-visa.yaml': `- id: yearly-limit
  topic: u-visa
  statement: { en: There is a limit., es: Hay un límite. }
  value: 10000
  asOf: '2026'
  status: current
  confidence: verified
  checked: '2026-11-24'
  recheck: '2027-05-24'
  sources:
  - id: the-law
    quote: shall not exceed 10,000
    translation: { es: no pasará de diez mil }
`,
  'records/policies/ice.yaml': `- id: the-policy
  name: { en: the policy, es: la política }
  layer: ice
  issued: '2021-08-10'
  shownBy: [yearly-limit]
  facts: [yearly-limit]
  summary: { en: It says so., es: Lo dice. }
  checked: '2026-11-24'
  recheck: '2026-12-24'
`,
  'en/search.yaml': searchWords('a, the', 'detained'),
  'es/search.yaml': searchWords('el, la', 'detenido'),
  'en/asked.yaml': asked('what is the visa for victims'),
  'es/asked.yaml': asked('que es la visa para victimas'),
  'records/helplines/all.yaml': `- id: a-line
  name: { en: A line, es: Una línea }
  phone: 1-800-555-0100
  runBy: { en: An organization, es: Una organización }
  government: false
  hours: { en: Day and night, es: Día y noche }
  languages: { en: English, es: Inglés }
  for: { en: Anyone., es: Cualquiera. }
  confirmed: '2026'
  facts: [yearly-limit]
  checked: '2026-11-24'
  recheck: '2026-12-24'
`,
  'records/protections/protections.yaml': `- id: u-visa
  name: { en: U visa, es: visa U }
  article: guides/u-visa
  cells: {}
  checked: '2026-11-24'
  recheck: '2026-12-24'
`,
  'records/terms/terms.yaml': `- id: u-visa
  term: { en: U visa, es: visa U }
  short: { en: A status., es: Un estatus. }
`,
  'records/helplines/helplines.yaml': `- id: the-line
  name: { en: The line, es: La línea }
  phone: 1-800-555-0100
  runBy: { en: A group, es: Un grupo }
  government: false
  hours: { en: Day and night, es: Día y noche }
  languages: { en: English, es: inglés }
  for: { en: Help., es: Ayuda. }
  confirmed: '2026-11'
  facts: [yearly-limit]
  checked: '2026-11-24'
  recheck: '2026-12-24'
`,
  'site.yaml': `exit: { en: https://example.org/weather }
masthead: [a-z]
footer: [sources]
help:
  lines: [the-line]
  more: a-z
  safety: a-z
home:
  status: { page: a-z, policies: [the-policy] }
  asked:
    pages: [guides/u-visa]
    standIns: [glossary/u-visa]
timeline: { periods: [2021], reach: yearly-limit }
instruments:
  layers: [ice]
  firstDay: '2021-01-01'
  firstYear: 2012
  yearsAColumn: 4
  enlarged: 2021
telling: { en: [violen], es: [golpe] }
hubs:
  guides: [{ title: { en: Visas }, pages: [guides/u-visa] }]
  policy: [{ title: { en: Rules }, pages: [sources] }]
  context: [{ title: { en: Words }, pages: [glossary] }]
  toolkit: [{ title: { en: Tools }, pages: [updates] }]
  about: [{ title: { en: All }, pages: [a-z] }]
finder: { page: a-z, order: [u-visa], always: [a-z] }
`,
  'en/guides/u-visa.mdx': `${head('What is a U visa?')}The limit is <Fact id="yearly-limit" /> a year. <Term id="u-visa">U visa</Term>

## The limit

<Quote id="yearly-limit" />

See [the limit](/guides/u-visa/#the-limit) and [all](/a-z/).
`,
  'es/guides/u-visa.mdx': `${head('¿Qué es la visa U?', "madeFrom: '000000000000'\n")}El límite es <Fact id="yearly-limit" /> al año. <Term id="u-visa">visa U</Term>

## El límite

<Quote id="yearly-limit" />

Vea [el límite](/guides/u-visa/#el-limite) y [todo](/a-z/).
`,
};

/** A file of the good tree with one thing replaced. */
export function change(file: string, from: string, to: string): Record<string, string> {
  const text = GOOD[file] ?? '';
  if (!text.includes(from)) throw new Error(`the good tree has no "${from}" in ${file}`);
  return { [file]: text.replace(from, to) };
}

/**
 * Write a content tree into a fresh folder.
 * @param changes files to replace, add or (null) leave out
 */
export function writeTree(changes: Record<string, string | null> = {}): string {
  const content = join(mkdtempSync(join(tmpdir(), 'firm-ground-')), 'content');
  for (const locale of LOCALES) {
    mkdirSync(join(content, locale), { recursive: true });
    cpSync(join(root, 'content', locale, 'ui.yaml'), join(content, locale, 'ui.yaml'));
  }
  for (const [name, text] of Object.entries({ ...GOOD, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
  return content;
}

/** What the gate says of a tree. */
export function problemsOf(changes: Record<string, string | null> = {}): Problem[] {
  return checkContent(writeTree(changes)).problems;
}
