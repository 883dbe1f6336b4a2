import type { Locale } from '../../schema/locales.ts';
import type { Match } from '../match.ts';
import { pageUrl, type HelpCard, type PanelWords } from '../data.ts';
import type { FoundText } from './texts.ts';

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

export function link(address: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = address;
  return made;
}

/** A line's title with what kind of page it is. */
function title(address: string, text: string, kind?: string): HTMLParagraphElement {
  const line = element('p', 'search-title');
  line.append(link(address, text));
  if (kind) line.append(' ', element('span', 'search-kind', kind));
  return line;
}

/** One page: its title and its short answer, so that many readers need go no further. */
export function pageItem({ page }: Match, base: string, locale: Locale, { kinds }: PanelWords): HTMLLIElement {
  const item = element('li');
  const kind = page.kind === 'term' || page.kind === 'source' ? kinds[page.kind] : undefined;
  item.append(
    title(base + pageUrl(locale, page.slug).slice(1), page.title, kind),
    element('p', 'search-short', page.short),
  );
  return item;
}

/** One text: its title, the words that were found in it, and the places where they stand. */
export function textItem(found: FoundText, base: string, label: string): HTMLLIElement {
  const item = element('li');
  const excerpt = element('p', 'search-short');
  excerpt.append(...found.excerpt.map(({ text, mark }) => (mark ? element('mark', '', text) : text)));
  item.append(title(base + found.url.slice(1), found.title), excerpt);
  if (found.places.length) {
    const places = element('ul', 'search-places');
    places.setAttribute('aria-label', label);
    for (const place of found.places) {
      const entry = element('li');
      entry.append(link(base + place.url.slice(1), place.title));
      places.append(entry);
    }
    item.append(places);
  }
  return item;
}

/** A text line such as "START to 88788": its short number opens a message. */
function messageLine(text: string): HTMLElement {
  const line = element('p', 'search-text');
  const number = /\b\d{5,6}\b/.exec(text);
  if (!number) line.textContent = text;
  else
    line.append(
      text.slice(0, number.index),
      link(`sms:${number[0]}`, number[0]),
      text.slice(number.index + number[0].length),
    );
  return line;
}

/** A number to call or to write to, with its hours and languages. */
export function helpCard(card: HelpCard, { search: words }: PanelWords): HTMLLIElement {
  const item = element('li');
  item.append(element('p', 'search-name', card.name));
  if (card.phone) {
    const call = link(`tel:${card.phone.replace(/[^\d+]/g, '')}`, `${words.call} ${card.phone}`);
    call.className = 'search-call';
    item.append(call);
  }
  if (card.text) {
    const line = messageLine(card.text);
    line.prepend(`${words.text} `);
    item.append(line);
  }
  item.append(element('p', 'search-hours', `${words.hours} ${card.hours}`));
  item.append(element('p', 'search-hours', `${words.languages} ${card.languages}`));
  return item;
}
