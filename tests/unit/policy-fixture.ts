import { policy, type Policy } from '../../src/schema/policy.ts';

/** A policy with only what a test is about. */
export function makePolicy(fields: Partial<Policy> & { id: string; issued: string }): Policy {
  return policy.parse({
    name: { en: fields.id, es: fields.id },
    layer: 'ice',
    facts: ['a-fact'],
    summary: { en: 'x', es: 'x' },
    checked: '2026-11-24',
    recheck: '2026-12-24',
    ...fields,
  });
}

/** The days of the facts that the policies name. */
const DAYS: Record<string, string> = { 'seen-in-august': '2026-08-26', 'seen-in-2025': '2025-12-29' };
export const lookUp = (id: string): { asOf: string } => ({ asOf: DAYS[id] ?? '2026-01-01' });

const fact = 'a-fact';

/** The 2011 memo that ran beside the 2019 and 2021 directives, and what came after. */
export const memo2011 = makePolicy({
  id: 'memo-2011',
  issued: '2011-06-17',
  ended: { date: '2025-01-31', by: 'guidance-2025', fact },
});
export const directive2019 = makePolicy({
  id: 'directive-2019',
  issued: '2019-08-02',
  ended: { date: '2021-08-10', by: 'directive-2021', fact },
});
export const directive2021 = makePolicy({
  id: 'directive-2021',
  issued: '2021-08-10',
  ended: { date: '2025-01-31', by: 'guidance-2025', fact },
});
export const guidance2025 = makePolicy({
  id: 'guidance-2025',
  issued: '2025-01-31',
  shownBy: ['seen-in-august'],
  courtActions: [
    {
      id: 'order',
      court: 'C.D. Cal.',
      date: '2026',
      by: '2026-06-19',
      effect: 'blocks-in-part',
      preliminary: true,
      onAppeal: true,
      scope: { en: 'x', es: 'x' },
      fact,
    },
  ],
});
