import { rmSync, writeFileSync } from 'node:fs';
import { createServer as listen, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { contentProblems, problemsPage } from '../../src/build/vite/content-problems.ts';
import { GOOD, writeTree } from './tree.ts';

const EN = 'en/guides/u-visa.mdx';
const good = GOOD[EN] ?? '';
const broken = good.replace('id="yearly-limit" /> a year', 'id="no-<fact>" /> a year');

it('the page escapes what an author wrote', () => {
  const page = problemsPage([{ file: 'a"b', line: 3, what: 'unknown <Blink>', fix: 'use & write' }], '/x/@vite/client');
  expect(page).toContain('<code>a&quot;b:3</code>');
  expect(page).toContain('unknown &lt;Blink&gt;');
  expect(page).toContain('→ use &amp; write');
  expect(page).toContain('src="/x/@vite/client"');
});

describe('the server of `npm run dev`', () => {
  const content = writeTree({ [EN]: broken });
  let vite: ViteDevServer;
  let server: Server;
  /** A page as a browser asks for it. */
  const page = async (path: string): Promise<{ status: number; text: string }> => {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'text/html' } });
    return { status: response.status, text: await response.text() };
  };

  /** Write a file until the page is loaded again: the watcher may not be looking yet when the server stands. */
  const reloads = async (file: string, text: string): Promise<void> => {
    const send = vi.spyOn(vite.ws, 'send').mockClear();
    const write = (): void => {
      writeFileSync(join(content, file), text);
      expect(send).toHaveBeenCalledWith({ type: 'full-reload' });
    };
    await vi.waitFor(write, { timeout: 10_000, interval: 300 });
  };

  beforeAll(async () => {
    vite = await createServer({
      root: dirname(content),
      configFile: false,
      logLevel: 'silent',
      appType: 'custom',
      server: { middlewareMode: true, ws: false },
      plugins: [contentProblems()],
    });
    vite.middlewares.use((_request, response) => response.end('the page itself'));
    server = listen(vite.middlewares);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    server.close();
    await vite.close();
    rmSync(dirname(content), { recursive: true });
  });

  it('shows what the gate says, in the place of each page, until it is mended', async () => {
    const { status, text } = await page('/en/');
    expect(status).toBe(500);
    expect(text).toContain('<code>content/en/guides/u-visa.mdx:10</code>');
    expect(text).toContain('unknown fact &quot;no-&lt;fact&gt;&quot;');
    expect(text).toContain('→ correct the id, or add the record under content/records/facts/');
    expect(await page('/en/?anyway')).toEqual({ status: 200, text: 'the page itself' });

    await reloads(EN, good);
    expect(await page('/en/')).toEqual({ status: 200, text: 'the page itself' });
  });

  it('shows a problem that comes with a new file', async () => {
    await reloads('es/guides/alone.mdx', good.replace('What is a U visa?', 'A page of its own'));
    expect((await page('/es/')).text).toContain('a translation without its original');
  });
});
