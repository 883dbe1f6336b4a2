/**
 * The type of each kind of file, one list for the local server, nginx and Caddy. Left to themselves they differ, and
 * some send text without its character set, which breaks Spanish.
 */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

/** The type of everything else: Pagefind's index files and its WebAssembly, which it unpacks itself. */
export const DEFAULT_TYPE = 'application/octet-stream';

/** Text is worth compressing; the other kinds are compressed by nature. */
export const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(
  Object.entries(CONTENT_TYPES).flatMap(([extension, type]) => (type.includes('charset') ? [extension] : [])),
);

/** The ending of a file's name: "html", or "" when it has none. */
export function extensionOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

export function contentType(path: string): string {
  return CONTENT_TYPES[extensionOf(path)] ?? DEFAULT_TYPE;
}
