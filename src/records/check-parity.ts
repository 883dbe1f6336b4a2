import { LOCALES, ORIGINAL, type Locale } from '../schema/locales.ts';
import { PARITY_KINDS, type ParityKind } from '../schema/article.ts';
import type { ParityGaps } from '../schema/parity.ts';
import type { Use } from './article/read.ts';
import type { ArticleFile, Base, WordsFile } from './base.ts';
import { originalOf } from './translation.ts';
import { factIds } from './vocabulary.ts';
import type { Problem } from './yaml.ts';

/** Written inside of sentences, whose order is the language's own; facts and terms are compared by themselves. */
const IN_SENTENCES = ['Fact', 'Cite', 'Term', 'Status'];

/** How a component is told from its like: by what it looks up. */
function nameOf({ component, attributes }: Use): string {
  const subject = ['id', 'policy', 'thread', 'to'].map((name) => attributes[name]).find(Boolean);
  return subject ? `${component} ${subject}` : component;
}

/** Where a link leads, with an anchor that is a heading told by the heading's place on its page: "/x/ heading 3". */
function targetOf(link: string, from: ArticleFile, base: Base): string[] {
  if (!/^[/#]/.test(link)) return [];
  const [path = '', hash] = link.split('#');
  if (!hash) return [path];
  const slug = path.replace(/^\/|\/$/g, '') || 'home';
  const page = path ? base.articles.find((a) => a.locale === from.locale && a.slug === slug) : from;
  const place = page?.text.headings.findIndex((h) => h.anchor === hash) ?? -1;
  return [place < 0 ? link : `${path || '#'} heading ${place + 1}`];
}

/** What an article has of each kind, by names that mean the same in every language. */
function inventory(article: ArticleFile, base: Base): Record<ParityKind, string[]> {
  const { uses, links } = article.text;
  return {
    facts: [...new Set(uses.flatMap(factIds))],
    links: links.flatMap((link) => targetOf(link.text, article, base)),
    terms: [...new Set(uses.filter((u) => u.component === 'Term').map((u) => u.attributes['id'] ?? ''))],
    components: uses.filter((u) => !IN_SENTENCES.includes(u.component)).map(nameOf),
    headings: [article.text.headings.map((h) => h.depth).join(' ')],
  };
}

/** What one list has more often than another. */
function surplus(of: readonly string[], over: readonly string[]): string[] {
  const left = [...over];
  return of.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** How a translation differs from its original in one kind, each difference as one line; none when they are alike. */
function differences(kind: ParityKind, own: string[], original: string[]): string[] {
  if (kind === 'headings') return own[0] === original[0] ? [] : [`levels ${own[0]}, not ${original[0]}`];
  const found = [
    ...surplus(original, own).map((item) => `lacks ${item}`),
    ...surplus(own, original).map((item) => `adds ${item}`),
  ].sort();
  if (found.length || kind !== 'components') return found;
  const moved = own.find((item, i) => item !== original[i]);
  return moved === undefined ? [] : [`another order from ${moved}`];
}

/** All differences of a translation, by kind. */
export function parityOf(article: ArticleFile, original: ArticleFile, base: Base): Record<ParityKind, string[]> {
  const [own, other] = [inventory(article, base), inventory(original, base)];
  return Object.fromEntries(PARITY_KINDS.map((kind) => [kind, differences(kind, own[kind], other[kind])])) as Record<
    ParityKind,
    string[]
  >;
}

function checkArticle(article: ArticleFile, original: ArticleFile, base: Base): Problem[] {
  const listed = base.parityGaps[article.locale]?.data[article.slug] ?? {};
  const found = parityOf(article, original, base);
  const say = (what: string, fix: string): Problem => ({ file: article.file, line: article.line, what, fix });
  return PARITY_KINDS.flatMap((kind) => {
    if (article.data.parity?.[kind])
      return found[kind].length
        ? []
        : [say(`\`parity.${kind}\` gives a reason for a difference that is not there`, 'take it out')];
    const news = surplus(found[kind], listed[kind] ?? []);
    return news.length
      ? [
          say(
            `other ${kind} than in ${original.file}: ${news.join('; ')}`,
            `bring both into line, or say in the front matter why they differ: parity: { ${kind}: … }`,
          ),
        ]
      : [];
  });
}

/** A gap that is listed must still be there: the list only shrinks. */
function checkList(locale: Locale, { data, file, lineOf }: WordsFile<ParityGaps>, base: Base): Problem[] {
  return Object.entries(data).flatMap(([slug, kinds]) => {
    const article = base.articles.find((a) => a.locale === locale && a.slug === slug);
    const original = article && originalOf(article, base);
    const found = article && original && parityOf(article, original, base);
    return PARITY_KINDS.flatMap((kind) =>
      surplus(kinds[kind] ?? [], article?.data.parity?.[kind] ? [] : (found?.[kind] ?? [])).map((gone) => ({
        file,
        line: lineOf([slug, kind]),
        what: `${slug}, ${kind}: a gap that is not there: ${gone}`,
        fix: 'take it out of the list',
      })),
    );
  });
}

/**
 * A translation has the same facts, links, glossary marks, components and headings as its original, or says in its front
 * matter why not; what was not so when this rule came stands in content/<locale>/parity-gaps.yaml, which only shrinks.
 */
export function checkParity(base: Base): Problem[] {
  return [
    ...base.articles.flatMap((article): Problem[] => {
      const original = originalOf(article, base);
      const { file, line, data } = article;
      if (article.locale === ORIGINAL)
        return data.madeFrom || data.parity
          ? [
              {
                file,
                line,
                what: 'an original with `madeFrom` or `parity`',
                fix: 'these are for translations: take them out',
              },
            ]
          : [];
      if (!original) return [];
      return [
        ...(data.madeFrom
          ? []
          : [
              {
                file,
                line,
                what: 'a translation that does not say from which state of its original it was made',
                fix: `compare the two, then run: npm run translated -- ${article.locale}/${article.slug}`,
              },
            ]),
        ...checkArticle(article, original, base),
      ];
    }),
    ...LOCALES.flatMap((locale) => {
      const list = base.parityGaps[locale];
      return list ? checkList(locale, list, base) : [];
    }),
  ];
}
