import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { LOCALES, type Locale } from '../../schema/common.ts';
import { shelfFolder, type Shelf } from '../data.ts';

/** Words for screen readers, note numbers, the way back, and labels that would be read as one word with their value. */
const LEFT_OUT = ['.sr', 'sup', '.crumb', 'dt'];

/** Pagefind's own panels, their looks, and what marks words on a page: this site has a panel of its own. */
const OWN_PANELS = /-(ui|highlight|worker)\./;

const isDocument = (path: string): boolean => /^sources\/[^/]+\/index\.html$/.test(path);

function good<T extends { errors: string[] }>(what: string, answer: T): T {
  if (answer.errors.length) throw new Error(`Pagefind, ${what}: ${answer.errors.join('; ')}`);
  return answer;
}

/**
 * Index some pages of one language. Each index has a folder and a pagefind.js of its own: Pagefind otherwise takes the
 * language from the page that it is opened on, and could not be asked for another.
 */
async function indexShelf(dist: string, locale: Locale, shelf: Shelf, paths: readonly string[]): Promise<void> {
  const { index } = good('start', await createIndex({ forceLanguage: locale, excludeSelectors: LEFT_OUT }));
  if (!index) throw new Error('Pagefind gave no index');
  for (const path of paths) {
    const content = readFileSync(join(dist, locale, path), 'utf8');
    good(`reading ${path}`, await index.addHTMLFile({ sourcePath: join(locale, path), content }));
  }
  const { files } = good(`writing ${locale}`, await index.getFiles());
  for (const file of files.filter(({ path }) => !OWN_PANELS.test(path))) {
    const path = join(dist, shelfFolder(locale, shelf), file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content);
  }
  await index.deleteIndex();
}

/**
 * Write the text indexes of a built site: <dist>/pagefind/<locale>/texts/ for articles, words and lists, and
 * …/documents/ for the sources, which are many and which few readers look into.
 * @throws when a language has no page to search: nothing is served half-indexed
 */
export async function buildShelves(dist: string): Promise<void> {
  try {
    for (const locale of LOCALES) {
      const pages = readdirSync(join(dist, locale), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.html'))
        .filter((path) => readFileSync(join(dist, locale, path), 'utf8').includes('data-pagefind-body'))
        .sort();
      if (!pages.length) throw new Error(`no page with data-pagefind-body under ${join(dist, locale)}`);
      await indexShelf(dist, locale, 'documents', pages.filter(isDocument));
      await indexShelf(
        dist,
        locale,
        'texts',
        pages.filter((path) => !isDocument(path)),
      );
    }
  } finally {
    await close();
  }
}
