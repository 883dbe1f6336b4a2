/** Pages under a heading. */
export interface Group<T> {
  title: T;
  pages: readonly string[];
}

/**
 * The groups of a hub with the pages that are there; an article of its folder that no group names stands under a
 * general heading at the end, so that it is never lost.
 * @param there the slugs of all pages of the language
 * @param articles the slugs of the articles of the folder
 * @param other the general heading
 */
export function grouped<T>(
  groups: readonly Group<T>[],
  there: Pick<ReadonlySet<string>, 'has'>,
  articles: readonly string[],
  other: T,
): Group<T>[] {
  return [...groups, { title: other, pages: ungrouped(groups, articles) }]
    .map(({ title, pages }) => ({ title, pages: pages.filter((slug) => there.has(slug)) }))
    .filter(({ pages }) => pages.length > 0);
}

/** The articles that no group names. */
export function ungrouped(groups: readonly Pick<Group<unknown>, 'pages'>[], articles: readonly string[]): string[] {
  const named = new Set(groups.flatMap(({ pages }) => pages));
  return articles.filter((slug) => !named.has(slug));
}

/** How many ways on a page offers. */
const WAYS = 3;

/**
 * The ways on from a page, three where there are so many: the two that follow it in its group, the first of the next
 * group, those before it, and then any. A page that no group names leads to the first ones.
 */
export function waysOn(groups: readonly Pick<Group<unknown>, 'pages'>[], slug: string): string[] {
  const here = groups.findIndex(({ pages }) => pages.includes(slug));
  const pages = groups[here]?.pages ?? [];
  const at = pages.indexOf(slug);
  const next = groups[here + 1]?.pages.slice(0, 1) ?? [];
  const near = [...pages.slice(at + 1, at + WAYS), ...next, ...pages.slice(0, Math.max(at, 0))];
  const ways = [...near, ...groups.flatMap((group) => group.pages)];
  return [...new Set(ways)].filter((way) => way !== slug).slice(0, WAYS);
}
