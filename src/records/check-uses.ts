import { ORIGINAL } from '../schema/locales.ts';
import { isPartialDate } from '../model/dates.ts';
import type { Fact } from '../schema/fact.ts';
import type { Use } from './article/read.ts';
import type { ArticleFile, Base } from './base.ts';
import { pageSlugs } from './pages.ts';
import { ONE } from './references.ts';
import { factIds, idsIn, VOCABULARY, type Attribute, type Word } from './vocabulary.ts';
import type { Problem } from './yaml.ts';

type Say = (what: string, fix: string) => Problem[];

/** Every component of an article is of the vocabulary, and what it names exists and is fit for what it does with it. */
export function checkUses(article: ArticleFile, base: Base): Problem[] {
  return article.text.uses.flatMap((use) => {
    const say: Say = (what, fix) => [{ file: article.file, line: use.line, what, fix }];
    const word = VOCABULARY[use.component];
    if (!word) return say(`unknown component <${use.component}>`, `use one of: ${Object.keys(VOCABULARY).join(', ')}`);
    const unknown = Object.keys(use.attributes).filter((name) => !word.attributes[name]);
    return [
      ...unknown.flatMap((name) =>
        say(
          `<${use.component}>: unknown attribute "${name}"`,
          `use one of: ${Object.keys(word.attributes).join(', ') || 'none'}`,
        ),
      ),
      ...Object.entries(word.attributes).flatMap(([name, attribute]) =>
        checkAttribute(use, name, attribute, article, base, say),
      ),
      ...factIds(use).flatMap((id) => checkFact(use, word, id, article, base, say)),
    ];
  });
}

function checkAttribute(
  use: Use,
  name: string,
  attribute: Attribute,
  article: ArticleFile,
  base: Base,
  say: Say,
): Problem[] {
  const value = use.attributes[name];
  if (value === undefined)
    return attribute.optional ? [] : say(`<${use.component}> without ${name}`, `write ${name}="…"`);
  if (attribute.is === 'flag') return [];
  if (value.trim() === '') return say(`<${use.component}>: ${name} is empty`, `write ${name}="…"`);
  if (attribute.is === 'choice')
    return attribute.of.includes(value)
      ? []
      : say(`<${use.component}>: unknown ${name} "${value}"`, `use one of: ${attribute.of.join(', ')}`);
  if (attribute.is === 'page') {
    const slug = value.replace(/^\/|\/$/g, '') || 'home';
    return value.startsWith('/') && pageSlugs(base, article.locale).has(slug)
      ? []
      : say(`<${use.component}>: no page "${value}"`, 'write it from the root, without the language: /guides/u-visa/');
  }
  if (attribute.is === 'text') return [];
  const ids = idsIn(use, name);
  if (attribute.is === 'id' && ids.length > 1)
    return say(`<${use.component}>: ${name} names ${ids.length} records`, 'name one');
  return ids
    .filter((id) => !base[attribute.of].has(id))
    .flatMap((id) =>
      say(
        `<${use.component}>: unknown ${ONE[attribute.of]} "${id}"`,
        `correct the id, or add the record under content/records/${attribute.of}/`,
      ),
    );
}

function checkFact(use: Use, word: Word, id: string, article: ArticleFile, base: Base, say: Say): Problem[] {
  const fact = base.facts.get(id)?.data;
  if (!fact) return [];
  if (fact.overtakenBy)
    return say(`<${use.component}>: the fact "${id}" was overtaken`, `use "${fact.overtakenBy}" instead`);
  if (word.prints === 'value') return checkValue(use, fact, say);
  return word.prints === 'quotation' ? checkQuotation(use, fact, article, base, say) : [];
}

function checkValue(use: Use, { id, confidence, value }: Fact, say: Say): Problem[] {
  if (confidence === 'unverified')
    return say(
      `<${use.component}>: "${id}" is unverified and may not be printed as a fact`,
      'say in words what is not established and use <Cite>',
    );
  if (value === undefined)
    return say(`<${use.component}>: "${id}" has no value to print`, 'use <Cite>, or give the fact a value');
  if (typeof value === 'string' && !isPartialDate(value) && /[a-z]{3}/i.test(value))
    return say(
      `<${use.component}>: the value of "${id}" has words in one language only`,
      'give the value as { en: …, es: … }',
    );
  return [];
}

function checkQuotation(use: Use, fact: Fact, article: ArticleFile, base: Base, say: Say): Problem[] {
  const from = use.attributes['from'];
  const passage = fact.sources.find((s) => s.quote && (!from || s.id === from));
  if (!passage)
    return say(
      `<${use.component}>: "${fact.id}" has no quotation${from ? ` from "${from}"` : ''} in its record`,
      'add the exact words under `quote`, or use <Cite>',
    );
  const language = base.sources.get(passage.id)?.data.language ?? ORIGINAL;
  // What waits for its translation is counted by the audit; into the original language it must be there.
  return article.locale === ORIGINAL && language !== ORIGINAL && !passage.translation?.[ORIGINAL]
    ? say(
        `<${use.component}>: the words of "${fact.id}" have no ${article.locale} translation`,
        `add \`translation: { ${article.locale}: … }\` beside the quotation`,
      )
    : [];
}
