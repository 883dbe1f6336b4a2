import { readArticles } from '../records/read-articles.ts';
import { LOCALES } from '../schema/locales.ts';
import { setting } from '../settings.ts';

/**
 * For the sitemap: the day on which the article at an address was last checked.
 * @param content the content folder
 * @returns a function from a path such as "/en/guides/u-visa/" to that day, or undefined where no article stands
 */
export function lastChecked(content: string): (path: string) => string | undefined {
  const days = new Map<string, string>();
  // What is wrong with an article, the gate tells; here the others are enough.
  for (const a of LOCALES.flatMap((locale) => readArticles(content, locale, [])))
    days.set(`/${a.locale}/${a.slug === 'home' ? '' : `${a.slug}/`}`, a.data.checked);
  const base = setting('BASE_PATH').slice(0, -1);
  return (path) => days.get(path.slice(base.length));
}
