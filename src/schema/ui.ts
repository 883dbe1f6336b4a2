import { z } from 'zod';
import { POLICY_LAYERS, CLAUSE_ROWS } from './policy.ts';
import { FINDER_ANSWERS, FINDER_QUESTIONS, PROTECTION_COLUMNS } from './records.ts';
import { PERIODS } from './chart.ts';
import { SOURCE_KINDS } from './source.ts';
import { EVENT_WORDS } from '../model/event-status.ts';
import { STATUS_WORDS } from '../model/status.ts';
import { CONFIDENCES } from './fact.ts';
import { READERS } from './article.ts';
import { THREADS } from './records.ts';

const text = z.string().min(1);
/** A line with holes, such as "Checked on {date}". */
const line = (...holes: string[]) =>
  text.refine((s) => holes.every((h) => s.includes(`{${h}}`)), { error: `must contain ${holes.map((h) => `{${h}}`).join(' and ')}` });
const each = <const K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((k) => [k, text])) as Record<K, typeof text>);

/** Every word of the interface. One file per language; the check names a missing one. */
export const ui = z.strictObject({
  site: z.strictObject({ name: text, tagline: text, description: text, language: text, otherLanguage: text, switchTo: text, untranslated: text }),
  nav: z.strictObject({ todayShort: text, helpShort: text, policyShort: text, skip: text, main: text, home: text, today: text, guides: text, policy: text, about: text, az: text, sources: text, glossary: text, updates: text, help: text }),
  exit: z.strictObject({ label: text, emergency: text, explain: text, keys: text, done: text, safety: text }),
  search: z.strictObject({
    label: text, open: text, close: text, placeholder: text, submit: text, none: text, one: text, many: line('count'), searching: text,
    failed: text, language: text, reader: text, topic: text, all: text, otherLanguage: line('count'), relaxed: line('words'), corrected: line('words'),
    keys: text, browse: text, needsBuild: text, section: text, private: text,
  }),
  status: z.strictObject({
    label: text, asOf: line('date'), since: line('date'), sinceDay: line('date'), until: line('date'), by: line('policy'), lastSeen: line('date'), checked: line('date'),
    recheck: line('date'), overdue: line('date'), onAppeal: text, preliminary: text, word: each(STATUS_WORDS), notSeen: text,
  }),
  article: z.strictObject({
    short: text, uncertain: text, steps: text, warning: text, deadline: text, sources: text, history: text, written: line('date'), share: text, copy: text,
    copied: text, whatsapp: text, email: text, shareText: text, print: text, forReader: text, help: text, notAdvice: text, moreHelp: text, note: text,
    translation: text, original: text, contents: text, updatedOn: text, noChanges: text,
  }),
  cite: z.strictObject({ kind: each(SOURCE_KINDS), tier: z.strictObject({ primary: text, secondary: text }), confidence: each(CONFIDENCES), read: z.strictObject({ full: text, excerpt: text, none: text }), copy: text, unlinked: text, open: text, place: text, noDate: text, dated: text, details: text }),
  source: z.strictObject({ restsOn: text, numbers: text, citedBy: text, facts: text, none: text, language: text, recordLanguage: text, conflict: text, asOf: line('date'), intro: text, title: text, count: line('count'), page: line('page', 'pages'), ofKind: each(SOURCE_KINDS), download: text }),
  policy: z.strictObject({
    layer: each(POLICY_LAYERS), row: each(CLAUSE_ROWS), number: text, title: text, issued: text, announced: text, signedBy: text, ended: text, replacedBy: text, versions: text,
    nothing: text, compare: text, ruleOn: text, day: text, show: text, ruleHelp: text, ruleNone: text, atLatest: line('date'), court: text, lastEvent: text, strata: text, strataHelp: text, effectiveNow: line('date'),
  }),
  protection: z.strictObject({ caption: text, name: text, column: each(PROTECTION_COLUMNS), nothing: text, guide: text, data: text }),
  finder: z.strictObject({
    title: text, needsScript: text, private: text, question: each(Object.keys(FINDER_QUESTIONS) as (keyof typeof FINDER_QUESTIONS)[]), answer: each(FINDER_ANSWERS), unsure: text, first: text, aside: text, noVerdict: text, sort: text, clear: text,
  }),
  chart: z.strictObject({
    alt: line('title'), omits: text, doubt: text, none: text, table: text, period: each(PERIODS), what: text, value: text, from: text, download: text, rows: line('count'),
  }),
  timeline: z.strictObject({
    title: line('from', 'to'), name: text, short: text, stood: line('date'), threadTitle: line('thread', 'from', 'to'), threadShort: line('about', 'date'), whole: text, threads: text, jump: text,
    filter: text, kind: text, years: text, all: text, shown: line('shown', 'count'), by: line('date', 'by'), byDay: line('date', 'by'), permalink: text, both: text,
    known: text, for: text, against: text, positions: text, reach: text, data: text, thread: each(THREADS), inTitle: each(THREADS), about: each(THREADS), word: each(EVENT_WORDS),
  }),
  verdict: z.strictObject({ label: text, accurate: text, 'needs-context': text, wrong: text, opinion: text, claim: text }),
  helpline: z.strictObject({ call: text, text: text, web: text, runBy: text, hours: text, languages: text, privacy: text, noAnswer: text, confirmed: line('date'), ice: text, government: text }),
  az: z.strictObject({ title: text, short: text, byTopic: text, byLetter: text, untranslated: text, jump: text, help: text }),
  glossary: z.strictObject({ title: text, short: text, what: line('term'), mark: text, more: text, other: text, also: text, related: text, usedBy: text, restsOn: text }),
  updates: z.strictObject({ title: text, short: text, published: text, changed: text, corrected: text, before: text, why: text, pages: text, wholeSite: text, feeds: text }),
  notFound: z.strictObject({ title: text, body: text, home: text }),
  door: z.strictObject({ title: text, choose: text, enter: text }),
  asked: z.strictObject({ title: text }),
  reader: each(READERS),
  topic: z.record(z.string(), text),
  footer: z.strictObject({ privacy: text, about: text, reuse: text, noTracking: text, edition: line('date') }),
  print: z.strictObject({ from: text, on: text }),
});
export type Ui = z.infer<typeof ui>;
