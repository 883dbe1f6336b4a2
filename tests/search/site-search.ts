import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openTextIndex, type PagefindModule } from '../../src/client/text-index.ts';
import { joinData, type SearchFile, type SearchWordsFile } from '../../src/model/query-data.ts';
import { makeSearch, type Finder, type Search } from '../../src/model/query.ts';
import { LOCALES, type Locale } from '../../src/schema/locales.ts';

/** A built site's search, as a browser has it after loading everything. */
export interface SiteSearch {
  search: Record<Locale, Search>;
  finder: Record<Locale, Finder>;
  close(): Promise<void>;
}

/** Serve a folder on a free local port: Pagefind reads its index over HTTP only. */
async function serve(folder: string): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)));
    if (!path.startsWith(folder) || !existsSync(path)) response.writeHead(404).end();
    else response.end(readFileSync(path));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done, failed) => {
        server.closeAllConnections();
        server.close((error) => (error ? failed(error) : done()));
      }),
  };
}

/** Open the search of a built site in Node: the same query layer and the same Pagefind code as in a browser. */
export async function openSiteSearch(dist: string): Promise<SiteSearch> {
  const folder = resolve(dist);
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, 'search', name), 'utf8')) as T;
  const words = read<SearchWordsFile>('words.json');
  const { origin, close } = await serve(folder);
  const open = async (locale: Locale): Promise<[Locale, Search, Finder]> => {
    const pages = read<SearchFile>(`${locale}.json`);
    const script = join(folder, 'pagefind', locale, 'pagefind.js');
    const module = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as PagefindModule;
    return [
      locale,
      makeSearch(joinData(pages, words)),
      await openTextIndex(module, `${origin}/pagefind/${locale}/`, pages.index),
    ];
  };
  const all = await Promise.all(LOCALES.map(open));
  return {
    search: Object.fromEntries(all.map(([locale, search]) => [locale, search])) as Record<Locale, Search>,
    finder: Object.fromEntries(all.map(([locale, , finder]) => [locale, finder])) as Record<Locale, Finder>,
    close,
  };
}
