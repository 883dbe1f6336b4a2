import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/schema/locales.ts';
import { REGISTERS } from '../../src/schema/registers.ts';
import budget from '../budget.json' with { type: 'json' };
import { dist } from '../built-site.ts';
import { broken, inLanguage, pages } from './page-rules.ts';

describe('bytes over the wire on a first visit (brotli: the page and its script)', () => {
  /** What is sent for a file: its brotli copy where there is one. */
  const sent = (file: string): number =>
    statSync(join(dist, existsSync(join(dist, `${file}.br`)) ? `${file}.br` : file)).size;
  const loaded = (html: string): string[] =>
    [
      ...html.matchAll(/<(?:script|link rel="(?:stylesheet|preload|modulepreload)")[^>]* (?:src|href)="\/([^"]+)"/g),
    ].map((m) => m[1] ?? '');

  const large = new Set([...REGISTERS.filter((r) => r.large).map((r) => r.slug), ...budget.largeArticles]);

  it('knows every page that may be larger', () => {
    const slugs = new Set(pages.map(({ path }) => path.split('/').slice(2, -1).join('/')));
    expect([...large, ...REGISTERS.map((r) => r.slug)].filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it('keeps every page within its budget', () => {
    expect(
      broken(({ html, file, path }) => {
        const bytes = [file, ...loaded(html)].reduce((sum, f) => sum + sent(f), 0);
        const limit = large.has(path.split('/').slice(2, -1).join('/')) ? budget.registerBytes : budget.pageBytes;
        return bytes > limit ? `${bytes} bytes, ${bytes - limit} over` : undefined;
      }),
    ).toEqual([]);
  });

  it('has everything of a guide up to its sources in the first round trip', () => {
    // One guide holds the table of all protections: its answer and its questions stand before the table.
    const long = new Set(budget.longGuides.flatMap((slug) => LOCALES.map((locale) => `/${locale}/${slug}/`)));
    const guides = inLanguage.filter(
      (p) => /^\/..\/guides\/./.test(p.path) && p.html.includes('class="sources"') && !long.has(p.path),
    );
    expect(guides.length).toBeGreaterThan(40);
    expect(
      broken(({ html }) => {
        const bytes = brotliCompressSync(html.slice(0, html.indexOf('<section class="sources"'))).length;
        return bytes > budget.guideBytes ? `${bytes} bytes, ${bytes - budget.guideBytes} over` : undefined;
      }, guides),
    ).toEqual([]);
  });

  it('asks for the page and its script only', () => {
    expect(
      broken(({ html }) =>
        1 + loaded(html).length > budget.requests ? `${1 + loaded(html).length} requests` : undefined,
      ),
    ).toEqual([]);
  });
});
