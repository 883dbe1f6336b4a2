import { slug as anchorOf } from 'github-slugger';
import { isPartialDate } from '../model/dates.ts';
import { ORIGINAL } from '../schema/locales.ts';
import { factIds, type Use } from './article-text.ts';
import { pageSlugs } from './pages.ts';
import type { ArticleFile, Base } from './read.ts';
import type { Problem } from './yaml.ts';

const COMPONENTS = [
  'Fact',
  'Cite',
  'Quote',
  'Term',
  'Status',
  'PolicyCard',
  'Helpline',
  'Steps',
  'Uncertain',
  'Warning',
  'Deadline',
  'Compare',
  'Strata',
  'RuleOn',
  'Events',
  'Claim',
  'Layers',
  'Door',
  'Doors',
  'Asked',
  'StatusLines',
  'SearchDoor',
  'Protections',
  'Finder',
  'Qr',
  'Chart',
  'Datasets',
];
const SHORT_ANSWER_WORDS = 60;

function problem(article: ArticleFile, line: number, what: string, fix: string): Problem {
  return { file: article.file, line, what, fix };
}

/** Facts that a component names must exist and be fit for what the component does with them. */
function checkUse(article: ArticleFile, use: Use, base: Base): Problem[] {
  const say = (what: string, fix: string): Problem[] => [problem(article, use.line, what, fix)];
  if (!COMPONENTS.includes(use.component))
    return say(`unknown component <${use.component}>`, `use one of: ${COMPONENTS.join(', ')}`);
  const lookUps: [string, string, ReadonlyMap<string, unknown>][] = [
    ['Term', 'id', base.terms],
    ['Helpline', 'id', base.helplines],
    ['Chart', 'id', base.charts],
    ['Status', 'policy', base.policies],
    ['PolicyCard', 'id', base.policies],
  ];
  for (const [component, attribute, known] of lookUps) {
    const id = use.attributes[attribute] ?? '';
    if (use.component === component && !known.has(id)) {
      return say(
        `<${component}>: unknown ${attribute} "${id}"`,
        'correct the id, or add the record under content/records/',
      );
    }
  }
  if (!['Fact', 'Cite', 'Quote', 'Claim'].includes(use.component)) return [];
  const ids = factIds(use);
  if (!ids.length) return say(`<${use.component}> without an id`, 'name the fact: id="…"');
  return ids.flatMap((id) => {
    const fact = base.facts.get(id)?.data;
    if (!fact)
      return say(
        `<${use.component}>: unknown fact "${id}"`,
        'correct the id, or add the fact under content/records/facts/',
      );
    if (fact.overtakenBy)
      return say(`<${use.component}>: the fact "${id}" was overtaken`, `use "${fact.overtakenBy}" instead`);
    if (use.component === 'Fact') {
      if (fact.confidence === 'unverified')
        return say(
          `<Fact>: "${id}" is unverified and may not be printed as a fact`,
          'say in words what is not established and use <Cite>',
        );
      if (fact.value === undefined)
        return say(`<Fact>: "${id}" has no value to print`, 'use <Cite>, or give the fact a value');
      if (typeof fact.value === 'string' && !isPartialDate(fact.value) && /[a-z]{3}/i.test(fact.value)) {
        return say(`<Fact>: the value of "${id}" has words in one language only`, 'give the value as { en: …, es: … }');
      }
    }
    if (use.component === 'Quote' || use.component === 'Claim') {
      const passage = fact.sources.find((s) => s.quote && (!use.attributes['from'] || s.id === use.attributes['from']));
      if (!passage)
        return say(
          `<${use.component}>: "${id}" has no quotation${use.attributes['from'] ? ` from "${use.attributes['from']}"` : ''} in its record`,
          'add the exact words under `quote`, or use <Cite>',
        );
      const language = base.sources.get(passage.id)?.data.language ?? ORIGINAL;
      // What waits for its translation is counted by the audit; into the original language it must be there.
      if (article.locale === ORIGINAL && language !== ORIGINAL && !passage.translation?.[ORIGINAL]) {
        return say(
          `<${use.component}>: the words of "${id}" have no ${article.locale} translation`,
          `add \`translation: { ${article.locale}: … }\` beside the quotation`,
        );
      }
    }
    return [];
  });
}

/** Words inside quotation marks must stand in a record: a quotation of a source, or a title. */
function checkQuotations(article: ArticleFile, known: string): Problem[] {
  return article.text.quotations
    .filter((q) => !known.includes(plain(q.text)))
    .map((q) =>
      problem(
        article,
        q.line,
        `a quotation that no record holds: “${q.text}”`,
        'copy the exact words from the record of its source, add them to a fact, or drop the quotation marks',
      ),
    );
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”„«»"'‘’]/g, '')
    .replace(/[.,;:…]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

function knownQuotations(base: Base): string {
  const texts: string[] = [];
  for (const { data } of base.facts.values()) {
    for (const s of data.sources) texts.push(s.quote ?? '', ...Object.values(s.translation ?? {}));
  }
  for (const { data } of base.sources.values()) texts.push(data.title);
  for (const { data } of base.policies.values()) texts.push(data.title ?? '', ...Object.values(data.name));
  for (const { data } of base.articles) texts.push(data.title);
  return texts.map(plain).join('\n');
}

function checkLinks(article: ArticleFile, base: Base): Problem[] {
  const pages = pageSlugs(base, article.locale);
  const siblings = base.articles.filter((a) => a.locale === article.locale);
  return article.text.links.flatMap(({ text, line }) => {
    if (/^(https?:|mailto:|tel:|sms:)/.test(text)) return [];
    const [path = '', hash] = text.split('#');
    if (path && !path.startsWith('/'))
      return [
        problem(
          article,
          line,
          `a relative link "${text}"`,
          'write it from the root, without the language: /guides/u-visa/',
        ),
      ];
    const slug = path.replace(/^\/|\/$/g, '') || 'home';
    if (path && !pages.has(slug))
      return [problem(article, line, `a broken link: no page "${path}"`, 'correct the address, or write the page')];
    const target = path ? siblings.find((a) => a.slug === slug) : article;
    if (!hash || !target) return [];
    const anchors = target.text.headings.map((h) => anchorOf(h.text));
    const fromComponents = target.text.uses.some((u) =>
      ['Compare', 'Events', 'Claim', 'Helpline', 'Layers', 'RuleOn', 'PolicyCard', 'Strata', 'Protections'].includes(
        u.component,
      ),
    );
    return anchors.includes(hash) || fromComponents
      ? []
      : [
          problem(
            article,
            line,
            `a broken anchor: "#${hash}" is not a heading of that page`,
            `use one of: ${anchors.join(', ')}`,
          ),
        ];
  });
}

function checkTwins(base: Base): Problem[] {
  const key = (a: ArticleFile): string => `${a.locale}/${a.slug}`;
  const all = new Set(base.articles.map(key));
  const titles = new Map<string, ArticleFile>();
  return base.articles.flatMap((a) => {
    const problems: Problem[] = [];
    if (!all.has(`${ORIGINAL}/${a.slug}`))
      problems.push(
        problem(
          a,
          1,
          'a translation without its original',
          `write content/${ORIGINAL}/${a.slug}.mdx, or remove this file`,
        ),
      );
    const first = titles.get(`${a.locale} ${a.data.title}`);
    if (first)
      problems.push(
        problem(a, 2, `the title is used twice (also in ${first.file})`, 'make it say what only this page answers'),
      );
    else titles.set(`${a.locale} ${a.data.title}`, a);
    const twin = base.articles.find((b) => b.slug === a.slug && b.locale === ORIGINAL);
    if (twin && a.locale !== ORIGINAL) {
      const facts = (x: ArticleFile): string => [...new Set(x.text.uses.flatMap(factIds))].sort().join(' ');
      if (facts(a) !== facts(twin))
        problems.push(
          problem(
            a,
            1,
            `cites other facts than its English twin: ${difference(facts(twin), facts(a))}`,
            'cite the same facts in both languages',
          ),
        );
    }
    return problems;
  });
}

function difference(english: string, other: string): string {
  const en = new Set(english.split(' '));
  const es = new Set(other.split(' '));
  const lacks = [...en].filter((id) => !es.has(id)).map((id) => `lacks ${id}`);
  const adds = [...es].filter((id) => !en.has(id)).map((id) => `adds ${id}`);
  return [...lacks, ...adds].slice(0, 6).join(', ');
}

/** The rules that articles must keep. */
export function checkArticles(base: Base): Problem[] {
  const known = knownQuotations(base);
  return [
    ...checkTwins(base),
    ...base.articles.flatMap((article) => {
      const words = article.data.short.trim().split(/\s+/).length;
      return [
        ...(words > SHORT_ANSWER_WORDS
          ? [problem(article, 3, `the short answer has ${words} words`, `keep it to ${SHORT_ANSWER_WORDS}`)]
          : []),
        ...article.data.restsOn
          .filter((id) => !base.policies.has(id))
          .map((id) => problem(article, 1, `restsOn: unknown policy "${id}"`, 'correct the id, or add the policy')),
        ...article.text.code.map((c) =>
          problem(
            article,
            c.line,
            `code in an article: ${c.text}`,
            'articles hold no import, export or {expression}: use the components',
          ),
        ),
        ...article.text.uses.flatMap((use) => checkUse(article, use, base)),
        ...checkQuotations(article, known),
        ...checkLinks(article, base),
      ];
    }),
  ];
}
