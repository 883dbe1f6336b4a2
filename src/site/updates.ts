import type { Update } from '../schema/records.ts';
import { base } from './base.ts';

/** Every change and correction, newest first. */
export const updates: Update[] = [...base.updates.values()]
  .map((u) => u.data)
  .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
