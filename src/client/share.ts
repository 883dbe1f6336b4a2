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
  const label = button.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset['copied'] ?? label;
    setTimeout(() => (button.textContent = label), 3000);
  });
}
