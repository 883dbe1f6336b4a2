/** The two widths in which each chart is drawn: a phone's column and the page's. */
export const WIDTHS = { narrow: 328, wide: 608 } as const;

/** About the width of a line of bold type: for the widest of the common sans serifs, so that no label runs over. */
export const widthOf = (text: string): number =>
  Math.ceil(
    [...text].reduce((sum, sign) => sum + (/[.,\- ifjlrt1]/.test(sign) ? 6.5 : /[MWmw%]/.test(sign) ? 15.5 : 11), 0),
  );
