import type { Tab } from './engine.ts';

/**
 * Go to an address and wait until its page is whole. The drivers' own ways wait for an event that does not come when a
 * browser shows a page that it kept.
 */
export async function comeTo(evaluate: Tab['evaluate'], address: string): Promise<void> {
  await evaluate((to) => {
    document.title = 'gone';
    setTimeout(() => location.assign(to));
  }, address);
  for (let attempt = 0; attempt < 600; attempt++) {
    const there = await evaluate(
      (to) => location.href === to && document.title !== 'gone' && document.readyState === 'complete',
      address,
    ).catch(() => false);
    if (there) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error(`did not come to ${address}`);
}
