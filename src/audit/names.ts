import { quantitiesIn, type Quantity } from '../model/quantities.ts';

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
const without = (names: readonly RegExp[], text: string): string =>
  names.reduce((left, name) => left.replace(name, (found) => ' '.repeat(found.length)), text);

/** A text with the codes in it blanked out. */
export const withoutCodes = (text: string): string => without(CODES, text);

/** The numbers and dates of a text that say something: codes and instruments called by their year are left out. */
export const numbersIn = (text: string, locale: string): Quantity[] =>
  quantitiesIn(without([...CODES, ...CALLED_BY_YEAR], text), [locale]);

/** Whether a text holds a number or a date that needs a source; a word that only counts things needs none. */
export const holdsNumber = (text: string, locale: string): boolean =>
  numbersIn(text, locale).some((quantity) => quantity.kind !== 'count');
