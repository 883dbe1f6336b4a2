import { statusOn, type StatusOn } from '../model/status.ts';
import type { Locale } from '../schema/locales.ts';
import type { Policy } from '../schema/policy.ts';
import type { EventWord, MovingWord } from '../schema/status.ts';
import type { Ui } from '../schema/ui.ts';
import { fill } from '../model/lines.ts';
import { plainWords } from '../model/words.ts';
import { datedLine, fact, policy as policyOf } from './base.ts';

/** A standing as the words on its mark: "In force", or "Last seen in force on August 26, 2026". */
export function standingLabel(
  { word, was, lastSeen }: { word: EventWord; was?: MovingWord | undefined; lastSeen?: string | undefined },
  locale: Locale,
  ui: Ui,
): string {
  const words = { ...ui.status.word, ...ui.timeline.word };
  if (word !== 'last-seen') return words[word];
  if (!was || !lastSeen) throw new Error('a standing that was last seen names what it was, and when');
  return fill(datedLine(ui.status.lastSeen, lastSeen, locale), { word: words[was].toLocaleLowerCase(locale) });
}

/** Up to which day the sources of a page reach: "its newest source is of October 5, 2026". */
export const reachWords = (newest: string, locale: Locale, ui: Ui): string =>
  datedLine(ui.status.reach, newest, locale);

/** The computed status of a policy on a day, as words: the status, and what must be said with it. */
export function statusWords(
  policy: Policy,
  day: string,
  locale: Locale,
  ui: Ui,
): { status: StatusOn; label: string; details: string[] } {
  const status = statusOn(policy, day, fact);
  const details: string[] = [];
  const imprecise = status.court?.by ?? ((status.was ?? status.word) === 'in-force' ? policy.by : undefined);
  if (status.since) {
    const since = datedLine(ui.status.since, status.since, locale);
    details.push(imprecise ? `${since} (${ui.status.notSeen})` : since);
  }
  if (status.replacedBy)
    details.push(fill(ui.status.by, { policy: plainWords(policyOf(status.replacedBy).name, locale) }));
  if (status.court?.preliminary) details.push(ui.status.preliminary);
  if (status.court?.onAppeal) details.push(ui.status.onAppeal);
  if (status.lastSeen && status.word !== 'last-seen') details.push(datedLine(ui.source.asOf, status.lastSeen, locale));
  return { status, label: standingLabel(status, locale, ui), details };
}
