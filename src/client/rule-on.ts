/** “The rule on a given day”: a day picker that points at the span of the list in which the day lies. */
export function setUpRuleOn(box: HTMLElement): void {
  const spans = [...box.querySelectorAll<HTMLElement>('[data-from]')];
  const { first = '', last = '', label = '', help = '' } = box.dataset;
  const input = document.createElement('input');
  Object.assign(input, { type: 'date', min: first, max: last, value: last, id: 'rule-day' });
  const name = document.createElement('label');
  name.htmlFor = input.id;
  name.textContent = `${label}. ${help}`;
  const answer = document.createElement('div');
  answer.setAttribute('aria-live', 'polite');
  answer.className = 'here';
  const show = (): void => {
    if (!input.value || input.value < first || input.value > last) return;
    const here = spans.findLast((span) => (span.dataset['from'] ?? '') <= input.value);
    for (const span of spans) span.classList.toggle('here', span === here);
    answer.replaceChildren(...(here ? [...here.cloneNode(true).childNodes] : []));
  };
  input.addEventListener('input', show);
  box.prepend(name, input, answer);
  show();
}
