import { describe, expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  headerRules,
  headersFor,
  patternSource,
  ruleFor,
} from '../../src/build/hosting/headers.ts';
import { normaliseBase } from '../../src/settings.ts';
import { headersFile } from '../../src/build/hosting/configs.ts';

const plain = { base: '/', https: false, styleHashes: ['sha256-abc='] };
const valueOf = (path: string, name: string, options = plain) =>
  headersFor(path, headerRules(options)).find((h) => h.name === name)?.value;

describe('the content security policy', () => {
  test('allows this site’s own files, the one stylesheet in the page, the icon in the page, and nothing else', () => {
    expect(contentSecurityPolicy({ https: false, styleHashes: ['sha256-abc='] }).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'sha256-abc='",
      "img-src 'self' data:",
      "font-src 'none'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ]);
  });

  test('upgrades requests only where the site has https', () => {
    expect(contentSecurityPolicy({ https: true })).toMatch(/; upgrade-insecure-requests$/);
    expect(contentSecurityPolicy({ https: false })).not.toContain('upgrade');
  });

  test('never names another host, inline code or any scheme but data: for images', () => {
    const policy = contentSecurityPolicy({ https: true, styleHashes: ['sha256-abc='] });
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|blob:|report-/);
    expect(policy.match(/data:/g)).toHaveLength(1);
  });
});

describe('https', () => {
  test('adds HSTS, for sub-domains only where the whole host is ours', () => {
    const hsts = 'Strict-Transport-Security';
    expect(valueOf('/', hsts)).toBeUndefined();
    expect(valueOf('/', hsts, { ...plain, https: true })).toBe('max-age=63072000; includeSubDomains');
    expect(valueOf('/sub/', hsts, { ...plain, https: true, base: '/sub/' })).toBe('max-age=63072000');
  });
});

describe('which rule a path follows', () => {
  test.each([
    ['', 'page'],
    ['en/', 'page'],
    ['en/guides/u-visa/', 'page'],
    ['404.html', 'page'],
    ['robots.txt', 'page'],
    ['en/guides/u-visa', 'page'],
    ['_astro/a.b1.js', 'hashed'],
    ['pagefind/index/en_1.pf_index', 'hashed'],
    ['pagefind/filter/en_1.pf_filter', 'hashed'],
    ['pagefind/fragment/es_1.pf_fragment', 'hashed'],
    ['pagefind/pagefind.en_1.pf_meta', 'hashed'],
    ['pagefind/pagefind.js', 'index'],
    ['pagefind/wasm.en.pagefind', 'index'],
    ['pagefind/wasm.unknown.pagefind', 'index'],
    ['pagefind/pagefind-entry.json', 'index'],
    ['en/updates/feed.xml', 'feed'],
    ['es/updates/feed.json', 'feed'],
    ['data/facts.json', 'data'],
    ['my_astro/x', 'page'],
  ])('%s is %s, at the root and in a folder', (path, kind) => {
    for (const base of ['/', '/sub/']) expect(ruleFor(base + path, headerRules({ ...plain, base })).kind).toBe(kind);
  });

  test('every path has one value per header, since hosts join what overlapping rules say', () => {
    const rules = headerRules({ ...plain, https: true });
    const paths = [
      '/',
      '/en/',
      '/data/',
      '/data/a.json',
      '/en/feed.xml',
      '/_astro/x.js',
      '/pagefind/pagefind.js',
      '/pagefind/a.pf_meta',
      '/pagefind/wasm.en.pagefind',
    ];
    for (const path of paths.filter((p) => p !== '/data/')) {
      const fitting = rules.filter((r) => r.patterns.some((p) => new RegExp(patternSource(p)).test(path)));
      const names = fitting.flatMap((r) => r.headers.map((h) => h.name));
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  test('patterns have at most one star, which is what hosts allow', () => {
    for (const pattern of headerRules(plain).flatMap((r) => r.patterns))
      expect(pattern.split('*').length, pattern).toBeLessThanOrEqual(2);
  });
});

test('nothing that no browser needs, and nothing that reports on readers', () => {
  const names = headerRules({ ...plain, https: true }).flatMap((r) => r.headers.map((h) => h.name));
  for (const name of ['Report-To', 'Reporting-Endpoints', 'NEL', 'Set-Cookie', 'Server-Timing', 'Speculation-Rules'])
    expect(names).not.toContain(name);
});

test('the base is written in one way', () => {
  expect(['', '/', 'sub', '/sub', '/sub/', '//sub//'].map(normaliseBase)).toEqual([
    '/',
    '/',
    '/sub/',
    '/sub/',
    '/sub/',
    '/sub/',
  ]);
});

test('_headers that a host would cut off are refused', () => {
  const options = { site: new URL('https://example.org'), base: '/', styleHashes: [`sha256-${'x'.repeat(2_000)}`] };
  expect(() => headersFile(options)).toThrow(/Cloudflare takes 100 rules and 2000 characters a line/);
});
