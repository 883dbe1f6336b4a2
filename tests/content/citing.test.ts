import { describe, expect, it } from 'vitest';
import { readArticleText, type Piece } from '../../src/records/article/read.ts';
import { tell } from '../../src/records/check.ts';
import { marksOf, pageContext } from '../../src/site/page-context.ts';
import { base } from '../../src/site/base.ts';
import { GOOD, problemsOf } from './tree.ts';

/** Every way in which an author may write a citation; ID stands for the fact. */
const FORMS: [string, string][] = [
  ['in a sentence', 'It is so.<Cite id="ID" />'],
  ['with single quotes', "It is so.<Cite id='ID' />"],
  ['over two lines', 'It is so.<Cite\n  id="ID" />'],
  ['over two lines inside its quotes', 'It is so.<Cite id="yearly-limit\n  ID" />'],
  ['with an end tag', 'It is so.<Cite id="ID"></Cite>'],
  ['in a list', '- One.\n- Two.<Cite id="ID" />'],
  ['in a list inside a list', '1. One.\n   - Two.<Cite id="ID" />'],
  ['in a cell of a table', '| A | B |\n|---|---|\n| x | y<Cite id="ID" /> |'],
  ['in the head of a table', '| A<Cite id="ID" /> | B |\n|---|---|\n| x | y |'],
  ['in a heading', '## A heading<Cite id="ID" />'],
  ['in a component', '<Steps>\n\n1. Call.<Cite id="ID" />\n\n</Steps>'],
  ['in a component inside a component', '<Warning>\n\n<Uncertain>\n\nNot sure.<Cite id="ID" />\n\n</Uncertain>\n\n</Warning>'],
  ['in a component on one line', '<Uncertain>Not sure.<Cite id="ID" /></Uncertain>'],
  ['in a link', '[it is so<Cite id="ID" />](/a-z/)'],
  ['in bold type', '**It is so.<Cite id="ID" />**'],
  ['in a quotation of Markdown', '> It is so.<Cite id="ID" />'],
  ['alone on a line', '<Cite id="ID" />'],
];

const citedIn = (pieces: Piece[]): string[] =>
  pieces.flatMap((p) => (typeof p === 'string' ? [] : [...(p.use.attributes['id'] ?? '').split(/\s+/), ...citedIn(p.children)])).filter(Boolean);

describe('a citation cannot vanish', () => {
  it.each(FORMS)('%s: what is numbered is what is printed', (_name, form) => {
    const text = readArticleText(form.replace('ID', 'a-fact'));
    expect(text.faults).toEqual([]);
    const numbered = text.uses.flatMap((use) => (use.attributes['id'] ?? '').split(/\s+/)).filter(Boolean);
    expect(numbered).toContain('a-fact');
    expect(citedIn(text.pieces)).toEqual(numbered);
  });

  it.each(FORMS)('%s: an id that no record has is refused with its line', (_name, form) => {
    const page = GOOD['en/guides/u-visa.mdx'] ?? '';
    const told = problemsOf({ 'en/guides/u-visa.mdx': `${page}\n${form.replace('ID', 'no-such-fact')}\n` }).map(tell);
    expect(told.some((line) => /^content\/en\/guides\/u-visa\.mdx:(1[89]|2\d) {2}<Cite>: unknown fact "no-such-fact"/.test(line)), told.join('\n')).toBe(true);
  });

  it('a mark that finds no number stops the build, with file and line', () => {
    const [article] = base.articles;
    if (!article) throw new Error('no article');
    const page = pageContext(article);
    const [numbered = ''] = page.citations.marks.keys();
    expect(marksOf(page, [numbered]).length).toBeGreaterThan(0);
    expect(() => marksOf(page, ['not-cited-here'], 42)).toThrow(`${article.file}:42  no note number for the fact "not-cited-here"`);
  });
});
