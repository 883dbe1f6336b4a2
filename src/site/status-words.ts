import { statusOn, type StatusOn } from '../model/status.ts';
import type { Locale } from '../schema/locales.ts';
import type { Policy } from '../schema/policy.ts';
import type { Ui } from '../schema/ui.ts';
import { fill } from '../model/lines.ts';
import { plainWords } from '../model/words.ts';
import { datedLine, policy as policyOf } from './base.ts';

/** The computed status of a policy on a day, as words: the status, and what must be said with it. */
export function statusWords(
  policy: Policy,
  day: string,
  locale: Locale,
  ui: Ui,
): { status: StatusOn; label: string; details: string[] } {
  const status = statusOn(policy, day);
  const details: string[] = [];
  const imprecise = status.court?.by ?? (status.word === 'in-force' ? policy.by : undefined);
  if (status.since) {
    const since = datedLine(ui.status.since, status.since, locale);
    details.push(imprecise ? `${since} (${ui.status.notSeen})` : since);
  }
  if (status.replacedBy)
    details.push(fill(ui.status.by, { policy: plainWords(policyOf(status.replacedBy).name, locale) }));
  if (status.court?.preliminary) details.push(ui.status.preliminary);
  if (status.court?.onAppeal) details.push(ui.status.onAppeal);
  if (status.lastSeen) details.push(datedLine(ui.status.lastSeen, status.lastSeen, locale));
  return { status, label: ui.status.word[status.word], details };
}
