import { ORIGINAL } from '../schema/locales.ts';

/** One sentence of an article as a reader reads it, without marks and components. */
export interface Sentence {
  text: string;
  line: number;
  /** A citation, a printed record value, a quotation or a computed status stands in it or right after it. */
  cited: boolean;
  /** It stands between <Steps> and </Steps>. */
  step: boolean;
}

/** Stands for a citation while a line is cut into sentences. */
const CITED = '\u0001';
/** Stand for full stops that do not end a sentence. */
const DOT = '\u0002';

const CITING = /<(?:Cite|Fact|Quote|Status|Claim)\b[^>]*\/>/g;
/** Notes follow the full stop in an article; they belong to the sentence that it ends. */
const NOTES_AFTER_STOP = /([.!?:]["”’)*_]*)((?:\s*<Cite\b[^>]*\/>)+)/g;
const ABBREVIATIONS =
  /\b(?:U\.S\.C|U\.S|EE\. ?UU|D\.C|H\.R|S|v|No|Nos|Stat|Rep|Sen|a\.m|p\.m|e\.g|i\.e|art|pág|núm|vs|Inc|St|Dr|Mr|Ms|Pub\. L)\.(?= ?[\p{L}\d])/gu;

/** "**The hearing.** It was …": the words in bold are the label of what follows, not a sentence. */
const LABEL = /^\*\*([^*]+)\.\*\*(?= )/;

/** A line of Markdown as plain words; citations become marks. */
function plain(line: string): string {
  return line
    .replace(LABEL, '$1:')
    .replace(NOTES_AFTER_STOP, (_, stop: string) => `${CITED}${stop}`)
    .replace(/<Fact\b[^>]*\/>/g, `${CITED}one`)
    .replace(/<Quote\b[^>]*\/>/g, `${CITED}“words”`)
    .replace(CITING, CITED)
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(ABBREVIATIONS, (text) => text.replaceAll('.', DOT));
}

/**
 * The sentences of an article's body. A row of a table counts as one sentence, since its cells say one thing together.
 * Headings are left out, and so are lines that hold a component only.
 * @param body the text below the front matter
 * @param firstLine the line of the file on which the body begins
 */
export function sentencesOf(body: string, firstLine: number): Sentence[] {
  const segmenter = new Intl.Segmenter(ORIGINAL, { granularity: 'sentence' });
  const found: Sentence[] = [];
  let step = false;
  body.split('\n').forEach((raw, index) => {
    if (raw.includes('<Steps>')) step = true;
    if (raw.includes('</Steps>')) step = false;
    if (/^\s*#/.test(raw) || /^\s*\|?[\s|:-]*$/.test(raw) || /^\s*<\/?[A-Z][^>]*>\s*$/.test(raw)) return;
    const isRow = /^\s*\|/.test(raw);
    const text = plain(raw.replace(/^\s*(?:\d+\.|[-*>])\s+/, '').replace(/^\s*\||\|\s*$/g, ''));
    const parts = isRow ? [text] : [...segmenter.segment(text)].map((s) => s.segment);
    for (const part of parts) {
      const words = part.replaceAll(DOT, '.').replaceAll(CITED, '').replace(/\s+/g, ' ').trim();
      if (/\p{L}/u.test(words)) found.push({ text: words, line: firstLine + index, cited: part.includes(CITED), step });
      // A mark that was cut off from its sentence belongs to the one before it.
      else if (part.includes(CITED) && found.at(-1)?.line === firstLine + index)
        Object.assign(found.at(-1) ?? {}, { cited: true });
    }
  });
  return found;
}
