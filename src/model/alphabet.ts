import type { Locale } from '../schema/locales.ts';

/** A line of the A–Z page: what it says, where it leads, and the page it belongs to when that has another name. */
export interface AlphabetEntry {
  label: string;
  to: string;
  of?: string;
}

/** Entries by first letter, without accents or opening signs; digits stand under "0-9". */
export function alphabet(entries: AlphabetEntry[], locale: Locale): { letter: string; items: AlphabetEntry[] }[] {
  const key = (label: string): string => label.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
  const letterOf = (label: string): string => {
    const first = key(label).charAt(0).toUpperCase();
    return /\d/.test(first) ? '0-9' : first;
  };
  const sorted = [...entries].sort(
    (a, b) => key(a.label).localeCompare(key(b.label), locale) || a.to.localeCompare(b.to),
  );
  const groups: { letter: string; items: AlphabetEntry[] }[] = [];
  for (const entry of sorted) {
    const letter = letterOf(entry.label);
    const group = groups.find((g) => g.letter === letter);
    if (group) group.items.push(entry);
    else groups.push({ letter, items: [entry] });
  }
  return groups;
}
