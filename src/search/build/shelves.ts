import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import project from '../../../package.json' with { type: 'json' };
import type { Base } from '../../records/base.ts';
import { LOCALES, type Locale } from '../../schema/locales.ts';
import { shelfFolder, type Shelf } from '../data.ts';

/**
 * Words for screen readers, note numbers, the way back, labels that would be read as one word with their value, and the
 * sources at an article's end, which have an index of their own.
 */
const LEFT_OUT = ['.sr', 'sup', '.crumb', 'dt', '.sources'];

/** Pagefind's own panels, their looks, and what marks words on a page: this site has a panel of its own. */
const OWN_PANELS = /-(ui|highlight|worker)\./;

/**
 * How much an index holds in one piece, in Pagefind's own measure; its default is 20,000. A question fetches a piece for
 * each of its words: of 5,000 bytes instead of 30,000.
 */
const PIECE = '3000';

/** Which index a page belongs to; registers hold the words of all and answer nothing. */
function shelfOf(path: string, base: Base): Shelf | undefined {
  const slug = path.replace(/\/?index\.html$/, '') || 'home';
  if (slug.startsWith('sources/') && base.sources.has(slug.slice('sources/'.length))) return 'documents';
  const isWord = slug.startsWith('glossary/') && base.terms.has(slug.slice('glossary/'.length));
  return isWord || base.articles.some((article) => article.slug === slug) ? 'texts' : undefined;
}

function good<T extends { errors: string[] }>(what: string, answer: T): T {
  if (answer.errors.length) throw new Error(`Pagefind, ${what}: ${answer.errors.join('; ')}`);
  return answer;
}

/** Bytes by name: what one step makes. */
type Files = Readonly<Record<string, Uint8Array>>;
/** Gives what `make` made earlier from all that `key` names, or makes it. */
export type Cached = (key: readonly (string | Uint8Array)[], make: () => Promise<Files>) => Promise<Files>;

/**
 * Index some pages of one language. Each index has a folder and a pagefind.js of its own: Pagefind otherwise takes the
 * language from the page that it is opened on, and could not be asked for another.
 */
async function indexPages(locale: Locale, pages: ReadonlyMap<string, Buffer>): Promise<Files> {
  const { index } = good('start', await createIndex({ forceLanguage: locale, excludeSelectors: LEFT_OUT }));
  if (!index) throw new Error('Pagefind gave no index');
  for (const [path, html] of pages)
    good(`reading ${path}`, await index.addHTMLFile({ sourcePath: join(locale, path), content: html.toString() }));
  const { files } = good(`writing ${locale}`, await index.getFiles());
  await index.deleteIndex();
  return Object.fromEntries(files.filter((f) => !OWN_PANELS.test(f.path)).map((f) => [f.path, f.content]));
}

/**
 * Write the text indexes of a built site: <dist>/pagefind/<locale>/texts/ for articles and words, and
 * …/documents/ for the sources, which are many and which few readers look into.
 * @throws when a language has no page to search: nothing is served half-indexed
 */
export async function buildShelves(dist: string, base: Base, cached: Cached): Promise<void> {
  // No option of its interface, yet read by Pagefind when it starts.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = PIECE;
  try {
    for (const locale of LOCALES) {
      const pages = readdirSync(join(dist, locale), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.html'))
        .sort()
        .map((path) => ({ path: path.replaceAll('\\', '/'), html: readFileSync(join(dist, locale, path)) }))
        .filter(({ html }) => html.includes('data-pagefind-body'));
      if (!pages.length) throw new Error(`no page with data-pagefind-body under ${join(dist, locale)}`);
      for (const shelf of ['texts', 'documents'] as const) {
        const held = pages.filter(({ path }) => shelfOf(path, base) === shelf);
        const key = ['text index', project.dependencies.pagefind, PIECE, locale, ...LEFT_OUT, OWN_PANELS.source];
        const files = await cached([...key, ...held.flatMap(({ path, html }) => [path, html])], () =>
          indexPages(locale, new Map(held.map(({ path, html }) => [path, html]))),
        );
        for (const [name, content] of Object.entries(files)) {
          const path = join(dist, shelfFolder(locale, shelf), name);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, content);
        }
      }
    }
  } finally {
    await close();
  }
}
