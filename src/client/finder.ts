import { arrange, type Answers, type Conditions } from '../model/finder.ts';

/**
 * The finder: order the guides by the answers, in place. What fits any answer (other paths, a lawyer, a number) stays
 * at the end of what to read first. Nothing is stored, sent or written into the address.
 */
export function setUpFinder(form: HTMLFormElement): void {
  const first = form.querySelector<HTMLElement>('[data-finder-first]');
  const aside = form.querySelector<HTMLElement>('[data-finder-aside]');
  if (!first || !aside?.parentElement) return;
  const asideBox = aside.parentElement;
  const always = [...first.querySelectorAll('[data-finder-always]')];
  const guides = [...first.querySelectorAll<HTMLElement>('[data-finder-when]')].map((item) => ({
    item,
    conditions: JSON.parse(item.dataset['finderWhen'] ?? '{}') as Conditions,
  }));

  const sort = (): void => {
    const answers: Answers = Object.fromEntries(
      [...new FormData(form)].map(([question, answer]) => [question, String(answer)]),
    );
    const arranged = arrange(guides, answers);
    first.append(...arranged.first.map(({ item }) => item), ...always);
    aside.append(...arranged.aside.map(({ item }) => item));
    asideBox.hidden = arranged.aside.length === 0;
  };
  form.addEventListener('change', sort);
  // The answers are cleared after the event, so the sorting waits for that.
  form.addEventListener('reset', () => setTimeout(sort));
  // The answers are gone by then (src/client/boot.ts); what followed from them goes before the page is kept.
  addEventListener('pagehide', sort);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    first.querySelector('a')?.focus();
  });
  sort();
}
