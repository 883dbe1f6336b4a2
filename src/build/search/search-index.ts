import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { z } from 'zod';
import type { Base } from '../../records/base.ts';
import { eachLocale, LOCALES, type Locale } from '../../schema/locales.ts';
import { makeSearchData, type IndexedText } from './search-data.ts';
import { queryWords, writtenWords } from './search-words.ts';

export interface SearchOptions {
  /** The folder of the built pages. */
  dist: string;
  base: Base;
}

/** Of all that Pagefind writes, what src/client/search.ts loads; its own interfaces and its worker are not used. */
const USED =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.(?!unknown).+|(index|fragment|filter)\/.+)$/;

/** Words for screen readers, note numbers, the way back, and labels that would be read as one word with their value. */
const LEFT_OUT = ['.sr', 'sup', '.crumb', 'dt'];

/** A fragment as Pagefind 1.6 writes it: what it knows of one page. */
const fragment = z.object({
  url: z.string(),
  content: z.string(),
  anchors: z.array(z.object({ element: z.string(), id: z.string(), text: z.string() })),
});
const SIGNATURE = 'pagefind_dcd';

function readFragment(file: IndexFile): IndexedText {
  const raw = gunzipSync(file.content).toString('utf8');
  if (!raw.startsWith(SIGNATURE))
    throw new Error(
      `${file.path} is not a fragment of Pagefind 1.6: look at src/build/search/search-index.ts after updating Pagefind`,
    );
  const { url, content, anchors } = fragment.parse(JSON.parse(raw.slice(SIGNATURE.length)));
  return {
    url,
    content,
    sections: anchors
      .filter((a) => a.element === 'h2' && a.id !== 'sources' && a.text.trim())
      .map((a) => [a.id, a.text.trim()]),
  };
}

function good<T extends { errors: string[] }>(what: string, answer: T): T {
  if (answer.errors.length) throw new Error(`Pagefind, ${what}: ${answer.errors.join('; ')}`);
  return answer;
}

/**
 * Index the pages of one language. Each language has an index of its own in a folder of its own: Pagefind otherwise
 * takes the language from the page that it is opened on, and could not be asked for the other one.
 */
async function indexLanguage(dist: string, locale: Locale): Promise<IndexFile[]> {
  const { index } = good('start', await createIndex({ forceLanguage: locale, excludeSelectors: LEFT_OUT }));
  if (!index) throw new Error('Pagefind gave no index');
  const { page_count } = good(
    `reading ${locale}`,
    await index.addDirectory({ path: dist, glob: `${locale}/**/*.html` }),
  );
  if (page_count === 0) throw new Error(`no page with data-pagefind-body under ${join(dist, locale)}`);
  const { files } = good(`writing ${locale}`, await index.getFiles());
  await index.deleteIndex();
  return files.filter((f) => USED.test(f.path));
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/**
 * Make the search of a built site: <dist>/pagefind/<locale>/ (the text index), <dist>/search/words.json (what
 * words mean) and <dist>/search/<locale>.json (titles, sections and the panel's words), which the panel loads first.
 * @throws when a page or a word of the search is missing or wrong; nothing is served half-indexed
 */
export async function buildSearch({ dist, base }: SearchOptions): Promise<void> {
  const words = queryWords(base);
  for (const folder of ['pagefind', 'search']) rmSync(join(dist, folder), { recursive: true, force: true });
  const texts: Partial<Record<Locale, IndexedText[]>> = {};
  const states: Partial<Record<Locale, string>> = {};
  try {
    for (const locale of LOCALES) {
      const files = await indexLanguage(dist, locale);
      for (const file of files) write(join(dist, 'pagefind', locale, file.path), file.content);
      texts[locale] = files
        .filter((f) => f.path.startsWith('fragment/'))
        .map(readFragment)
        .sort((a, b) => (a.url < b.url ? -1 : 1));
      states[locale] = files.map((f) => /^pagefind\.(.+)\.pf_meta$/.exec(f.path)?.[1]).find(Boolean) ?? '';
    }
  } finally {
    await close();
  }
  write(join(dist, 'search', 'words.json'), JSON.stringify(words));
  for (const locale of LOCALES) {
    const data = makeSearchData(
      locale,
      base,
      words,
      writtenWords(base, locale).leads,
      eachLocale((l) => texts[l] ?? []),
      states[locale] ?? '',
    );
    write(join(dist, 'search', `${locale}.json`), JSON.stringify(data));
  }
}
