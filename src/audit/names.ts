/**
 * Codes that carry digits and say nothing that could be wrong by itself: forms, directives, statutes and rules, bills,
 * visa categories, court lines, the name of this site's licence and of the accessibility guidelines, the emergency number,
 * a newspaper.
 */
const CODES = [
  /\b(?:I|G|N|DS|EOIR|SF|AR|ETA|CBP|ICE|PM|PA|VQ|TSA)-\d[\w.-]*/g,
  /\b1\d{4}\.\d\b/g,
  /\b\d+ (?:U\.S\.C\.|CFR|C\.F\.R\.|FR|Stat\.|I&N Dec\.|F\.\dd|U\.S\.)(?: (?:§+ ?)?[\dA-Za-z.-]+(?:\([a-zA-Z0-9]+\))*)?/g,
  /\b(?:section|sección|part|parte|INA|title|título) \d[\w.-]*(?:\([a-zA-Z0-9]+\))*/gi,
  /\b(?:H\.R\.|S\.|H\. Res\.|P\.L\.|Public Law|Pub\. L\.|Executive Order|Orden Ejecutiva|EO|Directive|directiva|Directiva|Form|Formulario) ?\d[\d.–-]*/g,
  /\b[A-Z]{1,2}-\d[A-Z]?\b/g,
  /\(c\)\(\d+\)|\(a\)\(\d+\)/g,
  /\bEB-4\b|\b287\(g\)|\b911\b|\b988\b|\b1229\(e\)|\bSupplement [A-Z]\b|\bThe 19th\b/g,
  /\bCC BY \d\.\d|\bWCAG \d\.\d|\bversion \d\.\d|\bversión \d\.\d|Attribution \d\.\d|Atribución \d\.\d/gi,
];
/** An instrument or story that is called by its year. */
const CALLED_BY_YEAR = [
  /\b(?:19|20)\d\d (?:directives?|guidance|memos?|orders?|court order|story|policy|law|rule|approach|column|fact sheet)\b/g,
  /\b(?:directivas?|guía|orden|orden judicial|memorandos?|nota|noticia|política|ley|regla|columna|enfoque|hoja informativa) de (?:19|20)\d\d\b/g,
];
const MONTHS =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/;

const without = (names: readonly RegExp[], text: string): string =>
  names.reduce((left, name) => left.replace(name, ' '), text);

/** A text without the codes in it that carry digits. */
export const withoutCodes = (text: string): string => without(CODES, text);

/** A text without the codes that carry digits and without the instruments that are called by their year. */
export const withoutNames = (text: string): string => without([...CODES, ...CALLED_BY_YEAR], text);

/** Whether a sentence holds a number or a date, apart from names that carry digits. */
export function holdsNumber(text: string): boolean {
  const rest = withoutNames(text);
  return /\d/.test(rest) || MONTHS.test(rest);
}
