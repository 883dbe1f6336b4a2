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
