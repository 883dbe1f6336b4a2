/** What a claim can be found to be, in the order in which they are drawn. */
export const VERDICTS = ['accurate', 'needs-context', 'wrong', 'opinion'] as const;
