import { readExcerpt, type Filters, type Finder, type Found } from '../model/query.ts';

/** The part of Pagefind 1.6 (its built pagefind.js) that is used here. */
export interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    metaCacheTag: string;
    excerptLength: number;
    excerptEllipsis: string;
    ranking: { metaWeights: Record<string, number> };
  }): PagefindInstance;
}
interface PagefindInstance {
  init(): Promise<void>;
  search(words: string, options: { filters: Record<string, string> }): Promise<{ results: PagefindHit[] }>;
}
interface PagefindHit {
  score: number;
  data(): Promise<PagefindPage>;
}
interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
  sub_results: { url: string; title: string; excerpt: string }[];
}

/** How much a match in a page's title or in its other names counts against one in its text. */
const META_WEIGHTS = { title: 8, aka: 6, tier: 0 };
const EXCERPT_WORDS = 24;

const found = (page: PagefindPage): Found => ({
  url: page.url,
  title: page.meta['title'] ?? page.url,
  excerpt: readExcerpt(page.excerpt),
  primary: page.meta['tier'] === 'primary',
  sections: page.sub_results
    .filter((s) => s.url !== page.url)
    .map((s) => ({ url: s.url, title: s.title, excerpt: readExcerpt(s.excerpt) })),
});

/**
 * The text index of one language as the query layer asks it.
 * @param module the pagefind.js of that language's own folder: two languages in one module would share one WebAssembly
 * @param basePath where that folder is
 * @param state names this state of the index, so that a browser may keep what it has
 */
export async function openTextIndex(module: PagefindModule, basePath: string, state: string): Promise<Finder> {
  const instance = module.createInstance({
    basePath,
    baseUrl: '/',
    noWorker: true,
    metaCacheTag: state,
    excerptLength: EXCERPT_WORDS,
    excerptEllipsis: '…',
    ranking: { metaWeights: META_WEIGHTS },
  });
  await instance.init();
  return async (words: string, { reader, topic }: Filters) => {
    const { results } = await instance.search(words, {
      filters: { ...(reader ? { reader } : {}), ...(topic ? { topic } : {}) },
    });
    return results.map((hit) => ({ score: hit.score, load: async () => found(await hit.data()) }));
  };
}
