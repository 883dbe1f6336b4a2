import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { chosen, listItem, template } from '../../src/authoring/template.ts';
import { jsonSchema } from '../../src/schema/json.ts';
import { Refusal } from '../../src/trouble.ts';

const SHAPE = jsonSchema(
  z.strictObject({
    id: z.string().describe('its name'),
    kind: z.enum(['a', 'b']).describe('what it is'),
    words: z.strictObject({ en: z.string(), es: z.string().optional() }).describe('what it says'),
    parts: z.array(z.strictObject({ at: z.string().describe('the place') })).min(1),
    pages: z.array(z.string()).describe('the pages it touches'),
    note: z.string().optional().describe('a caution'),
  }),
);

describe('a record to be filled in', () => {
  it('has every field, those that must be written without a value, with its meaning above it', () => {
    expect(listItem(SHAPE, { id: 'x' })).toEqual([
      '# its name',
      '- id: x',
      '  # what it is (one of: a, b)',
      '  kind:',
      '  # what it says',
      '  words:',
      '    en:',
      '    # May be left out:',
      '    # es:',
      '  parts:',
      '  # the place',
      '  - at:',
      '  # the pages it touches (a list: […, …])',
      '  pages: []',
      '  # May be left out: a caution',
      '  # note:',
    ]);
  });

  it('is YAML that holds what is known, whatever is in it', () => {
    const known = { id: 'x: y # z', kind: 'a', note: '2026', pages: ['a, b', '1'] };
    expect(parse(listItem(SHAPE, known).join('\n'))).toEqual([
      { ...known, words: { en: null }, parts: [{ at: null }] },
    ]);
  });

  it('breaks long explanations into lines', () => {
    const long = jsonSchema(z.strictObject({ a: z.string().describe('word '.repeat(60).trim()) }));
    expect(template(long).every((line) => line.length <= 120 && /^(# word|a:)/.test(line))).toBe(true);
  });
});

it('asks which branch of a union is meant', () => {
  const union = jsonSchema(
    z.discriminatedUnion('mark', [
      z.strictObject({ mark: z.literal('line'), y: z.number() }),
      z.strictObject({ mark: z.literal('bar'), x: z.number() }),
    ]),
  );
  expect(() => chosen(union, {})).toThrow(new Refusal('say which: --mark line or --mark bar'));
  expect(Object.keys(chosen(union, { mark: 'bar' }).properties ?? {})).toEqual(['mark', 'x']);
});
