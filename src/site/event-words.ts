import { formatInYear } from '../model/dates.ts';
import { eventStatusOn, type EventStatus } from '../model/event-status.ts';
import type { Locale } from '../schema/locales.ts';
import type { Event } from '../schema/records.ts';
import type { Source } from '../schema/source.ts';
import type { Ui } from '../schema/ui.ts';
import { fill, ofDate } from '../model/lines.ts';
import { plainWords } from '../model/words.ts';
import { capital, date, datedLine, eventOf, fact, policy, source, today } from './base.ts';
import { statusWords } from './status-words.ts';

/** The date of an event as precisely as it is known: "June 23, 2026", "2026, by June 19". */
export function eventDate(event: Event, locale: Locale, ui: Ui): string {
  const when = date(event.date, locale);
  if (!event.by) return when;
  return fill(ofDate(ui.timeline.by, event.by), {
    date: when,
    by: formatInYear(event.by, locale),
  });
}

/** The parts of the line that says how an event stands on the day of this edition. */
export interface EventWords {
  word: EventStatus['word'];
  label: string;
  /** The policy whose status is meant, with what must be said of it. */
  policy?: string;
  since?: string;
  /** The event that decided it. */
  by?: Event;
  /** For which day this is known. */
  known?: string;
}

/** How an event stands: by its own standing with its dates, or by the policy that it names. */
export function eventWords(event: Event, locale: Locale, ui: Ui): EventWords {
  const { word, since, by, asOf, policy: named } = eventStatusOn(event, today, { fact, policy, event: eventOf });
  const label = { ...ui.status.word, ...ui.timeline.word }[word];
  if (named)
    return {
      word,
      label,
      policy: [
        capital(plainWords(named.policy.name, locale)),
        ...statusWords(named.policy, today, locale, ui).details,
      ].join('; '),
    };
  return {
    word,
    label,
    ...(since ? { since: datedLine(ui.status.since, since, locale) } : {}),
    ...(by ? { by } : {}),
    ...(asOf ? { known: datedLine(word === 'not-known' ? ui.status.lastSeen : ui.source.asOf, asOf, locale) } : {}),
  };
}

/** The sources of an event, each once, with the fact that leads to it: those whose words were read come first. */
export function eventSources(event: Event): { source: Source; fact: string }[] {
  const facts = event.facts
    .map(fact)
    .sort((a, b) => Number(b.confidence === 'verified') - Number(a.confidence === 'verified'));
  const found = new Map<string, string>();
  for (const { id, sources } of facts) for (const s of sources) if (!found.has(s.id)) found.set(s.id, id);
  return [...found].map(([id, by]) => ({ source: source(id), fact: by }));
}

/** True when no document of its own shows the event: it is known through what others say. */
export const knownThroughOthers = (event: Event): boolean =>
  event.facts.every((id) => fact(id).confidence !== 'verified');
