import type { Answer, Filters, Search } from '../answer.ts';
import type { HelpCard, PanelWords, Shelf } from '../data.ts';
import { button, exitAgain, makeInput, select } from './controls.ts';
import { element, helpCard, link, pageItem, textItem } from './result.ts';
import type { FoundText } from './texts.ts';

/** What the panel tells its owner. */
interface Events {
  input(): void;
  submit(): void;
  filter(): void;
  look(shelf: Shelf): void;
}

/** The panel on the screen. */
export interface Panel {
  dialog: HTMLDialogElement;
  question(): { text: string; filters: Filters };
  /** Nothing is asked. */
  clear(): void;
  /** @param search the search that answered: of another language when the question is in it */
  show(answer: Answer, search: Search): void;
  /** Say to those who hear the page how many results there are; not at each letter. */
  announce(): void;
  /** The texts are being looked into; then what was found. */
  looking(shelf: Shelf): void;
  showTexts(shelf: Shelf, found: FoundText[]): void;
  /** They could not be had; the way to them stands there again. */
  failed(shelf: Shelf, text: string): void;
  /** Offer to go on in the language of the question. */
  offer(search: Search, go: () => void): void;
  /** Go on in another language, words of the panel included. */
  speak(search: Search): void;
  focusInput(): void;
  focusFirst(): void;
}

const fill = (line: string, values: Record<string, string | number>): string =>
  line.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

const counted = ({ one, many }: PanelWords['search'], count: number): string =>
  count === 1 ? one : fill(many, { count });

/** Build the panel; it is not in the page yet. */
export function makePanel(base: string, first: Search, events: Events): Panel {
  const dialog = element('dialog', 'search');
  const input = makeInput();
  const title = element('h2');
  title.id = 'site-search-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const close = button('search-close', '', () => dialog.close());
  const head = element('div', 'search-head');
  const label = element('label', 'sr');
  label.htmlFor = input.id;
  const field = element('div', 'search-field');
  field.setAttribute('role', 'search');
  const filters = element('div', 'search-filters');
  const about = element('p', 'search-about');
  const status = element('p', 'search-count');
  status.setAttribute('role', 'status');
  const notices = element('div', 'search-notices');
  notices.setAttribute('aria-live', 'polite');
  const help = element('ul', 'search-help');
  help.setAttribute('aria-live', 'polite');
  const list = element('ol', 'search-results');
  const more = element('div', 'search-more');
  const foot = element('p', 'search-foot');
  head.append(title, ...exitAgain(), close);
  field.append(label, input, filters);
  dialog.append(head, field, help, about, status, notices, list, more, foot);

  let words = first.file.panel;
  let reader: HTMLSelectElement | undefined;
  let topic: HTMLSelectElement | undefined;
  let count = 0;
  let cards: HelpCard[] = [];
  const links = (): HTMLAnchorElement[] => [...dialog.querySelectorAll<HTMLAnchorElement>(':is(ul, ol) a')];

  function speak(next: Search): void {
    const { locale, panel, pages } = next.file;
    words = panel;
    dialog.lang = locale;
    title.textContent = words.search.open;
    label.textContent = words.search.placeholder;
    input.placeholder = words.search.placeholder;
    close.textContent = words.search.close;
    about.textContent = `${words.search.language}. ${words.search.private}`;
    foot.replaceChildren(
      link(`${base}${locale}/a-z/`, words.search.browse),
      element('span', 'search-keys', words.search.keys),
    );
    const used = new Set(pages.flatMap((p) => p.topics ?? []));
    const byName = (a: [string, string], b: [string, string]): number => a[1].localeCompare(b[1], locale);
    const readers = Object.entries(words.readers).filter(([r]) => r !== 'all' && pages.some((p) => p.reader === r));
    const topics = Object.entries(words.topics).filter(([t]) => used.has(t));
    reader = select(words.search.reader, words.search.all, readers, reader?.value ?? '');
    topic = select(words.search.topic, words.search.all, topics.sort(byName), topic?.value ?? '');
    for (const box of [reader, topic]) box.addEventListener('change', () => events.filter());
    filters.replaceChildren(reader, topic);
  }

  const way = (shelf: Shelf): HTMLButtonElement => button('search-look', words.search[shelf], () => events.look(shelf));

  /** The further ways: into the texts, into the documents; and where nothing was found, to people. */
  function ways(isNone: boolean): void {
    more.replaceChildren(
      ...(['texts', 'documents'] as const).map((shelf) => {
        const part = element('section');
        part.dataset['shelf'] = shelf;
        part.append(way(shelf));
        return part;
      }),
    );
    if (isNone) {
      const people = element('p');
      people.append(link(`${base}${dialog.lang}/guides/get-help/`, words.search.people));
      more.append(people);
    }
  }
  const partOf = (shelf: Shelf): HTMLElement | null => more.querySelector(`[data-shelf=${shelf}]`);

  /** Up and down go from the field through the results and back. */
  function move(step: 1 | -1): boolean {
    const stops: HTMLElement[] = [input, ...links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + step];
    if (at < 0 || !next) return false;
    next.focus();
    return true;
  }

  input.addEventListener('input', () => events.input());
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'Enter' && event.target === input && !event.isComposing) {
      event.preventDefault();
      events.submit();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !(event.target instanceof HTMLSelectElement)) {
      if (move(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    }
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
    const to = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('li a') : null;
    // A place on the page that is open already: nothing is loaded, so the panel must go by itself.
    if (to?.hash && to.pathname === location.pathname) dialog.close();
  });

  speak(first);
  return {
    dialog,
    speak,
    question: () => ({
      text: input.value.trim(),
      filters: { ...(reader?.value ? { reader: reader.value } : {}), ...(topic?.value ? { topic: topic.value } : {}) },
    }),
    clear() {
      status.textContent = '';
      cards = [];
      for (const part of [notices, help, list, more]) part.replaceChildren();
    },
    show(answer, { file }) {
      count = answer.results.length;
      // The words of a number and of a page are of the language that was asked in.
      for (const part of [help, list]) part.lang = file.locale;
      // Numbers that stand there already are not said again at each letter.
      if (cards !== answer.cards) help.replaceChildren(...answer.cards.map((card) => helpCard(card, file.panel)));
      cards = answer.cards;
      list.replaceChildren(...answer.results.map((result) => pageItem(result, base, file.locale, file.panel)));
      const mended = fill(words.search.corrected, { words: answer.words });
      notices.replaceChildren(...(answer.corrected ? [element('p', 'search-notice', mended)] : []));
      status.textContent = count ? '' : words.search.none;
      ways(count === 0);
    },
    announce() {
      status.textContent = count ? counted(words.search, count) : words.search.none;
    },
    looking(shelf) {
      partOf(shelf)?.replaceChildren(element('p', 'search-count', words.search.searching));
    },
    showTexts(shelf, found) {
      const part = partOf(shelf);
      const heading = element('h3', 'search-shelf', `${words.search[shelf]}: ${counted(words.search, found.length)}`);
      const results = element('ol', 'search-results');
      results.append(...found.map((text) => textItem(text, base, words.search.section)));
      part?.replaceChildren(heading, ...(found.length ? [results] : []));
    },
    failed(shelf, text) {
      partOf(shelf)?.replaceChildren(way(shelf));
      notices.append(element('p', 'search-notice', text));
    },
    offer(there, go) {
      const theirs = there.file.panel;
      const offer = button('search-across', theirs.search.goOn, () => {
        go();
        input.focus();
      });
      offer.lang = there.file.locale;
      const ours = element('span', '', fill(words.search.otherLanguage, { language: theirs.language }));
      ours.lang = dialog.lang;
      offer.prepend(ours);
      notices.prepend(offer);
    },
    focusInput: () => input.focus(),
    focusFirst: () => links()[0]?.focus(),
  };
}
