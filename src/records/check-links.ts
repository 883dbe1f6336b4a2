import type { ArticleFile, Base } from './base.ts';
import { dataFiles, pageSlugs } from './pages.ts';
import { VOCABULARY } from './vocabulary.ts';
import type { Problem } from './yaml.ts';

/** The anchors of an article: its headings, and those that its components add. */
const anchorsOf = ({ text }: ArticleFile, base: Base): string[] => [
  ...text.headings.map((h) => h.anchor),
  ...text.uses.flatMap((use) => VOCABULARY[use.component]?.anchors?.(use, base) ?? []),
];

/** Every link of every article leads to a page of its language, and to a place that is on that page. */
export function checkLinks(base: Base): Problem[] {
  const bySlug = new Map(base.articles.map((a) => [`${a.locale}/${a.slug}`, a]));
  return base.articles.flatMap((article) => {
    const pages = pageSlugs(base, article.locale);
    return article.text.links.flatMap(({ text, line }): Problem[] => {
      // A telephone number or an address to write to; anything else is refused while it is read.
      if (/^(mailto|tel):/.test(text) || dataFiles(base).has(text)) return [];
      const [path = '', hash] = text.split('#');
      const slug = path.replace(/^\/|\/$/g, '') || 'home';
      const say = (what: string, fix: string): Problem[] => [{ file: article.file, line, what, fix }];
      if (path && !pages.has(slug))
        return say(`a broken link: no page "${path}"`, 'correct the address, or write the page');
      const target = path ? bySlug.get(`${article.locale}/${slug}`) : article;
      if (!hash || !target) return [];
      const anchors = anchorsOf(target, base);
      return anchors.includes(hash)
        ? []
        : say(
            `a broken anchor: "#${hash}" is not a place of that page`,
            `use one of: ${anchors.slice(0, 30).join(', ')}`,
          );
    });
  });
}
