import { joinData, type SearchPage, type SearchWordsFile } from '../../src/model/query-data.ts';
import { makeSearch, type Finder, type Found, type Search } from '../../src/model/query.ts';

/** A small world of words in two languages. */
export const WORDS: SearchWordsFile = {
  en: {
    stop: ['the', 'a', 'my', 'i', 'is', 'me', 'no', 'was', 'in', 'with', 'while', 'of'],
    question: ['how', 'what', 'can', 'do', 'where'],
    define: ['what is', 'meaning'],
    concepts: {
      ice: ['ice', 'la migra', 'immigration police'],
      arrest: ['arrest', 'arrest*', 'detain*', 'picked up'],
      'u-visa': ['u visa', 'uvisa', 'i918'],
      'online-safety': ['browser history', 'delete history'],
      lawyer: ['lawyer', 'attorney', 'legal aid'],
      'in-effect': ['in effect', 'cancelled'],
      deport: ['removal', 'deport*'],
    },
  },
  es: {
    stop: ['la', 'el', 'de', 'mi', 'me', 'no', 'con'],
    question: ['como', 'que', 'puede', 'donde'],
    define: ['que es'],
    concepts: {
      ice: ['ice', 'la migra', 'migración'].map((w) => w.normalize('NFD').replace(/\p{M}/gu, '')),
      arrest: ['arresto', 'arrest*', 'deten*', 'agarr*'],
      'u-visa': ['visa u', 'bisa u', 'i918'],
      'online-safety': ['borrar historial'],
      lawyer: ['abogado', 'ayuda legal'],
      'in-effect': ['vigente', 'cancel*'],
      deport: ['deportacion', 'deport*'],
    },
  },
};

export const PAGES: SearchPage[] = [
  {
    slug: 'home',
    kind: 'page',
    title: 'Rules for victims of crime',
    short: 'Where things stand.',
    reader: 'all',
    topics: ['about'],
    aliases: ['U visa'],
  },
  {
    slug: 'guides/pending',
    kind: 'page',
    title: 'Can ICE arrest me while my case is pending?',
    short: 'Yes, it can.',
    reader: 'immigrant',
    topics: ['enforcement'],
    aliases: ['la migra', 'me pueden detener'],
    sections: [
      ['door', 'If ICE comes to your door'],
      ['held', 'If you are held'],
    ],
  },
  {
    slug: 'guides/u-visa',
    kind: 'page',
    title: 'The U visa: who it is for',
    short: 'For victims who help police.',
    reader: 'immigrant',
    topics: ['u-visa'],
    aliases: ['I-918', 'visa u requisitos'],
  },
  {
    slug: 'guides/get-help',
    kind: 'page',
    title: 'Where can I get help?',
    short: 'A lawyer can look at your case.',
    reader: 'immigrant',
    topics: ['help'],
    aliases: ['free lawyer', 'abogado gratis'],
  },
  {
    slug: 'guides/safe',
    kind: 'page',
    title: 'Using a shared phone',
    short: 'Your history shows the visit.',
    reader: 'immigrant',
    topics: ['safety'],
    aliases: ['delete history', 'borrar historial'],
  },
  {
    slug: 'policy/memo',
    kind: 'page',
    title: 'The Venturella memo of 2009',
    short: 'An old memo.',
    reader: 'journalist',
    topics: ['history'],
    aliases: ['Birotte'],
  },
  { slug: 'glossary/removal', kind: 'term', title: 'removal', short: 'The legal word for deportation.', aliases: [] },
];

export const search = (pages: SearchPage[] = PAGES): Search =>
  makeSearch(joinData({ locale: 'en', pages, vocabulary: 'pending police victim visit women' }, WORDS));
export const spanish = (): Search => makeSearch(joinData({ locale: 'es', pages: [], vocabulary: 'pendiente' }, WORDS));

/** A stand-in for the text index: pages by the words that lead to them; it joins words with AND, as Pagefind does. */
export function finderOf(texts: Record<string, string>): Finder & { asked: string[] } {
  const asked: string[] = [];
  const finder = (words: string) => {
    asked.push(words);
    const wanted = words.replace(/"/g, '').split(' ');
    const hits = Object.entries(texts).filter(([, text]) =>
      wanted.every((w) => text.split(' ').some((t) => t.startsWith(w))),
    );
    const load = (url: string): Found => ({
      url,
      title: url,
      excerpt: [{ text: wanted[0] ?? '', mark: true }],
      sections: [],
    });
    return Promise.resolve(hits.map(([url], i) => ({ score: 10 - i, load: () => Promise.resolve(load(url)) })));
  };
  return Object.assign(finder, { asked });
}
