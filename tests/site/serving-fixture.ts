import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compressDist } from '../../src/build/compress.ts';
import { writeHostConfigs } from '../../src/build/hosting/configs.ts';
import type { HostOptions } from '../../src/build/hosting/headers.ts';

/** One address of each kind that a host answers differently, relative to the base of the site. */
export const ADDRESSES = [
  '',
  'en/',
  'en/guides/u-visa/',
  '404.html',
  'robots.txt',
  'favicon.svg',
  'sitemap-0.xml',
  '_astro/search.Cx1.js',
  'pagefind/pagefind.js',
  'pagefind/pagefind-worker.js',
  'pagefind/pagefind-entry.json',
  'pagefind/wasm.en.pagefind',
  'pagefind/pagefind.en_1.pf_meta',
  'pagefind/index/en_1.pf_index',
  'pagefind/fragment/en_1.pf_fragment',
  'en/updates/feed.xml',
  'en/updates/feed.json',
  'data/facts.json',
  'data/timeline.csv',
  '.well-known/security.txt',
  'en/guides/u-visa',
  'nothing/here/',
  '_astro/nothing.js',
  '_headers',
  '.env',
  '.git/config',
  'en/.draft/',
  '.well-known/.htpasswd',
];

/** What may lie in a folder by mistake and is never served. */
const HIDDEN = ['.env', '.git/config', 'en/.draft/index.html', '.well-known/.htpasswd'];

export const STYLE_HASH = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

export interface Fixture {
  folder: string;
  dist: string;
  hosting: string;
  host: HostOptions;
  remove(): void;
}

/** A small built site in a folder of the system's temporary place. */
export async function makeSite(site = 'http://localhost:4321', base = '/'): Promise<Fixture> {
  const folder = mkdtempSync(join(tmpdir(), 'firm-ground-'));
  const dist = join(folder, 'dist');
  const long = (word: string): string => `${word} `.repeat(800);
  for (const address of ADDRESSES.slice(0, ADDRESSES.indexOf('en/guides/u-visa'))) {
    const file = join(dist, address === '' || address.endsWith('/') ? `${address}index.html` : address);
    mkdirSync(dirname(file), { recursive: true });
    // Two short files stay without compressed variants.
    const short = address.endsWith('.svg') || address === 'robots.txt';
    writeFileSync(file, short ? 'short' : `<!-- ${address} --> ${long('ñ')}`);
  }
  for (const file of HIDDEN) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), 'secret');
  }
  mkdirSync(join(dist, 'empty'));
  const host: HostOptions = { site: new URL(site), base, styleHashes: [STYLE_HASH] };
  await compressDist(dist);
  const hosting = join(folder, 'hosting');
  writeHostConfigs(dist, hosting, host);
  return { folder, dist, hosting, host, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** One request, sent exactly as written: no redirect followed, no path tidied, nothing unpacked. */
export function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((done, fail) => {
    const req = request({ host: '127.0.0.1', port, path, method, headers }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => {
        const flat = Object.entries(res.headers).map(([name, value]) => [name, String(value)] as const);
        done({ status: res.statusCode ?? 0, headers: Object.fromEntries(flat), body: Buffer.concat(parts) });
      });
    });
    req.on('error', fail);
    req.end();
  });
}

/** Send these bytes, which need be no request at all, and resolve to all that comes back. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    let said = '';
    socket.on('data', (part: Buffer) => (said += part.toString('latin1')));
    socket.on('close', () => done(said));
    socket.on('error', fail);
  });
}

/** The headers that headers.ts decides, with the type and the negotiation, as one comparable object. */
export function decided(reply: Reply): Record<string, string> {
  const names = [
    'content-security-policy',
    'referrer-policy',
    'permissions-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'access-control-allow-origin',
    'x-content-type-options',
    'strict-transport-security',
    'cache-control',
  ];
  return Object.fromEntries(
    names.flatMap((name) => (reply.headers[name] === undefined ? [] : [[name, reply.headers[name]]])),
  );
}

/** A port that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))));
    });
  });
}

export interface RunningHost {
  /** Everything that the program said. */
  said(): string;
  stop(): Promise<void>;
}

/** Start a web server program and wait until it answers at a path. */
export async function startHost(
  program: string,
  args: string[],
  home: string,
  port: number,
  path: string,
): Promise<RunningHost> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const host: RunningHost = {
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt++) {
    if (
      await ask(port, path).then(
        () => true,
        () => false,
      )
    )
      return host;
    await new Promise((again) => setTimeout(again, 50));
  }
  await host.stop();
  throw new Error(`${program} did not start: ${said}`);
}
