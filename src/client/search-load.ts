import { joinData, type PanelWords, type SearchFile, type SearchWordsFile } from '../model/query-data.ts';
import { makeSearch, type Finder, type Search } from '../model/query.ts';
import type { Locale } from '../schema/locales.ts';
import { openTextIndex, type PagefindModule } from './text-index.ts';

/** One language's search in this browser. */
export interface LoadedLanguage {
  locale: Locale;
  search: Search;
  words: PanelWords;
  /** Names the state of the text index. */
  index: string;
}

/** A text index that may still be on its way; without one the titles and other names are searched. */
export interface Texts {
  state(): 'loading' | 'ready' | 'missing';
  finder: Promise<Finder | undefined>;
}

async function read<T>(address: string): Promise<T> {
  const answer = await fetch(address, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return (await answer.json()) as T;
}

/** Ask once; ask again only after a failure. */
function once<T>(kept: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  const found = kept.get(key) ?? load();
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  return found;
}

const wordFiles = new Map<string, Promise<SearchWordsFile>>();
const languages = new Map<string, Promise<LoadedLanguage>>();
const texts = new Map<string, Texts>();

/** Load the titles and words of one language. */
export function loadLanguage(base: string, locale: Locale): Promise<LoadedLanguage> {
  return once(languages, locale, async () => {
    const [words, pages] = await Promise.all([
      once(wordFiles, 'words', () => read<SearchWordsFile>(`${base}search/words.json`)),
      read<SearchFile>(`${base}search/${locale}.json`),
    ]);
    return { locale, search: makeSearch(joinData(pages, words)), words: pages.panel, index: pages.index };
  });
}

/** Load the text index of one language, when something is first asked of it. */
export function loadTexts(base: string, { locale, index }: LoadedLanguage): Texts {
  const kept = texts.get(locale);
  if (kept && kept.state() !== 'missing') return kept;
  let state: ReturnType<Texts['state']> = 'loading';
  const folder = `${base}pagefind/${locale}/`;
  const load = async (): Promise<Finder | undefined> => {
    try {
      const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
      const finder = await openTextIndex(module, folder, index);
      state = 'ready';
      return finder;
    } catch {
      state = 'missing';
      return undefined;
    }
  };
  const loading: Texts = { state: () => state, finder: load() };
  texts.set(locale, loading);
  return loading;
}
