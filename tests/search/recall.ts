import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Base } from '../../src/records/base.ts';
import type { Locale } from '../../src/schema/locales.ts';
import { answer, makeSearch, type Search } from '../../src/search/answer.ts';
import { makeSearchFile } from '../../src/search/build/first-step.ts';
import { indexPhrases } from '../../src/search/match.ts';
import { readPhrases } from '../../src/search/phrases.ts';

/** How far down the right page may stand. */
const FIRST = 3;

/** What came of some questions: shares in per cent, and a line for each that was lost. */
export interface Recall {
  questions: number;
  first: number;
  firstThree: number;
  lost: string[];
}

interface Outcome {
  question: string;
  pages: string[];
  found: string[];
}

function recallOf(outcomes: readonly Outcome[]): Recall {
  const share = (places: number): number =>
    (100 * outcomes.filter((o) => o.found.slice(0, places).some((slug) => o.pages.includes(slug))).length) /
    outcomes.length;
  return {
    questions: outcomes.length,
    first: share(1),
    firstThree: share(FIRST),
    lost: outcomes
      .filter((o) => !o.found.slice(0, FIRST).some((slug) => o.pages.includes(slug)))
      .map(
        (o) => `“${o.question}” wants ${o.pages.join(' or ')}, got ${o.found.slice(0, FIRST).join(', ') || 'nothing'}`,
      ),
  };
}

const slugsFor = (question: string, search: Search): string[] =>
  answer(question, search).results.map((r) => r.page.slug);

/** Each asked question is taken out of its pages' phrases and must be found through the others. */
export function leaveOneOut(base: Base, locale: Locale): Recall {
  const whole = makeSearch(makeSearchFile(base, locale));
  const { pages, lexicon, phrases } = whole.file;
  const phrasesWith = readPhrases(phrases);
  // Questions come before names, in the order of asked.yaml: a page's next one is the one that is asked.
  const next = new Map<string, number>();
  let number = 0;
  for (const page of pages) {
    next.set(page.slug, number);
    number += page.phrases;
  }
  const outcomes = Object.entries(base.asked[locale]?.data.asked ?? {}).flatMap(([key, questions]) =>
    questions.map((question): Outcome => {
      const slugs = key.split(' ');
      const left = slugs.map((slug) => next.get(slug) ?? NaN);
      slugs.forEach((slug, i) => next.set(slug, (left[i] ?? NaN) + 1));
      const without = phrasesWith.map((list) => list.filter((phrase) => !left.includes(phrase)));
      const search = { ...whole, index: indexPhrases(pages, without, lexicon) };
      return { question, pages: slugs, found: slugsFor(question, search) };
    }),
  );
  return recallOf(outcomes);
}

const unseenShape = z.array(z.strictObject({ q: z.string(), pages: z.array(z.string()).min(1) })).min(150);

/**
 * Questions by people who had not read the asked ones: never moved into them, never tuned on.
 * @returns undefined while a language has no such file
 */
export function unseen(base: Base, locale: Locale): Recall | undefined {
  const file = join(import.meta.dirname, `unseen.${locale}.yaml`);
  if (!existsSync(file)) return undefined;
  const search = makeSearch(makeSearchFile(base, locale));
  return recallOf(
    unseenShape
      .parse(parse(readFileSync(file, 'utf8')))
      .map(({ q, pages }) => ({ question: q, pages, found: slugsFor(q, search) })),
  );
}
