/**
 * The one source of truth for the headers that the site answers with. The local server (server.ts) sends them, and
 * host-configs.ts writes the same values for static hosts, nginx and Caddy.
 */

import { normaliseBase } from '../../settings.ts';

export interface Header {
  name: string;
  value: string;
}

/** Headers for the paths that fit one of the patterns. */
export interface HeaderRule {
  kind: Kind;
  /** Paths with the site's base, each with at most one `*`, which stands for any characters: hosts allow one. */
  patterns: string[];
  headers: Header[];
}

/** What a path is, as far as headers are concerned. */
export type Kind = 'everything' | 'page' | 'hashed' | 'index' | 'feed' | 'data';

/** What each host's configuration is written for. */
export interface HostOptions {
  /** The public address of the site, such as https://example.org. */
  site: URL;
  /** The folder of the site on its host: "/" or "/sub/". */
  base: string;
  /** See styleHashesOf() in check-dist.ts. */
  styleHashes?: readonly string[];
}

export interface HeaderOptions {
  /** The folder of the site on its host: "/" or "/sub/". */
  base: string;
  /** The answers travel over https. */
  https: boolean;
  /** The hash of the stylesheet inside the pages, such as "sha256-…=" (see styleHashesOf() in check-dist.ts). */
  styleHashes?: readonly string[];
}

/** What a browser may load for a page: nothing but this site's own files, and the stylesheets in the page. */
export function contentSecurityPolicy({ https, styleHashes }: Omit<HeaderOptions, 'base'>): string {
  return [
    "default-src 'none'",
    // The search index is WebAssembly; nothing else is evaluated.
    "script-src 'self' 'wasm-unsafe-eval'",
    ['style-src', "'self'", ...(styleHashes ?? []).map((hash) => `'${hash}'`)].join(' '),
    // data: only for the icon that stands inside each page and saves a request.
    "img-src 'self' data:",
    "font-src 'none'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/**
 * Browser powers that could betray a reader, and that no page here uses. Only those: each name costs bytes on every
 * answer. Names unknown to Chromium are left out, because it complains about each on the console (tried with 147 and 156).
 */
const UNUSED_POWERS = [
  'accelerometer', 'browsing-topics', 'camera', 'clipboard-read', 'display-capture',
  'geolocation', 'gyroscope', 'hid', 'idle-detection', 'interest-cohort', 'local-fonts',
  'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'storage-access', 'usb',
];

const REVALIDATE = 'public, max-age=0, must-revalidate';
const FOREVER = 'public, max-age=31536000, immutable';

const cache = (value: string): Header => ({ name: 'Cache-Control', value });
const OWN_USE: Header = { name: 'Cross-Origin-Resource-Policy', value: 'same-origin' };
/** Feeds and data are for everybody: other sites and their scripts may read them. */
const OPEN_USE: Header[] = [
  { name: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  { name: 'Access-Control-Allow-Origin', value: '*' },
];

/**
 * All header rules. The first holds for every answer. The others set different headers than the first and no path
 * fits two of them, because hosts join the values of rules that overlap. A path that fits none is treated as a page.
 */
export function headerRules(options: HeaderOptions): HeaderRule[] {
  const { https } = options;
  const base = normaliseBase(options.base);
  const at = (...patterns: string[]): string[] => patterns.map((p) => base + p);
  return [
    {
      kind: 'everything',
      patterns: at('*'),
      headers: [
        // Also on scripts: a worker obeys the policy of its own answer.
        { name: 'Content-Security-Policy', value: contentSecurityPolicy(options) },
        // The sites we link to must not learn which page their visitor read.
        { name: 'Referrer-Policy', value: 'no-referrer' },
        { name: 'Permissions-Policy', value: UNUSED_POWERS.map((p) => `${p}=()`).join(', ') },
        { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { name: 'X-Content-Type-Options', value: 'nosniff' },
        ...(https ? [strictTransport(base)] : []),
      ],
    },
    // Facts change: a page is never shown from a cache without asking whether it is still the same.
    { kind: 'page', patterns: at('', '*/'), headers: [cache(REVALIDATE), OWN_USE] },
    {
      kind: 'hashed',
      patterns: at('_astro/*', ...['meta', 'index', 'fragment', 'filter'].map((x) => `pagefind/*.pf_${x}`)),
      headers: [cache(FOREVER), OWN_USE],
    },
    // Their names stay while their content changes; an old script on a new index does not work.
    {
      kind: 'index',
      patterns: at('pagefind/*.js', 'pagefind/*.json', 'pagefind/wasm.*'),
      headers: [cache('no-cache'), OWN_USE],
    },
    { kind: 'feed', patterns: at('*/feed.xml', '*/feed.json'), headers: [cache('public, max-age=300'), ...OPEN_USE] },
    // Files only: a page at /data/ would follow two rules.
    { kind: 'data', patterns: at('data/*'), headers: [cache(REVALIDATE), ...OPEN_USE] },
  ];
}

/** In a folder of a larger site, the other sub-domains of the host are not ours to decide about. */
function strictTransport(base: string): Header {
  return { name: 'Strict-Transport-Security', value: `max-age=63072000${base === '/' ? '; includeSubDomains' : ''}` };
}

/** A pattern as a regular expression's source; the same text works in JavaScript, nginx (PCRE) and Caddy (Go). */
export function patternSource(pattern: string): string {
  const [before = '', ...after] = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return `^${[before, ...after].join('.*')}$`;
}

/** The rule that a path follows besides the one for everything. */
export function ruleFor(path: string, rules: HeaderRule[]): HeaderRule {
  const own = rules.filter((r) => r.kind !== 'everything');
  const match = own.find((r) => r.patterns.some((p) => new RegExp(patternSource(p)).test(path)));
  const rule = match ?? own.find((r) => r.kind === 'page');
  if (!rule) throw new Error('headerRules() must hold a rule for pages');
  return rule;
}

/** Every header of an answer for a path (without the query). A page that is not found has the headers of /404.html. */
export function headersFor(path: string, rules: HeaderRule[]): Header[] {
  return [...rules.filter((r) => r.kind === 'everything'), ruleFor(path, rules)].flatMap((r) => r.headers);
}
