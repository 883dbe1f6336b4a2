import { expect, test } from 'vitest';
import { holdsNumber } from '../../src/audit/audit.ts';
import { isCited } from '../../src/records/vocabulary.ts';
import { readArticleText, type Sentence } from '../../src/records/article/read.ts';

const sentencesOf = (body: string, firstLine: number): Sentence[] =>
  readArticleText('\n'.repeat(firstLine - 1) + body).sentences;
const texts = (body: string): [string, boolean][] => sentencesOf(body, 10).map((s) => [s.text, isCited(s)]);

test('a note after the full stop belongs to the sentence before it', () => {
  expect(texts('The law of 2000 made it.<Cite id="a" /> In 2008 it changed. It has <Fact id="b" /> places.')).toEqual([
    ['The law of 2000 made it.', true],
    ['In 2008 it changed.', false],
    ['It has one places.', true],
  ]);
});

test('abbreviations do not end a sentence, and a bold label belongs to what follows', () => {
  expect(texts('**The hearing.** The U.S. Code and ICWC v. Noem say so at 3 p.m. on a day.<Cite id="a" />')).toEqual([
    ['The hearing: The U.S. Code and ICWC v. Noem say so at 3 p.m. on a day.', true],
  ]);
});

test('a row of a table is one sentence; rules, headings and lone components are none', () => {
  expect(
    texts('## In 2021\n\n| Date | What |\n|---|---|\n| 2021 | a memo<Cite id="a" /> |\n\n<Quote id="b" />'),
  ).toEqual([
    ['Date | What', false],
    ['2021 | a memo', true],
  ]);
});

test('steps are known, with their lines and without their numbers', () => {
  const [step, after] = sentencesOf('<Steps>\n\n1. Call a lawyer.\n\n</Steps>\n\nThen wait.', 5);
  expect(step).toMatchObject({ text: 'Call a lawyer.', line: 7, step: true });
  expect(after).toMatchObject({ text: 'Then wait.', step: false });
});

test('a number or a date is one, and a name with digits is not', () => {
  for (const text of ['It costs $250.', 'On August 10 it began.', 'En agosto empezó.', 'After 180 days.'])
    expect(holdsNumber(text), text).toBe(true);
  for (const text of [
    'File Form I-918B.',
    'See 8 U.S.C. 1367(a)(2).',
    'Directive 11005.3 said so.',
    'Call 911.',
    'The 2021 directive said so.',
    'La directiva de 2021 lo decía.',
    'H.R. 4817 is a bill.',
    'Category (c)(14) is one.',
  ]) {
    expect(holdsNumber(text), text).toBe(false);
  }
});
