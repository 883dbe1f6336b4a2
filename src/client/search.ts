import styles from '../styles/search.css?url';
import { otherLanguage } from '../model/query-data.ts';
import { ask, type Answer, type Filters } from '../model/query.ts';
import type { Locale } from '../schema/locales.ts';
import { loadLanguage, loadTexts, type LoadedLanguage } from './search-load.ts';
import { makePanel, type Panel } from './search-panel.ts';

/** How long a reader pauses before the words are looked up. */
const PAUSE_MS = 160;

let open: { dialog: HTMLDialogElement } | undefined;

/** Load the panel's look; it is not needed before. */
function loadStyles(): Promise<void> {
  if (document.querySelector('link[data-search-styles]')) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  link.dataset['searchStyles'] = '';
  return new Promise((ready) => {
    link.addEventListener('load', () => ready());
    // The panel works without its look.
    link.addEventListener('error', () => ready());
    document.head.append(link);
  });
}

/** What one opened panel is doing. */
class SearchSession {
  readonly base: string;
  language: LoadedLanguage;
  readonly panel: Panel;
  private round = 0;
  private timer = 0;

  constructor(base: string, language: LoadedLanguage) {
    this.base = base;
    this.language = language;
    this.panel = makePanel(base, language, {
      input: () => this.later(),
      submit: () => void this.run(false).then(() => this.panel.focusFirst()),
      filter: () => void this.run(false),
    });
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.run(true), PAUSE_MS);
  }

  /** Look up what stands in the panel; an answer that comes after a newer question is dropped. */
  private async run(typing: boolean): Promise<void> {
    clearTimeout(this.timer);
    const round = ++this.round;
    const { language, panel } = this;
    const { text, filters } = panel.question();
    const isCurrent = (): boolean => round === this.round && panel.dialog.open;
    if (!text && !filters.reader && !filters.topic) return panel.clear();
    const texts = loadTexts(this.base, language);
    if (texts.state() === 'loading') {
      panel.busy();
      // Titles and other names need no index: show what they give while it comes.
      const first = await ask(text, language.search, undefined, { filters, typing });
      if (isCurrent() && first.results.length) panel.show(first, false);
    }
    const finder = await texts.finder;
    if (!isCurrent()) return;
    const answer = await ask(text, language.search, finder, { filters, typing });
    if (!isCurrent()) return;
    panel.show(answer, true);
    if (!finder) panel.notice(import.meta.env.DEV ? language.words.search.needsBuild : language.words.search.failed);
    if (answer.language === 'other' || !answer.results.length) await this.pointAcross(text, filters, isCurrent);
  }

  /** Say how much the other language has for these words, and offer to go on there. */
  private async pointAcross(text: string, filters: Filters, isCurrent: () => boolean): Promise<void> {
    const other: Locale = otherLanguage(this.language.locale);
    const there = await loadLanguage(this.base, other).catch(() => undefined);
    if (!there || !isCurrent()) return;
    const answer: Answer = await ask(text, there.search, await loadTexts(this.base, there).finder, { filters });
    if (!isCurrent() || !answer.results.length || answer.language === 'other') return;
    this.panel.offer(answer.results.length, there, () => {
      this.language = there;
      this.panel.speak(there);
      void this.run(false);
    });
  }
}

/**
 * Open the search panel over the page. What is typed stays in the panel: it is never put into an address, the history
 * or the browser's storage, and it is gone when the panel closes.
 * @param opener the control that opened it, with `data-base`; focus returns to it
 * @throws when the search of this language cannot be loaded: the caller then follows the opener's link to the A–Z page
 */
export async function openSearch(opener: HTMLElement): Promise<void> {
  if (open) return;
  const base = opener.dataset['base'] ?? '/';
  const locale: Locale = document.documentElement.lang === 'es' ? 'es' : 'en';
  const [language] = await Promise.all([loadLanguage(base, locale), loadStyles()]);
  // A second click may have come while the first was loading.
  if (open) return;
  const { dialog, focusInput } = new SearchSession(base, language).panel;
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
}
