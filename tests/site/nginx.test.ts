import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nginxConfig } from '../../src/build/hosting/nginx.ts';
import { createSiteServer, listen } from '../../src/build/serve/server.ts';
import {
  ADDRESSES,
  STYLE_HASH,
  ask,
  decided,
  freePort,
  makeSite,
  sendRaw,
  startHost,
  type Fixture,
  type RunningHost,
} from './serving-fixture.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find(
  (p) => existsSync(p),
);

test('the nginx configuration writes down nothing about readers and is whole', () => {
  const text = nginxConfig({ site: new URL('https://example.org'), base: '/', styleHashes: [STYLE_HASH] });
  const format = /log_format firm_ground '(.*)';/.exec(text)?.[1];
  expect(format).toBe('$fg_day $request_method $uri $status $body_bytes_sent');
  expect(new Set(text.match(/error_log .*/g))).toEqual(
    new Set(['error_log /var/log/nginx/firm-ground.error.log crit;']),
  );
  const code = text.replaceAll(/#.*|"[^"]*"|'[^']*'/g, '');
  expect(code.split('{').length).toBe(code.split('}').length);
});

if (!NGINX) console.log('No nginx on this machine: its configuration is read (serving.test.ts), not run.');
else {
  describe.each([
    ['https://example.org', '/'],
    ['http://localhost', '/'],
    ['https://example.org', '/sub/'],
  ])('a real nginx for %s%s', (address, base) => {
    let site: Fixture;
    let local: Server;
    let localPort = 0;
    let nginx: RunningHost;
    let port = 0;

    beforeAll(async () => {
      site = await makeSite(address, base);
      const https = address.startsWith('https');
      local = createSiteServer({ dist: site.dist, headers: { base, https, styleHashes: [STYLE_HASH] } });
      localPort = await listen(local, 0);
      port = await freePort();
      const run = join(site.folder, 'nginx');
      mkdirSync(run);
      // When nginx starts as root its workers change to another user, who must be able to read the site.
      chmodSync(site.folder, 0o755);
      const config = nginxConfig({
        ...site.host,
        root: site.dist,
        listen: `127.0.0.1:${port}`,
        log: join(run, 'access.log'),
        errorLog: join(run, 'error.log'),
      });
      const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((p) => `${p}_temp_path ${run}/${p};`)
        .join(' ');
      writeFileSync(
        join(run, 'nginx.conf'),
        `pid ${run}/pid; daemon off; error_log stderr warn; worker_processes 1;\nevents {}\n# As nginx comes, it writes everything down.\nhttp { access_log ${run}/stock.log; ${places}\n${config}\n}\n`,
      );
      nginx = await startHost(NGINX, ['-p', run, '-c', join(run, 'nginx.conf'), '-e', 'stderr'], run, port, base);
    });
    afterAll(async () => {
      await nginx.stop();
      local.close();
      site.remove();
    });

    test('takes the configuration without a complaint', () => {
      expect(nginx.said()).toBe('');
    });

    test.each(ADDRESSES)('%s: status, headers, type and place as the local server', async (path) => {
      const [real, own] = await Promise.all([ask(port, base + path), ask(localPort, base + path)]);
      expect(decided(real)).toEqual(decided(own));
      expect([real.status, real.headers['location']]).toEqual([own.status, own.headers['location']]);
      if (own.status !== 301) {
        expect(real.headers['content-type']).toBe(own.headers['content-type']);
        expect(real.body).toEqual(own.body);
      }
    });

    test('gzip, a page that did not change, the base without its slash', async () => {
      const [real, own] = await Promise.all(
        [port, localPort].map((p) => ask(p, `${base}en/`, { 'accept-encoding': 'gzip' })),
      );
      expect([real?.headers['content-encoding'], real?.headers['vary']]).toEqual(['gzip', 'Accept-Encoding']);
      expect(gunzipSync(real?.body ?? '')).toEqual(gunzipSync(own?.body ?? ''));
      const again = await ask(port, `${base}en/`, {
        'if-none-match': (await ask(port, `${base}en/`)).headers['etag'] ?? '',
      });
      expect([again.status, again.headers['cache-control']]).toEqual([304, 'public, max-age=0, must-revalidate']);
      if (base !== '/') {
        const bare = await ask(port, `${base.slice(0, -1)}?a=1`);
        expect([bare.status, bare.headers['location']]).toEqual([301, `${base}?a=1`]);
        expect(decided(bare)).toEqual(decided(await ask(localPort, base.slice(0, -1))));
      }
    });

    test('only reading is possible', async () => {
      for (const method of ['POST', 'DELETE', 'PUT'])
        expect((await ask(port, `${base}en/`, {}, method)).status, method).toBe(405);
    });

    test('a request that cannot be read leaves neither address nor query in a log, and no version in the answer', async () => {
      const refused = await sendRaw(port, `GET ${base}en/?q=secret HTTP/1.1\r\n\r\n`);
      expect(refused).toMatch(/^HTTP\/1\.1 400 /);
      const long = await sendRaw(port, `GET ${base}?q=${'secret'.repeat(2000)} HTTP/1.1\r\nHost: example.org\r\n\r\n`);
      expect(long).toMatch(/^HTTP\/1\.1 414 /);
      expect(refused + long).not.toMatch(/nginx\/\d/);
      expect(readFileSync(join(site.folder, 'nginx/stock.log'), 'utf8')).toBe('');
      const log = readFileSync(join(site.folder, 'nginx/access.log'), 'utf8');
      expect(log).toMatch(/ 400 \d+$/m);
      expect(log).not.toMatch(/secret|127\.0\.0\.1/);
    });

    test('what is logged has the day, the page, and nothing about the reader', async () => {
      await ask(port, `${base}en/?q=secret`, {
        'user-agent': 'secret',
        referer: 'http://secret/',
        'x-forwarded-for': '9.9.9.9',
      });
      await ask(port, `${base}secret-page-that-is-missing/?q=secret`);
      const log = readFileSync(join(site.folder, 'nginx/access.log'), 'utf8');
      expect(
        log
          .trim()
          .split('\n')
          .every((line) => /^\d{4}-\d\d-\d\d (GET|HEAD|POST|PUT|DELETE|-) (\/[^ ?]*|-) \d{3} \d+$/.test(line)),
        log,
      ).toBe(true);
      expect(log).not.toContain('secret');
      expect(readFileSync(join(site.folder, 'nginx/error.log'), 'utf8')).toBe('');
    });
  });
}
