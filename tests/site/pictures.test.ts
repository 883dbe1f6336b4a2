import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findAll, getAttributeValue, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { LOCALES } from '../../src/schema/locales.ts';
import { builtPages, dist } from '../built-site.ts';

const folder = resolve(import.meta.dirname, '../../content/records');
const idsOf = (kind: string): string[] =>
  readdirSync(join(folder, kind))
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) =>
      z.array(z.object({ id: z.string() })).parse(parse(readFileSync(join(folder, kind, name), 'utf8'))),
    )
    .map(({ id }) => id);

const figures = builtPages()
  .filter(({ html }) => html.includes('class="picture '))
  .flatMap(({ path, html }) =>
    findAll(
      (e) => e.name === 'figure' && /^picture /.test(getAttributeValue(e, 'class') ?? ''),
      parseDocument(html).children,
    ).map((figure) => ({ path, locale: path.slice(1, 3), id: getAttributeValue(figure, 'id') ?? '', figure })),
  );

describe('each picture', () => {
  it.each(LOCALES)('stands on a page of %s', (locale) => {
    const drawn = figures.filter((f) => f.locale === locale).map(({ id }) => id.replace('picture-', ''));
    expect([...new Set(drawn)].sort()).toEqual(idsOf('pictures').sort());
  });

  it.each(figures)('$id of $path has a title, a sentence, its words and its notes', ({ figure, id }) => {
    const within = (test: Parameters<typeof findAll>[0]) => findAll(test, figure.children);
    const title = within((e) => getAttributeValue(e, 'id') === getAttributeValue(figure, 'aria-labelledby'));
    expect(title.map((e) => textContent(e)).join('')).toMatch(/\w{3}/);
    const sentence = within((e) => getAttributeValue(e, 'class') === 'shows').map((e) => textContent(e).trim());
    expect(sentence.join('')).toMatch(/\w.*\.$/s);
    // What is drawn is hidden from a screen reader, so its words must stand beside it.
    for (const svg of within((e) => e.name === 'svg')) expect(getAttributeValue(svg, 'aria-hidden')).toBe('true');
    expect(textContent(figure).length, id).toBeGreaterThan(150);
    expect(within((e) => e.name === 'a' && /^#n\d/.test(getAttributeValue(e, 'href') ?? '')).length).toBeGreaterThan(0);
    expect(within((e) => 'style' in e.attribs)).toEqual([]);
  });
});

describe('a chart as a file', () => {
  it.each(idsOf('charts').flatMap((id) => LOCALES.map((locale) => `${id}.${locale}`)))('%s stands alone', (name) => {
    const path = join(dist, 'data', `${name}.svg`);
    expect(existsSync(path)).toBe(true);
    const svg = readFileSync(path, 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox=/);
    expect(svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
    // No stylesheet, script or other file: it must look the same under any policy.
    expect(svg).not.toMatch(/<style|<script|class=|href=|undefined|NaN/);
  });
});
