import type { Base } from '../../records/base.ts';
import type { Locale } from '../../schema/locales.ts';
import type { Term } from '../../schema/records.ts';
import type { SearchWords } from '../../schema/search.ts';
import { tokens } from '../words.ts';

/** A name as questions are compared with it: "Notice to Appear (NTA)" is two names. */
export function namesIn(text: string): string[] {
  // Within a word they belong to it: "287(g)".
  const inside = [...text.matchAll(/(?<=\s)\(([^)]+)\)/g)].map((m) => m[1] ?? '');
  return [text.replace(/(?<=\s)\([^)]*\)/g, ' '), ...inside].flatMap((name) => {
    const words = tokens(name.replace(/\*$/, '')).join(' ');
    return words ? [words + (name.endsWith('*') ? '*' : '')] : [];
  });
}

export const namesOf = (term: Term, locale: Locale): string[] =>
  [term.term[locale] ?? [], ...term.also[locale], ...term.typed[locale]].flat().flatMap(namesIn);

const plain = (list: readonly string[]): string[] => [...new Set(list.flatMap((word) => tokens(word)))];

/** A language's words as its content file gives them. */
export function writtenWords(base: Base, locale: Locale): SearchWords {
  const words = base.searchWords[locale]?.data;
  if (!words) throw new Error(`content/${locale}/search.yaml is missing or broken: run "npm run check"`);
  return words;
}

export const emptyWords = ({ stop, question }: SearchWords): string[] => plain([...stop, ...question]);
export const definingWords = ({ define }: SearchWords): string[] => define.map((phrase) => tokens(phrase).join(' '));

/**
 * The concepts of a language with the glossary's names added: to the concept with the term's id, or to the one that has
 * its first name already, or to one of its own. A name that is taken, empty, or stands under another concept's open
 * name ("raid*") is left out.
 */
export function conceptsOf(base: Base, locale: Locale): Record<string, string[]> {
  const written = writtenWords(base, locale);
  const owner = new Map<string, string>();
  const concepts: Record<string, string[]> = {};
  const add = (concept: string, names: readonly string[]): void => {
    for (const name of names) {
      if (owner.has(name)) continue;
      owner.set(name, concept);
      (concepts[concept] ??= []).push(name);
    }
  };
  for (const [concept, names] of Object.entries(written.concepts)) add(concept, names.flatMap(namesIn));
  const open = [...owner].filter(([name]) => name.endsWith('*')).map(([name, to]) => [name.slice(0, -1), to] as const);
  const empty = new Set(emptyWords(written));
  for (const { data: term } of base.terms.values()) {
    const names = namesOf(term, locale);
    const concept = written.concepts[term.id] ? term.id : (owner.get(names[0] ?? '') ?? term.id);
    add(
      concept,
      names.filter(
        (name) =>
          !name.split(' ').every((word) => empty.has(word)) &&
          (name.includes(' ') || !open.some(([start, to]) => to !== concept && name.startsWith(start))),
      ),
    );
  }
  return concepts;
}
