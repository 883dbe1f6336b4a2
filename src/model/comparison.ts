import { CLAUSE_ROWS, type ClauseRow, type Policy } from '../schema/policy.ts';

/** One cell of the then-and-now table: the fact that fills it, or null where nothing was found. */
export interface ClauseCell {
  policy: Policy;
  row: ClauseRow;
  fact: string | null;
  /** The anchor of the cell. */
  anchor: string;
}

/**
 * The then-and-now table: one row per clause, one cell per policy, oldest policy first.
 * @param policies the instruments to compare
 */
export function compareClauses(policies: Policy[]): { row: ClauseRow; cells: ClauseCell[] }[] {
  const columns = [...policies].sort((a, b) => a.issued.localeCompare(b.issued));
  return CLAUSE_ROWS.map((row) => ({
    row,
    cells: columns.map((policy) => ({
      policy,
      row,
      fact: policy.clauses[row] ?? null,
      anchor: `${row}-${policy.issued.slice(0, 4)}`,
    })),
  }));
}
