import { pageUrl, type SearchData, type SearchPage } from './query-data.ts';
import { makeLexicon, type Lexicon, type Meaning } from './query-lexicon.ts';
import { planAttempts } from './query-plan.ts';
import { bestBets, indexPages, titleCloseness, type Bet, type PageIndex } from './query-rank.ts';
import { understand, type Language, type Question } from './query-understand.ts';
import { tokens } from './query-words.ts';

/** A piece of an excerpt; `mark` when it is a word that was asked for. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** What an index says of one page. */
export interface Found {
  /** Address within the site, without the base path. */
  url: string;
  title: string;
  excerpt: Piece[];
  sections: { url: string; title: string; excerpt: Piece[] }[];
  /** True for a document that is law, order, directive or data itself, not an account of one. */
  primary?: boolean;
}

/** Which pages to look in. */
export interface Filters {
  reader?: string;
  topic?: string;
}

/** An index of whole texts, such as Pagefind's; all its words must stand in a page. */
export type Finder = (words: string, filters: Filters) => Promise<{ score: number; load: () => Promise<Found> }[]>;

/** One result, ready to be shown. */
export interface Result {
  url: string;
  title: string;
  kind: SearchPage['kind'] | 'source';
  /** The page's own short answer. */
  short?: string;
  excerpt: Piece[];
  sections: Found['sections'];
  score: number;
}

/** The answer to one question. */
export interface Answer {
  results: Result[];
  language: Language;
  corrections: { from: string; to: string }[];
  /** The question with its slips mended. */
  words: string;
  /** Words that no page has together with the rest. */
  dropped: string[];
}

/** A language's search, ready to be asked. */
export interface Search {
  data: SearchData;
  lexicon: Lexicon;
  index: PageIndex;
}

export function makeSearch(data: SearchData): Search {
  const lexicon = makeLexicon(data);
  return { data, lexicon, index: indexPages(data, lexicon) };
}

/** The share of the text index in a score, against 1 for the page's own names. */
const TEXT = 0.5;
/** The share of a title that only the text index knows. */
const TITLE = 0.55;
/** A document that speaks itself comes before one that speaks of another. */
const PRIMARY = 1.2;
/** Each looser attempt counts for less. */
const LOOSER = 0.8;
/** Lists hold every word and answer no question; a document, or the meaning of a word, answers fewer than a page about it. */
const KIND = { page: 1, term: 0.6, source: 0.7, list: 0.4 } as const;
/** A page that only its names recommend must be recommended this much. */
const BET_ALONE = 0.2;
/** The list of sources at a page's end holds every word of theirs. */
const SOURCES = '#sources';
const ENOUGH = 4;
const LOADED = 6;
const SHOWN = 10;

function kindOf(url: string): Result['kind'] {
  if (/\/sources\/[^/]+\/$/.test(url)) return 'source';
  if (/\/glossary\/[^/]+\/$/.test(url)) return 'term';
  return /\/(a-z|sources|glossary|updates|context\/timeline)\/$/.test(url) ? 'list' : 'page';
}

const fits = (page: SearchPage, { reader, topic }: Filters): boolean =>
  (!reader || page.reader === reader || page.reader === 'all') && (!topic || (page.topics ?? []).includes(topic));

/**
 * Keep only the marks of words that were asked for. An index that lacks a word looks for its beginning instead, down to
 * a letter or two: "esposo" then finds "es", which is nothing that was meant.
 * @returns undefined when no mark is left: the page was found by such a beginning alone
 */
function meant(page: Found, words: string): Found | undefined {
  const asked = tokens(words);
  const isAsked = (text: string): boolean =>
    tokens(text).some((found) =>
      asked.some((word) => found.startsWith(word) || (word.startsWith(found) && found.length > word.length / 2)),
    );
  const clean = (excerpt: Piece[]): Piece[] =>
    excerpt.map((piece) => (piece.mark && !isAsked(piece.text) ? { ...piece, mark: false } : piece));
  const excerpt = clean(page.excerpt);
  const sections = page.sections
    .map((s) => ({ ...s, excerpt: clean(s.excerpt) }))
    .filter((s) => s.excerpt.some((piece) => piece.mark));
  return excerpt.some((piece) => piece.mark) || sections.length ? { ...page, excerpt, sections } : undefined;
}

/** Ask the text index, from strict to loose, until it has said enough. */
async function readTexts(text: {
  search: Search;
  question: Question;
  finder: Finder;
  filters: Filters;
}): Promise<{ found: Map<string, { page: Found; share: number }>; dropped: Meaning[] }> {
  const { search, question, finder, filters } = text;
  const found = new Map<string, { page: Found; share: number }>();
  let dropped: Meaning[] = [];
  let worth = 1;
  for (const attempt of planAttempts(question, search.index, search.lexicon)) {
    const isWhole = attempt.dropped.length === 0;
    if (found.size >= ENOUGH && !isWhole) break;
    const hits = await finder(attempt.words, filters);
    const loaded = await Promise.all(
      hits.slice(0, LOADED).map(async (hit) => ({ page: meant(await hit.load(), attempt.words), score: hit.score })),
    );
    const good = loaded.flatMap(({ page, score }) => (page ? [{ page, score }] : []));
    if (!good.length) continue;
    if (!found.size) dropped = attempt.dropped;
    const top = good[0]?.score || 1;
    for (const { page, score } of good) {
      const share = (worth * score) / top;
      if (share > (found.get(page.url)?.share ?? 0))
        found.set(page.url, { page: found.get(page.url)?.page ?? page, share });
    }
    worth *= LOOSER;
  }
  return { found, dropped };
}

function merge(
  bets: readonly Bet[],
  found: ReadonlyMap<string, { page: Found; share: number }>,
  closeness: (title: string) => number,
): Result[] {
  const results = new Map<string, Result>();
  for (const { page, url, score, sections } of bets) {
    if (score < BET_ALONE && !found.has(url)) continue;
    results.set(url, {
      url,
      title: page.title,
      kind: page.kind,
      short: page.short,
      excerpt: [],
      score,
      sections: sections.slice(0, 2).map((s) => ({ ...s, excerpt: [] })),
    });
  }
  for (const [url, { page, share }] of found) {
    const kind = results.get(url)?.kind ?? kindOf(url);
    const bet = results.get(url);
    const sections = kind === 'source' ? [] : page.sections.filter((s) => !s.url.endsWith(SOURCES)).slice(0, 3);
    results.set(url, {
      ...(bet ?? { url, title: page.title, kind }),
      excerpt: page.excerpt,
      sections: sections.length ? sections : (bet?.sections ?? []),
      score: bet
        ? bet.score + TEXT * share * KIND[kind]
        : (TITLE * closeness(page.title) + TEXT * share) * KIND[kind] * (page.primary ? PRIMARY : 1),
    });
  }
  return [...results.values()].sort((a, b) => b.score - a.score || (a.url < b.url ? -1 : 1)).slice(0, SHOWN);
}

/** Every page that the filters let through, when nothing is typed. */
function listed({ data }: Search, filters: Filters): Result[] {
  if (!filters.reader && !filters.topic) return [];
  return data.pages
    .filter((page) => page.kind === 'page' && fits(page, filters))
    .sort((a, b) => Number(a.reader === 'all') - Number(b.reader === 'all'))
    .map((page) => ({
      url: pageUrl(data.locale, page),
      title: page.title,
      kind: page.kind,
      short: page.short,
      excerpt: [],
      sections: [],
      score: 0,
    }));
}

/** True when some page's text has this very word. */
async function stands(word: string, finder: Finder): Promise<boolean> {
  const [hit] = await finder(word, {});
  if (!hit) return false;
  const { excerpt, sections } = await hit.load();
  return [excerpt, ...sections.map((s) => s.excerpt)]
    .flat()
    .some((piece) => piece.mark && tokens(piece.text).includes(word));
}

/**
 * Read a question; a word that looks like a slip is left alone when some page has it: the list of known words is short,
 * and holds few names.
 */
async function readQuestion(
  text: string,
  { lexicon }: Search,
  finder: Finder | undefined,
  typing: boolean,
): Promise<Question> {
  const mended = understand(text, lexicon, { typing });
  if (!finder || !mended.corrections.length) return mended;
  const leave: string[] = [];
  // One after the other: Pagefind mixes up the marks of a page that two searches load at once.
  for (const { from } of mended.corrections) if (await stands(from, finder)) leave.push(from);
  return leave.length ? understand(text, lexicon, { typing, leave }) : mended;
}

/**
 * Answer a question.
 * @param finder the text index; without one only titles, aliases and headings are searched
 * @param options.typing true while the reader is still writing
 */
export async function ask(
  text: string,
  search: Search,
  finder: Finder | undefined,
  options: { filters?: Filters; typing?: boolean } = {},
): Promise<Answer> {
  const filters = options.filters ?? {};
  const question = await readQuestion(text, search, finder, options.typing === true);
  const base = { language: question.language, corrections: question.corrections, words: question.words.join(' ') };
  if (!question.words.length) return { ...base, results: listed(search, filters), dropped: [] };
  const bets = bestBets(question, search.index).filter((b) => fits(b.page, filters));
  const { found, dropped } = finder
    ? await readTexts({ search, question, finder, filters })
    : { found: new Map<string, never>(), dropped: [] };
  const results = merge(bets, found, (title) => titleCloseness(title, question, search.index, search.lexicon));
  // What the first result's own names cover was not left out, whatever the texts say.
  const first = search.index.byUrl.get(results[0]?.url ?? '');
  return {
    ...base,
    results,
    dropped: dropped.filter((m) => !first?.features.has(m.feature)).map((m) => m.words.join(' ')),
  };
}

/**
 * Take an excerpt apart. Pagefind gives it as HTML in which only <mark> is markup and the text's own signs are escaped;
 * taken apart it can be shown as text, whatever it holds.
 */
export function readExcerpt(html: string): Piece[] {
  const plain = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>');
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: plain((marked ?? part).replace(/<\/?mark>/g, '')), mark: marked !== undefined };
    });
}
