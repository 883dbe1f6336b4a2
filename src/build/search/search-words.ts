import type { QueryWords } from '../../model/query-data.ts';
import { tokens } from '../../model/query-words.ts';
import type { Base } from '../../records/base.ts';
import { eachLocale, LOCALES, type Locale } from '../../schema/locales.ts';
import type { Term } from '../../schema/records.ts';
import type { SearchWords } from '../../schema/search.ts';

/** A name as questions are compared with it: "Notice to Appear (NTA)" is two names. */
function namesIn(text: string): string[] {
  // Within a word they belong to it: "287(g)".
  const inside = [...text.matchAll(/(?<=\s)\(([^)]+)\)/g)].map((m) => m[1] ?? '');
  return [text.replace(/(?<=\s)\([^)]*\)/g, ' '), ...inside].flatMap((name) => {
    const words = tokens(name.replace(/\*$/, '')).join(' ');
    return words ? [words + (name.endsWith('*') ? '*' : '')] : [];
  });
}

const namesOf = (term: Term, locale: Locale): string[] =>
  [term.term[locale] ?? [], ...term.also[locale], ...term.typed[locale]].flat().flatMap(namesIn);

/** Which concept a glossary word belongs to: the one with its id, or the one that has its name already, or its own. */
function conceptOf(term: Term, concepts: Record<Locale, Map<string, string[]>>): string {
  for (const locale of LOCALES) if (concepts[locale].has(term.id)) return term.id;
  for (const locale of LOCALES) {
    const names = namesOf(term, locale).slice(0, 1);
    const found = [...concepts[locale]].find(([, known]) => names.some((n) => known.includes(n)));
    if (found) return found[0];
  }
  return term.id;
}

/** A language's words as its content file gives them. */
export function writtenWords(base: Base, locale: Locale): SearchWords {
  const words = base.searchWords[locale]?.data;
  if (!words) throw new Error(`content/${locale}/search.yaml is missing or broken: run "npm run check"`);
  return words;
}

/** The words of every language with the glossary's added, each written as questions are compared with it. */
export function queryWords(base: Base): Record<Locale, QueryWords> {
  const words = eachLocale((locale) => writtenWords(base, locale));
  const concepts: Record<Locale, Map<string, string[]>> = eachLocale(() => new Map());
  const taken: Record<Locale, Set<string>> = eachLocale(() => new Set());
  const add = (locale: Locale, concept: string, names: string[]): void => {
    const list = concepts[locale].get(concept) ?? [];
    for (const name of names) {
      if (taken[locale].has(name)) continue;
      taken[locale].add(name);
      list.push(name);
    }
    if (list.length) concepts[locale].set(concept, list);
  };
  /** True when another concept's open name ("raid*") stands for the word already. */
  const covered = (locale: Locale, concept: string, name: string): boolean =>
    !name.includes(' ') &&
    [...concepts[locale]].some(
      ([other, names]) => other !== concept && names.some((n) => n.endsWith('*') && name.startsWith(n.slice(0, -1))),
    );
  const empty = (locale: Locale, name: string): boolean =>
    name.split(' ').every((w) => words[locale].stop.includes(w) || words[locale].question.includes(w));
  for (const locale of LOCALES) {
    for (const [concept, names] of Object.entries(words[locale].concepts)) add(locale, concept, names.flatMap(namesIn));
  }
  const terms = [...base.terms.values()].map((t) => t.data);
  const ownConcept = terms.map((term) => conceptOf(term, concepts));
  terms.forEach((term, i) => {
    const concept = ownConcept[i] ?? term.id;
    for (const locale of LOCALES)
      add(
        locale,
        concept,
        namesOf(term, locale).filter((name) => !covered(locale, concept, name) && !empty(locale, name)),
      );
  });
  const plain = (list: string[]): string[] => [...new Set(list.flatMap((w) => tokens(w)))];
  const of = (locale: Locale): QueryWords => ({
    stop: plain(words[locale].stop),
    question: plain(words[locale].question),
    define: words[locale].define.map((phrase) => tokens(phrase).join(' ')),
    concepts: Object.fromEntries(concepts[locale]),
  });
  return eachLocale(of);
}
