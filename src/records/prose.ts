/** One sentence of an article as a reader reads it, without marks and components. */
export interface Sentence {
  text: string;
  line: number;
  /** A citation, a printed record value, a quotation or a computed status stands in it or right after it. */
  cited: boolean;
  /** It stands between <Steps> and </Steps>. */
  step: boolean;
  /** The words that were typed: what a component prints is left out. */
  typed: string;
  /** Ids of the facts that it cites or prints. */
  facts: string[];
  /** Ids of the policies whose status it prints. */
  policies: string[];
}

/** Stands for a citation while a line is cut into sentences; the character after it is the number of the use. */
const CITED = '\u0001';
const FIRST_USE = 0xe000;
const MARKS = /\u0001[\ue000-\uf8ff]/g;
/** Enclose what a component prints. */
const PRINTED = '\u0003';
/** Stand for full stops that do not end a sentence. */
const DOT = '\u0002';

const CITING = /<(?:Cite|Fact|Quote|Status|Claim)\b[^>]*\/>/g;
/** Notes follow the full stop in an article; they belong to the sentence that it ends. */
const NOTES_AFTER_STOP = /([.!?:]["”’)*_]*)((?:\s*<Cite\b[^>]*\/>)+)/g;
const ABBREVIATIONS =
  /\b(?:U\.S\.C|U\.S|EE\. ?UU|D\.C|H\.R|S|v|No|Nos|Stat|Rep|Sen|a\.m|p\.m|e\.g|i\.e|art|pág|núm|vs|Inc|St|Dr|Mr|Ms|Pub\. L)\.(?= ?[\p{L}\d])/gu;

/** "**The hearing.** It was …": the words in bold are the label of what follows, not a sentence. */
const LABEL = /^\*\*([^*]+)\.\*\*(?= )/;

/** A line of Markdown as plain words; citations become marks. `uses` receives the tag of each mark. */
function plain(line: string, uses: string[]): string {
  const mark = (tag: string): string => `${CITED}${String.fromCharCode(FIRST_USE + uses.push(tag) - 1)}`;
  const marks = (tags: string): string => tags.replace(CITING, mark).replace(/\s+/g, '');
  return line
    .replace(LABEL, '$1:')
    .replace(NOTES_AFTER_STOP, (_, stop: string, notes: string) => `${marks(notes)}${stop}`)
    .replace(/<Fact\b[^>]*\/>/g, (tag) => `${mark(tag)}${PRINTED}one${PRINTED}`)
    .replace(/<Quote\b[^>]*\/>/g, (tag) => `${mark(tag)}${PRINTED}“words”${PRINTED}`)
    .replace(CITING, mark)
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(ABBREVIATIONS, (text) => text.replaceAll('.', DOT));
}

/** What the marks of a sentence point at. */
function cites(part: string, uses: readonly string[]): Pick<Sentence, 'facts' | 'policies'> {
  const tags = [...part.matchAll(MARKS)].map(([mark]) => uses[mark.charCodeAt(1) - FIRST_USE] ?? '');
  const ids = (name: string): string[] =>
    tags.flatMap((tag) => (new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '').split(/\s+/).filter(Boolean));
  return { facts: ids('id'), policies: ids('policy') };
}

/**
 * The sentences of an article's body. A row of a table counts as one sentence, since its cells say one thing together.
 * Headings are left out, and so are lines that hold a component only.
 * @param body the text below the front matter
 * @param firstLine the line of the file on which the body begins
 */
export function sentencesOf(body: string, firstLine: number): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const found: Sentence[] = [];
  let step = false;
  body.split('\n').forEach((raw, index) => {
    if (raw.includes('<Steps>')) step = true;
    if (raw.includes('</Steps>')) step = false;
    if (/^\s*#/.test(raw) || /^\s*\|?[\s|:-]*$/.test(raw) || /^\s*<\/?[A-Z][^>]*>\s*$/.test(raw)) return;
    const isRow = /^\s*\|/.test(raw);
    const uses: string[] = [];
    const text = plain(raw.replace(/^\s*(?:\d+\.|[-*>])\s+/, '').replace(/^\s*\||\|\s*$/g, ''), uses);
    const parts = isRow ? [text] : [...segmenter.segment(text)].map((s) => s.segment);
    for (const part of parts) {
      const { facts, policies } = cites(part, uses);
      const marked = part.replaceAll(DOT, '.').replace(MARKS, '').replace(/\s+/g, ' ').trim();
      const words = marked.replaceAll(PRINTED, '');
      const typed = marked.replace(/\u0003[^\u0003]*\u0003/g, '…');
      const last = found.at(-1);
      if (/\p{L}/u.test(words))
        found.push({ text: words, line: firstLine + index, cited: part.includes(CITED), step, typed, facts, policies });
      // A mark that was cut off from its sentence belongs to the one before it.
      else if (part.includes(CITED) && last?.line === firstLine + index) {
        last.cited = true;
        last.facts.push(...facts);
        last.policies.push(...policies);
      }
    }
  });
  return found;
}
