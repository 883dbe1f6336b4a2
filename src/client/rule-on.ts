/**
 * “The rule on a given day”: the day picker points at the span of the list in which the day lies, and at the day in the
 * drawings of layers.
 * @param day the picker; its `min` and `max` are the first and last day of the list
 */
export function setUpRuleOn(day: HTMLInputElement): void {
  const box = day.closest('[data-rule-on]');
  const answer = box?.querySelector<HTMLElement>('[data-rule-answer]');
  if (!box || !answer) return;
  const spans = [...box.querySelectorAll<HTMLElement>('[data-from]')];
  const lines = dayLines();
  const show = (): void => {
    if (!day.value || day.value < day.min || day.value > day.max) return;
    const here = spans.findLast((span) => (span.dataset['from'] ?? '') <= day.value);
    for (const span of spans) span.classList.toggle('here', span === here);
    answer.replaceChildren(...(here ? [...here.cloneNode(true).childNodes] : []));
    answer.hidden = false;
    for (const move of lines) move(day.value);
  };
  day.addEventListener('input', show);
  show();
}

/** A line for the chosen day beside each line of today; each is moved by what is returned, and put away outside of its drawing. */
function dayLines(): ((day: string) => void)[] {
  return [...document.querySelectorAll<SVGLineElement>('[data-span] .now')].map((now) => {
    const [first = 0, last = 1] = (now.closest<HTMLElement>('[data-span]')?.dataset['span'] ?? '')
      .split(' ')
      .map(Date.parse);
    const line = now.cloneNode() as SVGLineElement;
    line.setAttribute('class', 'day');
    now.after(line);
    return (day: string): void => {
      const at = `${((Date.parse(day) - first) / (last - first)) * 100}%`;
      line.setAttribute('x1', at);
      line.setAttribute('x2', at);
    };
  });
}
