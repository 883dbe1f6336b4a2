const TO_29 =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const HUNDREDS =
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');

/** What stands at a place of a list of numerals; the callers keep to its ends. */
const at = (list: readonly string[], place: number): string => list[place] ?? '';

/** A whole number as it is said in Spanish, without gender: 238892 is “doscientos treinta y ocho mil ochocientos noventa y dos”. */
function said(n: number): string {
  if (n < 30) return at(TO_29, n);
  if (n < 100) return at(TENS, Math.floor(n / 10) - 3) + (n % 10 ? ` y ${at(TO_29, n % 10)}` : '');
  if (n === 100) return 'cien';
  const [unit, name] = n < 1000 ? [100, ''] : n < 1e6 ? [1000, 'mil'] : [1e6, 'millones'];
  const [many, rest] = [Math.floor(n / unit), n % unit];
  const head = unit === 100 ? at(HUNDREDS, many - 1) : unit === 1000 && many === 1 ? name : `${said(many)} ${name}`;
  return rest ? `${head} ${said(rest)}` : head;
}

/** Digits as they are said: a number up to nine places, any longer run digit by digit. */
const saidDigits = (digits: string): string =>
  digits.length <= 9 ? said(Number(digits)) : [...digits].map((d) => at(TO_29, Number(d))).join(' ');

/**
 * A word of a Spanish text as it is read aloud: its numbers in words, its other letters as they stand.
 * @param word one word, such as "238,892", "19.5" or "I-918B"
 */
export function aloud(word: string): string[] {
  if (!/\d/.test(word)) return [word];
  return word
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d)\.(?=\d)/g, '$1 punto ')
    .replace(/\d+/g, (digits) => ` ${saidDigits(digits)} `)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}
