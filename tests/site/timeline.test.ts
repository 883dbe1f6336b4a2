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
      // A built page ties the parts of “EE. UU.” together.
      const text = item ? textContent(item).replaceAll('\u00a0', ' ') : '';
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

it('shows no replaced directive as in force, says how the rest was last seen, and which marks an editor set', () => {
  const text = (id: string): string =>
    itemsOf(pageOf('en'))
      .filter((e) => e.attribs['id'] === id)
      .map(textContent)
      .join('')
      .replace(/\s+/g, ' ');
  expect(text('e-2021-11005-3')).toContain('Replaced: ICE Directive 11005.3; since January 31, 2025');
  expect(text('e-2021-11005-3')).not.toContain('Mark set by an editor');
  expect(text('e-2025-expedited-removal')).toContain('Last seen in force on September 10, 2026, since July 17, 2026');
  expect(text('e-2025-expedited-removal')).toContain('Mark set by an editor');
  expect(text('e-2026-bond-supreme-court')).toContain('Not decided, as of October 5, 2026');
  expect(text('e-2021-11005-3-announced')).toMatch(/Statement\./);
  expect(text('e-2026-hr1-fees')).toContain('In force, by a text of October 1, 2026');
});

it('tells the same standing in the drawing, on the day picker and in the data', () => {
  const page = parseDocument(read('en/policy/then-and-now/index.html'));
  const text = textContent(page).replace(/\s+/g, ' ');
  const spansOf = (name: string): (string | undefined)[] => {
    const row = findAll((e) => e.name === 'div' && e.children[0]?.type === 'tag', page.children).find((e) =>
      findAll((c) => c.name === 'dt', e.children).some((dt) => textContent(dt).includes(name)),
    );
    return findAll((e) => e.name === 'dd', row?.children ?? []).map((e) => textContent(e).split(': ')[1]);
  };
  expect(spansOf('ICWC v. Noem').slice(-3)).toEqual([
    'Not known',
    'In force',
    'not seen since; it was last seen in force',
  ]);
  expect(spansOf('interim guidance 11005.4')).toContain('Blocked in part');
  expect(text).toContain('last seen blocked in part on August 26, 2026');
  const { records } = JSON.parse(read('data/policies.json')) as { records: { id: string; standing: object }[] };
  expect(records.find((r) => r.id === 'ice-11005-4')?.standing).toMatchObject({
    word: 'last-seen',
    was: 'blocked-in-part',
    lastSeen: '2026-08-26',
    basis: 'computed',
  });
});

it('counts the computed and the typed marks on the page that tells how they are made', () => {
  const { records } = JSON.parse(read('data/events.json')) as { records: { today: { basis?: string } }[] };
  const of = (basis?: string): number => records.filter((r) => r.today.basis === basis).length;
  const page = textContent(parseDocument(read('en/about/how-we-check/index.html')));
  expect(of('computed')).toBeGreaterThan(0);
  expect(page).toContain(
    `Of the ${ids.length} marks of the timeline, ${of('computed')} are computed and ${of('typed')} were`,
  );
});

it('says up to which day the sources of a page reach', () => {
  const text = (file: string): string => textContent(parseDocument(read(file)));
  expect(text('en/policy/guidance-11005-4/index.html')).toMatch(
    /Checked on [^;]+; its newest source is of October 7, 2026;/,
  );
  expect(text('es/glossary/u-visa/index.html')).toMatch(/su fuente más nueva es del 18 de julio de 2026;/);
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
      basis: 'computed',
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
      kind: 'ruling',
      status: 'last-seen',
      status_was: 'in-force',
      status_as_of: '2026-08-26',
      status_basis: 'computed',
      policy: 'icwc-order',
    });
  });
});
