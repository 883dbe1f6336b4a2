import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, expect, it } from 'vitest';
import { GOOD, writeTree } from '../content/tree.ts';
import type { Locale } from '../../src/schema/locales.ts';

/** A claim in the words of a source that is written in Spanish. */
const LAW = 'records/sources/law.yaml';
const FACTS = 'records/facts/u-visa.yaml';

let render: (locale: Locale) => Promise<string>;

beforeAll(async () => {
  process.chdir(
    `${writeTree({
      [LAW]: (GOOD[LAW] ?? '').replace('  read: full', '  language: es\n  read: full'),
      [FACTS]: (GOOD[FACTS] ?? '')
        .replace('quote: shall not exceed 10,000', 'quote: no pasará de diez mil')
        .replace('{ es: no pasará de diez mil }', '{ en: will not exceed ten thousand }'),
    })}/..`,
  );
  const { default: Claim } = await import('../../src/components/article/Claim.astro');
  const { fact, words } = await import('../../src/site/base.ts');
  const { numberCitations } = await import('../../src/model/citations.ts');
  const container = await AstroContainer.create();
  render = (locale) =>
    container.renderToString(Claim, {
      props: { id: 'yearly-limit', verdict: 'accurate' },
      locals: {
        page: {
          file: 'content/en/guides/u-visa.mdx',
          locale,
          ui: words(locale),
          citations: numberCitations([fact('yearly-limit')]),
          terms: new Set<string>(),
        },
      },
    });
});

it('marks the words of a Spanish claim as Spanish on an English page, and translates them', async () => {
  const html = await render('en');
  expect(html).toContain('<blockquote lang="es"><p>“no pasará de diez mil”</p></blockquote>');
  expect(html).toContain('will not exceed ten thousand');
});

it('marks and translates nothing where page and words share a language', async () => {
  const html = await render('es');
  expect(html).toContain('<blockquote><p>“no pasará de diez mil”</p></blockquote>');
  expect(html).not.toContain('will not exceed');
});
