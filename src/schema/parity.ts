import { z } from 'zod';
import { PARITY_KINDS } from './article.ts';

/** content/<locale>/parity-gaps.yaml: by slug and kind, how a translation differs from its original without a reason. */
export const parityGaps = z.record(
  z.string(),
  z.partialRecord(z.enum(PARITY_KINDS), z.array(z.string().min(1)).min(1)),
);
export type ParityGaps = z.infer<typeof parityGaps>;
