import { eventStatusOn } from '../model/event-status.ts';
import { timeline } from '../model/timeline.ts';
import type { Event } from '../schema/records.ts';
import { eventOf, events, fact, policy, today } from './base.ts';
import { eventSources } from './event-words.ts';

/** How an event stood on the day of this edition, in plain fields. */
export function standingOf(event: Event): { word: string; since?: string; by?: string; asOf?: string } {
  const { word, since, by, asOf, policy: named } = eventStatusOn(event, today, { fact, policy, event: eventOf });
  const from = since ?? named?.status.since;
  const seen = asOf ?? named?.status.lastSeen;
  return { word, ...(from ? { since: from } : {}), ...(by ? { by: by.id } : {}), ...(seen ? { asOf: seen } : {}) };
}

/** Every event, oldest first, with what it rests on: the timeline as data. */
export const eventRecords = () =>
  timeline(events())
    .flatMap((y) => y.events)
    .map((event) => ({ ...event, today: standingOf(event), sources: eventSources(event).map((s) => s.source.id) }));
