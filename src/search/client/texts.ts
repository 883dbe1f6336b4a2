import type { Filters } from '../answer.ts';

/** A piece of an excerpt; `mark` when it is a word that was asked for. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** A text in which the words stand. */
export interface FoundText {
  /** Address within the site, without the base path. */
  url: string;
  title: string;
  excerpt: Piece[];
  /** Places within the page. */
  places: { url: string; title: string }[];
}

/** The part of Pagefind's interface that is used here: https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { basePath: string; baseUrl: string; noWorker: boolean; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(words: string, options: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  data(): Promise<{
    url: string;
    excerpt: string;
    meta: Record<string, string | undefined>;
    sub_results: { url: string; title: string }[];
  }>;
}

/** A text's fragment is a file of its own: so many are fetched for one question. */
const LOADED = 3;
const PLACES = 3;
const EXCERPT_WORDS = 24;

/**
 * Open an index; without a worker, which would cost a second script and is not needed for indexes this small.
 * @param basePath the address of its folder
 */
export async function openShelf(pagefind: Pagefind, basePath: string): Promise<Pagefind> {
  await pagefind.options({ basePath, baseUrl: '/', noWorker: true, excerptLength: EXCERPT_WORDS });
  await pagefind.init();
  return pagefind;
}

/**
 * Take an excerpt apart. Pagefind gives it as HTML in which only <mark> is markup and the text's own signs are escaped;
 * taken apart it can be shown as text, whatever it holds.
 */
export function readExcerpt(html: string): Piece[] {
  const plain = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: plain((marked ?? part).replace(/<\/?mark>/g, '')), mark: marked !== undefined };
    });
}

/**
 * Look for words in an index. Pagefind wants all of them in one page; when no page has all, fewer are asked for.
 * @param attempts the same question from strict to loose, each with fewer words
 */
export async function findTexts(
  pagefind: Pagefind,
  attempts: readonly string[],
  { reader, topic }: Filters,
): Promise<FoundText[]> {
  const filters = { ...(reader ? { reader } : {}), ...(topic ? { topic } : {}) };
  for (const words of attempts) {
    const { results } = await pagefind.search(words, { filters });
    if (!results.length) continue;
    const pages = await Promise.all(results.slice(0, LOADED).map((result) => result.data()));
    return pages.map((page) => ({
      url: page.url,
      title: page.meta['title'] ?? page.url,
      excerpt: readExcerpt(page.excerpt),
      places: page.sub_results
        .filter((place) => place.url !== page.url && !place.url.endsWith('#sources'))
        .slice(0, PLACES)
        .map(({ url, title }) => ({ url, title })),
    }));
  }
  return [];
}
