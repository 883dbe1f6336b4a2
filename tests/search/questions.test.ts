import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { pageUrl } from '../../src/model/query-data.ts';
import { ask } from '../../src/model/query.ts';
import { LOCALES, type Locale } from '../../src/schema/locales.ts';
import { openSiteSearch, type SiteSearch } from './site-search.ts';

/** How far down the expected page may stand. */
const FIRST = 3;
/** Bytes on the way to the reader for one of the files that the panel loads first. */
const LARGEST = 35_000;
const dist = process.env['SITE_DIST'] ?? 'dist';
const questions = z.record(z.string(), z.array(z.string()).min(1));
/** The questions of a file, each with the slugs of the pages that answer it. */
const read = (file: string) =>
  Object.entries(questions.parse(parse(readFileSync(join(import.meta.dirname, file), 'utf8')))).flatMap(
    ([slugs, texts]) => texts.map((text) => ({ ask: text, expect: slugs, slugs: slugs.split(' ') })),
  );
const asked = (locale: Locale) => read(`questions.${locale}.yaml`);
/** Questions that were asked and that the search does not answer yet. */
const open = (locale: Locale) => read(`open-questions.${locale}.yaml`);
const urlOf = (locale: Locale, slug: string): string => pageUrl(locale, { slug });

const built = existsSync(join(dist, 'search', 'words.json'));
test.runIf(!built)('the search can be asked', () => {
  expect.fail(`no built search under "${dist}": run "npm run build", or set SITE_DIST`);
});

describe.runIf(built)('the search of the built site', () => {
  let site: SiteSearch;
  beforeAll(async () => {
    site = await openSiteSearch(dist);
  });
  afterAll(async () => site.close());

  for (const locale of LOCALES) {
    describe(locale, () => {
      test.each(asked(locale))('“$ask” leads to $expect', async ({ ask: text, slugs }) => {
        const urls = slugs.map((slug) => urlOf(locale, slug));
        const { results, corrections, dropped } = await ask(text, site.search[locale], site.finder[locale]);
        const place = results.findIndex((r) => urls.includes(r.url));
        const seen = results.slice(0, 6).map((r, i) => `${i + 1}. ${r.url} (${r.score.toFixed(2)})`);
        const notes = [
          ...corrections.map((c) => `read "${c.from}" as "${c.to}"`),
          ...dropped.map((d) => `left out "${d}"`),
        ];
        expect(
          place >= 0 && place < FIRST,
          `“${text}” should lead to ${urls.join(' or ')} among the first ${FIRST}; it gave:\n${[...seen, ...notes].join('\n') || 'nothing'}`,
        ).toBe(true);
      });
    });
  }

  test.each(LOCALES)(
    'the open questions of %s are still open: one that is answered by now belongs to the others',
    async (locale) => {
      const answered: string[] = [];
      for (const { ask: text, slugs } of open(locale)) {
        const { results } = await ask(text, site.search[locale], site.finder[locale]);
        const urls = slugs.map((slug) => urlOf(locale, slug));
        if (results.slice(0, FIRST).some((r) => urls.includes(r.url))) answered.push(text);
      }
      expect(answered).toEqual([]);
      // Of all that was ever asked, at most one in ten may be open.
      expect(open(locale).length).toBeLessThan(asked(locale).length / 10);
    },
  );

  describe('words of the other language', () => {
    const across: [Locale, string, string][] = [
      ['en', 'me pueden detener con caso pendiente', 'guides/pending-case-and-ice'],
      ['en', 'cuánto tarda la visa u', 'guides/u-visa'],
      ['en', 'necesito un abogado gratis', 'guides/get-help'],
      ['en', 'mi esposo me pega', 'guides/get-help'],
      ['en', 'como borro el historial', 'guides/stay-safe-online'],
      ['es', 'can ice arrest me while my case is pending', 'guides/pending-case-and-ice'],
      ['es', 'how long does the u visa take', 'guides/u-visa'],
      ['es', 'free immigration lawyer', 'guides/get-help'],
      ['es', 'did a judge block the ice memo', 'policy/icwc-v-noem'],
      ['es', 'delete browser history', 'guides/stay-safe-online'],
    ];
    test.each(across)('on the %s site “%s” points across', async (locale, text, to) => {
      const here = await ask(text, site.search[locale], site.finder[locale]);
      expect(here.language).toBe('other');
      const other: Locale = locale === 'en' ? 'es' : 'en';
      const there = await ask(text, site.search[other], site.finder[other]);
      expect(there.language).toBe('own');
      expect(there.results.slice(0, FIRST).map((r) => r.url)).toContain(urlOf(other, to));
      // The words mean the same here, so this language's page is offered as well.
      expect(here.results.slice(0, FIRST).map((r) => r.url)).toContain(urlOf(locale, to));
    });

    test.each([
      ['en', 'can ice arrest me'],
      ['es', 'me puede arrestar ice'],
      ['en', 'u visa'],
      ['es', 'visa u'],
      ['en', '11005.3'],
      ['es', 'I-918'],
    ] as [Locale, string][])('on the %s site “%s” stays', async (locale, text) => {
      const { language } = await ask(text, site.search[locale], site.finder[locale]);
      expect(language).not.toBe('other');
    });
  });

  test('filters keep other pages out', async () => {
    const { results } = await ask('ICE', site.search.en, site.finder.en, { filters: { reader: 'journalist' } });
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) {
      const page = site.search.en.data.pages.find((p) => pageUrl('en', p) === result.url);
      expect(['journalist', 'all']).toContain(page?.reader);
    }
  });

  test.each(['en.json', 'es.json', 'words.json'])('search/%s is small', (name) => {
    expect(brotliCompressSync(readFileSync(join(dist, 'search', name))).length).toBeLessThan(LARGEST);
  });

  test('the questions are many and reach every article', () => {
    for (const locale of LOCALES) {
      const all = asked(locale);
      expect(new Set(all.map((q) => q.ask)).size).toBe(all.length);
      expect(all.length).toBeGreaterThanOrEqual(locale === 'en' ? 600 : 350);
      const reached = new Set(all.flatMap((q) => q.slugs));
      expect(
        site.search[locale].data.pages
          .filter((p) => p.kind === 'page')
          .map((p) => p.slug)
          .filter((slug) => !reached.has(slug)),
      ).toEqual([]);
    }
  });

  test('every page of the index is one of this language', async () => {
    for (const locale of LOCALES) {
      const hits = await site.finder[locale](locale === 'en' ? 'crime' : 'delito', {});
      expect(hits.length).toBeGreaterThan(0);
      for (const { url } of await Promise.all(hits.slice(0, 20).map((h) => h.load())))
        expect(url).toMatch(new RegExp(`^/${locale}/`));
    }
  });
});
