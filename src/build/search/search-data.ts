import {
  otherLanguage,
  ownText,
  type QueryWords,
  type SearchFile,
  type SearchPage,
  type SearchWordsFile,
} from '../../model/query-data.ts';
import { tokens } from '../../model/query-words.ts';
import type { Base } from '../../records/base.ts';
import { plainWords } from '../../model/words.ts';
import { LANGUAGES, type Locale } from '../../schema/locales.ts';
import type { SearchWords } from '../../schema/search.ts';
import type { Ui } from '../../schema/ui.ts';

/** A page as the index holds it. */
export interface IndexedText {
  /** Address within the site: "/en/guides/u-visa/". */
  url: string;
  content: string;
  /** Its sections: [anchor, heading]. */
  sections: [string, string][];
}

/** Pages that are not articles. */
const LISTS = [
  ['a-z', (ui: Ui) => [ui.az.title, ui.az.short]],
  ['sources', (ui: Ui) => [ui.source.title, ui.source.intro]],
  ['glossary', (ui: Ui) => [ui.glossary.title, ui.glossary.short]],
  ['updates', (ui: Ui) => [ui.updates.title, ui.updates.short]],
  ['context/timeline', (ui: Ui) => [ui.timeline.name, ui.timeline.short]],
] as const;

/** Words beyond this many are seldom misspelt into another, and cost bytes. */
const VOCABULARY = 400;

const slugOf = (url: string, locale: Locale): string => url.replace(`/${locale}/`, '').replace(/\/$/, '') || 'home';

/** Names as they are compared, each once: nobody sees them, and "qué es" and "que es" are one. */
const plain = (names: string[]): string[] => [...new Set(names.map((name) => tokens(name).join(' ')))];

function articlePages(base: Base, locale: Locale, texts: ReadonlyMap<string, IndexedText>): SearchPage[] {
  return base.articles
    .filter((a) => a.locale === locale)
    .map(({ slug, data }): SearchPage => {
      const twin = base.articles.find((a) => a.slug === slug && a.locale !== locale)?.data;
      const aliases = plain([...data.aliases, ...(twin ? [twin.title, ...twin.aliases] : [])]);
      return {
        slug,
        kind: 'page',
        title: data.title,
        short: data.short,
        reader: data.reader,
        topics: data.topics,
        aliases,
        sections: texts.get(slug)?.sections ?? [],
      };
    });
}

function termPages(base: Base, locale: Locale): SearchPage[] {
  return [...base.terms.values()].map(({ data }): SearchPage => {
    return {
      slug: `glossary/${data.id}`,
      kind: 'term',
      title: plainWords(data.term, locale),
      short: plainWords(data.short, locale),
      aliases: [],
    };
  });
}

function listPages(ui: Ui): SearchPage[] {
  return LISTS.map(([slug, say]): SearchPage => {
    const [title = slug, short = ''] = say(ui);
    return { slug, kind: 'list', title, short, aliases: [] };
  });
}

/** Give each page a name of every concept that leads to it. */
function addLeads(pages: SearchPage[], leads: SearchWords['leads'], words: QueryWords): SearchPage[] {
  return pages.map((page) => {
    const names = (leads[page.slug] ?? []).flatMap(
      (concept) => words.concepts[concept]?.find((n) => !n.endsWith('*')) ?? [],
    );
    return { ...page, aliases: [...new Set([...page.aliases, ...names])] };
  });
}

/** In how many pages each word stands. */
function countPages(texts: Iterable<IndexedText>): { pages: Map<string, number>; total: number } {
  const pages = new Map<string, number>();
  let total = 0;
  for (const { content } of texts) {
    total += 1;
    for (const word of new Set(tokens(content))) pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  return { pages, total };
}

/**
 * The words that a language's pages use, the commonest first, for mending slips. Left out are words that the file holds
 * elsewhere, and those that the other language's pages use more: quotations stand in both.
 */
function vocabulary(own: Iterable<IndexedText>, other: Iterable<IndexedText>, known: ReadonlySet<string>): string {
  const here = countPages(own);
  const there = countPages(other);
  const share = (count: ReturnType<typeof countPages>, word: string): number =>
    (count.pages.get(word) ?? 0) / Math.max(1, count.total);
  const fit = [...here.pages]
    .filter(
      ([word, pages]) =>
        word.length > 3 && !/\d/.test(word) && pages > 1 && !known.has(word) && share(here, word) >= share(there, word),
    )
    .map(([word, pages]) => ({ word, pages }))
    .sort((a, b) => b.pages - a.pages || (a.word < b.word ? -1 : 1))
    .slice(0, VOCABULARY);
  // Within some ranks the order says little, and the alphabet compresses better.
  return [fit.slice(0, 200), fit.slice(200)].flatMap((part) => part.map((w) => w.word).sort()).join(' ');
}

/**
 * What one language's search loads first.
 * @param texts the pages of each language as the index holds them
 */
export function makeSearchData(
  locale: Locale,
  base: Base,
  words: SearchWordsFile,
  leads: SearchWords['leads'],
  texts: Record<Locale, IndexedText[]>,
  index: string,
): SearchFile {
  const ui = base.ui[locale];
  if (!ui) throw new Error(`content/${locale}/ui.yaml is missing or broken: run "npm run check"`);
  const other = otherLanguage(locale);
  const prose = (l: Locale): IndexedText[] => texts[l].filter((t) => !/\/sources\/./.test(t.url));
  const bySlug = new Map(texts[locale].map((t) => [slugOf(t.url, locale), t]));
  const pages = addLeads(
    [...articlePages(base, locale, bySlug), ...termPages(base, locale), ...listPages(ui)],
    leads,
    words[locale],
  );
  const { stop, question, concepts } = words[locale];
  const known = new Set([
    ...stop,
    ...question,
    ...[...Object.values(concepts).flat(), ...pages.flatMap(ownText)].flatMap((text) => tokens(text)),
  ]);
  return {
    locale,
    index,
    vocabulary: vocabulary(prose(locale), prose(other), known),
    pages,
    panel: {
      search: ui.search,
      readers: ui.reader,
      topics: ui.topic,
      language: LANGUAGES[locale].name,
      kinds: { term: ui.nav.glossary, source: ui.nav.sources },
    },
  };
}
