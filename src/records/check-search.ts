import { LOCALES } from '../schema/locales.ts';
import { namedPages } from './pages.ts';
import type { Base } from './base.ts';
import type { Problem } from './yaml.ts';

/** The words of the search: each lead goes to a page that the search names, and what one language knows, the others know by the same id. */
export function checkSearchWords(base: Base): Problem[] {
  return LOCALES.flatMap((locale): Problem[] => {
    const words = base.searchWords[locale];
    if (!words) return [];
    const {
      data: { leads, concepts },
      file,
      lineOf,
    } = words;
    const pages = namedPages(base, locale);
    const lost = Object.keys(leads)
      .filter((slug) => !pages.has(slug))
      .map((slug): Problem => ({
        file,
        line: lineOf(['leads', slug]),
        what: `\`leads\`: no page "${slug}" among those that the search names in this language`,
        fix: 'correct the page, or write it first',
      }));
    const alone = LOCALES.filter((other) => base.searchWords[other]).flatMap((other) =>
      Object.keys(concepts)
        .filter((concept) => !base.searchWords[other]?.data.concepts[concept])
        .map((concept): Problem => ({
          file,
          line: lineOf(['concepts', concept]),
          what: `the concept "${concept}" is not known in "${other}"`,
          fix: `add it to content/${other}/search.yaml under the same id`,
        })),
    );
    return [...lost, ...alone];
  });
}
