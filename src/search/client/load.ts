import type { Locale } from '../../schema/locales.ts';
import { makeSearch, type Search } from '../answer.ts';
import { shelfFolder, type SearchFile, type Shelf } from '../data.ts';
import { openShelf, type Pagefind } from './texts.ts';

/** What was asked for once is kept while the page is open; after a failure it is asked for again. */
const kept = new Map<string, Promise<unknown>>();
function once<T>(key: string, load: () => Promise<T>): Promise<T> {
  const found = (kept.get(key) as Promise<T> | undefined) ?? load();
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  return found;
}

/**
 * Load all that the first step of one language needs: one file, the same whatever is asked.
 * @param early the file when it is on its way already
 */
export function loadSearch(base: string, locale: Locale, early?: Promise<Response>): Promise<Search> {
  return once(`search ${locale}`, async () => {
    const answer = await (early ?? fetch(`${base}search/${locale}.json`, { credentials: 'omit' }));
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    return makeSearch((await answer.json()) as SearchFile);
  });
}

/** Load the index of one language's texts or documents, when one is first looked into. */
export function loadShelf(base: string, locale: Locale, shelf: Shelf): Promise<Pagefind> {
  const folder = base + shelfFolder(locale, shelf);
  return once(folder, async () =>
    openShelf((await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind, folder),
  );
}
