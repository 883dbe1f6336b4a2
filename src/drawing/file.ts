import { LANGUAGES, type Locale } from '../schema/locales.ts';

/** What a drawing says of itself where it stands alone. */
export interface FileWords {
  locale: Locale;
  title: string;
  unit: string;
  /** Below the drawing: what the marks mean, the sources, the address. */
  notes: string[];
}

/** Colours of the light scheme: a file that is embedded elsewhere has no stylesheet, and a policy may forbid it one. */
const INK = '#211c15';
const SOFT = '#4c443a';
const PAPER = '#fbf7ef';
const SERIES: Record<string, string> = { s1: '#0c4f4c', s2: INK, s3: '#544b40' };
const PLAIN: Record<string, string> = {
  tick: `fill="${SOFT}"`,
  grid: 'stroke="#d8ccb8"',
  ground: `stroke="${INK}" stroke-width="2"`,
  hole: 'fill="#ebe1cf"',
  block: 'fill="#0c4f4c"',
  value: 'font-weight="650"',
  limit: 'stroke="#6a4300" stroke-width="2" stroke-dasharray="6 4"',
  'limit-name': 'fill="#6a4300"',
  event: `stroke="${SOFT}" stroke-dasharray="2 3"`,
};

/** The attributes that stand for the classes of one element. */
function attributesOf(classes: readonly string[]): string {
  const colour = classes.map((c) => SERIES[c]).find(Boolean) ?? INK;
  const dashed = classes.includes('s3') ? ' stroke-dasharray="2 4"' : '';
  return classes
    .flatMap((name) => {
      if (name === 'curve') return [`fill="none" stroke="${colour}" stroke-width="3"${dashed}`];
      if (name === 'dot') return [`fill="${colour}"`];
      if (name === 'doubt') return [`fill="${PAPER}" stroke="${colour}" stroke-width="2"`];
      if (name === 'name')
        return ['font-weight="650"', ...(classes.includes('limit-name') ? [] : [`fill="${colour}"`])];
      return PLAIN[name] ? [PLAIN[name]] : [];
    })
    .join(' ');
}

const SIZE = 16;
const LINE = 22;
const EDGE = 20;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Words in lines of at most so many letters. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * A drawing as a file of its own, with its title above and its notes below it, to copy and to embed as a picture.
 * Colours and type are attributes, so that it needs no stylesheet.
 * @param svg a drawing as `draw` makes it
 */
export function drawingFile(svg: string, { locale, title, unit, notes }: FileWords): string {
  const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
  const inner = svg
    .replace(/^<svg[^>]*>|<\/svg>$/g, '')
    .replaceAll('<text ', `<text paint-order="stroke" stroke="${PAPER}" stroke-width="4" `)
    .replace(/ class="([^"]*)"/g, (_, names: string) => ` ${attributesOf(names.split(' '))}`);
  const letters = Math.floor(width / 8.6);
  const head = [
    ...wrapped(title, letters - 4).map((text) => ({ text, more: ` font-weight="650" font-size="19" fill="${INK}"` })),
    ...wrapped(unit, letters).map((text) => ({ text, more: ` fill="${SOFT}"` })),
  ];
  const foot = notes.flatMap((note) => wrapped(note, letters)).map((text) => ({ text, more: ` fill="${SOFT}"` }));
  const top = EDGE + head.length * LINE + 6;
  const whole = { width: width + 2 * EDGE, height: top + height + foot.length * LINE + 2 * EDGE };
  const lines = (list: typeof head, from: number): string =>
    list.map(({ text, more }, i) => `<text x="${EDGE}" y="${from + i * LINE}"${more}>${escaped(text)}</text>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole.width} ${whole.height}" width="${whole.width}" height="${whole.height}" xml:lang="${LANGUAGES[locale].tag}" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif" font-size="${SIZE}" role="img"><title>${escaped(title)}</title><desc>${escaped([unit, ...notes].join(' '))}</desc><rect width="100%" height="100%" fill="${PAPER}"/>${lines(head, EDGE + 14)}<g transform="translate(${EDGE},${top})" text-anchor="middle" fill="${INK}">${inner}</g>${lines(foot, top + height + EDGE + 8)}</svg>\n`;
}
