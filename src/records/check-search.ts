import { LOCALES, type Locale } from '../schema/locales.ts';
import { namedPages, pageSlugs } from './pages.ts';
import type { Base } from './base.ts';
import type { Problem } from './yaml.ts';

/** So many ways of asking make a page found by a new one; `npm run bench:search` measures it. */
export const LEAST_ASKED = 10;

/** Questions differ when their letters and digits do. */
const plain = (question: string): string =>
  question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The help lines that the words of danger name must be there. */
function checkDanger(base: Base, locale: Locale): Problem[] {
  const words = base.searchWords[locale];
  return (words?.data.danger ?? []).flatMap(({ helplines }, i) =>
    helplines.flatMap((id, j): Problem[] =>
      base.helplines.has(id)
        ? []
        : [
            {
              file: words?.file ?? '',
              line: words?.lineOf(['danger', i, 'helplines', j]) ?? 1,
              what: `\`danger\`: unknown help line "${id}"`,
              fix: 'correct the id, or add the help line under content/records/helplines/',
            },
          ],
    ),
  );
}

/** Each question stands once, under a page that is there, and each article has enough of them. */
function checkAsked(base: Base, locale: Locale): Problem[] {
  const words = base.asked[locale];
  if (!words) return [];
  const { data, file, lineOf } = words;
  const pages = new Set([...namedPages(base, locale), ...pageSlugs(base, locale)]);
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  const first = new Map<string, string>();
  for (const [key, questions] of Object.entries(data.asked)) {
    for (const slug of key.split(' ')) {
      counts.set(slug, (counts.get(slug) ?? 0) + questions.length);
      if (!pages.has(slug))
        problems.push({
          file,
          line: lineOf(['asked', key]),
          what: `\`asked\`: no page "${slug}" in this language`,
          fix: 'correct the page, or write it first; what no page answers stands under `unanswered`',
        });
    }
  }
  const all = [
    ...Object.entries(data.asked).flatMap(([key, list]) =>
      list.map((text, i) => ({ text, key, path: ['asked', key, i] })),
    ),
    ...(data.unanswered ?? []).map((text, i) => ({ text, key: 'unanswered', path: ['unanswered', i] })),
  ];
  for (const { text, key, path } of all) {
    const known = first.get(plain(text));
    first.set(plain(text), key);
    if (known !== undefined)
      problems.push({
        file,
        line: lineOf(path),
        what: `"${text}" is asked already under "${known}"`,
        fix: 'keep one; a question that each of two pages answers stands under a key that names both',
      });
  }
  for (const article of base.articles.filter((a) => a.locale === locale)) {
    const count = counts.get(article.slug) ?? 0;
    if (count < LEAST_ASKED)
      problems.push({
        file,
        line: lineOf(['asked', article.slug]),
        what: `${article.slug} has ${count} of at least ${LEAST_ASKED} asked questions`,
        fix: `write under "${article.slug}" how people ask for it: misspelt, in messages, by form number, by fear`,
      });
  }
  return problems;
}

/** What the search is told: whom to call, and what people ask. */
export const checkSearch = (base: Base): Problem[] =>
  LOCALES.flatMap((locale) => [...checkDanger(base, locale), ...checkAsked(base, locale)]);
