import type { Locale } from '../../schema/locales.ts';
import { answer, attempts, languageOf, type Search } from '../answer.ts';
import type { Shelf } from '../data.ts';
import { loadSearch, loadShelf } from './load.ts';
import { makePanel, type Panel } from './panel.ts';
import { findTexts } from './texts.ts';

/** After so long without a letter a reader has stopped typing: the count is said, and an unsure answer looks into the texts. */
const PAUSE_MS = 1_000;

let open: { dialog: HTMLDialogElement } | undefined;

/** What one opened panel is doing. */
class SearchSession {
  readonly panel: Panel;
  private readonly base: string;
  /** The search whose words the panel speaks. */
  private search: Search;
  private round = 0;
  private timer = 0;

  constructor(base: string, search: Search) {
    this.base = base;
    this.search = search;
    this.panel = makePanel(base, search, {
      input: () => void this.run(true),
      submit: () => void this.run(false).then(() => this.panel.focusFirst()),
      filter: () => void this.run(false),
      look: (shelf) => void this.look(shelf),
    });
  }

  /** The search of the question's own language: loaded when a question is first in it, whatever it asks. */
  private async searchFor(text: string): Promise<Search> {
    const language = languageOf(text, this.search);
    if (language === this.search.file.locale) return this.search;
    return loadSearch(this.base, language).catch(() => this.search);
  }

  /** Answer what stands in the panel; an answer that comes after a newer question is dropped. */
  private async run(typing: boolean): Promise<void> {
    clearTimeout(this.timer);
    const round = ++this.round;
    const { text, filters } = this.panel.question();
    if (!text && !filters.reader && !filters.topic) return this.panel.clear();
    const asked = await this.searchFor(text);
    if (round !== this.round || !this.panel.dialog.open) return;
    const found = answer(text, asked, { filters, typing });
    this.panel.show(found, asked);
    if (asked !== this.search) this.panel.offer(asked, () => this.goOn(asked));
    const settle = async (): Promise<void> => {
      this.panel.announce();
      if (text && (!found.sure || filters.reader || filters.topic)) await this.look('texts');
    };
    if (typing) this.timer = window.setTimeout(() => void settle(), PAUSE_MS);
    else await settle();
  }

  private goOn(there: Search): void {
    this.search = there;
    this.panel.speak(there);
    void this.run(false);
  }

  /** Look into the texts or the documents for the words that were typed, then for the telling ones among them. */
  private async look(shelf: Shelf): Promise<void> {
    const round = this.round;
    const { text, filters } = this.panel.question();
    this.panel.looking(shelf);
    const asked = await this.searchFor(text);
    const { locale, panel: words } = asked.file;
    try {
      const index = await loadShelf(this.base, locale, shelf);
      const found = await findTexts(index, attempts(text, asked), shelf === 'texts' ? filters : {});
      if (round === this.round) this.panel.showTexts(shelf, found);
    } catch {
      if (round !== this.round) return;
      this.panel.failed(shelf, import.meta.env.DEV ? words.search.needsBuild : words.search.failed);
    }
  }
}

/**
 * Open the search panel over the page. What is typed stays in the panel: it is never put into an address, the history
 * or the browser's storage, and it is gone when the panel closes.
 * @param opener the control that opened it, with `data-base`; focus returns to it
 * @param file the first step's file, on its way
 * @throws when the search of this language cannot be loaded: the caller then follows the opener's link to the A–Z page
 */
export async function openSearch(opener: HTMLElement, file: Promise<Response>): Promise<void> {
  if (open) return;
  const base = opener.dataset['base'] ?? '/';
  const locale = document.documentElement.lang as Locale;
  const search = await loadSearch(base, locale, file);
  // A second click may have come while the first was loading.
  if (open) return;
  const { dialog, focusInput } = new SearchSession(base, search).panel;
  open = { dialog };
  const close = (): void => dialog.close();
  // The exit control covers the page with a sheet, and an open dialog would stand above it.
  const watch = new MutationObserver(() => {
    if (document.querySelector('.blank')) close();
  });
  watch.observe(document.body, { childList: true });
  // A page kept by the browser for the way back must not show what was typed.
  window.addEventListener('pagehide', close);
  dialog.addEventListener('close', () => {
    watch.disconnect();
    window.removeEventListener('pagehide', close);
    dialog.remove();
    open = undefined;
    opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  focusInput();
  // Once the panel is drawn, and before the first letter is typed, words and phrases are made ready.
  setTimeout(() => answer('', search));
}
