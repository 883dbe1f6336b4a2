import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Problem } from '../records/yaml.ts';
import { normaliseBase } from './headers.ts';
import { readPage, type Found, type PageFacts } from './page-facts.ts';

interface BuiltPage extends PageFacts {
  /** Its file inside the site, with forward slashes. */
  file: string;
  html: string;
}

/** A stand-in for the site's address while relative links are worked out. */
const HERE = 'http://site.invalid';

/**
 * Look over a built site: every internal link and anchor is alive, titles are unique in a language, ids in a page,
 * all pages hold the one same stylesheet, nothing loads from another host, nothing is in the way of the policy.
 * The same fault on many pages is told once.
 * @param dist the folder of the built site
 * @param basePath the folder of the site on its host: "/" or "/sub/"
 */
export function checkDist(dist: string, basePath: string): Problem[] {
  const base = normaliseBase(basePath);
  const files = filesIn(dist);
  const pages = [...files].filter((f) => f.endsWith('.html')).sort().map((file): BuiltPage => {
    const html = readFileSync(join(dist, file), 'utf8');
    return { ...readPage(html), file, html };
  });
  const byFile = new Map(pages.map((p) => [p.file, p]));
  const origin = pages.map((p) => p.canonical).find((c) => c !== undefined && URL.canParse(c));
  const own = new Set([HERE, ...(origin ? [new URL(origin).origin] : [])]);
  // The build checks "dist.next" before it takes the place of "dist".
  const found = new Problems(basename(dist).replace(/\.next$/, ''));

  for (const page of pages) {
    for (const { value, at } of page.links) {
      const fault = linkFault(value, page, { base, own, files, byFile });
      if (fault) found.add(page, at, ...fault);
    }
    for (const { value, at } of page.loads) {
      const fault = loadFault(value, page, { base, own, files });
      if (fault) found.add(page, at, ...fault);
    }
    for (const { value, at } of page.repeatedIds) {
      found.add(page, at, `the id "${value}" stands twice on the page`, 'give each element its own id, or links and labels reach the wrong one');
    }
    for (const { value, at } of page.blocked) {
      found.add(page, at, `${value} is blocked by the Content-Security-Policy`, 'move it into a script file or the stylesheet');
    }
    for (const { value, at } of page.styles) {
      const address = /@import|url\(\s*['"]?(?!data:|#)[^)]*/.exec(value)?.[0];
      if (address) found.add(page, at, `the stylesheet loads "${address}"`, 'a page brings all it shows: draw it in CSS or leave it out');
    }
  }
  checkTitles(pages, found);
  checkStyles(pages, found);
  return found.list();
}

/** The hash of the stylesheet inside the pages, as the Content-Security-Policy names it, or undefined without one. */
export function styleHash(dist: string): string | undefined {
  const first = existsSync(join(dist, 'index.html'))
    ? 'index.html'
    : [...filesIn(dist)].filter((f) => f.endsWith('.html')).sort()[0];
  const style = first && readPage(readFileSync(join(dist, first), 'utf8')).styles[0];
  return style ? hashOf(style) : undefined;
}

function filesIn(dist: string): Set<string> {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return new Set(entries.map((e) => relative(dist, join(e.parentPath, e.name)).split(sep).join('/')));
}

const hashOf = (style: Found): string =>
  // A browser hashes what it has read, and reading turns line ends into \n.
  `sha256-${createHash('sha256').update(style.value.replaceAll(/\r\n?/g, '\n')).digest('base64')}`;

type Fault = [what: string, fix: string];
interface Site {
  base: string;
  own: ReadonlySet<string>;
  files: ReadonlySet<string>;
}

/** Where an address leads: a place on this site, another site, or something that is not a page (tel:, mailto:). */
function resolve(value: string, page: BuiltPage, { base, own }: Site): URL | 'elsewhere' | 'broken' {
  if (/^(mailto|tel|sms|data):/i.test(value)) return 'elsewhere';
  const from = HERE + base + page.file.replace(/(^|\/)index\.html$/, '$1');
  if (!URL.canParse(value, from)) return 'broken';
  const url = new URL(value, from);
  if (own.has(url.origin)) return url;
  return url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'whatsapp:' ? 'elsewhere' : 'broken';
}

function linkFault(value: string, page: BuiltPage, site: Site & { byFile: ReadonlyMap<string, BuiltPage> }): Fault | undefined {
  const url = resolve(value, page, site);
  if (url === 'elsewhere') return undefined;
  if (url === 'broken') return [`the link "${value}" is not an address that a page here may have`, 'correct the address'];
  const fault = pathFault(url, value, site);
  if (fault) return fault;
  const anchor = decoded(url.hash.slice(1)).replace(/:~:.*$/s, '');
  const target = site.byFile.get(fileOf(url, site.base));
  if (!target || anchor === '' || anchor === 'top' || target.ids.has(anchor)) return undefined;
  return [`the link "${value}" leads to a place that is not on the page`, `point it at an id of ${target.file}, or give the heading the id "${anchor}"`];
}

function loadFault(value: string, page: BuiltPage, site: Site): Fault | undefined {
  const url = resolve(value, page, site);
  if (url === 'elsewhere' && value.startsWith('data:')) return undefined;
  if (url === 'elsewhere' || url === 'broken') {
    return [`the page loads "${value}" from another host`, 'bring the file into public/ or leave it out: no reader may be made to call a third party'];
  }
  return pathFault(url, value, site);
}

function pathFault(url: URL, value: string, { base, files }: Site): Fault | undefined {
  const path = decoded(url.pathname);
  if (`${path}/` !== base && !path.startsWith(base)) {
    return [`the link "${value}" leads out of the site's folder ${base}`, 'build the address with href() of src/site.ts, which knows the base path'];
  }
  const file = fileOf(url, base);
  const isFolder = `${path}/` === base;
  if (!isFolder && files.has(file)) return undefined;
  if (isFolder || files.has(`${file}/index.html`)) {
    return [`the link "${value}" lacks its closing slash, which costs a redirect`, 'end the address with "/"'];
  }
  return [`the link "${value}" leads nowhere`, 'correct the address, or make the page that it names'];
}

function fileOf(url: URL, base: string): string {
  const inside = decoded(url.pathname).slice(base.length);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function checkTitles(pages: BuiltPage[], found: Problems): void {
  const seen = new Map<string, BuiltPage>();
  for (const page of pages) {
    if (page.redirects) continue;
    if (page.title === '') found.add(page, 0, 'the page has no title', 'give its layout a <title>');
    const key = `${page.lang}\n${page.title}`;
    const other = seen.get(key);
    if (other && page.title !== '') {
      found.add(page, 0, `the title "${page.title}" is that of ${other.file} too`, 'change one of them: a reader with both open, or a search result, cannot tell them apart');
    }
    seen.set(key, other ?? page);
  }
}

function checkStyles(pages: BuiltPage[], found: Problems): void {
  const users = new Map<string, BuiltPage[]>();
  for (const page of pages) {
    if (page.redirects) continue;
    const hashes = new Set(page.styles.map(hashOf));
    if (hashes.size !== 1) {
      found.add(page, page.styles[0]?.at ?? 0, `the page has ${hashes.size} stylesheets inside, and must have one`, 'import styles in one place only: the layout’s global stylesheet');
    }
    for (const hash of hashes) users.set(hash, [...(users.get(hash) ?? []), page]);
  }
  const [usual, ...others] = [...users].sort((a, b) => b[1].length - a[1].length);
  for (const [, [page]] of others) {
    if (!page || !usual?.[1][0]) continue;
    found.add(page, page.styles[0]?.at ?? 0, `its stylesheet is not that of the other pages (such as ${usual[1][0].file})`, 'the Content-Security-Policy names one stylesheet for all: import styles in the common layout only');
  }
}

/** Gathers problems; the same fault on further pages is counted, not repeated. */
class Problems {
  readonly #root: string;
  readonly #first = new Map<string, { problem: Problem; pages: Set<string> }>();

  constructor(root: string) {
    this.#root = root;
  }

  add(page: BuiltPage, at: number, what: string, fix: string): void {
    const known = this.#first.get(what);
    if (known) {
      known.pages.add(page.file);
      return;
    }
    const line = page.html.slice(0, at).split('\n').length;
    this.#first.set(what, { problem: { file: `${this.#root}/${page.file}`, line, what, fix }, pages: new Set([page.file]) });
  }

  list(): Problem[] {
    return [...this.#first.values()].map(({ problem, pages }) =>
      pages.size > 1 ? { ...problem, what: `${problem.what} (on ${pages.size} pages)` } : problem,
    );
  }
}
