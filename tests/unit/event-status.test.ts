import { expect, it } from 'vitest';
import { basisOf, eventStatusOn } from '../../src/model/event-status.ts';
import { event, type Event } from '../../src/schema/records.ts';
import { directive2021, guidance2025 } from './policy-fixture.ts';

const makeEvent = (more: object): Event =>
  event.parse({
    id: 'e',
    date: '2021-08-10',
    thread: 'ice',
    kind: 'act',
    title: { en: 'x', es: 'x' },
    facts: ['f'],
    ...more,
  });
const later = makeEvent({ id: 'later', date: '2025-01' });
const DAYS: Record<string, string> = { f: '2026-10-05', old: '2026-06-30', 'seen-in-august': '2026-08-26' };
const look = {
  fact: (id: string) => ({ asOf: DAYS[id] ?? '' }),
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
  expect(on({ policy: 'guidance-2025', date: '2025-01-31' }, TODAY)).toMatchObject({
    word: 'last-seen',
    was: 'blocked-in-part',
    policy: { status: { lastSeen: '2026-08-26' } },
  });
});

it('puts a standing of its own before that of its policy', () => {
  expect(on({ policy: 'directive-2021', standing: { word: 'open', fact: 'f' } }, TODAY)).toEqual({
    word: 'open',
    asOf: '2026-10-05',
  });
});

it('dates what may move by its fact, and says how it was last seen once that is too old', () => {
  const standing = { word: 'in-force', fact: 'f' };
  expect(on({ standing }, TODAY)).toEqual({ word: 'in-force', asOf: '2026-10-05' });
  expect(on({ standing }, '2026-12-04').word).toBe('in-force');
  expect(on({ standing }, '2026-12-05')).toEqual({ word: 'last-seen', was: 'in-force', asOf: '2026-10-05' });
  expect(on({ standing: { word: 'open', fact: 'old' } }, TODAY)).toMatchObject({ word: 'last-seen', was: 'open' });
});

it('gives a statute and a final rule more time than an act', () => {
  const standing = { word: 'in-force', fact: 'old' };
  expect(on({ standing }, TODAY).word).toBe('last-seen');
  expect(on({ standing, kind: 'rule' }, TODAY).word).toBe('in-force');
  expect(on({ standing, kind: 'law' }, '2027-07-01').word).toBe('last-seen');
});

it('gives no status to what is said, reported or merely happens, whatever policy it speaks of', () => {
  for (const kind of ['statement', 'report', 'occurrence'])
    expect(on({ kind, policy: 'directive-2021' }, TODAY)).toEqual({ word: 'past' });
});

it('tells a computed mark from a typed one', () => {
  expect(basisOf(makeEvent({ policy: 'directive-2021' }))).toBe('computed');
  expect(basisOf(makeEvent({ policy: 'directive-2021', standing: { word: 'open', fact: 'f' } }))).toBe('typed');
  expect(basisOf(makeEvent({}))).toBeUndefined();
  expect(basisOf(makeEvent({ kind: 'statement', policy: 'directive-2021' }))).toBeUndefined();
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
    asOf: '2026-10-05',
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
