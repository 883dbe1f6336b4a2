import { LOCALES, type Locale } from '../../src/schema/locales.ts';
import { builtPages, type BuiltFile } from '../built-site.ts';

/** Every built page. */
export const pages = builtPages();

/** The language of a page, by its address; the door and the 404 page have none. */
export const localeOf = (path: string): Locale | undefined => LOCALES.find((locale) => path.startsWith(`/${locale}/`));
/** The pages of a language. */
export const inLanguage = pages.filter((p) => localeOf(p.path));

/** The pages that break a rule, each with the reason. */
export function broken(rule: (page: BuiltFile) => string | undefined, of = pages): string[] {
  return of.flatMap((page) => {
    const reason = rule(page);
    return reason ? [`${page.path}: ${reason}`] : [];
  });
}
