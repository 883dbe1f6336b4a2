import { ORIGINAL } from '../schema/locales.ts';
import { checkFrontMatter } from './check-front-matter.ts';
import { checkLinks } from './check-links.ts';
import { checkQuotations } from './check-quotations.ts';
import { checkUses } from './check-uses.ts';
import type { ArticleFile, Base } from './base.ts';
import type { Problem } from './yaml.ts';

const problem = (article: ArticleFile, line: number, what: string, fix: string): Problem => ({
  file: article.file,
  line,
  what,
  fix,
});

function checkTwins(base: Base): Problem[] {
  const key = (a: ArticleFile): string => `${a.locale}/${a.slug}`;
  const all = new Set(base.articles.map(key));
  const titles = new Map<string, ArticleFile>();
  return base.articles.flatMap((a) => {
    const problems: Problem[] = [];
    if (!all.has(`${ORIGINAL}/${a.slug}`))
      problems.push(
        problem(
          a,
          1,
          'a translation without its original',
          `write content/${ORIGINAL}/${a.slug}.mdx, or remove this file`,
        ),
      );
    const first = titles.get(`${a.locale} ${a.data.title}`);
    if (first)
      problems.push(
        problem(
          a,
          a.lineOf(['title']),
          `the title is used twice (also in ${first.file})`,
          'make it say what only this page answers',
        ),
      );
    else titles.set(`${a.locale} ${a.data.title}`, a);
    return problems;
  });
}

/** The rules that articles must keep. What they hold and may not hold is said while they are read. */
export function checkArticles(base: Base): Problem[] {
  return [
    ...checkTwins(base),
    ...checkFrontMatter(base),
    ...base.articles.flatMap((article) => checkUses(article, base)),
    ...checkQuotations(base),
    ...checkLinks(base),
  ];
}
