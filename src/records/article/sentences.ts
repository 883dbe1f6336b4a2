import type { Root } from 'mdast';
import { inlineText } from './inline.ts';
import { blocksOf, type Use } from './tree.ts';

/** One sentence of an article as a reader reads it, without marks and components. */
export interface Sentence {
  text: string;
  line: number;
  /** The components in it or right after it, in order. */
  uses: Use[];
  /** It stands between <Steps> and </Steps>. */
  step: boolean;
}

/** Stands for a component while a text is cut into sentences; the next character is its number. */
const PLACE = '\uE000';
const FIRST = 0xe100;
/** Stands for full stops that do not end a sentence. */
const DOT = '\uE001';
/** A note that stands after its sentence's full stop. */
const NOTE = '\uE002';

/** Notes follow the full stop in an article; they belong to the sentence that it ends. */
const NOTES_AFTER_STOP = /([.!?:]["”’)]*)((?:\s*\uE002\uE000.)+)/gs;
const ABBREVIATIONS =
  /\b(?:U\.S\.C|U\.S|EE\. ?UU|D\.C|H\.R|S|v|No|Nos|Stat|Rep|Sen|a\.m|p\.m|e\.g|i\.e|art|pág|núm|vs|Inc|St|Dr|Mr|Ms|Pub\. L)\.(?= ?[\p{L}\d])/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What a component that prints words of a record looks like to a reader while sentences are cut. */
const PRINTED: Record<string, string> = { Fact: 'one', Quote: '“words”' };

/**
 * The sentences of an article's body. A row of a table counts as one sentence, since its cells say one thing together.
 * Headings are left out, and so is what holds components only.
 */
export function sentencesOf(tree: Root): Sentence[] {
  return blocksOf(tree).flatMap(({ block, around }) => {
    if (block.type === 'heading') return [];
    const uses: Use[] = [];
    const { text, lineAt } = inlineText(block, (use) => {
      const mark = `${PLACE}${String.fromCharCode(FIRST + uses.push(use) - 1)}`;
      return `${use.component === 'Cite' ? NOTE : ''}${mark}${PRINTED[use.component] ?? ''}`;
    });
    const parts = cut(text, block.type === 'tableRow');
    return sentences(parts, uses, lineAt, around.includes('Steps'));
  });
}

/** The sentences of a text without components, such as a short answer. */
export function plainSentences(text: string): string[] {
  return cut(text, false).flatMap(({ part }) => {
    const words = readable(part);
    return /\p{L}/u.test(words) ? [words] : [];
  });
}

const readable = (part: string): string =>
  part
    .replace(/\uE000./gs, '')
    .replaceAll(NOTE, '')
    .replaceAll(DOT, '.')
    .replace(/\s+/g, ' ')
    .trim();

/** Cut a text into sentences; `from` is the place of each in the text as it was given. */
function cut(text: string, whole: boolean): { part: string; from: number }[] {
  // Neither step changes the length, so that places stay places of the text.
  const ready = text
    .replace(NOTES_AFTER_STOP, (_, stop: string, notes: string) => `${notes}${stop}`)
    .replace(ABBREVIATIONS, (abbreviation) => abbreviation.replaceAll('.', DOT));
  if (whole) return [{ part: ready, from: 0 }];
  return [...segmenter.segment(ready)].map((s) => ({ part: s.segment, from: s.index }));
}

function sentences(
  parts: { part: string; from: number }[],
  uses: Use[],
  lineAt: (index: number) => number,
  step: boolean,
): Sentence[] {
  const found: Sentence[] = [];
  for (const { part, from } of parts) {
    const own = [...part.matchAll(/\uE000(.)/gs)].flatMap((m) => uses[(m[1] ?? '').charCodeAt(0) - FIRST] ?? []);
    const words = readable(part);
    const last = found.at(-1);
    if (/\p{L}/u.test(words)) {
      const start = from + Math.max(0, part.search(/\S/));
      found.push({ text: words, line: lineAt(start), uses: own, step });
    } else if (own.length > 0 && last) {
      // A mark that was cut off from its sentence belongs to the one before it.
      last.uses.push(...own);
    }
  }
  return found;
}
