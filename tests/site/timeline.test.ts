import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { findAll, getAttributeValue, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { readBase } from '../../src/records/read.ts';
import { LOCALES } from '../../src/schema/locales.ts';
import { THREADS } from '../../src/schema/records.ts';
import { dist } from '../built-site.ts';

const { base } = readBase(join(resolve(import.meta.dirname, '../..'), 'content'));
const events = [...base.events.values()].map((e) => e.data);
const ids = events.map((e) => e.id).sort();
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const pageOf = (locale: string, thread = '') =>
  parseDocument(read(join(locale, 'context/timeline', thread, 'index.html')));
const itemsOf = (page: ReturnType<typeof pageOf>) =>
  findAll((e) => e.name === 'li' && /^e-/.test(e.attribs['id'] ?? ''), page.children);
const idsOf = (page: ReturnType<typeof pageOf>): string[] => itemsOf(page).map((e) => e.attribs['id'] ?? '');

describe.each(LOCALES)('the timeline in %s', (locale) => {
  it('has every event of the records once, newest on top', () => {
    const found = idsOf(pageOf(locale));
    expect([...found].sort()).toEqual(ids);
    const years = found.map((id) => base.events.get(id)?.data.date.slice(0, 4) ?? '');
    expect(years).toEqual([...years].sort().reverse());
  });

  it('is parted by its threads without rest', () => {
    const parts = THREADS.map((thread) => idsOf(pageOf(locale, thread)));
    expect(parts.flat().sort()).toEqual(ids);
    THREADS.forEach((thread, i) =>
      expect(
        parts[i]?.every((id) => base.events.get(id)?.data.thread === thread),
        thread,
      ).toBe(true),
    );
  });

  it.each(['', ...THREADS])('gives each event of "%s" a link to itself, a status and its sources', (thread) => {
    const items = itemsOf(pageOf(locale, thread));
    expect(items.length).toBeGreaterThan(5);
    for (const item of items) {
      const { id = '' } = item.attribs;
      const links = findAll((e) => e.name === 'a', item.children).map((a) => getAttributeValue(a, 'href') ?? '');
      expect(links, id).toContain(`#${id}`);
      const pill = findAll((e) => /^pill /.test(e.attribs['class'] ?? ''), item.children)[0];
      expect(pill && textContent(pill).trim(), id).toBeTruthy();
      const facts = links.flatMap((l) => /\/sources\/[^/]+\/#fact-(.+)$/.exec(l)?.[1] ?? []);
      expect(facts.length, id).toBeGreaterThan(0);
      const said = Object.values(base.events.get(id)?.data.positions ?? {})
        .flat()
        .map((p) => p.fact);
      expect(
        facts.filter((f) => !base.events.get(id)?.data.facts.includes(f) && !said.includes(f)),
        id,
      ).toEqual([]);
    }
  });

  it('shows the words of every position on the page of its thread, with who said them', () => {
    for (const { id, thread, positions } of events.filter((e) => e.positions)) {
      const item = itemsOf(pageOf(locale, thread)).find((e) => e.attribs['id'] === id);
      const text = item ? textContent(item) : '';
      for (const { who, fact, source } of [...(positions?.for ?? []), ...(positions?.against ?? [])]) {
        const passage = base.facts.get(fact)?.data.sources.find((s) => s.id === source && s.quote);
        expect(text, id).toContain(who[locale]);
        expect(text, id).toContain(passage?.quote);
        if (locale === 'es') expect(text, id).toContain(passage?.translation?.es);
      }
    }
  });
});

it('says how precisely a date is known', () => {
  const order = itemsOf(pageOf('en')).find((e) => e.attribs['id'] === 'e-2026-icwc-order');
  expect(order && textContent(order)).toContain('2026, by June 19');
  const spanish = itemsOf(pageOf('es')).find((e) => e.attribs['id'] === 'e-2026-icwc-order');
  expect(spanish && textContent(spanish)).toContain('2026, a más tardar el 19 de junio');
});

it('shows no replaced directive as in force, and dates what may move', () => {
  const text = (id: string): string =>
    itemsOf(pageOf('en'))
      .filter((e) => e.attribs['id'] === id)
      .map(textContent)
      .join('')
      .replace(/\s+/g, ' ');
  expect(text('e-2021-11005-3')).toContain('Replaced: ICE Directive 11005.3; since January 31, 2025');
  expect(text('e-2025-expedited-removal')).toContain('In force, since July 17, 2026; as of September 10, 2026');
  expect(text('e-2021-pregnancy-directive')).toContain('Not known, last seen on October 20, 2025; not confirmed since');
});

describe('as data', () => {
  it('holds every event as JSON, with its status on the day of the edition', () => {
    const file = JSON.parse(read('data/events.json')) as {
      edition: string;
      records: { id: string; today: { word: string }; sources: string[] }[];
    };
    expect(file.edition).toBe('2026-11-24');
    expect(file.records.map((r) => r.id).sort()).toEqual(ids);
    expect(file.records.find((r) => r.id === 'e-2021-11005-3')?.today).toEqual({
      word: 'replaced',
      since: '2025-01-31',
    });
    expect(file.records.every((r) => r.sources.length > 0)).toBe(true);
  });
  it('holds every event as CSV, in the columns that it names', () => {
    const rows = parse<Record<string, string>>(read('data/events.csv'), { columns: true });
    expect(rows.map((r) => r['id'] ?? '').sort()).toEqual(ids);
    const order = rows.find((r) => r['id'] === 'e-2026-icwc-order');
    expect(order).toMatchObject({
      date: '2026',
      by: '2026-06-19',
      thread: 'courts',
      status: 'in-force',
      status_as_of: '2026-08-26',
      policy: 'icwc-order',
    });
  });
});
