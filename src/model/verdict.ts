import type { CourtAction, Policy } from '../schema/policy.ts';

/** What a reporter asks first of an instrument: what it said, what replaced it, whether a court blocks what stands. */
export interface Verdict {
  /** The instrument that the page is about. */
  subject: Policy;
  /** What replaced it, where something did. */
  successor: Policy | undefined;
  /** The instrument whose turn it is: the last that nothing replaced. */
  standing: Policy;
  /** The newest court action against the one that stands. */
  court: CourtAction | undefined;
  /** The facts that show each answer, in the order of the answers; none where there is nothing to show. */
  facts: { said: string[]; replaced: string[]; court: string[] };
}

/** More instruments than this have no one answer. */
const MOST = 2;

/**
 * The verdict on the first instrument of an agency among the policies that a page rests on. Laws and court orders are
 * no subject: what blocks or replaces the agency's instrument is told with it.
 * @returns undefined where a page rests on no such instrument, or on more than two
 */
export function verdictOn(restsOn: readonly Policy[], policyOf: (id: string) => Policy): Verdict | undefined {
  const instruments = restsOn.filter(({ layer }) => layer === 'ice' || layer === 'uscis');
  const [subject] = instruments;
  if (!subject || instruments.length > MOST) return undefined;
  const after = (policy: Policy): Policy | undefined => (policy.ended?.by ? policyOf(policy.ended.by) : undefined);
  let standing = subject;
  for (let next = after(subject); next; next = after(next)) standing = next;
  const court = standing.courtActions.at(-1);
  const { default: rule, indicia } = subject.clauses;
  return {
    subject,
    successor: after(subject),
    standing,
    court,
    facts: {
      said: rule ? [rule, ...(indicia ? [indicia] : [])] : subject.facts.slice(0, 1),
      replaced: subject.ended ? [subject.ended.fact] : subject.shownBy,
      court: court ? [court.fact] : [],
    },
  };
}
