/**
 * Offer to copy the message, and put it into the WhatsApp and email links, which without script carry the
 * address only. Nothing is sent before a link is followed.
 */
export function setUpShare(box: HTMLElement): void {
  const text = box.querySelector('[data-share-text]')?.textContent;
  if (!text) return;
  for (const link of box.querySelectorAll<HTMLAnchorElement>('a[data-message]')) {
    link.href = `${link.dataset['message'] ?? ''}${encodeURIComponent(text)}`;
  }
  const button = box.querySelector<HTMLButtonElement>('[data-copy]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => void copyWords(button, text));
}

/** Copy some words, and say on their button for a moment that it is done. */
export async function copyWords(button: HTMLButtonElement, words: string): Promise<void> {
  await navigator.clipboard.writeText(words);
  const { copied } = button.dataset;
  if (!copied || button.textContent === copied) return;
  const label = [...button.childNodes];
  button.textContent = copied;
  setTimeout(() => button.replaceChildren(...label), 3000);
}
