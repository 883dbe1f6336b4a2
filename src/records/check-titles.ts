import { LOCALES } from '../schema/locales.ts';
import type { Site } from '../schema/site.ts';
import type { Base } from './base.ts';
import type { Problem } from './yaml.ts';

/** A title or an address as a browser's history shows it, where an editor finds it, and the words that it may not hold. */
interface Shown {
  file: string;
  line: number;
  what: 'title' | 'address';
  text: string;
  words: readonly string[];
  fix: string;
}

/** Titles are held to the words of their language; addresses, which are the same in every one, to those of all. */
function shown({ articles, terms }: Base, telling: Site['telling']): Shown[] {
  const every = LOCALES.flatMap((locale) => telling[locale] ?? []);
  const records = [...terms.values()];
  const titles = [
    ...articles.map(({ file, lineOf, data, locale }): Shown => {
      const [line, words] = [lineOf(['title']), telling[locale] ?? []];
      return { file, line, what: 'title', text: data.title, words, fix: 'say it in calmer words' };
    }),
    ...records.flatMap(({ file, line, data }) =>
      LOCALES.map((locale): Shown => {
        const [text, words] = [(data.title ?? data.term)[locale] ?? '', telling[locale] ?? []];
        return { file, line, what: 'title', text, words, fix: 'give the word a `title` in calmer words' };
      }),
    ),
  ];
  const address = (file: string, line: number, text: string, fix: string): Shown => ({
    file,
    line,
    what: 'address',
    text,
    words: every,
    fix,
  });
  const addresses = [
    ...articles.map(({ file, slug }) => address(file, 1, slug, 'give the file another name')),
    ...records.map(({ file, line, data }) => address(file, line, data.id, 'give the word another id')),
  ];
  return [...titles, ...addresses.filter((a, i) => addresses.findIndex((b) => b.text === a.text) === i)];
}

/**
 * A browser's history keeps the title and the address of each page, and may be read by somebody else: neither tells what
 * a reader lives with. Documents keep their own titles (src/pages/[locale]/sources), which are not ours to change.
 */
export function checkTitles(base: Base): Problem[] {
  const telling = base.site?.data.telling;
  if (!telling) return [];
  return shown(base, telling).flatMap(({ file, line, what, text, words, fix }) => {
    const word = words.find((part) => text.toLowerCase().includes(part));
    if (!word) return [];
    return [{ file, line, what: `the ${what} “${text}” tells too much in a browser’s history (“${word}”)`, fix }];
  });
}
