import searchStyles from '../styles/search.css?url';
import { setUpContents } from './contents.ts';
import { setUpExit } from './exit.ts';
import { setUpNotes } from './notes.ts';

/** The one small script of every page. Each part is optional for reading. */
const exit = document.querySelector<HTMLAnchorElement>('[data-exit]');
if (exit) setUpExit(exit);

// An old copy of the site says by itself that its review day has passed.
const today = new Date().toISOString().slice(0, 10);
for (const notice of document.querySelectorAll<HTMLElement>('[data-recheck]')) {
  if ((notice.dataset['recheck'] ?? today) < today) notice.hidden = false;
}

if (document.querySelector('.sources')) setUpNotes();
const contents = document.querySelector<HTMLElement>('[data-contents]');
if (contents) setUpContents(contents);

document.querySelector('[data-print]')?.addEventListener('click', () => print());
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-cite]')) {
  button.addEventListener(
    'click',
    () => void import('./share.ts').then(({ copyWords }) => copyWords(button, button.value)),
  );
}

const share = document.querySelector<HTMLDetailsElement>('[data-share]');
share?.addEventListener('toggle', () => void import('./share.ts').then(({ setUpShare }) => setUpShare(share)), {
  once: true,
});

// The day picker is of use only with its script, which loads when the picker is first used.
const day = document.querySelector<HTMLInputElement>('[data-rule-day]');
if (day?.parentElement) {
  day.parentElement.hidden = false;
  day.addEventListener('focus', () => void import('./rule-on.ts').then(({ setUpRuleOn }) => setUpRuleOn(day)), {
    once: true,
  });
}

// The finder's part loads at its first use. Whoever comes back to the page, with or without the reader, finds no answer.
const finder = document.querySelector<HTMLFormElement>('[data-finder]');
if (finder) {
  addEventListener('pagehide', () => finder.reset());
  let ready: Promise<void> | undefined;
  const use = (): unknown => (ready ??= import('./finder.ts').then(({ setUpFinder }) => setUpFinder(finder)));
  // A click on an answer is no focus to WebKit.
  for (const event of ['focusin', 'pointerdown', 'change']) finder.addEventListener(event, use, { once: true });
}

// The filter of the timeline, too, loads when it is first used.
document
  .querySelector('[data-timeline]')
  ?.addEventListener('click', ({ target }) => void import('./timeline.ts').then(({ choose }) => choose(target)));

// The search is loaded when it is first used, never before.
const openers = [...document.querySelectorAll<HTMLElement>('[data-search]')];
let file: Promise<Response> | undefined;
let look: Promise<void> | undefined;
async function search(opener: HTMLElement): Promise<void> {
  // Words, look and code travel side by side: on a slow line each round trip is felt.
  file ??= fetch(`${opener.dataset['base']}search/${document.documentElement.lang}.json`, { credentials: 'omit' });
  look ??= new Promise((ready) => {
    const link = document.createElement('link');
    // The panel works without its look.
    link.onload = link.onerror = () => ready();
    link.rel = 'stylesheet';
    link.href = searchStyles;
    document.head.append(link);
  });
  const [{ openSearch }] = await Promise.all([import('../search/client/search.ts'), look]);
  await openSearch(opener, file);
}
for (const opener of openers) {
  opener.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    search(opener).catch(() => {
      // Back on this page, the file is asked for again.
      file = undefined;
      location.assign((opener as HTMLAnchorElement).href);
    });
  });
}
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && /^(input|textarea|select)$/i.test(event.target.tagName);
  const [first] = openers;
  if (event.key !== '/' || typing || !first) return;
  event.preventDefault();
  first.click();
});
