import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../src/styles');

/** Properties and values that name a side of the screen, where the side of the language is meant. */
const PHYSICAL =
  /^(?:(?:margin|padding|border)-(?:left|right)\b.*|border-(?:top|bottom)-(?:left|right)-radius:.*|(?:left|right):.*|(?:text-align|float|clear): (?:left|right)\b.*)$/;

/** Four lengths of which the second and the fourth differ: one side of the screen gets another than the other. */
function isLopsided(declaration: string): boolean {
  const [, value] = /^(?:margin|padding|inset|border-(?:width|style|color)):\s*([^;]+)/.exec(declaration) ?? [];
  const parts = value?.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '()').split(/\s+/) ?? [];
  return parts.length === 4 && parts[1] !== parts[3];
}

/** What a sheet says in the sides of the screen, with the line. */
function physicalIn(css: string): string[] {
  return css.split('\n').flatMap((text, i) => {
    const declaration = text.trim();
    return PHYSICAL.test(declaration) || isLopsided(declaration) ? [`${i + 1}: ${declaration}`] : [];
  });
}

it('every sheet speaks of start and end, so that a language read from the right needs no sheet of its own', () => {
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(8);
  expect(
    sheets.flatMap((name) => physicalIn(readFileSync(join(folder, name), 'utf8')).map((found) => `${name}:${found}`)),
  ).toEqual([]);
});

it.each([
  'margin-left: 1rem;',
  'border-right-color: red;',
  'left: 0;',
  'text-align: right;',
  'float: left;',
  'padding: 0 0 0 1rem;',
  'inset: auto calc(50% - var(--page) / 2) 0 auto;',
])('finds “%s”', (declaration) => {
  expect(physicalIn(`a {\n  ${declaration}\n}`)).toEqual([`2: ${declaration}`]);
});

it.each(['margin: 0 0 1rem;', 'inset: auto var(--gutter) 0;', 'padding: 1px 2px 3px 2px;', 'padding-inline-start: 0;'])(
  'lets “%s” be',
  (declaration) => {
    expect(physicalIn(`a {\n  ${declaration}\n}`)).toEqual([]);
  },
);
