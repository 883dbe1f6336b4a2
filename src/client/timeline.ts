/**
 * The timeline, filtered in place by thread and period. The address does not change, and nothing is kept.
 */
const box = document.querySelector<HTMLElement>('[data-timeline]');

/** The pressed button of each group: what is asked for. */
function asked(): DOMStringMap {
  return Object.assign(
    {},
    ...[...(box?.querySelectorAll<HTMLElement>('[aria-pressed="true"]') ?? [])].map((b) => ({ ...b.dataset })),
  ) as DOMStringMap;
}

function apply(): void {
  const { thread, from, to } = asked();
  let shown = 0;
  for (const year of document.querySelectorAll<HTMLElement>('[data-year]')) {
    const within = Number(year.dataset['year']) >= Number(from) && Number(year.dataset['year']) <= Number(to);
    let here = 0;
    for (const item of year.querySelectorAll<HTMLElement>('ol > li')) {
      item.hidden = !within || Boolean(thread && !item.classList.contains(thread));
      here += Number(!item.hidden);
    }
    year.hidden = here === 0;
    const jump = document.querySelector<HTMLElement>(`.jump a[href="#y${year.dataset['year']}"]`)?.closest('tr');
    if (jump) jump.hidden = year.hidden;
    shown += here;
  }
  const count = box?.querySelector('[role="status"]');
  if (count) count.textContent = (box?.dataset['timeline'] ?? '').replace('{shown}', String(shown));
}

function press(button: HTMLElement): void {
  for (const other of button.parentElement?.children ?? [])
    other.setAttribute('aria-pressed', String(other === button));
}

/** Show what a button of the filter asks for. */
export function choose(target: EventTarget | null): void {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  press(button);
  apply();
}

// A link to a line that the filter has put away brings the whole timeline back.
addEventListener('hashchange', () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!box || !target?.closest('[hidden]')) return;
  for (const group of box.querySelectorAll<HTMLElement>('[role="group"]'))
    if (group.firstElementChild instanceof HTMLElement) press(group.firstElementChild);
  apply();
  target.scrollIntoView();
});
