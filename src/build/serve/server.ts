import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { normaliseBase } from '../../settings.ts';
import { Refusal } from '../../trouble.ts';
import { contentType } from '../hosting/content-types.ts';
import { headerRules, headersFor, type HeaderOptions, type HeaderRule } from '../hosting/headers.ts';

export interface SiteServerOptions {
  /** The built site. */
  dist: string;
  headers: HeaderOptions;
}

/** What a request asks for. */
type Answer =
  { kind: 'file'; path: string; file: string } | { kind: 'redirect'; path: string; to: string } | { kind: 'missing' };

/**
 * A server that answers as a well-set-up host does: the headers of headers.ts, precompressed files, the 404 page, and
 * one address per page. It keeps no record of requests.
 */
export function createSiteServer({ dist, headers }: SiteServerOptions): Server {
  const root = resolve(dist);
  const base = normaliseBase(headers.base);
  const rules = headerRules({ ...headers, base });
  // "dev" reads the folder at each request, so that a new build is served without a restart.
  const files = sirv(root, { dev: true, etag: true, brotli: true, gzip: true, extensions: [] });

  return createServer((req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      setHeaders(res, `${base}404.html`, rules);
      res.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' }).end('Only reading.\n');
      return;
    }
    const answer = find(req.url ?? '/', root, base);
    if (answer.kind === 'file') {
      setHeaders(res, answer.path, rules);
      res.setHeader('Content-Type', contentType(answer.file));
      req.url = `/${encodeURI(answer.file)}`;
      req.headers['accept-encoding'] = accepted(req).join(', ');
      req.headers['if-none-match'] = knownTag(req, join(root, answer.file));
      // sirv fails on an odd range, and no file here is large enough to need one.
      delete req.headers.range;
      files(req, res, () => void notFound(req, res, root, base, rules));
    } else if (answer.kind === 'redirect') {
      setHeaders(res, answer.path, rules);
      res.writeHead(301, { Location: answer.to }).end();
    } else {
      void notFound(req, res, root, base, rules);
    }
  });
}

function find(url: string, root: string, base: string): Answer {
  const [raw = '/', query] = url.split(/\?(.*)/s, 2);
  const path = decoded(raw);
  if (path === undefined || unsafe(path)) return { kind: 'missing' };
  const search = query === undefined ? '' : `?${query}`;
  if (`${path}/` === base) return { kind: 'redirect', path, to: base + search };
  if (!path.startsWith(base)) return { kind: 'missing' };
  const inside = path.slice(base.length);
  // Hosts read this file and do not serve it.
  if (inside === '_headers' || isHidden(inside)) return { kind: 'missing' };
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  const found = statSync(join(root, file), { throwIfNoEntry: false });
  if (found?.isFile()) return { kind: 'file', path, file };
  if (found?.isDirectory() && existsSync(join(root, file, 'index.html'))) {
    return { kind: 'redirect', path, to: `${raw}/${search}` };
  }
  return { kind: 'missing' };
}

function decoded(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

/** Paths that climb out of the folder, or that a browser would read as another host in a redirect. */
function unsafe(path: string): boolean {
  return (
    !path.startsWith('/') || /[\0\\]|\/\//.test(path) || path.split('/').some((part) => part === '..' || part === '.')
  );
}

/** Files and folders that begin with a dot are tools' own; `.well-known` is for the world (RFC 8615). */
function isHidden(inside: string): boolean {
  return /(^|\/)\./.test(inside.replace(/^\.well-known\//, ''));
}

/**
 * The tag of the file that a request will get, where it already holds it. A cache asks with a list, too (RFC 9110,
 * 13.1.2), while sirv compares the whole header with its one tag.
 */
function knownTag(req: IncomingMessage, file: string): string | undefined {
  const asked = req.headers['if-none-match'];
  const sent = [...accepted(req).map((encoding) => file + SUFFIX[encoding]), file].find((path) => existsSync(path));
  if (!asked || !sent) return undefined;
  const { size, mtime } = statSync(sent);
  const tag = `"${size}-${mtime.getTime()}"`;
  const held = asked.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return held.includes(tag) || held.includes('*') ? `W/${tag}` : undefined;
}

/** The encodings that a request takes, best first. */
function accepted(req: IncomingMessage): ('br' | 'gzip')[] {
  const wanted = (req.headers['accept-encoding'] ?? '')
    .toString()
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/i.test(part))
    .map((part) => part.split(';')[0]?.trim().toLowerCase());
  return (['br', 'gzip'] as const).filter((encoding) => wanted.includes(encoding));
}

function setHeaders(res: ServerResponse, path: string, rules: HeaderRule[]): void {
  for (const { name, value } of headersFor(path, rules)) res.setHeader(name, value);
}

async function notFound(
  req: IncomingMessage,
  res: ServerResponse,
  root: string,
  base: string,
  rules: HeaderRule[],
): Promise<void> {
  setHeaders(res, `${base}404.html`, rules);
  res.setHeader('Content-Type', contentType('404.html'));
  res.setHeader('Vary', 'Accept-Encoding');
  const page = join(root, '404.html');
  const encoding = accepted(req).find((e) => existsSync(page + SUFFIX[e]));
  const content = await readFile(encoding ? page + SUFFIX[encoding] : page).catch(() => undefined);
  if (content && encoding) res.setHeader('Content-Encoding', encoding);
  res.writeHead(404, { 'Content-Length': content?.length ?? 0 });
  res.end(req.method === 'HEAD' ? undefined : content);
}

const SUFFIX = { br: '.br', gzip: '.gz' } as const;

/**
 * Start to listen on this machine only.
 * @param port 0 picks a free one
 * @returns the port; rejects with one line that says what to do
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new Refusal(portTrouble(error, port))));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function portTrouble(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} is not open to ordinary users. Choose one above 1023: PORT=4321 npm start`;
  return `Can't listen on port ${port}: ${error.message}`;
}
