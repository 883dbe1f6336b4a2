import { LOCALES } from '../schema/locales.ts';
import { numberWords } from './number-words.ts';

/** A date as far as it is written: any of its parts may be missing. */
export interface WrittenDate {
  year?: number;
  month?: number;
  day?: number;
}

/**
 * A number, an amount of dollars, a share in percent, a telephone number or a date that stands in a text. A `count` is a
 * number word that only counts things ("two rows"), not years or dollars; a `place` is a page or question of a document.
 */
export type Quantity = { text: string; at: number } & (
  | { kind: 'count' | 'place'; value: number; step: number }
  | { kind: 'number' | 'dollars' | 'percent'; value: number; step: number }
  | { kind: 'phone'; digits: string }
  | { kind: 'date'; date: WrittenDate }
);

const MONTHS: ReadonlyMap<string, number> = new Map(
  LOCALES.flatMap((locale) =>
    Array.from({ length: 12 }, (_, i) => {
      const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2021, i, 15));
      return [name, i + 1] as const;
    }),
  ).flatMap(([name, month]) => [
    [name, month],
    [name.charAt(0).toUpperCase() + name.slice(1), month],
  ]),
);
const MONTH = `(${[...MONTHS.keys()].join('|')})`;
const YEAR = '((?:19|20)\\d\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.?º)?';
const BETWEEN = '(?: or | and | to | o | y | al |–|-)';
const NUMBER = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
/** Words that multiply a number written in digits. */
const MULTIPLES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  mil: 1_000,
  million: 1_000_000,
  millón: 1_000_000,
  millones: 1_000_000,
  billion: 1_000_000_000,
  'mil millones': 1_000_000_000,
};
const MULTIPLE = '(hundred|thousand|million|billion|mil millones|mill[oó]n(?:es)?|mil)';

const dateOf = (year?: string, month?: string, day?: string): { kind: 'date'; date: WrittenDate } => ({
  kind: 'date',
  date: {
    ...(year && { year: Number(year) }),
    ...(month && { month: MONTHS.get(month) ?? Number(month) }),
    ...(day && { day: Number(day) }),
  },
});

const amount = (kind: 'place' | 'number' | 'dollars' | 'percent', digits: string, multiple?: string) => {
  const plain = digits.replaceAll(',', '');
  const factor = multiple ? (MULTIPLES[multiple.toLowerCase()] ?? 1) : 1;
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0;
  const zeros = decimals ? 0 : (/0*$/.exec(plain)?.[0].length ?? 0);
  return { kind, value: Number(plain) * factor, step: factor * 10 ** (decimals ? -decimals : zeros) } as const;
};

type Found = Quantity extends infer Q ? (Q extends unknown ? Omit<Q, 'text' | 'at'> : never) : never;
type Reader = [RegExp, (match: RegExpMatchArray) => Found | Found[] | undefined];

/** Each form takes its characters away from those after it, so the most special stands first. */
const FORMS: Reader[] = [
  [
    /(?<![\d-])(?:1[-\s])?\(?\d{3}\)?[-\s]\d{3}-\d{4}\b/g,
    ([text]) => ({ kind: 'phone', digits: text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '') }),
  ],
  [/\b((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?\b/g, (m) => dateOf(m[1], m[2], m[3])],
  // Two days of one month: "January 21 or 22, 2025", "del 21 al 22 de enero de 2025".
  [
    new RegExp(`\\b${MONTH} ${DAY}${BETWEEN}${DAY}(?:,? ${YEAR})?\\b`, 'g'),
    (m) => [dateOf(m[4], m[1], m[2]), dateOf(m[4], m[1], m[3])],
  ],
  [
    new RegExp(`\\b${DAY}${BETWEEN}${DAY} de ${MONTH}(?: del? ${YEAR})?\\b`, 'g'),
    (m) => [dateOf(m[4], m[3], m[1]), dateOf(m[4], m[3], m[2])],
  ],
  [new RegExp(`\\b${MONTH} ${DAY},? (?:de |del )?${YEAR}\\b`, 'g'), (m) => dateOf(m[3], m[1], m[2])],
  [new RegExp(`\\b${DAY} (?:de )?${MONTH},?(?: del?)? ${YEAR}\\b`, 'g'), (m) => dateOf(m[3], m[2], m[1])],
  [new RegExp(`\\b${MONTH},?(?: del?| of)? ${YEAR}\\b`, 'g'), (m) => dateOf(m[2], m[1])],
  [new RegExp(`\\b${DAY} (?:de |of )?${MONTH}\\b`, 'g'), (m) => dateOf(undefined, m[2], m[1])],
  [new RegExp(`\\b${MONTH} ${DAY}\\b`, 'g'), (m) => dateOf(undefined, m[1], m[2])],
  // "May" and "March" alone are verbs unless a word of time stands before them.
  [
    new RegExp(
      `(?<=\\b(?:in|by|since|until|from|to|of|and|early|late|mid|before|after|through|or) )(May|March)\\b`,
      'g',
    ),
    (m) => dateOf(undefined, m[1]),
  ],
  [
    new RegExp(`(?<![\\p{L}\\d])${MONTH}(?![\\p{L}\\d])`, 'gu'),
    (m) => (m[1] === 'May' || m[1] === 'March' ? undefined : dateOf(undefined, m[1])),
  ],
  [
    /\b(?:pages?|páginas?|pp?\.|questions?|preguntas?|chapters?|capítulos?|paragraphs?|párrafos?) (\d+)\b/gi,
    (m) => amount('place', m[1] ?? ''),
  ],
  [new RegExp(`\\bFY ?${YEAR}\\b`, 'g'), (m) => dateOf(m[1])],
  [new RegExp(`(?:US)?\\$ ?${NUMBER}(?: ${MULTIPLE})?(?![\\d])`, 'gi'), (m) => amount('dollars', m[1] ?? '', m[2])],
  [
    new RegExp(`(?<![\\d.,])${NUMBER}(?: ${MULTIPLE}(?: de)?)? (?:dollars|dólares)\\b`, 'gi'),
    (m) => amount('dollars', m[1] ?? '', m[2]),
  ],
  [
    new RegExp(`(?<![\\d.,])${NUMBER}(?: ?%|[ -]percent(?:age)?\\b| por ciento\\b| puntos porcentuales\\b)`, 'gi'),
    (m) => amount('percent', m[1] ?? ''),
  ],
  [new RegExp(`(?<![\\d.,$])${YEAR}(?![\\d,]\\d|\\d)(?!\\.\\d)`, 'g'), (m) => dateOf(m[1])],
  [new RegExp(`(?<![\\d.,])${NUMBER}(?: ${MULTIPLE}\\b)?`, 'gi'), (m) => amount('number', m[1] ?? '', m[2])],
];

/**
 * Every number, amount, share, telephone number and date that stands in a text, digits and words, in the languages that
 * the site knows ("August 10, 2021", "10 de agosto de 2021", "$1.5 million", "80 por ciento", "three", "tres").
 * "One" is left out: as a word it is mostly an article or a pronoun.
 * @param languages the languages whose number words count
 */
export function quantitiesIn(text: string, languages: readonly string[]): Quantity[] {
  const found: Quantity[] = [];
  let rest = text;
  for (const [form, read] of FORMS)
    rest = rest.replace(form, (...args: unknown[]) => {
      const groups = args.slice(
        0,
        args.findIndex((a) => typeof a === 'number'),
      ) as RegExpMatchArray;
      const at = args[groups.length] as number;
      const quantity = read(groups);
      if (!quantity) return groups[0] ?? '';
      for (const one of [quantity].flat()) found.push({ ...one, text: groups[0] ?? '', at } as Quantity);
      return ' '.repeat((groups[0] ?? '').length);
    });
  for (const language of languages)
    for (const { text: word, value, at, measures } of numberWords(rest, language))
      found.push({ kind: measures ? 'number' : 'count', value, step: 1, text: word, at });
  return found.sort((a, b) => a.at - b.at);
}

/** Kinds that carry their own sign: a bare number does not show them. */
const SIGNED: ReadonlySet<Quantity['kind']> = new Set(['dollars', 'percent', 'place']);

/** A written date says no more than another when each of its parts stands in the other. */
const within = (coarse: WrittenDate, fine: WrittenDate): boolean =>
  (['year', 'month', 'day'] as const).every((part) => coarse[part] === undefined || coarse[part] === fine[part]);

/**
 * Whether what was typed stands among what is held: the same number, with its dollar or percent sign where it has one,
 * or a date as precise as the held one or less so.
 * @param rounded the typed number is given as about, almost or more than: its last written digit may be rounded
 */
export function stands(typed: Quantity, held: readonly Quantity[], rounded = false): boolean {
  return held.some((other) => {
    if (typed.kind === 'date') return other.kind === 'date' && within(typed.date, other.date);
    if (typed.kind === 'phone') return other.kind === 'phone' && other.digits === typed.digits;
    if (other.kind === 'date' || other.kind === 'phone') return false;
    if (SIGNED.has(typed.kind) && other.kind !== typed.kind) return false;
    return other.value === typed.value || (rounded && Math.abs(other.value - typed.value) < typed.step);
  });
}
