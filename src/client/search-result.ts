import type { Piece, Result } from '../model/query.ts';
import type { LoadedLanguage } from './search-load.ts';

/** Make an element with a class and a text. Texts are only ever set as text, never as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** An excerpt with the words that were asked for marked. */
const pieces = (excerpt: readonly Piece[]): Node[] =>
  excerpt.map(({ text, mark }) => (mark ? element('mark', '', text) : document.createTextNode(text)));

const link = (base: string, url: string, text: string): HTMLAnchorElement => {
  const made = element('a', '', text);
  made.href = base + url.replace(/^\//, '');
  return made;
};

/** One result: its title, what it says of the question, and the sections that say it. */
export function resultItem(result: Result, base: string, language: LoadedLanguage): HTMLLIElement {
  const item = element('li');
  const heading = element('p', 'search-title');
  heading.append(link(base, result.url, result.title));
  const { kinds } = language.words;
  if (result.kind === 'term' || result.kind === 'source')
    heading.append(' ', element('span', 'search-kind', kinds[result.kind]));
  item.append(heading);

  const isMarked = result.excerpt.some((piece) => piece.mark);
  const text = element('p', 'search-excerpt');
  // A word's meaning is its answer; elsewhere the place that was found says more than the summary.
  if (result.short && (result.kind === 'term' || !isMarked)) text.textContent = result.short;
  else text.append(...pieces(result.excerpt));
  if (text.textContent) item.append(text);

  if (result.sections.length) {
    const list = element('ul', 'search-sections');
    list.setAttribute('aria-label', language.words.search.section);
    for (const section of result.sections) {
      const entry = element('li');
      entry.append(link(base, section.url, section.title));
      list.append(entry);
    }
    item.append(list);
  }
  return item;
}
