import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newArticle, newRecord } from '../../src/authoring/new.ts';
import { Refusal } from '../../src/trouble.ts';
import { checkBase } from '../../src/records/check.ts';
import { readBase } from '../../src/records/read.ts';
import type { Problem } from '../../src/records/yaml.ts';
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import { GOOD, writeTree } from './tree.ts';

const problemsIn = (content: string): Problem[] => {
  const { base, problems } = readBase(content);
  return [...problems, ...checkBase(base)];
};
/** What must be said to make a record of a kind. */
const OPTIONS: Partial<Record<Kind, Record<string, string>>> = {
  sources: { kind: 'agency' },
  facts: { topic: 'fees' },
  policies: { layer: 'ice' },
  charts: { mark: 'lines', in: 'all' },
  pictures: { form: 'line', in: 'all' },
};

describe('a new record', () => {
  it.each(Object.keys(KINDS) as Kind[])(
    'of %s is readable, and the gate says in its own lines what to write',
    (kind) => {
      const content = writeTree();
      const made = newRecord(content, kind, 'a-new-one', OPTIONS[kind] ?? { in: 'all' });
      const problems = problemsIn(content);
      expect(problems.length).toBeGreaterThan(0);
      for (const p of problems) {
        expect(join(dirname(content), p.file)).toBe(made.file);
        expect(p.line).toBeGreaterThanOrEqual(made.line);
        expect(p.what).toMatch(/^a-new-one, [\w.-]+: (nothing is written here|a source nobody can open)/);
        expect(p.fix).toMatch(/^(write|correct it): (?!src)\S/);
        // The line of the message is the line to write on.
        const line = readFileSync(made.file, 'utf8').split('\n')[p.line - 1] ?? '';
        expect(line).toContain(`${/(\w+):/.exec(p.what.replace('a-new-one, ', '').replace(/^.*\./, ''))?.[1]}:`);
      }
    },
  );

  it('stands after the others in its file, and passes once it is filled in', () => {
    const content = writeTree();
    const made = newRecord(content, 'terms', 'a-word', {});
    expect(made.file).toBe(join(content, 'records/terms/terms.yaml'));
    const text = readFileSync(made.file, 'utf8');
    expect(text.startsWith(GOOD['records/terms/terms.yaml'] ?? '–')).toBe(true);
    const filled = text.replaceAll(/^( {4}e[ns]):$/gm, '$1: a word');
    expect(problemsIn(writeTree({ 'records/terms/terms.yaml': filled }))).toEqual([]);
  });

  const refused: [string, Kind, string, Record<string, string>, RegExp][] = [
    [
      'an id that is taken',
      'facts',
      'yearly-limit',
      { topic: 'u-visa' },
      /"yearly-limit" is there already: content\/records\/facts\/u-visa\.yaml:1/,
    ],
    ['an id that is none', 'facts', 'Yearly Limit', { topic: 'u-visa' }, /is no id/],
    ['a file left open', 'facts', 'new', {}, /say in which file it stands: --topic NAME.*there are: u-visa/],
    ['a file outside', 'events', 'new', { in: '../up' }, /say in which file it stands/],
    ['an unknown field', 'facts', 'new', { tipic: 'u-visa' }, /no option --tipic; there are: --in, --topic/],
    [
      'a word that the field does not take',
      'facts',
      'new',
      { topic: 'u-visa', status: 'old' },
      /--status is one of: current,/,
    ],
    ['a union left open', 'charts', 'new', { in: 'all' }, /say which: --mark lines or/],
  ];
  it.each(refused)('is refused for %s, and nothing is written', (_name, kind, id, options, reason) => {
    const content = writeTree();
    const before = readdirSync(content, { recursive: true });
    expect(() => newRecord(content, kind, id, options)).toThrow(reason);
    expect(readdirSync(content, { recursive: true })).toEqual(before);
  });
});

describe('a new article', () => {
  it('is a file in each language whose gaps the gate names one by one', () => {
    const content = writeTree();
    const made = newArticle(content, 'guides/my-page', { topics: 'u-visa', reader: 'all' });
    expect(made.map((m) => m.file)).toEqual(['en', 'es'].map((l) => join(content, l, 'guides/my-page.mdx')));
    const told = problemsIn(content).map((p) => `${p.file} ${p.what}`);
    const open = ['title', 'short', 'checked', 'recheck'];
    expect(told.map((t) => t.replace(/: nothing.*/, '')).sort()).toEqual(
      ['en', 'es'].flatMap((l) => open.map((f) => `content/${l}/guides/my-page.mdx front matter, ${f}`)).sort(),
    );
  });

  it('may wait for its translation', () => {
    const content = writeTree();
    newArticle(content, 'guides/my-page', { in: 'en' });
    expect(existsSync(join(content, 'es/guides/my-page.mdx'))).toBe(false);
  });

  it.each([
    ['a page that is there', 'guides/u-visa', {}, /en\/guides\/u-visa\.mdx is there already/],
    ['an address that is none', '../My page', {}, /is no address/],
    ['a language that is none', 'guides/my-page', { in: 'en,xx' }, /no language "xx"; there are: en, es/],
  ] as [string, string, Record<string, string>, RegExp][])('is refused for %s', (_name, slug, options, reason) => {
    const content = writeTree();
    expect(() => newArticle(content, slug, options)).toThrow(reason);
    expect(() => newArticle(content, slug, options)).toThrow(Refusal);
    expect(readdirSync(join(content, 'en/guides'))).toEqual(['u-visa.mdx']);
  });
});
