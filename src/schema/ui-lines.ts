import { z } from 'zod';

/** A word or a line without holes. */
export const text = z.string().min(1);
/** A line with holes, such as "Checked on {date}". */
export const line = (...holes: string[]) =>
  text.refine((s) => holes.every((h) => s.includes(`{${h}}`)), {
    error: `must contain ${holes.map((h) => `{${h}}`).join(' and ')}`,
  });
/** A line with a date in it: one for every date, or one for each precision where the language needs other words. */
export const dated = (...holes: string[]) =>
  z.union([line(...holes), z.strictObject({ day: line(...holes), month: line(...holes), year: line(...holes) })]);
/** A line with a count in it, by the plural forms that its language has (the check names one that is missing). */
export const counted = (...holes: string[]) =>
  z.strictObject({
    zero: line(...holes).optional(),
    one: text.optional(),
    two: line(...holes).optional(),
    few: line(...holes).optional(),
    many: line(...holes).optional(),
    other: line(...holes),
  });
/** A word for each of some keys. */
export const each = <const K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((k) => [k, text])) as Record<K, typeof text>);
