import { checkArticles } from './check-articles.ts';
import { checkDatasets } from './check-datasets.ts';
import { checkDerived } from './check-derived.ts';
import { checkDates } from './check-dates.ts';
import { checkEvents } from './check-events.ts';
import { checkLocales } from './check-locales.ts';
import { checkParity } from './check-parity.ts';
import { checkPictures } from './check-pictures.ts';
import { checkReferences } from './check-references.ts';
import { checkSearch } from './check-search.ts';
import { checkSite } from './check-site.ts';
import { checkTerms } from './check-terms.ts';
import { checkTitles } from './check-titles.ts';
import { LANGUAGES } from '../schema/locales.ts';
import type { Base } from './base.ts';
import { readBase } from './read.ts';
import type { Problem } from './yaml.ts';

function checkFacts(base: Base): Problem[] {
  return [...base.facts.values()].flatMap(({ data, file, line }) =>
    data.recheck < data.checked
      ? [
          {
            file,
            line,
            what: `${data.id}: recheck lies before checked`,
            fix: 'set recheck to the next day on which it must be compared',
          },
        ]
      : [],
  );
}

/** One document under two ids splits what rests on it over two pages. */
function checkSources(base: Base): Problem[] {
  const first = new Map<string, string>();
  return [...base.sources.values()].flatMap(({ data, file, line }) => {
    const key = `${data.url} ${data.title}`;
    const known = data.url === null ? undefined : first.get(key);
    first.set(key, data.id);
    return known
      ? [
          {
            file,
            line,
            what: `${data.id}: the same document as "${known}"`,
            fix: 'keep one of the two and point its facts there',
          },
        ]
      : [];
  });
}

/**
 * The integrity gate: everything that must hold between records and articles.
 * Shapes and duplicate ids are checked while reading; this checks what refers to what.
 * @returns one problem for each failure, in the order of the files
 */
export function checkBase(base: Base): Problem[] {
  return inOrder([
    ...checkLocales(LANGUAGES),
    ...checkReferences(base),
    ...checkSources(base),
    ...checkFacts(base),
    ...checkDerived(base),
    ...checkTerms(base),
    ...checkDatasets(base),
    ...checkPictures(base),
    ...checkDates(base),
    ...checkEvents(base),
    ...checkArticles(base),
    ...checkParity(base),
    ...checkSearch(base),
    ...checkSite(base),
    ...checkTitles(base),
  ]);
}

/**
 * Read a content tree and check it. Where something could not be read, only that is told: what refers to it would
 * look broken, too, and hide the one line that is.
 * @param root the content folder
 */
export function checkContent(root: string): { base: Base; problems: Problem[] } {
  const { base, problems } = readBase(root);
  return { base, problems: problems.length > 0 ? inOrder(problems) : checkBase(base) };
}

const inOrder = (problems: Problem[]): Problem[] =>
  problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);

/** A problem as one line for a terminal: `file:line  what — fix`. */
export function tell(problem: Problem): string {
  return `${problem.file}:${problem.line}  ${problem.what}\n    → ${problem.fix}`;
}
