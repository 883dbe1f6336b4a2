/** What a reader answered: question → answer. A question that is missing was not answered, or answered "not sure". */
export type Answers = Readonly<Record<string, string>>;

/** For one protection: question → the answers with which it stays among those to read first. */
export type Conditions = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * Whether the answers leave a protection among those to read first. It says nothing about who can get it: the rules have
 * exceptions that no short list of questions holds, so an unanswered question never sets a protection aside.
 */
export function staysFirst(conditions: Conditions, answers: Answers): boolean {
  return Object.entries(conditions).every(([question, fitting]) => {
    const answer = answers[question];
    return answer === undefined || answer === '' || !fitting || fitting.includes(answer);
  });
}
