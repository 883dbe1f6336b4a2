/** How far down the window a heading still counts as that of the section in view. */
const LINE = 0.35;

/** Mark the section in view in the list of contents. */
export function setUpContents(list: HTMLElement): void {
  const entries = [...list.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const mark = (): void => {
    const here = entries.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight * LINE);
    for (const { link } of entries) {
      if (link === here?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const watch = new IntersectionObserver(mark, { rootMargin: `0px 0px ${LINE * 100 - 100}%` });
  for (const { heading } of entries) watch.observe(heading);
}
