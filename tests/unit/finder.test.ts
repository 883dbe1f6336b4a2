import { describe, expect, it } from 'vitest';
import { arrange, type Answers } from '../../src/model/finder.ts';
import { readBase } from '../../src/records/read.ts';
import { FINDER_QUESTIONS } from '../../src/schema/records.ts';

const { base } = readBase('content');
const protections = (base.site?.data.finder.order ?? []).map((id) => ({
  id,
  conditions: base.protections.get(id)?.data.finder ?? {},
}));
const first = (answers: Answers): string[] => arrange(protections, answers).first.map(({ id }) => id);
const aside = (answers: Answers): string[] => arrange(protections, answers).aside.map(({ id }) => id);

/** Every way to answer: each question with each of its answers, or not at all. */
const COMBINATIONS = Object.entries(FINDER_QUESTIONS).reduce<Answers[]>(
  (all, [question, answers]) => all.flatMap((known) => ['', ...answers].map((a) => ({ ...known, [question]: a }))),
  [{}],
);

describe('whatever is answered', () => {
  it('there are as many ways as the questions have answers', () => {
    expect(COMBINATIONS).toHaveLength(5 * 3 * 3 * 3 * 3);
  });

  it('each protection stands in one list, and none of those to read first contradicts an answer', () => {
    for (const answers of COMBINATIONS) {
      const all = [...first(answers), ...aside(answers)];
      expect([...all].sort(), JSON.stringify(answers)).toEqual(protections.map((p) => p.id).sort());
      for (const id of first(answers))
        for (const [question, fitting] of Object.entries(base.protections.get(id)?.data.finder ?? {}))
          expect(['', ...(fitting ?? [])], `${id}: ${JSON.stringify(answers)}`).toContain(answers[question]);
    }
  });

  it('the best fit comes first: none has more of its conditions met than the one before', () => {
    const share = (id: string, answers: Answers): number => {
      const conditions = Object.entries(base.protections.get(id)?.data.finder ?? {});
      return conditions.filter(([q, fitting]) => fitting?.some((f) => f === answers[q])).length / conditions.length;
    };
    for (const answers of COMBINATIONS) {
      const shares = first(answers).map((id) => share(id, answers));
      expect(shares, JSON.stringify(answers)).toEqual([...shares].sort((a, b) => b - a));
    }
  });

  it('other paths, asylum, a lawyer and a number to call follow: the page names them for every answer', () => {
    const { always } = base.site?.data.finder ?? { always: [] };
    expect(always).toEqual(expect.arrayContaining(['guides/vawa-other-paths', 'context/asylum-and-harm-at-home']));
    expect(always.at(-1)).toBe('guides/get-help');
    expect(base.site?.data.help.lines.length).toBeGreaterThan(0);
  });
});

it('puts VAWA before U and T for somebody hurt by a husband or wife who is a citizen', () => {
  expect(first({ who: 'spouse', citizen: 'yes' })).toEqual(['vawa', 't-visa', 'u-visa', 'continued-presence']);
  expect(first({ who: 'spouse', citizen: 'yes', police: 'yes', forced: 'no' })).toEqual(['vawa', 'u-visa']);
});

it('may set every protection aside: what follows for every answer is then all there is to read', () => {
  expect(first({ who: 'spouse', citizen: 'no', forced: 'no', age: 'older', police: 'no' })).toEqual([]);
});

it('sets nothing aside by a question that was not answered, or that a protection does not ask', () => {
  expect(aside({})).toEqual([]);
  expect(aside({ who: '', citizen: '' })).toEqual([]);
  expect(aside({ age: 'older' })).toEqual(['sij']);
});
