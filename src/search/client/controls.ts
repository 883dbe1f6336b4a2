import { element } from './result.ts';

/** A filter that names itself in its first choice, so that it needs no room for a label. */
export function select(label: string, all: string, options: [string, string][], chosen: string): HTMLSelectElement {
  const box = element('select');
  box.setAttribute('aria-label', label);
  box.append(new Option(`${label}: ${all}`, ''), ...options.map(([value, text]) => new Option(text, value)));
  box.value = chosen;
  // A browser that restores a form must not restore this one.
  box.autocomplete = 'off';
  return box;
}

export function button(className: string, text: string, click: () => void): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', click);
  return made;
}

/** The exit control of the page, again inside the panel: the page behind a dialog cannot be clicked. */
export function exitAgain(): HTMLElement[] {
  const original = document.querySelector<HTMLAnchorElement>('a[data-exit]');
  if (!original) return [];
  const copy = original.cloneNode(true) as HTMLAnchorElement;
  copy.removeAttribute('data-exit');
  copy.removeAttribute('id');
  copy.lang = document.documentElement.lang;
  copy.addEventListener('click', (event) => {
    event.preventDefault();
    original.click();
  });
  return [copy];
}

/** The field: nothing that a browser might keep, mend or send elsewhere. */
export function makeInput(): HTMLInputElement {
  const input = element('input');
  input.type = 'search';
  input.id = 'site-search-input';
  input.autocomplete = 'off';
  input.autocapitalize = 'off';
  // A browser's own spelling service may send what is typed to its maker.
  input.spellcheck = false;
  input.setAttribute('writingsuggestions', 'false');
  input.enterKeyHint = 'search';
  input.maxLength = 300;
  return input;
}
