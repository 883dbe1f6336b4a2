import { createHash } from 'node:crypto';
import { ORIGINAL } from '../schema/locales.ts';
import type { ArticleFile, Base } from './base.ts';

/** The article that a translation was made from. */
export const originalOf = (article: Pick<ArticleFile, 'slug'>, base: Base): ArticleFile | undefined =>
  base.articles.find((a) => a.slug === article.slug && a.locale === ORIGINAL);

/**
 * Names the state of an article's words: title, short answer and text. White space does not count, and neither does
 * what the front matter says beside them: a new check of a page asks for no new translation.
 * @returns the first 12 hexadecimal digits of a SHA-256
 */
export function hashOf({ data, body }: Pick<ArticleFile, 'data' | 'body'>): string {
  const words = [data.title, data.short, body].join('\n').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(words).digest('hex').slice(0, 12);
}

/** True when the original has changed since a translation was made from it. */
export function hasDrifted(article: ArticleFile, base: Base): boolean {
  const original = originalOf(article, base);
  return article.locale !== ORIGINAL && original !== undefined && article.data.madeFrom !== hashOf(original);
}
