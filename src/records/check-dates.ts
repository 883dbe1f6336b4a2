import { daysOf } from '../model/dates.ts';
import { shownUntil } from '../model/evidence.ts';
import { hasStanding, type Event } from '../schema/records.ts';
import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';
import type { Located, Problem } from './yaml.ts';

const sourcesOf = (base: Base, fact: Fact | undefined) =>
  (fact?.sources ?? []).flatMap((s) => base.sources.get(s.id)?.data ?? []);

/** A fact holds up to the newest source that shows it, or up to a day on which something was looked at. */
function checkFact({ data, file, line }: Located<Fact>, base: Base): Problem[] {
  const sources = sourcesOf(base, data);
  // An unknown source is named by the gate itself.
  if (sources.length < data.sources.length) return [];
  const asOf = daysOf(data.asOf).last;
  if (data.confirmed)
    return data.confirmed.on >= asOf
      ? []
      : [
          {
            file,
            line,
            what: `${data.id}: confirmed on ${data.confirmed.on}, which lies before its asOf ${data.asOf}`,
            fix: 'set asOf to the day on which it was looked at, or to that of the newest source',
          },
        ];
  const until = shownUntil(sources);
  if (until === undefined)
    return [
      {
        file,
        line,
        what: `${data.id}: none of its sources has a date, so nothing shows it as of ${data.asOf}`,
        fix: 'give a source its `date`, or `stood: { on, how }`: a day on which its text is known to have stood so',
      },
    ];
  const ofResearch =
    data.asOf === data.checked && !sources.some((s) => s.date === data.asOf || s.stood?.on === data.asOf);
  return asOf > until || ofResearch
    ? [
        {
          file,
          line,
          what: `${data.id}: as of ${data.asOf}, but its newest source is of ${until}`,
          fix: 'lower asOf to the day of the newest source, name a newer source, or write `confirmed: { on, how }`',
        },
      ]
    : [];
}

/** The mark of an event may claim no more than its kind and the fact that shows it. */
function checkEvent({ data, file, line }: Located<Event>, base: Base): Problem[] {
  const { standing } = data;
  if (!standing) return [];
  if (!hasStanding(data))
    return [
      {
        file,
        line,
        what: `${data.id}: a ${data.kind} has no standing`,
        fix: 'leave `standing` out, or correct `kind`',
      },
    ];
  const shown = standing.fact ? base.facts.get(standing.fact)?.data : undefined;
  const over = standing.word === 'replaced' || standing.word === 'ended';
  return over && !standing.by && shown && standing.since && daysOf(shown.asOf).last < daysOf(standing.since).first
    ? [
        {
          file,
          line,
          what: `${data.id}: "${shown.id}" is known for a day before ${standing.since} only and cannot show an end on that day`,
          fix: 'name a fact that shows the end, or say not-known',
        },
      ]
    : [];
}

/** No date may claim more than its sources show. */
export function checkDates(base: Base): Problem[] {
  return [
    ...[...base.facts.values()].flatMap((f) => checkFact(f, base)),
    ...[...base.policies.values()].flatMap(({ data, file, line }) =>
      data.ended || data.shownBy.length > 0
        ? []
        : [
            {
              file,
              line,
              what: `${data.id}: nothing shows how it stands`,
              fix: 'name under `shownBy` the facts that show it; the newest of their days is the last on which it was seen',
            },
          ],
    ),
    ...[...base.helplines.values()].flatMap(({ data, file, line }) => {
      const until = shownUntil(data.facts.flatMap((id) => sourcesOf(base, base.facts.get(id)?.data)));
      return until === undefined || daysOf(data.confirmed).last > until
        ? [
            {
              file,
              line,
              what: `${data.id}: confirmed for ${data.confirmed}, but the newest source of its facts is of ${until ?? 'no date'}`,
              fix: 'lower `confirmed` to the day of the newest source, or name the fact that shows the number later',
            },
          ]
        : [];
    }),
    ...[...base.events.values()].flatMap((e) => checkEvent(e, base)),
  ];
}
