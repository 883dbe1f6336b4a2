import { GRADE_LIMIT, isGuide, type ArticleAudit } from './audit.ts';

/** The highest reading grade that each guide may have, by slug and part: what it once reached. */
export type Grades = Record<string, { short?: number; steps?: number }>;
const PARTS = ['short', 'steps'] as const;

/** What reads harder than it did. A guide that is not listed is held by the limit of the style alone; easier is fine. */
export function harder(limits: Grades, articles: readonly ArticleAudit[]): string[] {
  return articles.filter(isGuide).flatMap(({ file, slug, ease }) =>
    PARTS.flatMap((part) => {
      const grade = ease[part];
      const limit = limits[slug]?.[part] ?? GRADE_LIMIT;
      return grade !== undefined && grade > limit
        ? [`${file}: the grade of its ${part} rose from ${limit} to ${grade}: make sentences shorter or words plainer`]
        : [];
    }),
  );
}

/** The limits pulled down to what is reached; guides that are gone leave the list. */
export function tightened(limits: Grades, articles: readonly ArticleAudit[]): Grades {
  return Object.fromEntries(
    articles.filter(isGuide).map(({ slug, ease }) => {
      const parts = PARTS.flatMap((part) => {
        const grade = ease[part];
        return grade === undefined ? [] : [[part, Math.min(grade, limits[slug]?.[part] ?? GRADE_LIMIT)]];
      });
      return [slug, Object.fromEntries(parts)];
    }),
  );
}
