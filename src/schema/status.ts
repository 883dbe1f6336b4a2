import type { Standing } from './records.ts';

/** The words for how a policy stands on a day; they are computed from its dates. */
export const STATUS_WORDS = [
  'proposed',
  'not-yet',
  'in-force',
  'blocked-in-part',
  'blocked',
  'replaced',
  'ended',
  'not-known',
] as const;
/** `last-seen`: so it stood when a source last showed it, too long ago to be told as present. */
export type StatusWord = (typeof STATUS_WORDS)[number] | 'last-seen';

/** The words for how an event stands that a policy cannot have. `past` is a single act with no standing of its own. */
export const EVENT_WORDS = ['open', 'disputed', 'past'] as const;
export type EventWord = StatusWord | Standing['word'] | (typeof EVENT_WORDS)[number];

/** A standing that may move from one day to the next; the others are over, or were never known. */
export type MovingWord = 'proposed' | 'in-force' | 'blocked-in-part' | 'blocked' | 'open' | 'disputed';
