/**
 * The words that a note's number stands for, right after the number: in the text, or beside it where the sheet puts
 * them into the margin. Without script the number leads to the list of sources.
 */
let open: { mark: HTMLAnchorElement; note: HTMLElement } | undefined;

function close(): void {
  open?.note.remove();
  open?.mark.removeAttribute('aria-expanded');
  open = undefined;
}

const copies = (from: ParentNode | null | undefined): Node[] =>
  [...(from?.childNodes ?? [])].map((n) => n.cloneNode(true));

/** What a place in the list says, as words of a sentence: its source, its exact words, the ways to the document. */
function noteOf(place: Element): HTMLElement {
  const entry = place.closest('.sources > ol > li');
  const details = entry?.querySelector('details');
  const note = document.createElement('span');
  note.className = 'note';
  const out = entry?.querySelector('.out')?.cloneNode(true);
  const parts = details
    ? [
        copies(details.querySelector('summary')),
        place === entry ? [] : copies(place),
        copies(details.querySelector(':scope > p')),
      ]
    : [copies(entry)];
  for (const part of [...parts, out && details ? [out] : []]) {
    if (part.length === 0) continue;
    const line = document.createElement('span');
    line.append(...part);
    note.append(line);
  }
  return note;
}

/** Show the words of a number, or take them away again; false where the page has no such place. */
function toggle(mark: HTMLAnchorElement): boolean {
  const place = document.getElementById(mark.hash.slice(1));
  if (!place) return false;
  const again = open?.mark === mark;
  close();
  if (again) return true;
  open = { mark, note: noteOf(place) };
  mark.setAttribute('aria-expanded', 'true');
  (mark.closest('sup') ?? mark).after(open.note);
  return true;
}

/** A place inside of a closed line is opened, in engines that do not do so by themselves. */
function reveal(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const line = target?.closest<HTMLDetailsElement>('.sources details:not([open])');
  if (!line) return;
  line.open = true;
  target?.scrollIntoView();
}

/** Numbers of notes open what they stand for in place; Escape closes it. */
export function setUpNotes(): void {
  document.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.n a') : null;
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (toggle(mark)) event.preventDefault();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && open) {
      open.mark.focus();
      close();
    }
  });
  addEventListener('hashchange', reveal);
  reveal();
}
