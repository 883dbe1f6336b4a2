import { daysOf, formatInYear } from '../model/dates.ts';
import { basisOf, eventStatusOn, type EventStatus } from '../model/event-status.ts';
import { fill, ofDate } from '../model/lines.ts';
import { plainWords } from '../model/words.ts';
import type { Locale } from '../schema/locales.ts';
import { KINDS_WITHOUT_STANDING, type Event } from '../schema/records.ts';
import type { Source } from '../schema/source.ts';
import type { Ui } from '../schema/ui.ts';
import { capital, date, datedLine, eventOf, fact, policy, source, today } from './base.ts';
import { standingLabel, statusWords } from './status-words.ts';

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
  /** For which day this is known, where the mark itself does not say it. */
  known?: string;
  /** Known through others where no text that shows it was read. */
  through?: string;
  /** True where an editor set the mark. */
  typed: boolean;
}

/** For which day a standing is known; the text of a law or rule may be older than the day that it sets. */
const knownFor = (event: Event, asOf: string, locale: Locale, ui: Ui): string =>
  datedLine(daysOf(asOf).last < daysOf(event.date).first ? ui.timeline.text : ui.source.asOf, asOf, locale);

/** Whether no text was read that shows what an editor's mark says: neither its fact's, nor those of the event that decided it. */
const restsOnOthers = ({ standing }: Event): boolean => {
  const shown = [standing?.fact, ...(standing?.by && !standing.fact ? eventOf(standing.by).facts : [])];
  return standing !== undefined && shown.every((id) => id && fact(id).confidence !== 'verified');
};

/** How an event stands: by its own standing with its dates, or by the policy that it names. */
export function eventWords(event: Event, locale: Locale, ui: Ui): EventWords {
  const { word, was, since, by, asOf, policy: named } = eventStatusOn(event, today, { fact, policy, event: eventOf });
  const typed = basisOf(event) === 'typed';
  const without = KINDS_WITHOUT_STANDING.find((kind) => kind === event.kind);
  if (without && word === 'past') return { word, label: ui.timeline.without[without], typed };
  const label = standingLabel({ word, was, lastSeen: asOf ?? named?.status.lastSeen }, locale, ui);
  if (named)
    return {
      word,
      label,
      typed,
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
    ...(asOf && word !== 'last-seen' ? { known: knownFor(event, asOf, locale, ui) } : {}),
    ...((word === 'ended' || word === 'replaced') && restsOnOthers(event) ? { through: ui.timeline.known } : {}),
    typed,
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
