import { expect, test } from 'vitest';
import { staysFirst } from '../../src/model/finder.ts';

const vawa = { who: ['spouse', 'parent', 'child'], citizen: ['yes'] };

test('an answer that fits keeps a protection first, one that does not sets it aside', () => {
  expect(staysFirst(vawa, { who: 'spouse', citizen: 'yes' })).toBe(true);
  expect(staysFirst(vawa, { who: 'other', citizen: 'yes' })).toBe(false);
  expect(staysFirst(vawa, { who: 'spouse', citizen: 'no' })).toBe(false);
});

test('a question not answered, or answered "not sure", sets nothing aside', () => {
  expect(staysFirst(vawa, {})).toBe(true);
  expect(staysFirst(vawa, { who: '', citizen: '' })).toBe(true);
  expect(staysFirst(vawa, { who: 'spouse' })).toBe(true);
});

test('a question that a protection does not ask does not matter to it', () => {
  expect(staysFirst(vawa, { age: 'older', police: 'no' })).toBe(true);
  expect(staysFirst({}, { who: 'other', citizen: 'no' })).toBe(true);
});
