import { quantitiesIn, type Quantity } from '../model/quantities.ts';
import type { Base } from '../records/base.ts';
import type { Fact } from '../schema/fact.ts';
import { LOCALES } from '../schema/locales.ts';
import { withoutCodes } from './names.ts';

/** Two facts that seem to hold one number for one thing. */
export interface Double {
  file: string;
  line: number;
  facts: [string, string];
  /** Share of their words, weighted by rarity, that both statements have: 0 to 1. */
  alike: number;
}

/** How alike two statements are when they hold the same value or quote the same words, and when they only share a number. */
const ALIKE = { sameValue: 0.28, sameNumber: 0.5 };
/** Shorter quotations can stand under several facts. */
const QUOTED = 25;
const wordsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\d][\p{L}\d-]*/gu) ?? []).map((word) => word.replace(/s$/, '')));

/** A quantity as a key: equal keys are the same number, share, amount, telephone number or date. */
function keyOf(quantity: Quantity): string {
  if (quantity.kind === 'date') return `date ${quantity.date.year}-${quantity.date.month}-${quantity.date.day}`;
  return quantity.kind === 'phone' ? quantity.digits : String(quantity.value);
}

const keysIn = (text: string): Set<string> =>
  new Set(
    quantitiesIn(withoutCodes(text), LOCALES)
      .filter((q) => q.kind !== 'count')
      .map(keyOf),
  );

function valueKey({ value }: Fact): string {
  const text = typeof value === 'object' ? value.en : String(value ?? '');
  return [...keysIn(text)].join(' ');
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((one) => b.has(one));

function quoteTheSame(a: Fact, b: Fact): boolean {
  return a.sources.some(({ id, quote = '' }) =>
    b.sources.some(
      ({ id: other, quote: words = '' }) =>
        id === other &&
        Math.min(quote.length, words.length) >= QUOTED &&
        (quote.includes(words) || words.includes(quote)),
    ),
  );
}

/** Pairs of facts that seem to hold one number twice, and how each is answered. */
export interface Doubles {
  /** Pairs that nobody has looked at. */
  open: Double[];
  /** Pairs that were looked at and differ, by the word of `distinct` in one of the two. */
  distinct: Double[];
  /** `distinct` entries whose pair no longer looks alike. */
  stale: { file: string; line: number; facts: [string, string] }[];
}

/** Compare all facts with each other; see `alikeIn` for what counts as alike. */
export function doublesIn(base: Base): Doubles {
  const found = alikeIn(base);
  const distinctOf = (id: string): string[] => Object.keys(base.facts.get(id)?.data.distinct ?? {});
  const answered = ([a, b]: [string, string]): boolean => distinctOf(a).includes(b) || distinctOf(b).includes(a);
  const alike = new Set(found.flatMap(({ facts: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]));
  return {
    open: found.filter(({ facts }) => !answered(facts)),
    distinct: found.filter(({ facts }) => answered(facts)),
    stale: [...base.facts.values()].flatMap(({ data, file, line }) =>
      Object.keys(data.distinct ?? {})
        .filter((other) => !alike.has(`${data.id} ${other}`))
        .map((other) => ({ file, line, facts: [data.id, other] as [string, string] })),
    ),
  };
}

/**
 * Pairs of facts that hold the same value, quote the same words with the same number, or are worded nearly alike around
 * the same number.
 */
function alikeIn(base: Base): Double[] {
  const facts = [...base.facts.values()]
    .filter(({ data }) => !data.overtakenBy)
    .map(({ data, file, line }) => ({
      data,
      file,
      line,
      words: wordsOf(data.statement.en),
      value: valueKey(data),
      numbers: keysIn(`${data.statement.en} ${typeof data.value === 'number' ? data.value : ''}`),
    }));
  const counts = new Map<string, number>();
  for (const { words } of facts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log((facts.length + 1) / (counts.get(word) ?? 1));
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0);
  const weighed = facts.map((fact) => ({ ...fact, weight: sum(fact.words) }));
  return weighed.flatMap((a, index) =>
    weighed.slice(index + 1).flatMap((b) => {
      const numbers = common(a.numbers, b.numbers).length;
      const sameValue = a.value !== '' && a.value === b.value;
      if (!numbers && !sameValue) return [];
      const shared = sum(common(a.words, b.words));
      const alike = shared / (a.weight + b.weight - shared);
      const close = sameValue || quoteTheSame(a.data, b.data) ? ALIKE.sameValue : ALIKE.sameNumber;
      return alike < close
        ? []
        : [{ file: b.file, line: b.line, facts: [a.data.id, b.data.id] as [string, string], alike }];
    }),
  );
}
