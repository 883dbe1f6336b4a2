import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddyfile } from '../../src/build/hosting/caddy.ts';
import { createSiteServer, listen } from '../../src/build/serve/server.ts';
import {
  ADDRESSES,
  STYLE_HASH,
  ask,
  decided,
  freePort,
  makeSite,
  startHost,
  type Fixture,
  type RunningHost,
} from './serving-fixture.ts';

const CADDY = ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'].find((p) => existsSync(p));

test('the Caddyfile writes down nothing about readers', () => {
  const text = caddyfile({ site: new URL('https://example.org'), base: '/', styleHashes: [STYLE_HASH] });
  for (const part of ['remote_ip', 'client_ip', 'headers', 'tls']) expect(text).toContain(`request>${part} delete`);
  expect(text).toContain('request>uri regexp "\\?.*" ""');
});

if (!CADDY) console.log('No Caddy on this machine: its configuration is read (serving.test.ts), not run.');
else {
  describe.each([
    ['https://example.org', '/'],
    ['https://example.org', '/sub/'],
  ])('a real Caddy for %s%s', (address, base) => {
    let site: Fixture;
    let local: Server;
    let localPort = 0;
    let caddy: RunningHost;
    let port = 0;

    beforeAll(async () => {
      site = await makeSite(address, base);
      local = createSiteServer({ dist: site.dist, headers: { base, https: true, styleHashes: [STYLE_HASH] } });
      localPort = await listen(local, 0);
      port = await freePort();
      const run = join(site.folder, 'caddy');
      mkdirSync(run);
      const text = caddyfile({
        ...site.host,
        root: site.dist,
        log: join(run, 'access.log'),
        listen: `127.0.0.1:${port}`,
      });
      // Several tests may run at once, and Caddy's own door for commands has one fixed port.
      writeFileSync(join(run, 'Caddyfile'), `{\n\tadmin off\n}\n${text}`);
      caddy = await startHost(
        CADDY,
        ['run', '--config', join(run, 'Caddyfile'), '--adapter', 'caddyfile'],
        run,
        port,
        base,
      );
    });
    afterAll(async () => {
      await caddy.stop();
      local.close();
      site.remove();
    });

    test.each(ADDRESSES)('%s: status, headers, type and place as the local server', async (path) => {
      const [real, own] = await Promise.all([ask(port, base + path), ask(localPort, base + path)]);
      expect(decided(real)).toEqual(decided(own));
      // Caddy's own redirect to the slash says 308 where nginx says 301; browsers treat them alike.
      expect([real.status === 308 ? 301 : real.status, real.headers['location']]).toEqual([
        own.status,
        own.headers['location'],
      ]);
      if (own.status !== 301) {
        expect(real.headers['content-type'] ?? 'application/octet-stream').toBe(own.headers['content-type']);
        expect(real.body).toEqual(own.body);
      }
    });

    test('brotli, gzip, a page that did not change, the base without its slash', async () => {
      for (const encoding of ['br', 'gzip']) {
        const [real, own] = await Promise.all(
          [port, localPort].map((p) => ask(p, `${base}en/`, { 'accept-encoding': encoding })),
        );
        expect(real?.headers['content-encoding']).toBe(encoding);
        expect(real?.headers['vary']).toBe('Accept-Encoding');
        expect(real?.body).toEqual(own?.body);
        expect(real?.headers['content-type']).toBe('text/html; charset=utf-8');
      }
      const again = await ask(port, `${base}en/`, {
        'if-none-match': (await ask(port, `${base}en/`)).headers['etag'] ?? '',
      });
      expect([again.status, again.headers['cache-control']]).toEqual([304, 'public, max-age=0, must-revalidate']);
      if (base !== '/') {
        const bare = await ask(port, base.slice(0, -1));
        expect([bare.status, bare.headers['location']]).toEqual([301, base]);
      }
    });

    test('only reading is possible', async () => {
      for (const method of ['POST', 'DELETE', 'PUT']) {
        const [real, own] = await Promise.all([port, localPort].map((p) => ask(p, `${base}en/`, {}, method)));
        expect([real?.status, real?.headers['allow']], method).toEqual([405, 'GET, HEAD']);
        expect(real && decided(real)).toEqual(own && decided(own));
      }
    });

    test('what is logged has the day, the page, and nothing about the reader', async () => {
      await ask(port, `${base}en/?q=secret`, {
        'user-agent': 'secret',
        referer: 'http://secret/',
        'x-forwarded-for': '9.9.9.9',
      });
      const log = readFileSync(join(site.folder, 'caddy/access.log'), 'utf8');
      expect(log).toContain(`"uri":"${base}en/"`);
      expect(log).not.toMatch(
        /secret|9\.9\.9\.9|127\.0\.0\.1:?\d*","remote|remote_ip|client_ip|"headers"|\d\d:\d\d:\d\d/,
      );
    });
  });
}
