import type { Located } from '../records/yaml.ts';
import type { Words } from '../schema/common.ts';
import { LOCALES, type Locale } from '../schema/locales.ts';
import { quantitiesIn, stands, type Quantity } from '../model/quantities.ts';
import type { Fact } from '../schema/fact.ts';
import type { Policy } from '../schema/policy.ts';
import type { Use } from '../records/article/read.ts';
import type { ArticleFile, Base } from '../records/base.ts';
import { citedBy, isCited, namedIn } from '../records/vocabulary.ts';
import { sayingsOf } from '../model/picture.ts';
import { answersOf } from '../model/protection.ts';
import { numbersIn, withoutCodes } from './names.ts';

/** A number, date or amount that was typed beside facts that do not hold it. */
export interface Difference {
  file: string;
  line: number;
  typed: string;
  facts: readonly string[];
  text: string;
}

/** What the comparison found. */
export interface Typed {
  /** How many numbers, dates and amounts were looked at. */
  looked: number;
  differences: Difference[];
  /** Number words that count things which no fact counts ("these two lists"): a reader can count them on the page. */
  counts: Difference[];
}

/** Words that give a number as rounded, in front of it. */
const ROUNDED =
  /\b(?:about|almost|nearly|around|roughly|some|more than|over|less than|fewer than|under|close to|casi|unos|unas|cerca de|alrededor de|aproximadamente|más de|menos de)(?: las| los| the)? \$?$/i;

const readHeld = (text: string, at: readonly string[] = LOCALES): Quantity[] => quantitiesIn(withoutCodes(text), at);

/** Everything that a fact holds in words, numbers and dates. */
function heldBy(fact: Fact, base: Base): Quantity[] {
  const value = fact.value;
  const texts = [
    ...(typeof value === 'object' ? Object.values(value) : value === undefined ? [] : [String(value)]),
    ...Object.values(fact.statement),
    ...Object.values(fact.conflict ?? {}),
    fact.asOf,
    ...fact.sources.flatMap((s) => [
      s.quote ?? '',
      ...Object.values(s.translation ?? {}),
      base.sources.get(s.id)?.data.date ?? '',
    ]),
  ];
  // One reading of all texts together: the forms of a number do not reach over the line between two.
  const held = readHeld(texts.join(' \n '));
  const places = fact.sources.flatMap((s) => [...(s.at ?? '').matchAll(/\d+/g)].map(([text]) => text));
  held.push(...places.map((text): Quantity => ({ kind: 'place', value: Number(text), step: 1, text, at: 0 })));
  // A bare number may be money or a share: what it counts stands in the statement.
  if (typeof value === 'number')
    held.push(
      { kind: 'dollars', value, step: 1, text: String(value), at: 0 },
      { kind: 'percent', value, step: 1, text: String(value), at: 0 },
    );
  return held;
}

/** The dates of a policy, from which its status is computed and printed. */
function heldByPolicy(policy: Policy): Quantity[] {
  return [
    policy.issued,
    policy.by,
    policy.effective,
    policy.announced,
    policy.ended?.date,
    ...policy.versions.map((v) => v.date),
    ...policy.courtActions.flatMap((a) => [a.date, a.by]),
  ].flatMap((date) => (date ? readHeld(date) : []));
}

/** What stands in the rows of a data file, with every year of its span: its holes can be told from it too. */
function cellsOf(base: Base, dataset = ''): Quantity[] {
  const rows = (base.tables.get(dataset)?.rows ?? []).map((r) => r.data);
  const years = rows.map((r) => Number(r.period.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = Array.from({ length: rows.length ? last - first + 1 : 0 }, (_, i) => String(first + i));
  return readHeld([...span, ...rows.flatMap((row) => Object.values(row).map(String))].join(' \n '));
}

/** How many claims a page judges, in all and with each verdict: it may say so of itself. */
function verdictsOf(uses: readonly Use[]): Quantity[] {
  const verdicts = uses.filter((u) => u.component === 'Claim').map((u) => u.attributes['verdict'] ?? '');
  const counts = [...new Set(verdicts)].map((verdict) => verdicts.filter((v) => v === verdict).length);
  return (verdicts.length ? [verdicts.length, ...counts] : []).map((value) => ({
    kind: 'number',
    value,
    step: 1,
    text: String(value),
    at: 0,
  }));
}

/** Words that somebody typed and the facts that they stand on. */
interface Claim {
  file: string;
  line: number;
  locale: Locale;
  text: string;
  facts: readonly string[];
  /** What it may rest on besides its facts. */
  more?: readonly Quantity[];
}

/** The sentences of an article, its short answer and its headings, which stand on all facts that the article cites. */
function ofArticle({ file, line, locale, data, text }: ArticleFile, base: Base): Claim[] {
  const policies = (ids: readonly string[]): Quantity[] =>
    ids.flatMap((id) => {
      const policy = base.policies.get(id)?.data;
      return policy ? heldByPolicy(policy) : [];
    });
  const facts = (uses: readonly Use[]): string[] => [...new Set(uses.flatMap((use) => citedBy(use, base)))];
  const whole = {
    facts: facts(text.uses),
    more: [
      ...policies(data.restsOn),
      ...verdictsOf(text.uses),
      ...text.uses.flatMap((use) =>
        namedIn(use, 'charts').flatMap((id) => cellsOf(base, base.charts.get(id)?.data.dataset)),
      ),
    ],
  };
  return [
    ...[data.title, data.short].map((words) => ({ file, line, locale, text: words, ...whole })),
    ...text.headings.map((h) => ({ file, line: h.line, locale, text: h.text, ...whole })),
    ...text.sentences.filter(isCited).map((s) => ({
      file,
      line: s.line,
      locale,
      text: s.typed,
      facts: facts(s.uses),
      more: policies(s.uses.flatMap((use) => namedIn(use, 'policies'))),
    })),
  ];
}

/** What records say beside the facts that they name. */
function ofRecords(base: Base): Claim[] {
  const claims = <T extends { id: string }>(
    records: ReadonlyMap<string, Located<T>>,
    read: (data: T) => { words: Words; facts: readonly string[]; more?: readonly Quantity[] }[],
  ): Claim[] =>
    [...records.values()].flatMap(({ data, file, line }) =>
      read(data).flatMap(({ words, ...rest }) =>
        LOCALES.flatMap((locale) => {
          const text = words[locale];
          return text === undefined ? [] : [{ file, line, locale, text, ...rest }];
        }),
      ),
    );
  return [
    ...claims(base.protections, (p) => answersOf(p).map(({ text, facts }) => ({ words: text, facts }))),
    ...claims(base.pictures, (p) =>
      sayingsOf(p).flatMap(({ words, facts }) => words.map((said) => ({ words: said, facts }))),
    ),
    ...claims(base.terms, (t) => [{ words: t.short, facts: t.facts }]),
    ...claims(base.events, (e) => [{ words: e.title, facts: e.facts }]),
    ...claims(base.policies, (p) => [{ words: p.summary, facts: p.facts, more: heldByPolicy(p) }]),
    ...claims(base.datasets, (d) => [
      { words: d.shows, facts: d.facts, more: cellsOf(base, d.id) },
      { words: d.limits, facts: d.facts, more: cellsOf(base, d.id) },
    ]),
    ...claims(base.charts, (c) =>
      [c.shows, c.omits].map((words) => ({
        words,
        facts: base.datasets.get(c.dataset)?.data.facts ?? [],
        more: cellsOf(base, c.dataset),
      })),
    ),
  ];
}

/** Compare every number, date and amount that was typed with what the facts beside it hold. */
export function compareTyped(base: Base): Typed {
  let looked = 0;
  const differences: Difference[] = [];
  const counts: Difference[] = [];
  const ofFact = new Map([...base.facts].map(([id, { data }]) => [id, heldBy(data, base)]));
  for (const claim of [...base.articles.flatMap((a) => ofArticle(a, base)), ...ofRecords(base)]) {
    const held = [...(claim.more ?? []), ...claim.facts.flatMap((id) => ofFact.get(id) ?? [])];
    for (const quantity of numbersIn(claim.text, claim.locale)) {
      looked += 1;
      if (stands(quantity, held, ROUNDED.test(claim.text.slice(0, quantity.at)))) continue;
      const { file, line, facts, text } = claim;
      (quantity.kind === 'count' ? counts : differences).push({ file, line, typed: quantity.text, facts, text });
    }
  }
  return { looked, differences, counts };
}
