import { basisOf, eventStatusOn } from '../model/event-status.ts';
import { timeline } from '../model/timeline.ts';
import type { Event } from '../schema/records.ts';
import { eventOf, events, fact, policy, today } from './base.ts';
import { eventSources } from './event-words.ts';

/** How an event stood on the day of this edition, in plain fields. */
export function standingOf(event: Event) {
  const { word, was, since, by, asOf, policy: named } = eventStatusOn(event, today, { fact, policy, event: eventOf });
  const from = since ?? named?.status.since;
  const seen = asOf ?? named?.status.lastSeen;
  const basis = basisOf(event);
  return {
    word,
    ...(was ? { was } : {}),
    ...(from ? { since: from } : {}),
    ...(by ? { by: by.id } : {}),
    ...(seen ? { asOf: seen } : {}),
    ...(basis ? { basis } : {}),
  };
}

/** How many marks of the timeline are computed, how many an editor set, and how many acts have none. */
export function marks(): { count: number; computed: number; typed: number; past: number } {
  const bases = events().map(basisOf);
  const [computed, typed] = (['computed', 'typed'] as const).map((basis) => bases.filter((b) => b === basis).length);
  return { count: bases.length, computed: computed ?? 0, typed: typed ?? 0, past: bases.filter((b) => !b).length };
}

/** Every event, oldest first, with what it rests on: the timeline as data. */
export const eventRecords = () =>
  timeline(events())
    .flatMap((y) => y.events)
    .map((event) => ({ ...event, today: standingOf(event), sources: eventSources(event).map((s) => s.source.id) }));
