import { describe, expect, it } from 'vitest';
import { chosenEngines } from './engine.ts';
import { useEngine } from './site.ts';

/** How far a note may stand from its word: about a line. */
const NEAR_PX = 32;

/** What keeps clear of the lower exit: the margin of a note, and a little more for rounding. */
const LOWER_PX = 72;

describe.each(chosenEngines())('the meaning of a word in %s', (name) => {
  const visit = useEngine(name);

  it('opens by click, with its words, and closes by Escape', async () => {
    await visit.tab.open(`${visit.origin}/en/guides/u-visa/`);
    const note = (): Promise<string> =>
      visit.tab.evaluate(() => document.querySelector('[popover]:popover-open')?.textContent ?? '');
    await visit.tab.click('[popovertarget]');
    expect(await note()).toContain('The official name of what people call the U or T visa');
    await visit.tab.press('Escape');
    expect(await note()).toBe('');
  });

  it.each([
    [360, 780],
    [768, 1024],
    [1280, 900],
  ])(
    `stands ${name === 'webkit' ? 'at the lower edge' : 'beside its word'}, in the window and off the exit, at %i px`,
    async (width, height) => {
      await visit.tab.resize(width, height);
      for (const path of ['/en/guides/u-visa/', '/es/guides/u-visa/']) {
        await visit.tab.open(visit.origin + path);
        const found = await visit.tab.evaluate(
          async (near, lower) => {
            const faults: string[] = [];
            const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            const marks = [...document.querySelectorAll<HTMLElement>('[popovertarget]')];
            for (const [i, mark] of marks.entries()) {
              // The word below the upper exit, in the middle, and just above the lower exit.
              for (const place of [90, innerHeight / 2, innerHeight - 100]) {
                scrollTo(0, mark.getBoundingClientRect().top + scrollY - place);
                mark.click();
                await frame();
                const note = document.querySelector('[popover]:popover-open')?.getBoundingClientRect();
                const exit = document.querySelector('[data-exit]')?.getBoundingClientRect();
                const word = mark.getBoundingClientRect();
                const say = (what: string): unknown =>
                  faults.push(`note ${i}, word at ${Math.round(word.top)} px: ${what} ${JSON.stringify(note)}`);
                if (!note || !exit) say('did not open');
                else {
                  const { left, right, top, bottom } = note;
                  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) say('leaves the window');
                  if (top < exit.bottom && exit.top < bottom && left < exit.right && exit.left < right)
                    say('lies over the exit');
                  const isNear = top - word.bottom <= near && word.top - bottom <= near;
                  const isLow = innerHeight - bottom <= lower;
                  if (lower > 0 ? !isLow : !isNear) say('is not where it belongs');
                }
                document.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover();
              }
            }
            return { marks: marks.length, faults };
          },
          NEAR_PX,
          name === 'webkit' ? LOWER_PX : 0,
        );
        expect(found.faults, path).toEqual([]);
        expect(found.marks).toBeGreaterThan(4);
      }
    },
  );
});
