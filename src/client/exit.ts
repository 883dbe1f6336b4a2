const PRESSES = 3;
const WITHIN_MS = 5000;

/**
 * "Exit this page", after GOV.UK's component: the link works without this; with it the page turns blank at once, the
 * address is replaced (so that Back does not lead to this page), and Shift three times within five seconds does the
 * same from the keyboard. It cannot clear the browser's history.
 * @param link the control; its data attributes hold the words of the cover, in the page's language
 */
export function setUpExit(link: HTMLAnchorElement): void {
  const { done = '', show = '', covered = '' } = link.dataset;
  const leave = (): void => {
    cover().append(done);
    document.title = covered;
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let presses: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    if (event.repeat) return;
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
    if (presses.length >= PRESSES) leave();
  });
  coverOnReturn(show, covered);
}

/** Hide the page behind a blank sheet. It comes first in the page: the stylesheet hides whatever follows it. */
function cover(): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'blank';
  sheet.setAttribute('role', 'alert');
  document.querySelector('.blank')?.remove();
  document.body.prepend(sheet);
  return sheet;
}

/**
 * Somebody who comes back to this page from another site with the Back button may not be the reader: keep it covered
 * until a button is pressed, and its title with it. Nothing is stored for this; the browser tells how the page was
 * reached, and where it does not tell, the page is covered.
 */
function coverOnReturn(show: string, covered: string): void {
  const { title } = document;
  let left: string | undefined;
  const hide = (): void => {
    const sheet = cover();
    const button = document.createElement('button');
    button.textContent = show;
    button.addEventListener('click', () => {
      sheet.remove();
      document.title = title;
      navigation()?.updateCurrentEntry({ state: null });
    });
    sheet.append(button);
    document.title = covered;
    navigation()?.updateCurrentEntry({ state: COVERED });
    button.focus();
  };
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type === 'back_forward' && !fromWithin()) hide();
  // A page that the browser keeps is covered before it goes, so that it does not show for a moment when it comes back.
  addEventListener('pagehide', () => {
    left = cameFrom()?.id;
    if (!document.querySelector('.blank')) cover();
  });
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    // Firefox (tried with 153) does not note that a kept page is reached from another site: it then names the entry
    // that it named before.
    if (fromWithin() && cameFrom()?.id !== left) document.querySelector('.blank')?.remove();
    else hide();
  });
}

/** What a covered page leaves with its entry, so that Back from it covers the next one, too. */
const COVERED = 'covered';

interface Entry {
  id: string;
  getState(): unknown;
}

/** The parts of the Navigation API that are used here; WebKitGTK 2.50 has none of it. */
interface Navigation {
  activation?: { from: Entry | null } | null;
  updateCurrentEntry(options: { state: unknown }): void;
}

const navigation = (): Navigation | undefined => (window as { navigation?: Navigation }).navigation;

/** The entry that the reader was at before this page, where it belongs to this site: the API names no other. */
const cameFrom = (): Entry | null | undefined => navigation()?.activation?.from;

/** True when the page before was an open page of this site. */
function fromWithin(): boolean {
  const from = cameFrom();
  return Boolean(from) && from?.getState() !== COVERED;
}
