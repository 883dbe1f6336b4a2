import { describe, expect, it, vi } from 'vitest';
import { chosenEngines } from './engine.ts';
import { useEngine, whereabouts } from './site.ts';

const HOME = '/en/';
const GUIDE = '/es/guides/u-visa/';
/** A page that is not meant for people at risk in the first place. */
const POLICY = '/en/policy/directive-11005-3/';

describe.each(chosenEngines())('the exit in %s', (name) => {
  const visit = useEngine(name);
  const open = (path: string): Promise<void> => visit.tab.open(visit.origin + path);
  /** Go on by a link, as a reader does. */
  const follow = async (path: string): Promise<void> => {
    await visit.tab.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      setTimeout(() => link.click());
    }, path);
    await expect.poll(() => whereabouts(visit.tab).then((page) => page.path)).toBe(path);
  };
  const back = async (path: string): Promise<void> => {
    const from = await visit.tab.evaluate(() => location.href);
    const moved = (): Promise<boolean> => visit.tab.evaluate((left) => location.href !== left, from);
    // WebKitGTK's driver (2.50) loses a Back now and then; a reader would press again.
    for (let press = 0; press < (name === 'webkit' ? 3 : 1); press++) {
      await visit.tab.back();
      const left = await vi.waitUntil(moved, { timeout: 5_000 }).catch(() => false);
      if (left) break;
    }
    await expect.poll(() => whereabouts(visit.tab).then((page) => page.path)).toBe(path);
    // The cover of a page that is loaded anew comes with its script.
    await visit.tab.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  };
  const leave = async (): Promise<void> => {
    await visit.tab.evaluate(
      (to) => void document.querySelector('[data-exit]')?.setAttribute('href', to),
      visit.elsewhere,
    );
    // Not by the driver's own click, which waits in WebKit for the page that it leaves.
    await visit.tab.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('[data-exit]')?.click()));
    await expect
      .poll(() => visit.tab.evaluate(() => `${document.title}, ${document.readyState}`))
      .toBe('Weather, complete');
  };
  const isCovered = (): Promise<boolean> =>
    visit.tab.evaluate(() => {
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.4, 0.9].map((y) => [innerWidth * x, innerHeight * y] as const),
      );
      return points.every(([x, y]) => document.elementFromPoint(x, y)?.closest('.blank'));
    });

  /** A page that is fetched anew is covered once its script has come, a moment after its text. */
  const expectCover = () => expect.poll(isCovered, { timeout: 8_000 }).toBe(true);

  it.each([HOME, GUIDE, POLICY, '/en/glossary/deferred-action/', '/'])(
    'leaves, and Back shows %s covered, without its title, until a button is pressed',
    async (before) => {
      await open(before);
      const { title } = await whereabouts(visit.tab);
      await follow('/en/guides/get-help/');
      await leave();
      await back(before);
      await expectCover();
      expect(['Page', 'Página', 'Page · Página']).toContain((await whereabouts(visit.tab)).title);
      await visit.tab.click('.blank button');
      expect(await isCovered()).toBe(false);
      expect((await whereabouts(visit.tab)).title).toBe(title);
    },
  );

  it('covers each page when Back is pressed again and again', async () => {
    await open(HOME);
    for (const path of [POLICY, GUIDE, '/en/today/']) await follow(path);
    await leave();
    for (const path of [GUIDE, POLICY, HOME]) {
      await back(path);
      await expectCover();
    }
  });

  it('covers after somebody went back and forth before', async () => {
    await open(HOME);
    await follow(GUIDE);
    await back(HOME);
    await visit.tab.evaluate(() => document.querySelector<HTMLElement>('.blank button')?.click());
    await follow(POLICY);
    await leave();
    await back(HOME);
    await expectCover();
  });

  // WebKitGTK 2.50 does not tell how a page was reached, and where an engine does not tell, the page is covered.
  it(`${name === 'webkit' ? 'covers' : 'does not cover'} a page on the way back within the site`, async () => {
    await open(HOME);
    await follow(GUIDE);
    await back(HOME);
    expect(await isCovered()).toBe(name === 'webkit');
    await follow(POLICY);
    await back(HOME);
    expect(await isCovered()).toBe(name === 'webkit');
  });

  it('leaves nothing to see at once, not even an open note, when Shift is pressed three times', async () => {
    await open(GUIDE);
    await visit.tab.evaluate(
      (to) => document.querySelector('[data-exit]')?.setAttribute('href', to),
      `${visit.elsewhere}/slow`,
    );
    await visit.tab.click('[popovertarget]');
    expect(await isCovered()).toBe(false);
    for (let i = 0; i < 3; i++) await visit.tab.press('Shift');
    await expectCover();
    const seen = await visit.tab.evaluate(() =>
      [...document.querySelectorAll('[popover], main, header')].map((part) => getComputedStyle(part).visibility),
    );
    expect(new Set(seen)).toEqual(new Set(['hidden']));
  });

  it.each([
    [360, 780],
    [768, 1024],
    [1280, 900],
  ])('stays in view at %i px on every kind of page, and covers no text at its end', async (width, height) => {
    await visit.tab.resize(width, height);
    for (const path of [HOME, GUIDE, POLICY, '/es/glossary/deferred-action/', '/en/sources/', '/', '/404.html']) {
      await open(path);
      for (const part of [0, 0.5, 1]) {
        const [inView, over] = await visit.tab.evaluate((part) => {
          scrollTo(0, document.documentElement.scrollHeight * part);
          const exit = document.querySelector('[data-exit]');
          const { top, bottom, left, right, width, height } = exit?.getBoundingClientRect() ?? new DOMRect();
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          const last =
            [...document.querySelectorAll('.foot p, main p')].at(-1)?.getBoundingClientRect() ?? new DOMRect();
          return [
            top >= 0 &&
              left >= 0 &&
              right <= innerWidth + 0.5 &&
              bottom <= innerHeight + 0.5 &&
              height >= 44 &&
              hit?.closest('[data-exit]') === exit,
            part === 1 && last.bottom > top && top > last.top,
          ];
        }, part);
        expect([inView, over], `${path}, scrolled by ${part}`).toEqual([true, false]);
      }
    }
  });
});
