import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBase } from '../../src/records/read.ts';
import { LOCALES, type Locale } from '../../src/schema/locales.ts';
import { answer, makeSearch } from '../../src/search/answer.ts';
import { buildSearch } from '../../src/search/build/build-search.ts';
import { findTexts, openShelf, type Pagefind } from '../../src/search/client/texts.ts';
import { shelfFolder, type SearchFile, type Shelf } from '../../src/search/data.ts';
import { writeTree } from '../content/tree.ts';

let folder: string;
let server: Server;
const { base } = readBase(writeTree());

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
const page = (locale: string, title: string, text: string, body = 'data-pagefind-body'): string =>
  `<!doctype html><html lang="${locale}"><head><title>${title}</title></head><body><main ${body}><h1>${title}</h1><p>${text}</p><h2 id="door">Zaguan ${locale}</h2><p>kitchen${locale} <sup>1a</sup></p><dl><dt>Labelword</dt><dd>Valueword</dd></dl></main></body></html>`;

function makeDist(name: string): string {
  const dist = join(folder, name);
  for (const locale of LOCALES) {
    put(join(dist, locale, 'guides/u-visa/index.html'), page(locale, 'A guide', 'A &lt;b&gt; and kitchen.'));
    put(join(dist, locale, 'sources/the-law/index.html'), page(locale, 'A document', 'Words of a zuchowski document.'));
    put(join(dist, locale, 'hidden/index.html'), page(locale, 'Hidden', 'secretword', ''));
  }
  return dist;
}

const filesOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name))
      .sort()
      .map((path) => [path.slice(root.length), readFileSync(path).toString('base64')]),
  );

/** Pagefind reads its index over HTTP only, from an absolute address where there is no page. */
async function open(dist: string, locale: Locale, shelf: Shelf): Promise<Pagefind> {
  const inner = shelfFolder(locale, shelf);
  const pagefind = (await import(/* @vite-ignore */ pathToFileURL(join(dist, inner, 'pagefind.js')).href)) as Pagefind;
  const { port } = server.address() as AddressInfo;
  return openShelf(pagefind, `http://127.0.0.1:${port}/${dist.slice(folder.length + 1)}/${inner}`);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
  server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)));
    if (!path.startsWith(folder) || !existsSync(path)) response.writeHead(404).end();
    else response.end(readFileSync(path));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the text indexes', () => {
  test('hold articles and documents apart, in each language', async () => {
    const dist = makeDist('apart');
    await buildSearch({ dist, base });
    for (const locale of LOCALES) {
      const texts = await open(dist, locale, 'texts');
      const documents = await open(dist, locale, 'documents');
      const urls = async (shelf: Pagefind, words: string): Promise<string[]> =>
        (await findTexts(shelf, [words], {})).map((found) => found.url);
      expect(await urls(texts, `kitchen${locale}`)).toEqual([`/${locale}/guides/u-visa/`]);
      expect(await urls(documents, 'zuchowski')).toEqual([`/${locale}/sources/the-law/`]);
      for (const word of ['secretword', 'labelword', 'zuchowski']) expect(await urls(texts, word)).toEqual([]);
      expect(await urls(texts, 'valueword')).toHaveLength(1);
    }
  });

  test('are asked for less when no page has all, and give excerpts as text and places', async () => {
    const dist = makeDist('less');
    await buildSearch({ dist, base });
    const [found] = await findTexts(
      await open(dist, 'en', 'texts'),
      ['guide valueword -zz "none of it"', 'zaguan'],
      {},
    );
    expect(found?.url).toBe('/en/guides/u-visa/');
    expect(found?.excerpt.some((piece) => piece.mark)).toBe(true);
    expect(found?.excerpt.map((piece) => piece.text).join('')).not.toMatch(/<mark>|&lt;/);
    expect(found?.places).toEqual([{ url: '/en/guides/u-visa/#door', title: 'Zaguan en' }]);
  });

  test('come without Pagefind’s own panels', async () => {
    const dist = makeDist('panels');
    await buildSearch({ dist, base });
    expect(Object.keys(filesOf(join(dist, 'pagefind'))).filter((f) => /-(ui|highlight|worker)\./.test(f))).toEqual([]);
  });

  test('without a page stop the build', async () => {
    const dist = join(folder, 'empty');
    for (const locale of LOCALES) put(join(dist, locale, 'x/index.html'), page(locale, 'x', 'x', ''));
    await expect(buildSearch({ dist, base })).rejects.toThrow(/no page with data-pagefind-body/);
  });
});

test('the search is the same, byte for byte, from build to build', async () => {
  const [a, b] = [makeDist('a'), makeDist('b')];
  await buildSearch({ dist: a, base });
  await buildSearch({ dist: b, base });
  for (const part of ['pagefind', 'search']) expect(filesOf(join(b, part))).toEqual(filesOf(join(a, part)));
});

test('the first step answers from asked questions, titles, other names and words, each in its language', async () => {
  const dist = makeDist('first');
  await buildSearch({ dist, base });
  for (const locale of LOCALES) {
    const file = JSON.parse(readFileSync(join(dist, 'search', `${locale}.json`), 'utf8')) as SearchFile;
    expect(file.pages.map((p) => [p.slug, p.kind])).toEqual([
      ['guides/u-visa', 'page'],
      ['glossary/u-visa', 'term'],
      ['a-z', 'register'],
      ['sources', 'register'],
      ['glossary', 'register'],
      ['updates', 'register'],
      ['context/timeline', 'register'],
    ]);
    const search = makeSearch(file);
    const [title = ''] = file.pages.map((p) => p.title);
    expect(answer(title, search).results[0]?.page.slug).toBe('guides/u-visa');
    expect(file.panel.search.none).toBe(base.ui[locale]?.search.none);
  }
});
