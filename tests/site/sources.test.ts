import { join, resolve } from 'node:path';
import { findAll, findOne, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBase } from '../../src/records/read.ts';
import { LOCALES } from '../../src/schema/locales.ts';
import { builtPages } from '../built-site.ts';

const { base } = readBase(join(resolve(import.meta.dirname, '../..'), 'content'));
const pages = new Map(builtPages().map((p) => [p.path, p.html]));

it('each source page names every fact that rests on it, with file and line of its record, and how to report a mistake', () => {
  const facts = [...base.facts.values()];
  const faults = LOCALES.flatMap((locale) =>
    [...base.sources.keys()].flatMap((source) => {
      const path = `/${locale}/sources/${source}/`;
      const { children } = parseDocument(pages.get(path) ?? '');
      const resting = facts.filter((f) => f.data.sources.some((s) => s.id === source));
      const wanted = resting.map((f) => [f.data.id, `${f.file}:${f.line}`].join(' '));
      const found = findAll((e) => e.name === 'li' && /^fact-/.test(e.attribs['id'] ?? ''), children).map((entry) =>
        findAll((e) => e.name === 'code', entry.children)
          .map((e) => textContent(e))
          .join(' '),
      );
      const remark = findOne(
        (e) =>
          e.name === 'main' &&
          findAll((a) => a.attribs['href'] === `/${locale}/about/corrections/`, e.children).length > 0,
        children,
      );
      return [
        ...wanted.filter((w) => !found.includes(w)).map((w) => `${path}: lacks ${w}`),
        ...(resting.length && !remark ? [`${path}: does not say how to report a mistake`] : []),
      ];
    }),
  );
  expect(faults).toEqual([]);
  expect(facts.length).toBeGreaterThan(1000);
});
