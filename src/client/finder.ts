import { staysFirst, type Answers, type Conditions } from '../model/finder.ts';

/** The finder: sort the guides by the answers, in place. Nothing is stored, sent or written into the address. */
export function setUpFinder(box: HTMLDetailsElement): void {
  const form = box.querySelector('form');
  if (!form) return;
  const first = form.querySelector<HTMLElement>('[data-finder-first]');
  const aside = form.querySelector<HTMLElement>('[data-finder-aside]');
  if (!first || !aside?.parentElement) return;
  const asideBox = aside.parentElement;
  const guides = [...first.children].filter((item) => item instanceof HTMLElement);

  const sort = (): void => {
    const answers: Answers = Object.fromEntries(
      [...new FormData(form)].map(([question, answer]) => [question, String(answer)]),
    );
    for (const guide of guides) {
      const conditions = JSON.parse(guide.dataset['finderWhen'] ?? '{}') as Conditions;
      (staysFirst(conditions, answers) ? first : aside).append(guide);
    }
    asideBox.hidden = aside.children.length === 0;
  };
  form.addEventListener('change', sort);
  // The answers are cleared after the event, so the sorting waits for that.
  form.addEventListener('reset', () => setTimeout(sort));
  // Whoever comes back to the page, with or without the reader, finds neither answers nor what followed from them.
  addEventListener('pagehide', () => {
    form.reset();
    sort();
    box.open = false;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sort();
  });
  sort();
  form.hidden = false;
}
