import { daysOf } from '../model/dates.ts';
import { ORIGINAL } from '../schema/locales.ts';
import type { Event, Position } from '../schema/records.ts';
import type { Base } from './base.ts';
import type { Located, Problem } from './yaml.ts';

/** A position is quoted on the page of each language, in words that a record holds. */
function checkPosition({ file, line, data }: Located<Event>, { fact, source }: Position, base: Base): Problem[] {
  const record = base.facts.get(fact)?.data;
  if (!record) return [];
  const passage = record.sources.find((s) => s.id === source && s.quote);
  if (!passage)
    return [
      {
        file,
        line,
        what: `${data.id}: the fact "${fact}" has no words of "${source}"`,
        fix: 'name a source of the fact that has a `quote`',
      },
    ];
  const own = base.sources.get(source)?.data.language;
  // What waits for its translation is counted by the audit; into the original language it must be there.
  if (own === ORIGINAL || passage.translation?.[ORIGINAL]) return [];
  return [
    {
      file,
      line,
      what: `${data.id}: the words of "${source}" have no ${ORIGINAL} translation`,
      fix: `add \`translation: { ${ORIGINAL}: … }\` beside the quotation of "${fact}"`,
    },
  ];
}

/** What the timeline names must exist, be up to date, and come in order. */
export function checkEvents(base: Base): Problem[] {
  return [...base.events.values()].flatMap((e) => {
    const { data, file, line } = e;
    const positions = [...(data.positions?.for ?? []), ...(data.positions?.against ?? [])];
    const facts = [
      ...data.facts,
      ...(data.standing?.fact ? [data.standing.fact] : []),
      ...positions.map((p) => p.fact),
    ];
    const shown = data.standing?.fact ? base.facts.get(data.standing.fact)?.data : undefined;
    const moves = data.standing && !['replaced', 'ended', 'not-known'].includes(data.standing.word);
    const end = data.standing?.by ? base.events.get(data.standing.by)?.data : undefined;
    return [
      ...facts.flatMap((id) => {
        const later = base.facts.get(id)?.data.overtakenBy;
        return later
          ? [{ file, line, what: `${data.id}: the fact "${id}" was overtaken`, fix: `use "${later}" instead` }]
          : [];
      }),
      ...(end && end.date < data.date
        ? [{ file, line, what: `${data.id}: "${end.id}" lies before it`, fix: 'name a later event in `standing.by`' }]
        : []),
      ...(shown && moves && daysOf(shown.asOf).last < daysOf(data.date).first
        ? [
            {
              file,
              line,
              what: `${data.id}: "${shown.id}" is known for an earlier day only`,
              fix: 'name a fact that shows how it stands since then, or say not-known',
            },
          ]
        : []),
      ...(data.by && (data.by < data.date || data.date.length === 10)
        ? [
            {
              file,
              line,
              what: `${data.id}: \`by\` does not fit its date`,
              fix: 'give `by` only for an imprecise date, and not before it',
            },
          ]
        : []),
      ...positions.flatMap((p) => checkPosition(e, p, base)),
    ];
  });
}
