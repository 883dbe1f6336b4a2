import { pageUrl, type SearchData, type SearchPage } from './query-data.ts';
import { meaningsOf, type Lexicon, type Meaning } from './query-lexicon.ts';
import type { Question } from './query-understand.ts';
import { stem, tokens } from './query-words.ts';

/** How much a word counts by where it stands. */
const FIELDS = { title: 1, alias: 0.9, topic: 0.6, section: 0.55, short: 0.45 } as const;
type Field = keyof typeof FIELDS;

/** The weight of having all that was asked, against the weight of one title or alias that says just that. */
const COVERAGE = 0.55;
/** A page one of whose names says just what was asked, neither less nor more. */
const EXACT = 0.25;
/** A word of the glossary, when its meaning is asked for. */
const DEFINED = 0.3;
/** A word that no title knows says little about which title is meant. */
const STRANGE = 0.5;
/** So does a year. */
const YEAR = 0.4;
const IS_YEAR = /^(19|20)\d\d$/;
/** A beginning of a word may still become another. */
const BEGINNING = 0.8;

interface IndexedPage {
  page: SearchPage;
  url: string;
  /** feature → the weight of the best place where it stands. */
  features: Map<string, number>;
  /** Whole words with their weights, for words still being typed. */
  raw: Map<string, number>;
  /** Its names: title and aliases, each by what it means. */
  names: string[][];
  sections: { url: string; title: string; features: Set<string> }[];
}

/** All pages of one language, read once. */
export interface PageIndex {
  data: SearchData;
  pages: IndexedPage[];
  byUrl: Map<string, IndexedPage>;
  /** How much a feature tells about which page is meant. */
  weight(feature: string): number;
  /** True when some title, alias, topic or heading has it. */
  knows(feature: string): boolean;
}

/** A page that its own names recommend. */
export interface Bet {
  page: SearchPage;
  url: string;
  /** 0 to 1.55: coverage and closeness up to 1, and what a whole name and a wanted meaning add. */
  score: number;
  /** Sections whose headings hold what was asked, best first. */
  sections: { url: string; title: string }[];
}

function indexPage(page: SearchPage, data: SearchData, lexicon: Lexicon): IndexedPage {
  const features = new Map<string, number>();
  const raw = new Map<string, number>();
  const add = (text: string, field: Field): Meaning[] => {
    const words = tokens(text);
    const value = FIELDS[field];
    const raise = (map: Map<string, number>, key: string): void => {
      map.set(key, Math.max(map.get(key) ?? 0, value));
    };
    words.forEach((word, i) => {
      raise(raw, word);
      if (!lexicon.empty(word)) raise(features, stem(word, data.locale));
      for (const name of lexicon.namesAt(words, i)) raise(features, `#${name.concept}`);
    });
    return meaningsOf(words, lexicon, false);
  };
  const names = [add(page.title, 'title'), ...page.aliases.map((a) => add(a, 'alias'))].map((m) => [
    ...new Set(m.map((x) => x.feature)),
  ]);
  for (const topic of page.topics ?? []) add(topic, 'topic');
  add(page.short, 'short');
  const url = pageUrl(data.locale, page);
  const sections = (page.sections ?? []).map(([anchor, title]) => {
    const words = tokens(title);
    add(title, 'section');
    const found = new Set(
      words.flatMap((word, i) => [stem(word, data.locale), ...lexicon.namesAt(words, i).map((n) => `#${n.concept}`)]),
    );
    return { url: pageUrl(data.locale, { slug: page.slug, anchor }), title, features: found };
  });
  return { page, url, features, raw, names: names.filter((n) => n.length), sections };
}

/** Read all pages of a language; done once, before the first question. */
export function indexPages(data: SearchData, lexicon: Lexicon): PageIndex {
  const pages = data.pages.map((page) => indexPage(page, data, lexicon));
  const known = new Map<string, number>();
  for (const { features } of pages) {
    for (const [feature, value] of features)
      if (value >= FIELDS.section) known.set(feature, (known.get(feature) ?? 0) + 1);
  }
  return {
    data,
    pages,
    byUrl: new Map(pages.map((p) => [p.url, p])),
    knows: (feature) => known.has(feature),
    weight: (feature) => {
      const pagesWith = known.get(feature) ?? 0;
      return (
        Math.log(1 + pages.length / Math.max(1, pagesWith)) *
        (pagesWith ? 1 : STRANGE) *
        (IS_YEAR.test(feature) ? YEAR : 1)
      );
    },
  };
}

/** How nearly a name says what was asked, no less and no more: 0 to 1. */
function closenessOf(name: Iterable<string>, asked: ReadonlyMap<string, number>, index: PageIndex): number {
  let shared = 0;
  let both = [...asked.values()].reduce((a, b) => a + b, 0);
  for (const feature of name) {
    const weight = index.weight(feature);
    both += weight;
    if (asked.has(feature)) shared += weight;
  }
  return shared ? (2 * shared) / both : 0;
}

const isExact = (closeness: number): boolean => closeness > 0.999;

const weigh = (question: Question, index: PageIndex): Map<string, number> =>
  new Map(question.meanings.map(({ feature }) => [feature, index.weight(feature)]));

/** How well a title answers to what was asked, for pages that only the text index knows: all of it, and little else. */
export function titleCloseness(title: string, question: Question, index: PageIndex, lexicon: Lexicon): number {
  const asked = weigh(question, index);
  const total = [...asked.values()].reduce((a, b) => a + b, 0);
  if (!total) return 0;
  const name = new Set(meaningsOf(tokens(title), lexicon, false).map((m) => m.feature));
  const covered = [...asked].reduce((sum, [feature, weight]) => sum + (name.has(feature) ? weight : 0), 0) / total;
  const closeness = closenessOf(name, asked, index);
  return COVERAGE * covered + (1 - COVERAGE) * closeness + (isExact(closeness) ? EXACT : 0);
}

/** The pages that their own titles, aliases and headings recommend for a question, best first. */
export function bestBets(question: Question, index: PageIndex): Bet[] {
  const asked = weigh(question, index);
  const start = question.unfinished;
  const total = [...asked.values()].reduce((a, b) => a + b, 0);
  if (!total) return [];
  const bets = index.pages.map(({ page, url, features, raw, names, sections }): Bet => {
    const beginning =
      start && [...raw].reduce((best, [word, value]) => (word.startsWith(start) ? Math.max(best, value) : best), 0);
    let covered = 0;
    for (const [feature, weight] of asked) {
      const isStart = start !== undefined && feature === stem(start, index.data.locale);
      covered += weight * Math.max(features.get(feature) ?? 0, isStart ? (beginning || 0) * BEGINNING : 0);
    }
    const closeness = Math.max(0, ...names.map((name) => closenessOf(name, asked, index)));
    const hits = sections
      .map((s) => ({
        url: s.url,
        title: s.title,
        score: [...asked].reduce((sum, [f, w]) => sum + (s.features.has(f) ? w : 0), 0),
      }))
      .filter((s) => s.score > 0)
      .sort((a, b) => b.score - a.score);
    const exact = isExact(closeness) ? EXACT + (question.defines && page.kind === 'term' ? DEFINED : 0) : 0;
    return {
      page,
      url,
      score: COVERAGE * (covered / total) + (1 - COVERAGE) * closeness + exact,
      sections: hits.map(({ url: to, title }) => ({ url: to, title })),
    };
  });
  return bets.filter((b) => b.score > 0).sort((a, b) => b.score - a.score || (a.url < b.url ? -1 : 1));
}
