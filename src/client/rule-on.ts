/**
 * “The rule on a given day”: the day picker points at the span of the list in which the day lies.
 * @param day the picker; its `min` and `max` are the first and last day of the list
 */
export function setUpRuleOn(day: HTMLInputElement): void {
  const box = day.closest('[data-rule-on]');
  const answer = box?.querySelector<HTMLElement>('[data-rule-answer]');
  if (!box || !answer) return;
  const spans = [...box.querySelectorAll<HTMLElement>('[data-from]')];
  const show = (): void => {
    if (!day.value || day.value < day.min || day.value > day.max) return;
    const here = spans.findLast((span) => (span.dataset['from'] ?? '') <= day.value);
    for (const span of spans) span.classList.toggle('here', span === here);
    answer.replaceChildren(...(here ? [...here.cloneNode(true).childNodes] : []));
    answer.hidden = false;
  };
  day.addEventListener('input', show);
  show();
}
