import { daysBetween } from './dates.ts';

/** Whether something dated is still inside its review date. */
export interface Freshness {
  due: boolean;
  /** Days until the review is due; negative once it is overdue. */
  daysLeft: number;
}

/**
 * Compare a review date with a day. The review day itself still counts as fresh.
 * @param recheck the day by which it must be compared with its sources again
 * @param today the day to judge from
 */
export function freshnessOn(recheck: string, today: string): Freshness {
  const daysLeft = daysBetween(today, recheck);
  return { due: daysLeft < 0, daysLeft };
}
