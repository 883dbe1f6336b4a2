import type { Words } from '../schema/common.ts';
import type { Protection } from '../schema/records.ts';

/** All that a protection says with facts: in the table, under its marks, at the head of its guide. */
export const answersOf = ({ cells, marks, head }: Protection): { text: Words; facts: string[] }[] =>
  [cells, marks, head ?? {}].flatMap((part) => Object.values(part));
