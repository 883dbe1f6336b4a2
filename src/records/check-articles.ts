import { ORIGINAL } from '../schema/locales.ts';
import { checkLinks } from './check-links.ts';
import { checkQuotations } from './check-quotations.ts';
import { checkUses } from './check-uses.ts';
import type { ArticleFile, Base } from './base.ts';
import { factIds } from './vocabulary.ts';
import type { Problem } from './yaml.ts';

const SHORT_ANSWER_WORDS = 60;

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
    const twin = base.articles.find((b) => b.slug === a.slug && b.locale === ORIGINAL);
    if (twin && a.locale !== ORIGINAL) {
      const facts = (x: ArticleFile): string => [...new Set(x.text.uses.flatMap(factIds))].sort().join(' ');
      if (facts(a) !== facts(twin))
        problems.push(
          problem(
            a,
            1,
            `cites other facts than its English twin: ${difference(facts(twin), facts(a))}`,
            'cite the same facts in both languages',
          ),
        );
    }
    return problems;
  });
}

function difference(english: string, other: string): string {
  const en = new Set(english.split(' '));
  const es = new Set(other.split(' '));
  const lacks = [...en].filter((id) => !es.has(id)).map((id) => `lacks ${id}`);
  const adds = [...es].filter((id) => !en.has(id)).map((id) => `adds ${id}`);
  return [...lacks, ...adds].slice(0, 6).join(', ');
}

/** What the front matter of an article names must exist, and its short answer must be short. */
function checkFrontMatter(article: ArticleFile, base: Base): Problem[] {
  const { data, lineOf } = article;
  const words = data.short.trim().split(/\s+/).length;
  const long = words > SHORT_ANSWER_WORDS;
  return [
    ...(long
      ? [problem(article, lineOf(['short']), `the short answer has ${words} words`, `keep it to ${SHORT_ANSWER_WORDS}`)]
      : []),
    ...data.restsOn.flatMap((id, i) =>
      base.policies.has(id)
        ? []
        : [
            problem(
              article,
              lineOf(['restsOn', i]),
              `restsOn: unknown policy "${id}"`,
              'correct the id, or add the policy',
            ),
          ],
    ),
  ];
}

/** The rules that articles must keep. What they hold and may not hold is said while they are read. */
export function checkArticles(base: Base): Problem[] {
  return [
    ...checkTwins(base),
    ...base.articles.flatMap((article) => [...checkFrontMatter(article, base), ...checkUses(article, base)]),
    ...checkQuotations(base),
    ...checkLinks(base),
  ];
}
