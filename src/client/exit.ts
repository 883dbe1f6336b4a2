const PRESSES = 3;
const WITHIN_MS = 5000;

/**
 * "Exit this page", after GOV.UK's component: the link works without this; with it the page turns blank at once, the
 * address is replaced (so that Back does not lead to this page), and Shift three times within five seconds does the
 * same from the keyboard. It cannot clear the browser's history.
 */
export function setUpExit(link: HTMLAnchorElement): void {
  const leave = (): void => {
    cover(link.dataset['done'] ?? '');
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
  if (link.dataset['exit'] === 'loud') coverOnReturn(link);
}

/** Hide the page behind a blank sheet with one word on it. */
function cover(word: string): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'blank';
  sheet.setAttribute('role', 'alert');
  sheet.textContent = word;
  document.body.append(sheet);
  for (const child of document.body.children) if (child !== sheet) (child as HTMLElement).inert = true;
  return sheet;
}

/**
 * Somebody who comes back to this page from another site with the Back button may not be the reader: keep it covered
 * until a button is pressed. Nothing is stored for this; the browser tells how the page was reached.
 */
function coverOnReturn(link: HTMLAnchorElement): void {
  const returned = (): boolean => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return entry?.type === 'back_forward' && fromElsewhere();
  };
  const hide = (): void => {
    document.querySelector('.blank')?.remove();
    const sheet = cover('');
    const button = document.createElement('button');
    button.textContent = document.documentElement.dir === 'rtl' ? '←' : '→';
    button.setAttribute('aria-label', link.dataset['show'] ?? '');
    button.addEventListener('click', () => {
      sheet.remove();
      for (const child of document.body.children) (child as HTMLElement).inert = false;
    });
    sheet.append(button);
  };
  if (returned()) hide();
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && fromElsewhere()) hide();
  });
}

interface WithActivation {
  activation?: { from: unknown } | null;
}

/** True when the entry left behind belongs to another site: the Navigation API names only entries of the same origin. */
function fromElsewhere(): boolean {
  const { navigation } = window as { navigation?: WithActivation };
  return !navigation?.activation?.from;
}
