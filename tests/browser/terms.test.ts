import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

const GUIDE = '/en/guides/u-visa/';
const site = useSite();
let context: BrowserContext;

afterEach(() => context.close());

/** Open a page and give its first marked word, the mark beside it, and the note that the mark opens. */
async function visit(
  path = GUIDE,
  options: Parameters<typeof site.browser.newContext>[0] = {},
): Promise<{ page: Page; word: Locator; mark: Locator; note: Locator }> {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(site.origin + path);
  return {
    page,
    word: page.locator('.term').first(),
    mark: page.locator('[popovertarget]').first(),
    note: page.locator('[popover]').first(),
  };
}

describe.each([
  ['with', true],
  ['without', false],
])('a word of the glossary, %s script', (_, javaScriptEnabled) => {
  it('shows its meaning by click, and hides it by Escape and by a click elsewhere', async () => {
    const { page, mark, note } = await visit(GUIDE, { javaScriptEnabled });
    expect(await note.isVisible()).toBe(false);
    await mark.click();
    expect(await note.isVisible()).toBe(true);
    expect(await note.innerText()).toContain('The official name of what people call the U or T visa');
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    await mark.click();
    await page.locator('h1').click();
    expect(await note.isVisible()).toBe(false);
    expect(page.url()).toBe(site.origin + GUIDE);
  });

  it('is reached by keyboard, and its note leads to its page', async () => {
    const { page, word, mark, note } = await visit(GUIDE, { javaScriptEnabled });
    await word.focus();
    await page.keyboard.press('Tab');
    expect(await mark.evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/glossary/nonimmigrant-status/');
    expect(await page.locator('h1').innerText()).toContain('nonimmigrant status');
  });

  it('is a link itself', async () => {
    const { page, word } = await visit(GUIDE, { javaScriptEnabled });
    await word.click();
    await page.waitForURL('**/en/glossary/nonimmigrant-status/');
  });
});

it('tells a screen reader a name and whether it is open', async () => {
  const { page, mark } = await visit('/es/guides/u-visa/');
  const browser = await context.newCDPSession(page);
  const { root } = await browser.send('DOM.getDocument');
  const { nodeId } = await browser.send('DOM.querySelector', { nodeId: root.nodeId, selector: '[popovertarget]' });
  const told = async (): Promise<unknown[]> => {
    const { nodes } = await browser.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
    return [
      nodes[0]?.role?.value,
      nodes[0]?.name?.value,
      nodes[0]?.properties?.find((p) => p.name === 'expanded')?.value.value,
    ];
  };
  expect(await told()).toEqual(['button', 'Qué significa', false]);
  await mark.click();
  expect(await told()).toEqual(['button', 'Qué significa', true]);
});

it.each([
  [360, 780, true],
  [768, 1024, false],
  [1280, 900, false],
])('stays in the window and off the exit at %i px, wherever its word stands', async (width, height, isMobile) => {
  const { page } = await visit('/es/guides/u-visa/', { viewport: { width, height }, isMobile, hasTouch: isMobile });
  const marks = page.locator('[popovertarget]');
  expect(await marks.count()).toBeGreaterThan(4);
  for (let i = 0; i < (await marks.count()); i++) {
    // The word at the lower end of the window, just above the exit: the note has to open upwards.
    await marks.nth(i).evaluate((e, low) => scrollTo(0, e.getBoundingClientRect().top + scrollY - low), height - 100);
    const mark = await marks.nth(i).boundingBox();
    expect(mark?.width).toBeGreaterThanOrEqual(24);
    expect(mark?.height).toBeGreaterThanOrEqual(24);
    await marks.nth(i).click();
    const note = await page.locator('[popover]').nth(i).boundingBox();
    const exit = await page.locator('[data-exit]').boundingBox();
    expect(
      note && note.x >= 0 && note.x + note.width <= width && note.y >= 0 && note.y + note.height <= height,
      `note ${i}: ${JSON.stringify(note)}`,
    ).toBe(true);
    const isOver =
      note &&
      exit &&
      note.y < exit.y + exit.height &&
      exit.y < note.y + note.height &&
      note.x < exit.x + exit.width &&
      exit.x < note.x + note.width;
    expect(isOver, `note ${i} over the exit`).toBe(false);
    await page.keyboard.press('Escape');
  }
});

it('keeps the mark on the line on which its word ends', async () => {
  const { page } = await visit('/es/guides/u-visa/', { viewport: { width: 320, height: 800 } });
  expect(await page.locator('[popovertarget]').count()).toBeGreaterThan(4);
  const alone: string[] = [];
  for (let width = 320; width <= 440; width += 3) {
    await page.setViewportSize({ width, height: 800 });
    alone.push(
      ...(await page.locator('[popovertarget]').evaluateAll((marks) =>
        marks.flatMap((mark) => {
          const word = [...(mark.previousElementSibling?.getClientRects() ?? [])].at(-1);
          const { top, height } = mark.getBoundingClientRect();
          return word && top + height / 2 > word.bottom
            ? [`${innerWidth} px: ${mark.previousElementSibling?.textContent}`]
            : [];
        }),
      )),
    );
  }
  expect(alone).toEqual([]);
});

it('prints neither mark nor note', async () => {
  const { page, mark, note } = await visit();
  await mark.click();
  await page.emulateMedia({ media: 'print' });
  expect(await mark.isVisible()).toBe(false);
  expect(await note.isVisible()).toBe(false);
});

it('leaves a passage whole when it is copied: no stray sign, no glued words', async () => {
  const { page } = await visit();
  const copied = await page
    .locator('article p', { has: page.locator('[popovertarget="t1"]') })
    .evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return selection?.toString() ?? '';
    });
  expect(copied).toMatch(/U nonimmigrant status[.,]? /);
  expect(copied).not.toContain('?');
  expect(copied).not.toContain('of what people call');
});
