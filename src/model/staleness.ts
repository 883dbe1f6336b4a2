import type { Fact } from '../schema/fact.ts';
import type { MovingWord } from '../schema/status.ts';
import { daysBetween, daysOf } from './dates.ts';
import { newer } from './evidence.ts';

/**
 * For how many days the newest source that shows a standing lets it be told as present. A statute or a final rule
 * changes only by an act that is published and long in the making. An agency, the Justice Department or a court can
 * change what it did overnight, and within two months often has.
 */
export const FRESH_FOR_DAYS = { law: 365, act: 60 } as const;
export type Pace = keyof typeof FRESH_FOR_DAYS;

/** What a fact says of the days on which it was seen. */
export type SeenFact = Pick<Fact, 'asOf' | 'confirmed'>;
/** Where the facts are that a record names. */
export type FactLookUp = (id: string) => SeenFact;

/** The last date on which one of some facts was seen, as precisely as it is known; undefined where there is none. */
export function lastSeen(facts: readonly SeenFact[]): string | undefined {
  const [first, ...rest] = facts.map(({ asOf, confirmed }) => confirmed?.on ?? asOf);
  return first && rest.reduce(newer, first);
}

/** A standing with the last day on which it was seen. */
export interface Aged<W> {
  word: W | 'last-seen';
  /** What it was when it was last seen. */
  was?: MovingWord;
  lastSeen?: string;
}

/**
 * The one rule for staleness, for policies and events alike: where the newest source that shows a standing is too old
 * on the day of the edition, the standing is told only for the days up to that source; after it, it was "last seen" so.
 * Days are counted from the first possible day of an imprecise date, which is the only one that is certain.
 * @param seen the last date on which a source showed it
 * @param day the day asked about
 * @param edition the day from which one looks back; the day asked about where that is today
 */
export function aged<W extends MovingWord>(
  word: W,
  seen: string | undefined,
  pace: Pace,
  day: string,
  edition = day,
): Aged<W> {
  if (!seen || day <= daysOf(seen).first) return { word };
  const stale = daysBetween(daysOf(seen).first, edition) > FRESH_FOR_DAYS[pace];
  return stale ? { word: 'last-seen', was: word, lastSeen: seen } : { word, lastSeen: seen };
}
