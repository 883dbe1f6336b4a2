import { expect } from 'vitest';
import { tell } from '../../src/records/check.ts';
import { problemsOf } from './tree.ts';

/** Expect that the gate names a problem of a changed tree, at its place, with its reason and a remedy. */
export function expectProblem(changes: Record<string, string | null>, place: string, reason: RegExp): void {
  const told = problemsOf(changes).map(tell);
  const hit = told.find((line) => reason.test(line));
  expect(hit, told.join('\n') || 'no problem was found').toBeDefined();
  expect(hit?.startsWith(place), hit).toBe(true);
  expect(hit).toMatch(/\n {4}→ \S/);
}
