/** What a reader answered: question → answer. A question that is missing was not answered, or answered "not sure". */
export type Answers = Readonly<Record<string, string>>;

/** For one protection: question → the answers with which it stays among those to read first. */
export type Conditions = Readonly<Record<string, readonly string[] | undefined>>;

/** Protections as the finder orders them: those to read first, best fit at the top, and those set aside. */
export interface Arranged<T> {
  first: T[];
  aside: T[];
}

/** How an answer stands to a condition; nothing for a question that was not answered. */
type Fit = 'fits' | 'differs' | undefined;

const fitsOf = (conditions: Conditions, answers: Answers): Fit[] =>
  Object.entries(conditions).map(([question, fitting]) => {
    const answer = answers[question];
    if (!answer || !fitting) return undefined;
    return fitting.includes(answer) ? 'fits' : 'differs';
  });

/**
 * Put protections in order by a reader's answers. An answer that differs from a condition sets a protection aside; of
 * the others, those come first of whose conditions the answers meet the largest part, and among equals the order given
 * stays. It says nothing about who can get a protection: the rules have exceptions that no short list of questions
 * holds, so an unanswered question never sets one aside.
 * @param protections in the order in which they stand as long as nothing is answered
 */
export function arrange<T extends { conditions: Conditions }>(
  protections: readonly T[],
  answers: Answers,
): Arranged<T> {
  const judged = protections.map((protection) => {
    const fits = fitsOf(protection.conditions, answers);
    const share = fits.filter((fit) => fit === 'fits').length / (fits.length || 1);
    return { protection, share, isAside: fits.includes('differs') };
  });
  const first = judged.filter(({ isAside }) => !isAside).sort((a, b) => b.share - a.share);
  return {
    first: first.map(({ protection }) => protection),
    aside: judged.filter(({ isAside }) => isAside).map(({ protection }) => protection),
  };
}
