import type { Answer, Filters } from '../model/query.ts';
import type { LoadedLanguage } from './search-load.ts';
import { element, resultItem } from './search-result.ts';

/** What the panel tells its owner. */
interface Events {
  input(): void;
  submit(): void;
  filter(): void;
}

/** The panel on the screen. */
export interface Panel {
  dialog: HTMLDialogElement;
  question(): { text: string; filters: Filters };
  /** Nothing is asked. */
  clear(): void;
  busy(): void;
  /** @param settled false while more may come: the count is not announced yet */
  show(answer: Answer, settled: boolean): void;
  notice(text: string): void;
  /** Offer the results of the other language. */
  offer(count: number, there: LoadedLanguage, go: () => void): void;
  /** Go on in another language, words of the panel included. */
  speak(language: LoadedLanguage): void;
  focusInput(): void;
  focusFirst(): void;
}

const fill = (line: string, values: Record<string, string | number>): string =>
  line.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

/** A filter that names itself in its first choice, so that it needs no room for a label. */
function select(label: string, all: string, options: [string, string][], chosen: string): HTMLSelectElement {
  const box = element('select');
  box.setAttribute('aria-label', label);
  box.append(new Option(`${label}: ${all}`, ''), ...options.map(([value, text]) => new Option(text, value)));
  box.value = chosen;
  // A browser that restores a form must not restore this one.
  box.autocomplete = 'off';
  return box;
}

/** The exit control of the page, again inside the panel: the page behind a dialog cannot be clicked. */
function exitAgain(): HTMLElement[] {
  const original = document.querySelector<HTMLAnchorElement>('a[data-exit]');
  if (!original) return [];
  const copy = original.cloneNode(true) as HTMLAnchorElement;
  copy.removeAttribute('data-exit');
  copy.removeAttribute('id');
  copy.lang = document.documentElement.lang;
  copy.addEventListener('click', (event) => {
    event.preventDefault();
    original.click();
  });
  return [copy];
}

/** Build the panel; it is not in the page yet. */
export function makePanel(base: string, first: LoadedLanguage, events: Events): Panel {
  const dialog = element('dialog', 'search');
  const input = element('input');
  input.type = 'search';
  input.id = 'site-search-input';
  input.autocomplete = 'off';
  input.autocapitalize = 'off';
  // A browser's own spelling service may send what is typed to its maker.
  input.spellcheck = false;
  input.setAttribute('writingsuggestions', 'false');
  input.enterKeyHint = 'search';
  input.maxLength = 300;
  const title = element('h2');
  title.id = 'site-search-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const close = element('button', 'search-close');
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  const exit = exitAgain();
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
  const list = element('ol', 'search-results');
  const foot = element('p', 'search-foot');
  head.append(title, ...exit, close);
  field.append(label, input, filters);
  dialog.append(head, field, about, status, notices, list, foot);

  let language = first;
  let reader: HTMLSelectElement | undefined;
  let topic: HTMLSelectElement | undefined;
  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];

  function speak(next: LoadedLanguage): void {
    language = next;
    const { search: words, readers, topics } = next.words;
    dialog.lang = next.locale;
    title.textContent = words.open;
    label.textContent = words.placeholder;
    input.placeholder = words.placeholder;
    close.textContent = words.close;
    about.textContent = `${words.language}. ${words.private}`;
    const browse = element('a', '', words.browse);
    browse.href = `${base}${next.locale}/a-z/`;
    foot.replaceChildren(browse, element('span', 'search-keys', words.keys));
    const pages = next.search.data.pages;
    const used = new Set(pages.flatMap((p) => p.topics ?? []));
    const byName = (a: [string, string], b: [string, string]): number => a[1].localeCompare(b[1], next.locale);
    reader = select(
      words.reader,
      words.all,
      Object.entries(readers).filter(([r]) => r !== 'all' && pages.some((p) => p.reader === r)),
      reader?.value ?? '',
    );
    topic = select(
      words.topic,
      words.all,
      Object.entries(topics)
        .filter(([t]) => used.has(t))
        .sort(byName),
      topic?.value ?? '',
    );
    for (const box of [reader, topic]) box.addEventListener('change', () => events.filter());
    filters.replaceChildren(reader, topic);
  }

  /** Whether the results still belong to an earlier question. */
  const setBusy = (busy: boolean): void => list.setAttribute('aria-busy', String(busy));

  function clear(): void {
    setBusy(false);
    status.textContent = '';
    notices.replaceChildren();
    list.replaceChildren();
  }

  /** Up and down go from the field through the results and back. */
  function move(step: 1 | -1): boolean {
    const stops: HTMLElement[] = [input, ...links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + step];
    if (at < 0 || !next) return false;
    next.focus();
    return true;
  }

  input.addEventListener('input', () => {
    setBusy(true);
    events.input();
  });
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
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('ol a') : null;
    // A place on the page that is open already: nothing is loaded, so the panel must go by itself.
    if (link && link.pathname === location.pathname && link.hash) dialog.close();
  });

  speak(first);
  return {
    dialog,
    clear,
    speak,
    question: () => ({
      text: input.value.trim(),
      filters: { ...(reader?.value ? { reader: reader.value } : {}), ...(topic?.value ? { topic: topic.value } : {}) },
    }),
    busy: () => {
      setBusy(true);
      status.textContent = language.words.search.searching;
    },
    show(answer, settled) {
      const words = language.words.search;
      const { results, corrections, dropped } = answer;
      list.replaceChildren(...results.map((result) => resultItem(result, base, language)));
      notices.replaceChildren();
      setBusy(!settled);
      if (!settled) return;
      status.textContent =
        results.length === 0
          ? words.none
          : results.length === 1
            ? words.one
            : fill(words.many, { count: results.length });
      const lines = [
        ...(corrections.length ? [fill(words.corrected, { words: answer.words })] : []),
        ...(dropped.length && results.length ? [fill(words.relaxed, { words: dropped.join(', ') })] : []),
      ];
      notices.append(...lines.map((line) => element('p', 'search-notice', line)));
    },
    notice(text) {
      notices.append(element('p', 'search-notice', text));
    },
    offer(count, there, go) {
      const button = element('button', 'search-across', fill(language.words.search.otherLanguage, { count }));
      button.type = 'button';
      const theirs = there.words.search;
      const inTheirs = element(
        'span',
        '',
        `${there.words.language}: ${count === 1 ? theirs.one : fill(theirs.many, { count })}`,
      );
      inTheirs.lang = there.locale;
      button.append(inTheirs);
      button.addEventListener('click', () => {
        go();
        input.focus();
      });
      notices.prepend(button);
    },
    focusInput: () => input.focus(),
    focusFirst: () => links()[0]?.focus(),
  };
}
