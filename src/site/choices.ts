import { HUBS, type Hub } from '../schema/hubs.ts';
import { NAMED_REGISTERS, type RegisterWords } from '../schema/registers.ts';
import type { Locale } from '../schema/locales.ts';
import type { Site } from '../schema/site.ts';
import { plainWords } from '../model/words.ts';
import { articleOf, base, helpline, policies, term, words } from './base.ts';

function read(): Site {
  if (!base.site) throw new Error('content/site.yaml is missing or broken: run "npm run check"');
  return base.site.data;
}

/** What content/site.yaml chooses; the integrity gate has made sure that all of it is there. */
export const choices = read();

/** The lines of the help box in their order; the gate has made sure that each has a telephone number. */
export const helpLines = () => choices.help.lines.map(helpline);

/** The words of a register in a language; undefined where another kind of page has the slug. */
export function registerWords(locale: Locale, slug: string): RegisterWords | undefined {
  return NAMED_REGISTERS.find((r) => r.slug === slug)?.named(words(locale));
}

/** The short name of a page in a menu. */
export function linkWord(locale: Locale, slug: string): string {
  const word = registerWords(locale, slug)?.link ?? words(locale).link[slug];
  if (!word) throw new Error(`content/${locale}/ui.yaml has no short name for "${slug}": run "npm run check"`);
  return word;
}

/** The hub that lists a page: the one whose groups name it, or that of its folder. */
export const hubOf = (slug: string): Hub | undefined =>
  HUBS.find((hub) => choices.hubs[hub].some(({ pages }) => pages.includes(slug))) ??
  HUBS.find((hub) => slug.startsWith(`${hub}/`));

/** The title of an article, a register or a word, or undefined where the language has no such page. */
export function titleOf(locale: Locale, slug: string): string | undefined {
  const [, word] = /^glossary\/(.+)$/.exec(slug) ?? [];
  return (
    articleOf(locale, slug)?.data.title ??
    registerWords(locale, slug)?.title ??
    (word && plainWords(term(word).term, locale))
  );
}

/** The instruments that “the rule on a given day” tells of and the drawing shows. */
export const instruments = () => policies().filter((p) => choices.instruments.layers.includes(p.layer));
