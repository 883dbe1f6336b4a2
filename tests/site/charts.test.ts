import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findAll, findOne, getAttributeValue, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { builtPages, chartPages, dist } from '../built-site.ts';

const records = resolve(import.meta.dirname, '../../content/records');
const datasets = join(records, 'datasets');
const charts = z
  .array(z.object({ id: z.string() }))
  .parse(parse(readFileSync(join(records, 'charts/charts.yaml'), 'utf8')))
  .map(({ id }) => `chart-${id}`);
const figures = chartPages().flatMap(({ path, html }) =>
  findAll((e) => e.name === 'figure' && getAttributeValue(e, 'class') === 'chart', parseDocument(html).children).map(
    (figure) => ({ locale: path.slice(1, 3), id: getAttributeValue(figure, 'id') ?? '', figure }),
  ),
);
const LIMITS: Record<string, string> = { en: 'What it does not show:', es: 'Lo que no muestra:' };

it('publishes every data file as it stands in the records', () => {
  const files = readdirSync(datasets).filter((name) => name.endsWith('.csv'));
  expect(files.length).toBeGreaterThanOrEqual(13);
  for (const name of files)
    expect(readFileSync(join(dist, 'data', name)).equals(readFileSync(join(datasets, name))), name).toBe(true);
});

describe('each chart of the pages of numbers', () => {
  it.each(['en', 'es'])('is there, on one page of %s', (locale) => {
    expect(
      figures
        .filter((f) => f.locale === locale)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(charts.sort());
    expect(charts.length).toBeGreaterThanOrEqual(11);
  });

  it.each(figures)(
    '$id has a name, two drawings, a table, its limits, its sources and its file ($locale)',
    ({ figure, locale }) => {
      const within = (test: Parameters<typeof findAll>[0]) => findAll(test, figure.children);
      const image = findOne((e) => getAttributeValue(e, 'role') === 'img', figure.children);
      expect(image && getAttributeValue(image, 'aria-label')).toMatch(/\w{3}/);
      expect(within((e) => e.name === 'svg')).toHaveLength(2);
      expect(within((e) => 'style' in e.attribs)).toEqual([]);

      expect(
        within((e) => e.name === 'caption')
          .map(textContent)
          .join(''),
      ).toMatch(/\w{3}/);
      const heads = within((e) => e.name === 'th');
      expect(heads.length).toBeGreaterThan(2);
      expect(heads.filter((e) => !/^(row|col)$/.test(getAttributeValue(e, 'scope') ?? ''))).toEqual([]);

      const caption = within((e) => e.name === 'figcaption')
        .map(textContent)
        .join('');
      expect(caption).toContain(LIMITS[locale]);
      const links = within((e) => e.name === 'a').map((e) => getAttributeValue(e, 'href') ?? '');
      expect(links.some((href) => href.startsWith(`/${locale}/sources/`))).toBe(true);
      expect(links.filter((href) => /^\/data\/[a-z0-9-]+\.csv$/.test(href))).toHaveLength(1);
    },
  );
});

it('keeps what is missing missing: the table of VAWA self-petitions names the hole, and no number stands in it', () => {
  const vawa = figures.find((f) => f.locale === 'en' && f.id === 'chart-vawa-filed')?.figure;
  const rows = findAll((e) => e.name === 'tr', vawa?.children ?? []).map((r) => textContent(r).trim());
  expect(rows).toContain('2012–2025no number found');
  expect(rows.filter((r) => /^20(1[2-9]|2\d)/.test(r))).toEqual(['2012–2025no number found']);
});

it('offers every data file for download, with its limits, on the page of open data', () => {
  const page = builtPages().find((p) => p.path === '/en/toolkit/open-data/');
  const items = findAll(
    (e) => e.name === 'li' && (getAttributeValue(e, 'id') ?? '').startsWith('data-'),
    parseDocument(page?.html ?? '').children,
  );
  const files = items
    .flatMap((item) => findAll((e) => e.name === 'a' && 'download' in e.attribs, item.children))
    .map((e) => getAttributeValue(e, 'href'));
  expect(files.sort()).toEqual(
    readdirSync(datasets)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => `/data/${name}`)
      .sort(),
  );
  for (const item of items) expect(textContent(item).length).toBeGreaterThan(150);
});

it('tells on the page of a source which data files were read in it', () => {
  const source = builtPages().find((p) => p.path === '/en/sources/trac-2022-12-23/');
  expect(source?.html).toContain('href="/data/ice-detention-arrests.csv"');
  expect(source?.html).toContain('href="/en/context/numbers-fear-and-detention/"');
});
