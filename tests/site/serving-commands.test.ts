import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSiteServer, listen } from '../../src/build/serve/server.ts';
import { makeSite, type Fixture } from './serving-fixture.ts';

describe('the commands', () => {
  const serve = (folder: string, port: string) =>
    spawnSync(process.execPath, [resolve('src/build/serve/serve.ts'), folder], {
      encoding: 'utf8',
      env: { ...process.env, PORT: port },
      timeout: 20_000,
    });

  test('a taken port gives one line that says what to do', async () => {
    const site = await makeSite();
    const server = createSiteServer({ dist: site.dist, headers: { base: '/', https: false } });
    const port = await listen(server, 0);
    const second = serve(site.dist, String(port));
    await expect(
      listen(createSiteServer({ dist: site.dist, headers: { base: '/', https: false } }), port),
    ).rejects.toThrow('is taken');
    server.close();
    site.remove();
    expect(second.stderr).toBe(
      `Port ${port} is taken. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start\n`,
    );
    expect(second.status).toBe(1);
  });

  test('a missing build and a bad port give one line each', () => {
    const missing = serve('/nowhere/dist', '0');
    expect([missing.status, missing.stderr]).toEqual([
      1,
      'There is no built site in /nowhere/dist. Run "npm run build" first, or "npm start", which does both.\n',
    ]);
  });

  test('a Node that is new enough passes without a word', () => {
    const run = spawnSync(process.execPath, [resolve('src/build/node-version.mjs')], { encoding: 'utf8' });
    expect([run.status, run.stdout + run.stderr]).toEqual([0, '']);
  });

  test('an old Node gets one line that says what to do', () => {
    const pretend = `Object.defineProperty(process, 'version', { value: 'v20.20.2' }); await import(${JSON.stringify(resolve('src/build/node-version.mjs'))});`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', pretend], { encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(
      /^Firm Ground needs Node 22\.18 or newer, and this is v20\.20\.2\. Run "npm ci" again .*\n$/,
    );
  });
});

describe('compression', () => {
  test('leaves short files alone, keeps dates, and writes the same bytes each time', async () => {
    const [one, two] = await Promise.all([makeSite(), makeSite()]);
    const bytes = (site: Fixture, file: string) => readFileSync(join(site.dist, file));
    for (const file of ['en/index.html.br', 'en/index.html.gz', 'data/timeline.csv.br'])
      expect(bytes(one, file)).toEqual(bytes(two, file));
    const date = (file: string) => statSync(join(one.dist, file)).mtime.getTime();
    expect(date('en/index.html.br')).toBe(date('en/index.html'));
    for (const file of ['robots.txt.br', 'pagefind/index/en_1.pf_index.br', 'pagefind/wasm.en.pagefind.gz']) {
      expect(() => bytes(one, file)).toThrow('ENOENT');
    }
    one.remove();
    two.remove();
  });
});
