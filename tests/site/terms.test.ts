import { join, resolve } from 'node:path';
import { findAll, findOne, getAttributeValue, nextElementSibling, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { plainWords } from '../../src/model/words.ts';
import { readBase } from '../../src/records/read.ts';
import { LOCALES, type Locale } from '../../src/schema/locales.ts';
import { builtPages } from '../built-site.ts';

const { base } = readBase(join(resolve(import.meta.dirname, '../..'), 'content'));
const pages = new Map(builtPages().map((p) => [p.path, p]));
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** The term whose page an address is. */
const termOf = (address: string | undefined): string =>
  new RegExp(`^/(?:${LOCALES.join('|')})/glossary/([a-z0-9-]+)/$`).exec(address ?? '')?.[1] ?? '';

describe('the pages of words', () => {
  it('are there for every word, in both languages, with its meaning and what it rests on', () => {
    const faults = [...base.terms.values()].flatMap(({ data }) =>
      LOCALES.flatMap((locale) => {
        const html = pages.get(`/${locale}/glossary/${data.id}/`)?.html;
        if (!html) return [`${locale} ${data.id}: no page`];
        const document = parseDocument(html);
        const text = plain(textContent(document));
        const lacks = [plainWords(data.short, locale), ...Object.values(data.term)].filter(
          (words) => !text.toLowerCase().includes(plain(words).toLowerCase()),
        );
        const bare = data.facts.filter((id) => {
          const entry = findOne((e) => e.attribs['id'] === `fact-${id}`, document.children);
          return (
            !entry ||
            !findOne((e) => e.name === 'a' && e.attribs['href']?.includes('/sources/') === true, entry.children)
          );
        });
        return [...lacks, ...bare].map((what) => `${locale} ${data.id}: lacks ${what}`);
      }),
    );
    expect(faults).toEqual([]);
    expect(base.terms.size).toBeGreaterThanOrEqual(70);
  });

  it('name no battery and no cruelty in title or address: both stay in a browser’s history', () => {
    const telling = [...pages.values()].filter(
      (p) =>
        /batter|cruel|agresi|maltrat/i.test(p.path + (/<title>(.*?)<\/title>/.exec(p.html)?.[1] ?? '')) &&
        p.path.includes('/glossary/'),
    );
    expect(telling.map((p) => p.path)).toEqual([]);
  });

  it('are listed in the register, each at its old anchor', () => {
    for (const locale of LOCALES) {
      const document = parseDocument(pages.get(`/${locale}/glossary/`)?.html ?? '');
      const listed = findAll((e) => e.name === 'h2' && base.terms.has(e.attribs['id'] ?? ''), document.children);
      expect(listed.map((h) => termOf(findOne((e) => e.name === 'a', h.children)?.attribs['href'])).sort()).toEqual(
        [...base.terms.keys()].sort(),
      );
      expect(
        listed.every((h) => h.attribs['id'] === termOf(findOne((e) => e.name === 'a', h.children)?.attribs['href'])),
      ).toBe(true);
    }
  });

  it('name the articles that use them', () => {
    const document = parseDocument(pages.get('/en/glossary/nonimmigrant-status/')?.html ?? '');
    expect(findAll((e) => e.attribs['href'] === '/en/guides/u-visa/', document.children).length).toBeGreaterThan(0);
  });
});

describe('words in articles', () => {
  /** Each page's marked words in the order of its text, with the mark and the note that follow. */
  const uses = [...pages.values()]
    .map((page) => {
      const document = parseDocument(page.html);
      return {
        page,
        document,
        words: findAll((e) => e.name === 'a' && getAttributeValue(e, 'class') === 'term', document.children).map(
          (link) => {
            const mark = nextElementSibling(link);
            const isMark = mark?.name === 'button' && mark.attribs['popovertarget'] !== undefined;
            return {
              id: termOf(link.attribs['href']),
              mark: isMark ? mark : undefined,
              note: isMark ? nextElementSibling(mark) : undefined,
            };
          },
        ),
      };
    })
    .filter(({ words }) => words.length > 0);

  it('lead to pages that are there', () => {
    expect(
      uses.flatMap(({ page, words }) => words.filter((w) => !base.terms.has(w.id)).map((w) => `${page.path} ${w.id}`)),
    ).toEqual([]);
    expect(uses.length).toBeGreaterThan(20);
  });

  it('carry their meaning where they come first, and there only', () => {
    const faults = uses.flatMap(({ page, words }) => {
      const locale = page.path.slice(1, 3) as Locale;
      const seen = new Set<string>();
      return words.flatMap(({ id, mark, note }) => {
        const first = !seen.has(id);
        seen.add(id);
        if (!first) return mark ? [`${page.path} ${id}: a mark where it is used again`] : [];
        if (
          !mark ||
          !note ||
          note.attribs['id'] !== mark.attribs['popovertarget'] ||
          note.attribs['popover'] === undefined
        )
          return [`${page.path} ${id}: no note`];
        if (!mark.attribs['aria-label']) return [`${page.path} ${id}: a mark without a name`];
        const meaning = plainWords(base.terms.get(id)?.data.short ?? { en: 'no such term' }, locale);
        const link = findOne((e) => e.name === 'a', note.children);
        // Read out by themselves, links that say only "More" are all the same.
        if (!plain(textContent(link ?? [])).includes(plain(base.terms.get(id)?.data.term[locale] ?? 'no such term')))
          return [`${page.path} ${id}: a link that does not say where it leads`];
        return plain(textContent(note)).startsWith(`(${plain(meaning)}`) && termOf(link?.attribs['href']) === id
          ? []
          : [`${page.path} ${id}: another meaning`];
      });
    });
    expect(faults).toEqual([]);
  });
});
