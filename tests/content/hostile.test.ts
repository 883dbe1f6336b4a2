import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, tell } from '../../src/records/check.ts';
import { GOOD, problemsOf, writeTree } from './tree.ts';

const EN = 'en/guides/u-visa.mdx';
const FACTS = 'records/facts/u-visa.yaml';
const good = (file: string): string => GOOD[file] ?? '';
/** The article with a paragraph more, on line 18. */
const withBody = (text: string): string => `${good(EN)}\n${text}\n`;

/** Write bytes over a file of a good tree and say what the gate says of it. */
function toldOfBytes(file: string, change: (bytes: Buffer) => Buffer): string[] {
  const content = writeTree();
  writeFileSync(join(content, file), change(Buffer.from(good(file))));
  return checkContent(content).problems.map(tell);
}
const insert = (after: string, bytes: number[]) => (text: Buffer): Buffer => {
  const at = text.indexOf(after) + after.length;
  return Buffer.concat([text.subarray(0, at), Buffer.from(bytes), text.subarray(at)]);
};

describe('what no article may hold is refused where it is read, with one line that says what to do', () => {
  const REFUSED: [string, string, RegExp][] = [
    ['an import', 'import x from "y"', /code in an article/],
    ['an export', 'export const x = 1', /code in an article/],
    ['an export behind a lone carriage return', 'Words.\r\rexport const x = process.exit(7)\r', /code in an article/],
    ['an expression', 'The year {new Date().getFullYear()}.', /code in an article/],
    ['an attribute in braces', '<Warning title={"x"}>\n\nWords.\n\n</Warning>', /an attribute of <Warning> in braces/],
    ['a script', '<script src="https://example.org/x.js"></script>', /HTML in an article: <script>/],
    ['a picture', '<img src="https://example.org/x.png" />', /HTML in an article: <img>/],
    ['a form', '<form action="https://example.org/"></form>', /HTML in an article: <form>/],
    ['a refresh', '<meta http-equiv="refresh" content="0; url=https://example.org" />', /HTML in an article: <meta>/],
    ['a picture in Markdown', '![x](/x.png)', /a picture in an article/],
    ['a link to another site', '[x](https://example.org/)', /a link to another place: https:\/\/example\.org\//],
    ['a link without its protocol', '[x](//example.org/)', /a link to another place/],
    ['a script in a link', '[x](javascript:alert(1))', /a link to another place: javascript:/],
    ['data in a link', '[x](data:text/html,hello)', /a link to another place: data:/],
    ['a relative link', '[x](u-visa/)', /a relative link/],
    ['a component that is not closed', '<Uncertain>\n\nWords.', /<Uncertain> is not closed\n {4}→ write <\/Uncertain>/],
    ['an end without a beginning', 'Words.\n\n</Uncertain>', /not valid in an article/],
    ['an attribute without its end', '<Cite id="yearly-limit />', /not valid in an article/],
    ['a bare sign of less', 'It is <3 years.', /not valid in an article/],
    ['a heading of level 1', '# Another title', /a heading of level 1/],
    ['a paragraph of a million words', 'word '.repeat(1_000_000), /a paragraph of 10000\d\d words|a paragraph of 1000000 words/],
  ];
  it.each(REFUSED)('%s', (_name, text, reason) => {
    const told = problemsOf({ [EN]: withBody(text) }).map(tell);
    expect(told.length, told.join('\n')).toBe(1);
    expect(told[0]).toMatch(reason);
    expect(told[0]).toMatch(/^content\/en\/guides\/u-visa\.mdx:(1[89]|2\d) /);
    expect(told[0]).toMatch(/\n {4}→ \S/);
  });

  it.each([
    ['an unknown attribute', '<Cite id="yearly-limit" colour="red" />', /<Cite>: unknown attribute "colour"/],
    ['a missing attribute', '<Quote />', /<Quote> without id/],
    ['an empty id', '<Cite id="" />', /<Cite>: id is empty/],
    ['two facts where one is printed', '<Fact id="yearly-limit yearly-limit" />', /<Fact>: id names 2 records/],
    ['a choice that is none', '<Claim id="yearly-limit" verdict="true">\n\nWords.\n\n</Claim>', /<Claim>: unknown verdict "true"/],
    ['a door to a page that is not there', '<Door to="/nowhere/" title="x">\n\nWords.\n\n</Door>', /<Door>: no page "\/nowhere\/"/],
  ])('%s', (_name, text, reason) => {
    const told = problemsOf({ [EN]: withBody(text) }).map(tell);
    expect(told.some((line) => reason.test(line)), told.join('\n')).toBe(true);
  });
});

describe('bytes that are no text', () => {
  it.each([EN, FACTS, 'en/search.yaml'])('that are not UTF-8 are refused with their line: %s', (file) => {
    const told = toldOfBytes(file, insert(file === EN ? 'The limit' : 'the', [0xff, 0xfe]));
    expect(told.length, told.join('\n')).toBe(1);
    expect(told[0]).toMatch(/^content\/\S+:\d+ {2}bytes that are not UTF-8 text\n {4}→ /);
  });
  it('a character cut in half at the end of a file is refused', () => {
    expect(toldOfBytes(FACTS, (text) => Buffer.concat([text, Buffer.from([0xc3])]))).toHaveLength(1);
  });
  it.each([EN, FACTS])('a NUL is refused with its line: %s', (file) => {
    const told = toldOfBytes(file, insert(file === EN ? 'The limit' : 'There is', [0]));
    expect(told.length, told.join('\n')).toBe(1);
    expect(told[0]).toMatch(/a control character/);
  });
});

describe('what other systems write is simply read', () => {
  it('Windows line ends and a byte-order mark, in articles and records', () => {
    const windows = (file: string): string => `\uFEFF${good(file).replaceAll('\n', '\r\n')}`;
    expect(problemsOf({ [EN]: windows(EN), [FACTS]: windows(FACTS) }).map(tell)).toEqual([]);
  });
});

describe('the first cause is told, not what follows from it', () => {
  it('of one broken record file', () => {
    expect(problemsOf({ [FACTS]: `${good(FACTS)}- id: [broken\n` }).map(tell)).toHaveLength(1);
  });
  it('of one broken article', () => {
    expect(problemsOf({ [EN]: withBody('{code}') }).map(tell)).toHaveLength(1);
  });
});

describe('odd things in the folder', () => {
  it('a folder named like an article', () => {
    const content = writeTree();
    mkdirSync(join(content, 'en/guides/t-visa.mdx'));
    expect(checkContent(content).problems.map(tell)).toEqual([
      expect.stringMatching(/^content\/en\/guides\/t-visa\.mdx:1 {2}a folder that is named like a file\n {4}→ /),
    ]);
  });
  it('a link that leads back into the folder, and one that leads nowhere', () => {
    const content = writeTree();
    symlinkSync(content, join(content, 'en/guides/again'));
    symlinkSync(join(content, 'gone'), join(content, 'records/facts/gone.yaml'));
    const told = checkContent(content).problems.map(tell);
    expect(told.length, told.join('\n')).toBe(2);
    for (const line of told) expect(line).toMatch(/a link to another place\n {4}→ put the file itself here/);
  });
});

describe('records that name each other', () => {
  it('an overtaking that comes back to itself', () => {
    const facts = good(FACTS);
    const round = `${facts}  overtakenBy: newer\n${facts.replace('id: yearly-limit', 'id: newer')}  overtakenBy: yearly-limit\n`;
    expect(problemsOf({ [FACTS]: round }).map(tell).join('\n')).toMatch(/yearly-limit: it is overtaken by itself, by way of yearly-limit, newer/);
  });
  it('a change log that names a page which is not there', () => {
    const update = `- id: first\n  date: '2026-11-24'\n  kind: published\n  pages: [guides/nowhere]\n  what: { en: It came., es: Llegó. }\n`;
    expect(problemsOf({ 'records/updates/updates.yaml': update }).map(tell).join('\n')).toMatch(/first: no page "guides\/nowhere"/);
  });
});
