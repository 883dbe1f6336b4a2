import { Parser } from 'htmlparser2';

/** Something in a page and the place where it stands. */
export interface Found {
  value: string;
  /** Characters from the start of the page. */
  at: number;
}

/** What the checks need to know about one built page. */
export interface PageFacts {
  lang: string;
  title: string;
  /** The page only sends its reader on. */
  redirects: boolean;
  canonical: string | undefined;
  ids: Set<string>;
  repeatedIds: Found[];
  /** Addresses that a reader or a machine may follow. */
  links: Found[];
  /** Addresses that a browser loads by itself. */
  loads: Found[];
  styles: Found[];
  /** What the Content-Security-Policy would not let run or apply. */
  blocked: Found[];
}

export interface BuiltPage extends PageFacts {
  /** Its file inside the site, with forward slashes. */
  file: string;
}

/** rel words of <link> that make a browser fetch, or open a connection. */
const LOADING_RELS = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'mask-icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'prerender',
]);

/** Script types that are data, not code; the policy lets them be. */
const DATA_SCRIPTS = new Set(['application/ld+json', 'application/json']);

/** Attributes that load something, on any element. */
const LOADING_ATTRIBUTES = ['src', 'poster', 'data', 'background'];

/** Read one built page, in a single pass without building a tree. */
export function readPage(html: string): PageFacts {
  const page: PageFacts = {
    lang: '',
    title: '',
    redirects: false,
    canonical: undefined,
    ids: new Set(),
    repeatedIds: [],
    links: [],
    loads: [],
    styles: [],
    blocked: [],
  };
  let text: { tag: string; content: string; at: number; code: boolean } | undefined;
  // The title of a picture is not the title of the page.
  let pictures = 0;

  const parser = new Parser({
    onopentag(tag, attributes) {
      const at = parser.startIndex;
      if (tag === 'svg') pictures += 1;
      if (tag === 'html') page.lang = attributes['lang'] ?? '';
      if (tag === 'style' || (tag === 'title' && pictures === 0)) text = { tag, content: '', at, code: false };
      if (tag === 'script') {
        const code = attributes['src'] === undefined && !DATA_SCRIPTS.has(attributes['type'] ?? '');
        text = { tag, content: '', at, code };
      }
      readId(page, attributes['id'], at);
      readAddresses(page, tag, attributes, at);
      readInline(page, tag, attributes, at);
    },
    ontext(content) {
      if (text) text.content += content;
    },
    onclosetag(tag) {
      if (tag === 'svg') pictures -= 1;
      if (!text || tag !== text.tag) return;
      if (tag === 'title') page.title ||= text.content.trim();
      if (tag === 'style') page.styles.push({ value: text.content, at: text.at });
      if (text.code && text.content.trim() !== '')
        page.blocked.push({ value: 'a script inside the page', at: text.at });
      text = undefined;
    },
  });
  parser.write(html);
  parser.end();
  return page;
}

type Attributes = Readonly<Record<string, string>>;

function readId(page: PageFacts, id: string | undefined, at: number): void {
  if (id === undefined) return;
  if (page.ids.has(id)) page.repeatedIds.push({ value: id, at });
  page.ids.add(id);
}

function readAddresses(page: PageFacts, tag: string, attributes: Attributes, at: number): void {
  const href = attributes['href'] ?? attributes['xlink:href'];
  if (href !== undefined) {
    const rels = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
    if (tag === 'link' && rels.includes('canonical')) page.canonical = href;
    const loads = tag === 'link' ? rels.some((r) => LOADING_RELS.has(r)) : tag === 'use' || tag === 'image';
    (loads ? page.loads : page.links).push({ value: href, at });
  }
  if (tag === 'a') return;
  for (const name of LOADING_ATTRIBUTES) {
    const value = attributes[name];
    if (value !== undefined) page.loads.push({ value, at });
  }
  for (const candidate of attributes['srcset']?.split(/,\s+/) ?? []) {
    const value = candidate.trim().split(/\s+/)[0];
    if (value) page.loads.push({ value, at });
  }
  const action = attributes['action'];
  if (action !== undefined) page.links.push({ value: action, at });
  if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
    page.redirects = true;
    const target = /url\s*=\s*['"]?([^'"]+)/i.exec(attributes['content'] ?? '')?.[1];
    if (target) page.links.push({ value: target, at });
  }
}

function readInline(page: PageFacts, tag: string, attributes: Attributes, at: number): void {
  for (const name of Object.keys(attributes)) {
    if (name === 'style') page.blocked.push({ value: `a style attribute on <${tag}>`, at });
    else if (name.startsWith('on')) page.blocked.push({ value: `the handler ${name} on <${tag}>`, at });
  }
}
