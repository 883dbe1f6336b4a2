import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { SHEETS } from '../../records/vocabulary.ts';
import type { Problem } from '../../records/yaml.ts';
import { normaliseBase } from '../hosting/headers.ts';
import { PageProblems } from './page-problems.ts';
import { readPage, type BuiltPage, type Found } from './page-facts.ts';

/** The sheets that the Content-Security-Policy names: the common one, and those that few pages carry. */
const STYLESHEETS = 1 + SHEETS.length;

/** A stand-in for the site's address while relative links are worked out. */
const HERE = 'http://site.invalid';

/**
 * Look over a built site: every internal link and anchor is alive, titles are unique in a language, ids in a page,
 * all pages hold the common stylesheet, nothing loads from another host, nothing is in the way of the policy.
 * The same fault on many pages is told once.
 * @param dist the folder of the built site
 * @param basePath the folder of the site on its host: "/" or "/sub/"
 */
export function checkDist(dist: string, basePath: string): Problem[] {
  const base = normaliseBase(basePath);
  const files = filesIn(dist);
  const pages = [...files]
    .filter((f) => f.endsWith('.html'))
    .sort()
    .map((file): BuiltPage => ({
      ...readPage(readFileSync(join(dist, file), 'utf8')),
      file,
    }));
  const byFile = new Map(pages.map((p) => [p.file, p]));
  const origin = pages.map((p) => p.canonical).find((c) => c !== undefined && URL.canParse(c));
  const own = new Set([HERE, ...(origin ? [new URL(origin).origin] : [])]);
  const site: Site = { base, own, files, byFile, known: new Map() };
  const found = new PageProblems(dist);

  for (const page of pages) {
    for (const { value, at } of page.links) {
      const fault = linkFault(value, page, site);
      if (fault) found.add(page, at, ...fault);
    }
    for (const { value, at } of page.loads) {
      const fault = loadFault(value, page, site);
      if (fault) found.add(page, at, ...fault);
    }
    for (const { value, at } of page.repeatedIds) {
      found.add(
        page,
        at,
        `the id "${value}" stands twice on the page`,
        'give each element its own id, or links and labels reach the wrong one',
      );
    }
    for (const { value, at } of page.blocked) {
      found.add(
        page,
        at,
        `${value} is blocked by the Content-Security-Policy`,
        'move it into a script file or the stylesheet',
      );
    }
    for (const { value, at } of page.styles) {
      const address = /@import|url\(\s*(?!['"]?(?:data:|#))[^)\s][^)]*/.exec(value)?.[0];
      if (address)
        found.add(
          page,
          at,
          `the stylesheet loads "${address}"`,
          'a page brings all it shows: draw it in CSS or leave it out',
        );
    }
  }
  checkTitles(pages, found);
  checkStyles(pages, found);
  return found.list();
}

/** The hashes of the stylesheets inside the pages, as the Content-Security-Policy names them, in a fixed order. */
export function styleHashes(dist: string): string[] {
  const pages = [...filesIn(dist)].filter((f) => f.endsWith('.html'));
  return [
    ...new Set(pages.flatMap((file) => readPage(readFileSync(join(dist, file), 'utf8')).styles.map(hashOf))),
  ].sort();
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
  byFile: ReadonlyMap<string, BuiltPage>;
  /** Answers for addresses that mean the same on every page: most links are in menus, on all of them. */
  known: Map<string, Fault | undefined>;
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

function linkFault(value: string, page: BuiltPage, site: Site): Fault | undefined {
  const samePage = /^#([\w-]+)$/.exec(value)?.[1];
  if (samePage !== undefined && page.ids.has(samePage)) return undefined;
  if (!value.startsWith('/')) return newLinkFault(value, page, site);
  if (!site.known.has(value)) site.known.set(value, newLinkFault(value, page, site));
  return site.known.get(value);
}

function newLinkFault(value: string, page: BuiltPage, site: Site): Fault | undefined {
  const url = resolve(value, page, site);
  if (url === 'elsewhere') return undefined;
  if (url === 'broken')
    return [`the link "${value}" is not an address that a page here may have`, 'correct the address'];
  const fault = pathFault(url, value, site);
  if (fault) return fault;
  const anchor = decoded(url.hash.slice(1)).replace(/:~:.*$/s, '');
  const target = site.byFile.get(fileOf(url, site.base));
  if (!target || anchor === '' || anchor === 'top' || target.ids.has(anchor)) return undefined;
  return [
    `the link "${value}" leads to a place that is not on the page`,
    `point it at an id of ${target.file}, or give the heading the id "${anchor}"`,
  ];
}

function loadFault(value: string, page: BuiltPage, site: Site): Fault | undefined {
  const url = resolve(value, page, site);
  if (url === 'elsewhere' && value.startsWith('data:')) return undefined;
  if (url === 'elsewhere' || url === 'broken') {
    return [
      `the page loads "${value}" from another host`,
      'bring the file into public/ or leave it out: no reader may be made to call a third party',
    ];
  }
  return pathFault(url, value, site);
}

function pathFault(url: URL, value: string, { base, files }: Site): Fault | undefined {
  const path = decoded(url.pathname);
  if (`${path}/` !== base && !path.startsWith(base)) {
    return [
      `the link "${value}" leads out of the site's folder ${base}`,
      'build the address with href() of src/site/base.ts, which knows the base path',
    ];
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

function checkTitles(pages: BuiltPage[], found: PageProblems): void {
  const seen = new Map<string, BuiltPage>();
  for (const page of pages) {
    if (page.redirects) continue;
    if (page.title === '') found.add(page, 0, 'the page has no title', 'give its layout a <title>');
    const key = `${page.lang}\n${page.title}`;
    const other = seen.get(key);
    if (other && page.title !== '') {
      found.add(
        page,
        0,
        `the title "${page.title}" is that of ${other.file} too`,
        'change one of them: a reader with both open, or a search result, cannot tell them apart',
      );
    }
    seen.set(key, other ?? page);
  }
}

/**
 * Every page carries the common stylesheet, and pages with special pieces one or two more. The policy names those
 * of src/layouts/Page.astro and no other, so a style that crept in from a component is told here.
 */
function checkStyles(pages: BuiltPage[], found: PageProblems): void {
  const users = new Map<string, BuiltPage[]>();
  for (const page of pages) {
    if (page.redirects) continue;
    for (const hash of new Set(page.styles.map(hashOf))) users.set(hash, [...(users.get(hash) ?? []), page]);
  }
  const ranked = [...users].sort((a, b) => b[1].length - a[1].length);
  const [usual] = ranked;
  const others = ranked.slice(STYLESHEETS);
  for (const page of pages) {
    if (!page.redirects && !(usual && page.styles.some((s) => hashOf(s) === usual[0]))) {
      found.add(
        page,
        page.styles[0]?.at ?? 0,
        'the page does not carry the common stylesheet',
        'use the common layout, or import styles/site.css',
      );
    }
  }
  for (const [, [page]] of others) {
    if (page)
      found.add(
        page,
        page.styles[0]?.at ?? 0,
        `it carries a stylesheet beside the ${STYLESHEETS} of the site`,
        'the Content-Security-Policy names no more: move the rules into a sheet of src/styles/',
      );
  }
}
