import { HUBS } from '../../schema/hubs.ts';
import { NAMED_REGISTERS } from '../../schema/registers.ts';
import { plainWords } from '../../model/words.ts';
import type { Base } from '../../records/base.ts';
import { LANGUAGES, LOCALES, type Locale } from '../../schema/locales.ts';
import type { Ui } from '../../schema/ui.ts';
import type { Danger, SearchFile, SearchPage } from '../data.ts';
import { DEFINES, featuresOf, makeLexicon, type LexiconData } from '../lexicon.ts';
import { writePhrases } from '../phrases.ts';
import { tokens } from '../words.ts';
import { conceptsOf, definingWords, emptyWords, namesOf, writtenWords } from './concepts.ts';

/** What a page is asked by and called, before it is taken apart. */
interface Named extends Omit<SearchPage, 'phrases'> {
  names: string[];
  asked: string[];
}

function wordsOfInterface(base: Base, locale: Locale): Ui {
  const ui = base.ui[locale];
  if (!ui) throw new Error(`content/${locale}/ui.yaml is missing or broken: run "npm run check"`);
  return ui;
}

/** Every page of a language that the search answers with: articles, words, registers, and documents that were asked for. */
function namedPages(base: Base, locale: Locale): Named[] {
  const ui = wordsOfInterface(base, locale);
  const asked = new Map<string, string[]>();
  for (const [key, questions] of Object.entries(base.asked[locale]?.data.asked ?? {}))
    for (const slug of key.split(' ')) asked.set(slug, [...(asked.get(slug) ?? []), ...questions]);
  const page = (kind: SearchPage['kind'], slug: string, title: string, short: string, names: string[]): Named => ({
    slug,
    kind,
    title,
    short,
    asked: asked.get(slug) ?? [],
    names,
  });
  return [
    ...base.articles
      .filter((article) => article.locale === locale)
      .map(({ slug, data }): Named => {
        const others = base.articles.filter((a) => a.slug === slug && a.locale !== locale).map((a) => a.data);
        const names = [data, ...others].flatMap((a) => [a.title, ...a.aliases]);
        return { ...page('page', slug, data.title, data.short, names), reader: data.reader, topics: data.topics };
      }),
    ...[...base.terms.values()].map(({ data }) =>
      page(
        'term',
        `glossary/${data.id}`,
        plainWords(data.term, locale),
        plainWords(data.short, locale),
        namesOf(data, locale),
      ),
    ),
    // A list of answers is none itself.
    ...NAMED_REGISTERS.filter(({ slug }) => !HUBS.some((hub) => hub === slug)).map(({ slug, named }) => {
      const { title, short } = named(ui);
      return page('register', slug, title, short, [title]);
    }),
    ...[...base.sources.values()]
      .filter(({ data }) => asked.has(`sources/${data.id}`))
      .map(({ data }) => page('source', `sources/${data.id}`, data.title, data.publisher, [data.title])),
  ];
}

/** How often each word stands in some texts. */
function countWords(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of tokens(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const byCount = (counts: ReadonlyMap<string, number>, words: Iterable<string>): string[] =>
  [...words].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));

/** Of another language's words, so many of the commonest tell it from this one. */
const TELLING = 1000;
/** A word tells a language when it stands there so many times as often, for the size of the texts. */
const CLEARLY = 2;

/** Words that tell each other language from this one, and words that both use. */
function tellLanguages(base: Base, locale: Locale): Pick<LexiconData, 'others' | 'shared'> {
  const shares = (l: Locale): Map<string, number> => {
    const counts = countWords([
      ...emptyWords(writtenWords(base, l)),
      ...Object.values(base.asked[l]?.data.asked ?? {}).flat(),
      ...base.articles.filter((a) => a.locale === l).flatMap((a) => [a.data.title, a.data.short]),
    ]);
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    return new Map([...counts].map(([word, count]) => [word, count / total]));
  };
  const own = shares(locale);
  // What a language calls things is its own, also when it is borrowed: "la migra" in English.
  const names = new Set(Object.values(conceptsOf(base, locale)).flatMap((list) => list.join(' ').split(' ')));
  const others: LexiconData['others'] = {};
  const shared = new Set<string>();
  for (const other of LOCALES.filter((l) => l !== locale)) {
    const theirs = shares(other);
    const telling = [...theirs].filter(([word, share]) => !names.has(word) && share > CLEARLY * (own.get(word) ?? 0));
    others[other] = byCount(
      theirs,
      telling.map(([word]) => word),
    )
      .slice(0, TELLING)
      .sort();
    for (const [word, share] of theirs)
      if ((own.get(word) ?? 0) > 0 && share * CLEARLY > (own.get(word) ?? 0)) shared.add(word);
  }
  return { others, shared: [...shared].sort() };
}

/** A page with its phrases as sets of features: one for each asked question, in the order of asked.yaml, then its names. */
export interface PhrasedPage {
  page: Omit<SearchPage, 'phrases'>;
  phrases: Set<string>[];
}

/**
 * The phrases of every page of a language. Slips in questions are mended first, so that a slip does not pass for a word.
 */
export function phrasePages(base: Base, locale: Locale): { lexicon: LexiconData; pages: PhrasedPage[] } {
  const written = writtenWords(base, locale);
  const pages = namedPages(base, locale);
  const lexicon: LexiconData = {
    locale,
    empty: emptyWords(written),
    define: definingWords(written),
    concepts: conceptsOf(base, locale),
    words: [],
    ...tellLanguages(base, locale),
  };
  const asked = countWords(pages.flatMap((page) => page.asked));
  const named = countWords(pages.flatMap((page) => [page.title, page.short, ...page.names]));
  const sure = [...new Set([...named.keys(), ...asked.keys()])].filter((w) => named.has(w) || (asked.get(w) ?? 0) > 1);
  const { spelling } = makeLexicon({ ...lexicon, words: byCount(asked, sure) });
  const read = pages.map((page) => ({
    page,
    names: page.names.map(tokens),
    asked: page.asked.map((question) => tokens(question).map((word) => spelling.correct(word) ?? word)),
  }));
  lexicon.words = byCount(asked, new Set(read.flatMap((page) => [...page.names, ...page.asked]).flat()));
  const use = makeLexicon(lexicon);
  return {
    lexicon,
    pages: read.map(({ page: { names: _, asked: __, ...page }, ...texts }) => {
      const names = texts.names.map((name) => featuresOf(name, use));
      // A word is asked for by its name, or by "what is" and its name.
      if (page.kind === 'term') for (const name of names) name.add(DEFINES);
      return { page, phrases: [...texts.asked.map((question) => featuresOf(question, use)), ...names] };
    }),
  };
}

function dangers(base: Base, locale: Locale): Danger[] {
  return writtenWords(base, locale).danger.map(({ concepts, helplines }) => ({
    concepts,
    cards: helplines.map((id) => {
      const record = base.helplines.get(id)?.data;
      if (!record) throw new Error(`content/${locale}/search.yaml: no help line "${id}": run "npm run check"`);
      return {
        name: plainWords(record.name, locale),
        ...(record.phone ? { phone: record.phone } : {}),
        ...(record.text ? { text: plainWords(record.text, locale) } : {}),
        hours: plainWords(record.hours, locale),
        languages: plainWords(record.languages, locale),
      };
    }),
  }));
}

/** All that the search of one language answers from. */
export function makeSearchFile(base: Base, locale: Locale): SearchFile {
  const ui = wordsOfInterface(base, locale);
  const { lexicon, pages } = phrasePages(base, locale);
  return {
    locale,
    lexicon,
    pages: pages.map(({ page, phrases }) => ({ ...page, phrases: phrases.length })),
    phrases: writePhrases(
      pages.flatMap((page) => page.phrases),
      lexicon,
    ),
    danger: dangers(base, locale),
    panel: {
      search: ui.search,
      readers: ui.reader,
      topics: ui.topic,
      language: LANGUAGES[locale].name,
      kinds: { term: ui.nav.glossary, source: ui.nav.sources },
    },
  };
}
