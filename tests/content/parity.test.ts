import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tell } from '../../src/records/check.ts';
import { readBase } from '../../src/records/read.ts';
import { hasDrifted, hashOf } from '../../src/records/translation.ts';
import { others, ORIGINAL } from '../../src/schema/locales.ts';
import { GOOD, problemsOf, writeTree } from './tree.ts';

const EN = 'en/guides/u-visa.mdx';
const ES = 'es/guides/u-visa.mdx';
const GAPS = 'es/parity-gaps.yaml';
const es = GOOD[ES] ?? '';

/** The Spanish article of the good tree with one thing replaced. */
function change(from: string, to: string): string {
  if (!es.includes(from)) throw new Error(`the good Spanish article has no "${from}"`);
  return es.replace(from, to);
}
const told = (changes: Record<string, string | null>): string => problemsOf(changes).map(tell).join('\n');

describe('a translation must have', () => {
  it.each([
    ['the same facts', es.replaceAll(/<(Fact|Quote) id="yearly-limit" \/>/g, ''), /other facts than in content\/en\/.*: lacks yearly-limit/],
    ['the same links', change(' y [todo](/a-z/)', ''), /other links than .*: lacks \/a-z\//],
    ['no more links', change('[todo](/a-z/)', '[todo](/a-z/) y [otra vez](/a-z/)'), /other links than .*: adds \/a-z\//],
    ['links to the same headings', change('#el-limite', ''), /lacks \/guides\/u-visa\/ heading 1/],
    ['the same words of the glossary', change('<Term id="u-visa">visa U</Term>', 'visa U'), /other terms than .*: lacks u-visa/],
    ['the same components', change('<Quote id="yearly-limit" />', '<Cite id="yearly-limit" />'), /other components than .*: lacks Quote yearly-limit/],
    ['as many headings', change('## El límite', '## El límite\n\n## Otro'), /other headings than .*: levels 2 2, not 2/],
    ['headings of the same level', change('## El límite', '### El límite'), /other headings than .*: levels 3, not 2/],
    ['the state of its original in its front matter', change("madeFrom: '000000000000'\n", ''), /does not say from which state of its original it was made[\s\S]*npm run translated -- es\/guides\/u-visa/],
  ])('%s', (_name, text, reason) => {
    expect(told({ [ES]: text })).toMatch(reason);
    expect(told({ [ES]: text })).toMatch(/^content\/es\/guides\/u-visa\.mdx:1 /m);
  });

  it('the same components in the same order', () => {
    const two = '<Steps>\n\n1. x\n\n</Steps>\n\n';
    const changes = {
      [EN]: (GOOD[EN] ?? '').replace('<Quote', `${two}<Quote`),
      [ES]: es.replace('<Quote id="yearly-limit" />', `<Quote id="yearly-limit" />\n\n${two}`),
    };
    expect(told(changes)).toMatch(/other components than .*: another order from Quote yearly-limit/);
  });
});

describe('a difference', () => {
  const without = change(' y [todo](/a-z/)', '');

  it('passes with a reason in the front matter', () => {
    const reasoned = without.replace("'000000000000'\n", "'000000000000'\nparity: { links: the list is named in the text }\n");
    expect(told({ [ES]: reasoned })).toBe('');
  });

  it('needs no reason where there is none', () => {
    const reasoned = es.replace("'000000000000'\n", "'000000000000'\nparity: { links: the list is named in the text }\n");
    expect(told({ [ES]: reasoned })).toMatch(/`parity\.links` gives a reason for a difference that is not there/);
  });

  it('passes while it is listed', () => {
    expect(told({ [ES]: without, [GAPS]: 'guides/u-visa: { links: [lacks /a-z/] }\n' })).toBe('');
  });

  it('that is listed and mended must be taken out of the list', () => {
    const problem = told({ [GAPS]: 'guides/u-visa:\n  links: [lacks /a-z/]\n' });
    expect(problem).toMatch(/^content\/es\/parity-gaps\.yaml:2 .*guides\/u-visa, links: a gap that is not there: lacks \/a-z\//m);
  });

  it('that is listed excuses no other', () => {
    const more = without.replace('[el límite](/guides/u-visa/#el-limite)', 'el límite');
    expect(told({ [ES]: more, [GAPS]: 'guides/u-visa: { links: [lacks /a-z/] }\n' })).toMatch(
      /other links than .*: lacks \/guides\/u-visa\/ heading 1\n/,
    );
  });

  it('belongs to translations only', () => {
    const changed = (GOOD[EN] ?? '').replace("recheck: '2026-12-24'\n", "recheck: '2026-12-24'\nmadeFrom: '000000000000'\n");
    expect(told({ [EN]: changed })).toMatch(/an original with `madeFrom` or `parity`/);
  });
});

describe('the state of an original', () => {
  const read = (changes: Record<string, string>) => readBase(writeTree(changes)).base;
  const state = (changes: Record<string, string> = {}): string => {
    const original = read(changes).articles.find((a) => a.locale === ORIGINAL);
    return original ? hashOf(original) : '';
  };
  const en = GOOD[EN] ?? '';

  it('is that of its words, not of its white space or its dates', () => {
    expect(state()).toMatch(/^[0-9a-f]{12}$/);
    expect(state({ [EN]: en.replace("recheck: '2026-12-24'", "recheck: '2027-01-24'").replaceAll('\n\n', '\n\n\n') })).toBe(state());
    expect(state({ [EN]: en.replace('a year', 'each year') })).not.toBe(state());
    expect(state({ [EN]: en.replace('A short answer that', 'A brief answer that') })).not.toBe(state());
  });

  it('that has changed is drift, and no failure', () => {
    const base = read({ [ES]: change('000000000000', state()) });
    const translation = base.articles.find((a) => a.locale !== ORIGINAL);
    expect(translation && hasDrifted(translation, base)).toBe(false);
    const changed = read({ [ES]: change('000000000000', state()), [EN]: en.replace('a year', 'each year') });
    expect(changed.articles.filter((a) => hasDrifted(a, changed)).map((a) => a.locale)).toEqual(['es']);
  });
});

it('the list of gaps is empty, as the second edition left it', () => {
  const { base } = readBase(join(resolve(import.meta.dirname, '../..'), 'content'));
  const count = others(ORIGINAL).flatMap((locale) =>
    Object.values(base.parityGaps[locale]?.data ?? {}).flatMap((kinds) => Object.values(kinds).flat()),
  ).length;
  expect(count).toBe(0);
});
