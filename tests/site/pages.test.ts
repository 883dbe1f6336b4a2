import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { findAll, findOne, getAttributeValue, textContent } from 'domutils';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Site } from '../../src/schema/site.ts';
import { readBase } from '../../src/records/read.ts';
import { checkDist } from '../../src/build/check/check-dist.ts';
import { LANGUAGES, LOCALES, ORIGINAL, others } from '../../src/schema/locales.ts';
import { dist, type BuiltFile } from '../built-site.ts';
import { tellingPages } from '../telling-pages.ts';
import { HUBS } from '../../src/schema/hubs.ts';
import { broken, inLanguage, localeOf, pages } from './page-rules.ts';

const { exit } = parse(readFileSync('content/site.yaml', 'utf8')) as Pick<Site, 'exit'>;
const { base } = readBase(join(resolve(import.meta.dirname, '../..'), 'content'));
const textOf = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');

/** The slugs of a folder: "guides/" and its words. */
const under = (folder: string, names: string): string[] => names.split(' ').map((name) => `${folder}/${name}/`);

/** Every page of the plan, in every language. */
const GUIDES = under(
  'guides',
  'find-a-protection pending-case-and-ice u-visa t-visa vawa-self-petition special-immigrant-juvenile continued-presence vawa-other-paths police-certification while-you-wait work-permits family-members green-card travel fees if-you-are-denied immigration-court stay-of-removal your-rights if-someone-is-detained keep-your-case-private stay-safe-online get-help avoid-scams public-benefits myths-and-facts say-it-in-one-minute',
);
const PLAN = [
  '',
  'today/',
  'a-z/',
  'sources/',
  'glossary/',
  'glossary/deferred-action/',
  'updates/',
  ...HUBS.map((hub) => `${hub}/`),
  ...GUIDES,
  ...under(
    'policy',
    'directive-11005-3 guidance-11005-4 icwc-v-noem then-and-now the-2021-story-checked before-2021 supporters-and-critics does-fear-stop-reporting voice-and-vesl who-said-what',
  ),
  'context/timeline/',
  ...under('context/timeline', 'law ice uscis courts congress'),
  ...under(
    'context',
    'enforcement-priorities protected-areas-and-courthouses detention-and-bond expedited-removal sij-deferred-action vawa-guidance-changes asylum-and-harm-at-home uscis-holds bills-and-rules-to-watch numbers numbers-t-vawa-sij numbers-fear-and-detention words-we-use',
  ),
  ...under('toolkit', 'share-and-print for-reporters for-translators open-data'),
  ...under('about', 'this-site how-we-check corrections privacy accessibility reuse'),
];

it('has the pages of the plan', () => {
  const paths = new Set(pages.map((p) => p.path));
  const wanted = ['/', '/404.html', ...PLAN.flatMap((p) => LOCALES.map((locale) => `/${locale}/${p}`))];
  expect(wanted.filter((p) => !paths.has(p))).toEqual([]);
});

it('has links and anchors that are alive, titles that differ, no other host', () => {
  expect(checkDist(dist, '/').map((p) => `${p.file}:${p.line} ${p.what}`)).toEqual([]);
});

it('is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Style attributes are blocked by the policy.
      'no-inline-style': 'error',
      // Astro leaves spaces where an expression stood; nobody sees them.
      'no-trailing-whitespace': 'off',
      // Lower case or upper, browsers read both.
      'doctype-style': 'off',
      // Source titles are printed whole: cutting them for a search engine would make two of them the same.
      'long-title': 'off',
      // Astro writes void elements and boolean attributes in the short form that HTML allows.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      // The document states its encoding first; the rule wants it within an order that Astro fixes.
      'no-raw-characters': ['error', { relaxed: true }],
      // The one script comes from the site itself, with its hash in its name; a policy keeps out all others.
      'require-sri': ['error', { target: 'crossorigin' }],
      // A table that is laid out as cards or a grid is no table to Safari unless its roles are written out.
      'no-redundant-role': 'off',
      // "tel:" links carry digits only; the words beside them are grouped for reading.
      'tel-non-breaking': 'off',
    },
  });
  const findings: string[] = [];
  // Ids and the anchors that lead to them are checked on every page below and by the build.
  for (const page of tellingPages(pages)) {
    const report = await validator.validateString(page.html, page.file);
    for (const result of report.results)
      for (const m of result.messages) findings.push(`${page.path}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
  }
  expect(findings.slice(0, 20)).toEqual([]);
});

describe('each page', () => {
  it('has one h1, and headings that skip no level', () => {
    expect(
      broken(({ html }) => {
        const levels = [...textOf(html).matchAll(/<h([1-6])[\s>]/g)].map((m) => Number(m[1]));
        if (levels.filter((l) => l === 1).length !== 1) return `${levels.filter((l) => l === 1).length} h1`;
        const skip = levels.findIndex((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
        return skip > 0 ? `h${levels[skip]} after h${levels[skip - 1]}` : undefined;
      }),
    ).toEqual([]);
  });

  it('says its language, its own address and that of the same page in the others, where it is there', () => {
    const all = new Set(pages.map((p) => p.path));
    const site = 'http://localhost:4321';
    expect(
      broken(({ html, path }) => {
        const locale = localeOf(path) ?? ORIGINAL;
        if (!html.includes(`<html lang="${locale}" dir="${LANGUAGES[locale].dir}">`)) return 'wrong lang or dir';
        if (!html.includes(`<link rel="canonical" href="${site}${path}">`)) return 'wrong canonical';
        for (const l of LOCALES) {
          const there = path.replace(`/${locale}/`, `/${l}/`);
          const translated = all.has(there);
          // Only an article may wait for its translation (decision 10), and only the original has none to wait for.
          if (!translated && (locale !== ORIGINAL || !/^\/\w+\/(guides|policy|context|toolkit)\//.test(path)))
            return `the page in ${l} is not there`;
          if (html.includes(`<link rel="alternate" hreflang="${l}" href="${site}${there}">`) !== translated)
            return translated ? `no hreflang of the page in ${l}` : 'an hreflang that leads nowhere';
          const to = translated ? there : `/${l}/a-z/#untranslated`;
          if (l !== locale && !new RegExp(`<a (class="lang" )?[^>]*href="${to}"`).test(html))
            return `no switch to ${to}`;
        }
        return undefined;
      }, inLanguage),
    ).toEqual([]);
  });

  it('is listed in the other languages as long as it waits for its translation', () => {
    const originals = inLanguage.filter((p) => localeOf(p.path) === ORIGINAL);
    const lost = others(ORIGINAL).flatMap((locale) => {
      const list = pages.find((p) => p.path === `/${locale}/a-z/`)?.html ?? '';
      return originals
        .filter((p) => !pages.some((q) => q.path === p.path.replace(`/${ORIGINAL}/`, `/${locale}/`)))
        .filter((p) => !list.includes(`<a href="${p.path}" hreflang="${ORIGINAL}">`))
        .map((p) => p.path);
    });
    expect(lost).toEqual([]);
  });

  it('has no words glued together at the edge of an element', () => {
    // A word that ends a link or emphasis and runs into a letter, or the reverse, outside of marks and numbers.
    const glued =
      /[\p{L}\p{N}]<(a|b|strong|em|i|cite|time)\b[^>]*>[\p{L}\p{N}]|[\p{L}\p{N}]<\/(a|b|strong|em|i|cite|time)>[\p{L}\p{N}]|[.;:,]<(a|b|strong|em) [^>]*>\p{L}|[\p{L}\p{N}.]<\/sup>\p{L}/u;
    expect(broken(({ html }) => glued.exec(textOf(html))?.[0])).toEqual([]);
  });

  it('has the exit control and a way into the search that works without script', () => {
    expect(
      broken(({ html, path }) =>
        html.includes(`<a class="exit" href="${exit[localeOf(path) ?? ORIGINAL]}" rel="nofollow noreferrer"`)
          ? undefined
          : 'no exit',
      ),
    ).toEqual([]);
    expect(
      broken(
        ({ html, path }) =>
          new RegExp(`href="/${path.slice(1, 3)}/a-z/" data-search`).test(html) ? undefined : 'no search',
        inLanguage,
      ),
    ).toEqual([]);
  });

  it('brings its icon along: a browser that finds none asks for /favicon.ico', () => {
    expect(broken(({ html }) => (/<link rel="icon" href="data:image\/svg/.test(html) ? undefined : 'no icon'))).toEqual(
      [],
    );
  });

  it('keeps the Spanish abbreviation of the United States on one line', () => {
    expect(broken(({ html }) => /EE\. UU\./.exec(textOf(html))?.[0])).toEqual([]);
  });

  it('prints no empty note', () => {
    expect(broken(({ html }) => (/<sup class="n">\s*<\/sup>/.test(html) ? 'an empty note' : undefined))).toEqual([]);
  });

  it('names its sources with kind and link wherever it cites', () => {
    expect(
      broken(({ html }) => {
        const document = parseDocument(html);
        const marks = findAll(
          (e) => e.name === 'a' && /^#n\d/.test(getAttributeValue(e, 'href') ?? ''),
          document.children,
        );
        const list = findOne((e) => e.attribs['class'] === 'sources', document.children);
        const entries = findAll((e) => e.name === 'li' && e.parent?.parent === list, list?.children ?? []);
        if (marks.length > 0 && entries.length === 0) return 'cites, but lists no source';
        const kinds = LOCALES.flatMap((locale) => Object.values(base.ui[locale]?.cite.kind ?? {}));
        const bare = entries.find(
          (e) => !kinds.some((k) => textContent(e).includes(k)) || !findOne((x) => x.name === 'a', e.children),
        );
        return bare ? `a source without kind or link: ${textContent(bare).slice(0, 60)}` : undefined;
      }),
    ).toEqual([]);
  });

  it('ends at help when it is meant for people at risk', () => {
    const risk = inLanguage.filter((p) => p.path.includes('/guides/'));
    expect(risk.length).toBeGreaterThanOrEqual(8);
    const lacksHelp = ({ html }: BuiltFile): string | undefined => {
      const [box] = findAll(
        (e) => e.name === 'section' && e.attribs['class'] === 'box help',
        parseDocument(html).children,
      );
      if (!box) return 'no help';
      const numbers = findAll((e) => e.name === 'a' && /^tel:1\d{10}$/.test(e.attribs['href'] ?? ''), box.children);
      const unread = numbers.find((a) => `tel:${textContent(a).replace(/\D/g, '')}` !== a.attribs['href']);
      if (unread) return `dials ${unread.attribs['href']}, and says ${textContent(unread)}`;
      return numbers.length < 2 ? `${numbers.length} numbers to dial` : undefined;
    };
    expect(broken(lacksHelp, risk)).toEqual([]);
  });

  it('leaves nobody stranded at the end of an article: two pages of the same need and the list of them all', () => {
    const articles = inLanguage.filter((p) => base.articles.some((a) => `/${a.locale}/${a.slug}/` === p.path));
    expect(articles.length).toBeGreaterThan(100);
    expect(
      broken(({ html }) => {
        const next = findOne((e) => e.attribs['class'] === 'next', parseDocument(html).children);
        const links = next ? findAll((e) => e.name === 'a', next.children).length : 0;
        return links < 3 ? `${links} ways on` : undefined;
      }, articles),
    ).toEqual([]);
  });

  it('holds no number that must not be printed as help', () => {
    expect(
      broken(({ html }) => (html.includes('833-383-1465') ? 'prints the number of the closed VESL line' : undefined)),
    ).toEqual([]);
  });
});
