/**
 * The number words of a language. `joints` stand between tens and ones; `measures` are what time and amounts are measured
 * in. A language without an entry is read by its digits.
 */
interface Words {
  words: Readonly<Record<string, number>>;
  joints: string;
  measures: string;
}

/** One number word: where it stands, and whether it measures ("three years") or only counts things ("three rows"). */
export interface NumberWord {
  text: string;
  value: number;
  at: number;
  measures: boolean;
}

const list = (text: string, from: number, step = 1): Record<string, number> =>
  Object.fromEntries(text.split(' ').map((word, i) => [word, from + i * step]));

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    words: {
      ...list('two three four five six seven eight nine ten eleven twelve', 2),
      ...list('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13),
      ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
      'one hundred': 100,
      'a hundred': 100,
    },
    joints: '[- ]',
    measures: 'years?|months?|weeks?|days?|hours?|minutes?|decades?|quarters?|percent|dollars?|cents?',
  },
  es: {
    words: {
      ...list('dos tres cuatro cinco seis siete ocho nueve diez once doce', 2),
      ...list('trece catorce quince dieciséis diecisiete dieciocho diecinueve', 13),
      ...list('veintiuno veintidós veintitrés veinticuatro veinticinco', 21),
      veintiún: 21,
      ...list('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 20, 10),
      cien: 100,
    },
    joints: ' y ',
    measures: 'años?|mes(?:es)?|semanas?|días?|horas?|minutos?|décadas?|trimestres?|por ciento|dólar(?:es)?',
  },
};

const FORMS = new Map(
  Object.entries(WORDS).map(([language, { words, joints, measures }]) => {
    const any = Object.keys(words).join('|');
    return [
      language,
      {
        words,
        form: new RegExp(`(?<![\\p{L}\\d])(${any})(?:(?:${joints})(${any}|one|uno|un|una))?(?![\\p{L}\\d])`, 'giu'),
        measure: new RegExp(`^[- ](?:\\p{L}+ )?(?:${measures})(?![\\p{L}\\d])`, 'iu'),
      },
    ];
  }),
);

/** Read number words up to one hundred: "three", "twenty-one", "treinta y dos". */
export function numberWords(text: string, language: string): NumberWord[] {
  const known = FORMS.get(language);
  if (!known) return [];
  const word = (found: string, value: number, at: number): NumberWord => ({
    text: found,
    value,
    at,
    measures: known.measure.test(text.slice(at + found.length)),
  });
  return [...text.matchAll(known.form)].flatMap((match) => {
    const [whole, first = '', second] = match;
    const tens = known.words[first.toLowerCase()] ?? 0;
    if (second === undefined) return [word(whole, tens, match.index)];
    const ones = known.words[second.toLowerCase()] ?? 1;
    if (tens >= 20 && tens < 100 && ones < 10) return [word(whole, tens + ones, match.index)];
    // "dos y tres" are two numbers, not one.
    const at = match.index + whole.length - second.length;
    return [word(first, tens, match.index), ...(second.toLowerCase() in known.words ? [word(second, ones, at)] : [])];
  });
}
