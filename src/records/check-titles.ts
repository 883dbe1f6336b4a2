import { LOCALES } from '../schema/locales.ts';
import type { Base } from './base.ts';
import type { Problem } from './yaml.ts';

/** A title or an address as a browser's history shows it, and where an editor finds it. */
interface Shown {
  file: string;
  line: number;
  what: 'title' | 'address';
  text: string;
  fix: string;
}

/** Titles in their language, and addresses, which are the same in every one. */
function shown(base: Base): { title: (Shown & { locale: string })[]; address: Shown[] } {
  const articles = base.articles.map(({ file, lineOf, data, slug, locale }) => ({
    title: {
      file,
      line: lineOf(['title']),
      what: 'title',
      text: data.title,
      locale,
      fix: 'say it in calmer words',
    } as const,
    address: { file, line: 1, what: 'address', text: slug, fix: 'give the file another name' } as const,
  }));
  const terms = [...base.terms.values()].map(({ file, line, data }) => ({
    titles: LOCALES.map((locale) => ({
      file,
      line,
      what: 'title' as const,
      text: (data.title ?? data.term)[locale] ?? '',
      locale,
      fix: 'give the word a `title` in calmer words',
    })),
    address: { file, line, what: 'address', text: data.id, fix: 'give the word another id' } as const,
  }));
  return {
    title: [...articles.map((a) => a.title), ...terms.flatMap((t) => t.titles)],
    address: [...articles.map((a) => a.address), ...terms.map((t) => t.address)],
  };
}

/**
 * A browser's history keeps the title and the address of each page, and may be read by somebody else: neither tells what
 * a reader lives with. Documents keep their own titles (src/pages/[locale]/sources), which are not ours to change.
 */
export function checkTitles(base: Base): Problem[] {
  const telling = base.site?.data.telling;
  if (!telling) return [];
  const { title, address } = shown(base);
  const say = ({ file, line, what, text, fix }: Shown, words: readonly string[]): Problem[] => {
    const word = words.find((part) => text.toLowerCase().includes(part));
    return word
      ? [{ file, line, what: `the ${what} “${text}” tells too much in a browser’s history (“${word}”)`, fix }]
      : [];
  };
  return [
    ...title.flatMap((t) =>
      say(
        t,
        LOCALES.flatMap((locale) => (locale === t.locale ? (telling[locale] ?? []) : [])),
      ),
    ),
    ...address
      .filter((a, i) => address.findIndex((b) => b.text === a.text) === i)
      .flatMap((a) =>
        say(
          a,
          LOCALES.flatMap((l) => telling[l] ?? []),
        ),
      ),
  ];
}
