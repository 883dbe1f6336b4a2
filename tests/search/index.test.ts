import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearch } from '../../src/build/search/search-index.ts';
import { queryWords } from '../../src/build/search/search-words.ts';
import type { SearchFile, SearchWordsFile } from '../../src/model/query-data.ts';
import { ask } from '../../src/model/query.ts';
import { readBase } from '../../src/records/read.ts';
import { LOCALES, type Locale } from '../../src/schema/locales.ts';
import { openSiteSearch } from './site-search.ts';

const real = resolve(import.meta.dirname, '../../content');
let folder: string;
let content: string;

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const TITLES: Record<Locale, string> = { en: 'Can ICE arrest me?', es: '¿Puede ICE arrestarme?' };
const SHORTS: Record<Locale, string> = {
  en: 'Yes, officers can arrest a person with a case.',
  es: 'Sí, los oficiales pueden arrestar a una persona con un caso.',
};
const article = (locale: Locale): string => `---
title: '${TITLES[locale]}'
short: '${SHORTS[locale]}'
reader: immigrant
topics: [enforcement]
aliases: [la migra]
checked: '2026-11-24'
recheck: '2027-01-15'
---
`;
const WORDS = `stop: [a, the, me]
question: [can]
concepts:
  ice: [ice, la migra]
  arrest: [arrest*, detained]
leads:
  guides/arrest: [arrest]
define: [what is]
`;
const TERMS = `- id: ice
  term: { en: U.S. Immigration and Customs Enforcement (ICE), es: Servicio de Control de Inmigración (ICE) }
  also: { en: [I.C.E., arrested], es: [el ICE, hielo] }
  short: { en: The agency that arrests., es: La agencia que arresta. }
- id: nta
  term: { en: Notice to Appear (NTA), es: notificación de comparecencia (NTA) }
  short: { en: The paper that starts a case., es: El papel que abre un caso. }
`;
const page = (locale: string, title: string, text: string, body = 'data-pagefind-body'): string =>
  `<!doctype html><html lang="${locale}"><head><title>${title}</title></head><body><main ${body}><h1>${title}</h1><p>${text}</p><h2 id="door">Zaguan ${locale}</h2><p>kitchen${locale} <sup>1a</sup></p><dl><dt>Labelword</dt><dd>Valueword</dd></dl></main></body></html>`;

function makeDist(name: string): string {
  const dist = join(folder, name);
  for (const locale of LOCALES) {
    put(join(dist, locale, 'guides/arrest/index.html'), page(locale, TITLES[locale], SHORTS[locale]));
    put(join(dist, locale, 'sources/doc/index.html'), page(locale, 'A document', 'Words of a zuchowski document.'));
    put(join(dist, locale, 'hidden/index.html'), page(locale, 'Hidden', 'secretword', ''));
  }
  put(join(dist, 'index.html'), page('en', 'Door', 'doorword', ''));
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
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
  content = join(folder, 'content');
  for (const locale of LOCALES) {
    mkdirSync(join(content, locale), { recursive: true });
    cpSync(join(real, locale, 'ui.yaml'), join(content, locale, 'ui.yaml'));
    put(join(content, locale, 'search.yaml'), WORDS);
    put(join(content, locale, 'guides/arrest.mdx'), article(locale));
  }
  put(join(content, 'records/terms/terms.yaml'), TERMS);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const baseOf = () => readBase(content).base;
const build = (dist: string): Promise<void> => buildSearch({ dist, base: baseOf() });

describe('the search index', () => {
  test('holds what a browser loads and nothing else', async () => {
    const dist = makeDist('one');
    await build(dist);
    const files = Object.keys(filesOf(join(dist, 'pagefind')));
    for (const locale of LOCALES) {
      expect(files).toContain(`/${locale}/pagefind.js`);
      expect(files).toContain(`/${locale}/wasm.${locale}.pagefind`);
    }
    expect(files.filter((f) => /ui|highlight|worker|unknown|playground/.test(f))).toEqual([]);
    expect(readdirSync(join(dist, 'search')).sort()).toEqual(['en.json', 'es.json', 'words.json']);
  });

  test('is the same, byte for byte, from build to build', async () => {
    const [a, b] = [makeDist('a'), makeDist('b')];
    await build(a);
    await build(b);
    for (const part of ['pagefind', 'search']) expect(filesOf(join(b, part))).toEqual(filesOf(join(a, part)));
    await build(a);
    expect(filesOf(join(a, 'pagefind'))).toEqual(filesOf(join(b, 'pagefind')));
  });

  test('answers in each language with pages that have a body to search', async () => {
    const dist = makeDist('ask');
    await build(dist);
    const site = await openSiteSearch(dist);
    try {
      for (const locale of LOCALES) {
        const urls = async (words: string): Promise<string[]> =>
          Promise.all((await site.finder[locale](words, {})).map(async (h) => (await h.load()).url));
        expect(await urls(`kitchen${locale}`)).toEqual(expect.arrayContaining([`/${locale}/guides/arrest/`]));
        expect(await urls('secretword')).toEqual([]);
        expect(await urls('labelword')).toEqual([]);
        expect((await urls('valueword')).length).toBeGreaterThan(0);
        const { results } = await ask('la migra', site.search[locale], site.finder[locale]);
        expect(results[0]?.url).toBe(`/${locale}/guides/arrest/`);
      }
    } finally {
      await site.close();
    }
  });

  test('the first file knows titles, names of both languages, sections, and the panel’s words', async () => {
    const dist = makeDist('file');
    await build(dist);
    const file = read<SearchFile>(join(dist, 'search/es.json'));
    const guide = file.pages.find((p) => p.slug === 'guides/arrest');
    expect(guide).toMatchObject({ title: TITLES.es, reader: 'immigrant', sections: [['door', 'Zaguan es']] });
    expect(guide?.aliases).toEqual(['la migra', 'can ice arrest me', 'detained']);
    expect(file.pages.filter((p) => p.kind === 'list').map((p) => p.slug)).toEqual([
      'a-z',
      'sources',
      'glossary',
      'updates',
      'context/timeline',
    ]);
    expect(file.panel.search.none).toBe(baseOf().ui.es?.search.none);
    expect(file.index).toMatch(/^es_/);
  });

  test('the words take in the glossary, without a name meaning two things', async () => {
    const words: SearchWordsFile = queryWords(baseOf());
    expect(words.en.concepts['ice']).toEqual(['ice', 'la migra', 'us immigration and customs enforcement']);
    expect(words.es.concepts['ice']).toContain('hielo');
    expect(words.en.concepts['nta']).toEqual(['notice to appear', 'nta']);
    expect(words.es.concepts['nta']?.[0]).toBe('notificacion de comparecencia');
    expect(Object.values(words.en.concepts).flat()).not.toContain('arrested');
  });
});

describe('a build with a fault in its search stops', () => {
  test('no page to search', async () => {
    const dist = join(folder, 'empty');
    put(join(dist, 'en/x/index.html'), page('en', 'x', 'x', ''));
    await expect(build(dist)).rejects.toThrow(/no page with data-pagefind-body/);
  });
});

test('the words of the site itself are in order: a page in both languages is led to by the same things', () => {
  const { base } = readBase(real);
  const [en, es] = [base.searchWords.en?.data.leads, base.searchWords.es?.data.leads];
  // Pages that wait for their translation have no Spanish leads.
  const translated = Object.entries(en ?? {}).filter(
    ([slug]) => existsSync(join(real, 'es', `${slug}.mdx`)) || !existsSync(join(real, 'en', `${slug}.mdx`)),
  );
  expect(translated.length).toBeGreaterThan(40);
  expect(es).toEqual(Object.fromEntries(translated));
});
