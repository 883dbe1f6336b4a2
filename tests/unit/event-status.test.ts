import { expect, it } from 'vitest';
import { eventStatusOn } from '../../src/model/event-status.ts';
import { event, type Event } from '../../src/schema/records.ts';
import { directive2021, guidance2025 } from './policy-fixture.ts';

const makeEvent = (more: object): Event =>
  event.parse({ id: 'e', date: '2021-08-10', thread: 'ice', title: { en: 'x', es: 'x' }, facts: ['f'], ...more });
const later = makeEvent({ id: 'later', date: '2025-01' });
const facts: Record<string, { asOf: string; recheck: string }> = { f: { asOf: '2026-06-30', recheck: '2026-12-24' } };
const look = {
  fact: (id: string) => facts[id] ?? { asOf: '', recheck: '' },
  event: () => later,
  policy: (id: string) => (id === 'directive-2021' ? directive2021 : guidance2025),
};
const on = (more: object, day: string) => eventStatusOn(makeEvent(more), day, look);
const TODAY = '2026-11-24';

it('calls an act without a policy or a standing of its own past', () => {
  expect(on({}, TODAY)).toEqual({ word: 'past' });
});

it('does not speak of an act before its first possible day', () => {
  expect(on({ date: '2027-01-01' }, TODAY)).toEqual({ word: 'not-yet', since: '2027-01-01' });
  expect(on({ date: '2021-08' }, '2021-07-31').word).toBe('not-yet');
  expect(on({ date: '2021-08' }, '2021-08-01').word).toBe('past');
});

it('takes the computed status of the policy that it names', () => {
  const replaced = on({ policy: 'directive-2021' }, TODAY);
  expect(replaced).toMatchObject({ word: 'replaced', policy: { status: { since: '2025-01-31' } } });
  expect(replaced.policy?.policy.id).toBe('directive-2021');
  expect(on({ policy: 'directive-2021' }, '2023-01-01').word).toBe('in-force');
  expect(on({ policy: 'guidance-2025', date: '2025-01-31' }, TODAY)).toMatchObject({ word: 'blocked-in-part' });
});

it('puts a standing of its own before that of its policy', () => {
  expect(on({ policy: 'directive-2021', standing: { word: 'open', fact: 'f' } }, TODAY)).toEqual({
    word: 'open',
    asOf: '2026-06-30',
  });
});

it('dates what may move by its fact, and calls it not known once the fact is overdue', () => {
  const standing = { word: 'in-force', fact: 'f' };
  expect(on({ standing }, TODAY)).toEqual({ word: 'in-force', asOf: '2026-06-30' });
  expect(on({ standing }, '2026-12-24').word).toBe('in-force');
  expect(on({ standing }, '2026-12-25')).toEqual({ word: 'not-known', asOf: '2026-06-30' });
});

it('leaves over what is over, however old the fact, and takes the day from the event that ended it', () => {
  expect(on({ standing: { word: 'replaced', by: 'later' } }, '2031-01-01')).toEqual({
    word: 'replaced',
    since: '2025-01',
    by: later,
  });
  expect(on({ standing: { word: 'ended', since: '2025-01-20', fact: 'f' } }, '2031-01-01')).toEqual({
    word: 'ended',
    since: '2025-01-20',
  });
  expect(on({ standing: { word: 'ended', by: 'later', since: '2024-12-31' } }, TODAY).since).toBe('2024-12-31');
});

it('says that a court blocked or restored it, from which day, and as of when', () => {
  expect(on({ standing: { word: 'blocked-in-part', by: 'later', fact: 'f' } }, TODAY)).toEqual({
    word: 'blocked-in-part',
    since: '2025-01',
    by: later,
    asOf: '2026-06-30',
  });
});

it('does not guess how it stood before that day', () => {
  const standing = { word: 'replaced', by: 'later' };
  expect(on({ standing }, '2024-12-31')).toEqual({ word: 'not-known' });
  expect(on({ standing }, '2025-01-01').word).toBe('replaced');
});

it('accepts no standing that nothing shows', () => {
  expect(() => makeEvent({ standing: { word: 'in-force' } })).toThrow(/a standing that nothing shows/);
  expect(() => makeEvent({ standing: { word: 'blocked', by: 'later' } })).toThrow(/a standing that nothing shows/);
  expect(() => makeEvent({ standing: { word: 'ended', by: 'later' } })).not.toThrow();
});
