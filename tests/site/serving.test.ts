import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules, headersFor } from '../../src/build/hosting/headers.ts';
import { createSiteServer, listen } from '../../src/build/serve/server.ts';
import { readCaddy, readHeadersFile, readNginx } from './read-configs.ts';
import { ADDRESSES, STYLE_HASH, ask, decided, makeSite, type Fixture } from './serving-fixture.ts';

const REVALIDATE = 'public, max-age=0, must-revalidate';
const FOREVER = 'public, max-age=31536000, immutable';

describe.each(['/', '/sub/'])('the local server at %s', (base) => {
  let site: Fixture;
  let server: Server;
  let port = 0;
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    ask(port, base + path, headers, method);

  beforeAll(async () => {
    site = await makeSite('http://localhost:4321', base);
    server = createSiteServer({ dist: site.dist, headers: { base, https: false, styleHashes: [STYLE_HASH] } });
    port = await listen(server, 0);
  });
  afterAll(() => {
    server.close();
    site.remove();
  });

  test.each(ADDRESSES)('%s has exactly the headers of headers.ts', async (address) => {
    const reply = await get(address);
    const path = reply.status === 404 ? `${base}404.html` : base + address;
    const rules = headerRules({ base, https: false, styleHashes: [STYLE_HASH] });
    const wanted = headersFor(path, rules).map((h) => [h.name.toLowerCase(), h.value]);
    expect(decided(reply)).toEqual(Object.fromEntries(wanted));
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  test.each([
    ['', 200, REVALIDATE, 'text/html; charset=utf-8'],
    ['en/guides/u-visa/', 200, REVALIDATE, 'text/html; charset=utf-8'],
    ['robots.txt', 200, REVALIDATE, 'text/plain; charset=utf-8'],
    ['_astro/search.Cx1.js', 200, FOREVER, 'text/javascript; charset=utf-8'],
    ['pagefind/pagefind.js', 200, 'no-cache', 'text/javascript; charset=utf-8'],
    ['pagefind/pagefind-worker.js', 200, 'no-cache', 'text/javascript; charset=utf-8'],
    ['pagefind/pagefind-entry.json', 200, 'no-cache', 'application/json; charset=utf-8'],
    ['pagefind/wasm.en.pagefind', 200, 'no-cache', 'application/octet-stream'],
    ['pagefind/pagefind.en_1.pf_meta', 200, FOREVER, 'application/octet-stream'],
    ['pagefind/index/en_1.pf_index', 200, FOREVER, 'application/octet-stream'],
    ['en/updates/feed.xml', 200, 'public, max-age=300', 'application/xml; charset=utf-8'],
    ['data/timeline.csv', 200, REVALIDATE, 'text/csv; charset=utf-8'],
    ['nothing/here/', 404, REVALIDATE, 'text/html; charset=utf-8'],
    ['_astro/nothing.js', 404, REVALIDATE, 'text/html; charset=utf-8'],
    ['_headers', 404, REVALIDATE, 'text/html; charset=utf-8'],
    ['empty', 404, REVALIDATE, 'text/html; charset=utf-8'],
  ])('%s: status %i, cache %s, type %s', async (address, status, cache, type) => {
    const reply = await get(address);
    expect([reply.status, reply.headers['cache-control'], reply.headers['content-type']]).toEqual([
      status,
      cache,
      type,
    ]);
  });

  test('other sites may use feeds and data, and nothing else', async () => {
    const open = (address: string) =>
      get(address).then((r) => [r.headers['cross-origin-resource-policy'], r.headers['access-control-allow-origin']]);
    expect(await open('en/updates/feed.json')).toEqual(['cross-origin', '*']);
    expect(await open('data/facts.json')).toEqual(['cross-origin', '*']);
    expect(await open('en/')).toEqual(['same-origin', undefined]);
    expect(await open('pagefind/pagefind.js')).toEqual(['same-origin', undefined]);
  });

  test('brotli before gzip before plain, all with the same words', async () => {
    const plain = await get('en/');
    const br = await get('en/', { 'accept-encoding': 'gzip, deflate, br' });
    const gz = await get('en/', { 'accept-encoding': 'gzip' });
    const refused = await get('en/', { 'accept-encoding': 'br;q=0, gzip;q=0.5' });
    const loudly = await get('en/', { 'accept-encoding': 'BR;Q=0, GZIP;Q=0.5' });
    expect([plain, br, gz, refused, loudly].map((r) => r.headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
      'gzip',
      'gzip',
    ]);
    expect([br, gz, plain].map((r) => r.headers['vary'])).toEqual(Array(3).fill('Accept-Encoding'));
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gz.body)).toEqual(plain.body);
    expect(br.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('small files, and the 404 page, are negotiated as well', async () => {
    expect((await get('robots.txt', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
    const lost = await get('nothing/', { 'accept-encoding': 'br' });
    expect([lost.status, lost.headers['content-encoding']]).toEqual([404, 'br']);
    expect(brotliDecompressSync(lost.body)).toEqual(readFileSync(join(site.dist, '404.html')));
  });

  test('a page that did not change is not sent again', async () => {
    const first = await get('en/', { 'accept-encoding': 'br' });
    const etag = first.headers['etag'] ?? '';
    expect(etag).not.toBe('');
    const again = await get('en/', { 'accept-encoding': 'br', 'if-none-match': etag });
    expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([304, 0, REVALIDATE]);
    const asked = (tags: string) =>
      get('en/', { 'accept-encoding': 'br', 'if-none-match': tags }).then((r) => r.status);
    expect(await asked('"other"')).toBe(200);
    expect(await asked(`"other", ${etag}`)).toBe(304);
    expect(await asked(etag.replace('W/', ''))).toBe(304);
    expect(await asked('*')).toBe(304);
    // The tag of the plain file is not that of the compressed one.
    expect(await asked((await get('en/')).headers['etag'] ?? '')).toBe(200);
  });

  test('a page has one address', async () => {
    const reply = await get('en/guides/u-visa?from=print');
    expect([reply.status, reply.headers['location']]).toEqual([301, `${base}en/guides/u-visa/?from=print`]);
  });

  test('only reading is possible', async () => {
    const head = await get('en/', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    const post = await get('en/', {}, 'POST');
    expect([post.status, post.headers['allow']]).toEqual([405, 'GET, HEAD']);
    expect(post.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test.each([
    '../hosting/site.json',
    '..%2fhosting%2fsite.json',
    '%2e%2e/hosting/site.json',
    'en/../../hosting/site.json',
    '..\\hosting\\site.json',
    '..%5chosting%5csite.json',
    '/../hosting/site.json',
    '%00',
    '%E0%A4%A',
    'en/./',
    '/en/guides/u-visa',
    '%2Fen/guides/u-visa',
  ])('an address that climbs or tricks is refused: %s', async (address) => {
    const reply = await get(address);
    expect(reply.status).toBe(404);
    expect(reply.headers['location']).toBeUndefined();
    expect(reply.body).toEqual(readFileSync(join(site.dist, '404.html')));
  });

  test('an odd range does no harm', async () => {
    expect((await get('en/', { range: 'bytes=9-1' })).status).toBe(200);
  });
});

describe.each([
  ['http://localhost:4321', '/'],
  ['https://example.org', '/'],
  ['https://example.org', '/sub/'],
])('the configurations of other hosts for %s%s', (address, base) => {
  const https = address.startsWith('https');
  let site: Fixture;
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    site = await makeSite(address, base);
    server = createSiteServer({ dist: site.dist, headers: { base, https, styleHashes: [STYLE_HASH] } });
    port = await listen(server, 0);
  });
  afterAll(() => {
    server.close();
    site.remove();
  });
  const hosting = (file: string) => readFileSync(join(site.hosting, file), 'utf8');

  test.each(ADDRESSES)('%s: _headers, nginx and Caddy carry the values of the local server', async (path) => {
    const reply = await ask(port, base + path);
    const own = decided(reply);
    // What is not found has the headers of the page that says so; _headers goes by the address that was asked.
    const served = reply.status === 404 ? '404.html' : path;
    expect(readNginx(hosting('nginx.conf'), base)(base + served)).toEqual(own);
    expect(readCaddy(hosting('Caddyfile'))(`/${served}`)).toEqual(own);
    const cloud = readHeadersFile(readFileSync(join(site.dist, '_headers'), 'utf8'))(base + served);
    // Files at the top and addresses without a slash follow no rule but the first there; it matters for pages only.
    if (cloud['cross-origin-resource-policy'] === undefined) delete own['cross-origin-resource-policy'];
    expect(cloud).toEqual(own);
  });

  test('only a site on https tells browsers to insist on https', () => {
    for (const text of [
      hosting('nginx.conf'),
      hosting('Caddyfile'),
      readFileSync(join(site.dist, '_headers'), 'utf8'),
    ]) {
      expect(text.includes('Strict-Transport-Security')).toBe(https);
      expect(text.includes('upgrade-insecure-requests')).toBe(https);
    }
  });

  test('_headers stays within what Cloudflare takes', () => {
    const text = readFileSync(join(site.dist, '_headers'), 'utf8').split('\n');
    expect(text.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.map((line) => line.length))).toBeLessThanOrEqual(2_000);
  });
});

describe('in a folder of a larger site', () => {
  test('the folder without its slash leads to it, and nothing outside it is served', async () => {
    const site = await makeSite('http://localhost:4321', '/sub');
    const server = createSiteServer({ dist: site.dist, headers: { base: '/sub', https: false } });
    const port = await listen(server, 0);
    const replies = await Promise.all(['/sub', '/', '/en/', '/subway/'].map((path) => ask(port, path)));
    server.close();
    site.remove();
    expect(replies.map((r) => r.status)).toEqual([301, 404, 404, 404]);
    expect(replies[0]?.headers['location']).toBe('/sub/');
  });
});
