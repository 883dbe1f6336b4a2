import { addDays } from '../model/dates.ts';
import { plainSentences, type Sentence } from '../records/article/sentences.ts';
import type { ArticleFile, Base, Kind } from '../records/base.ts';
import { namedByRecords } from '../records/references.ts';
import { citedBy, isCited, namedIn } from '../records/vocabulary.ts';
import { hasDrifted } from '../records/translation.ts';
import { ungrouped } from '../model/hubs.ts';
import { EASE, wordsOf } from '../model/readability.ts';
import { HUBS } from '../schema/hubs.ts';
import { ORIGINAL, type Locale } from '../schema/locales.ts';
import { untranslated, type Untranslated } from './untranslated.ts';
import { doublesIn, type Doubles } from './doubles.ts';
import { holdsNumber } from './names.ts';
import { compareTyped, type Typed } from './typed.ts';

/** Highest Flesch-Kincaid grade of a guide's short answer and of its steps, in English. */
export const GRADE_LIMIT = 7;
/** How far ahead a record counts as due, in days. */
const SOON = 30;

/** What can be measured of one article. */
export interface ArticleAudit {
  file: string;
  locale: Locale;
  slug: string;
  words: number;
  /** English: Flesch-Kincaid grade. Spanish: Fernández Huerta score. Undefined where there is nothing to measure. */
  ease: { short?: number; steps?: number; body?: number };
  /** Distinct facts that it cites. */
  citations: number;
  /** Sentences that hold a number or a date and no citation. */
  uncited: { line: number; text: string }[];
  /** Cited facts whose recheck day lies within the next 30 days. */
  due: string[];
  /** Cited facts, and "the page itself", whose recheck day has passed. */
  overdue: string[];
}

export interface Audit {
  day: string;
  articles: ArticleAudit[];
  /** What was typed in articles and records, compared with the facts beside it. */
  typed: Typed;
  /** Facts that seem to hold one number twice. */
  doubles: Doubles;
  /** Records of each kind that nothing uses. */
  unused: Record<string, string[]>;
  /** Articles that no group of content/site.yaml names. */
  ungrouped: string[];
  /** Sources of law, agencies and courts whose address is not that of a government or court. */
  unofficial: { id: string; url: string | null; copy?: string }[];
  /** Questions that people asked and that no page answers yet, by language. */
  unanswered: Record<string, string[]>;
  /** All records whose recheck day has passed, or comes within 30 days. */
  recheck: { overdue: string[]; due: string[] };
  /** What each language but the original lacks, by kind. */
  untranslated: Partial<Record<Locale, Untranslated>>;
  /** Translations whose original has changed since they were made. */
  drifted: string[];
  /** What must not be; the command fails when there is any. */
  faults: string[];
}

function auditArticle(article: ArticleFile, base: Base, day: string): ArticleAudit {
  const { file, locale, slug, data, text } = article;
  const { sentences } = text;
  const measure = EASE[locale] ?? (() => undefined);
  const score = (of: Sentence[]): number | undefined => measure(of.map((s) => s.text));
  const short = measure(plainSentences(data.short));
  const steps = score(sentences.filter((s) => s.step));
  const whole = score(sentences);
  const cited = [...new Set(text.uses.flatMap((use) => citedBy(use, base)))];
  const recheckOf = (id: string): string => base.facts.get(id)?.data.recheck ?? day;
  return {
    file,
    locale,
    slug,
    words: sentences.reduce((sum, s) => sum + wordsOf(s.text).length, 0),
    ease: {
      ...(short !== undefined && { short }),
      ...(steps !== undefined && { steps }),
      ...(whole !== undefined && { body: whole }),
    },
    citations: cited.length,
    uncited: sentences
      .filter((s) => !isCited(s) && holdsNumber(s.typed, locale))
      .map((s) => ({ line: s.line, text: s.text })),
    due: cited.filter((id) => recheckOf(id) >= day && recheckOf(id) <= addDays(day, SOON)),
    overdue: [...(data.recheck < day ? ['the page itself'] : []), ...cited.filter((id) => recheckOf(id) < day)],
  };
}

/** Records that no other record and no article names, by kind. */
function unusedRecords(base: Base): Record<string, string[]> {
  const uses = base.articles.flatMap((a) => a.text.uses);
  const unused = (kind: Kind, live: Iterable<string> = base[kind].keys()): string[] => {
    const used = new Set([...namedByRecords(base, kind), ...uses.flatMap((use) => namedIn(use, kind))]);
    return [...live].filter((id) => !used.has(id));
  };
  // An overtaken fact is history; it need not be cited.
  const live = [...base.facts].filter(([, f]) => !f.data.overtakenBy).map(([id]) => id);
  // A related term is no use of a term: the words must stand in an article.
  const terms = new Set(uses.flatMap((use) => namedIn(use, 'terms')));
  return {
    facts: unused('facts', live),
    sources: unused('sources'),
    terms: [...base.terms.keys()].filter((id) => !terms.has(id)),
    helplines: unused('helplines'),
  };
}

/** Hosts of governments and courts in the United States. */
const OFFICIAL = /(^|\.)(gov|mil)$|(^|\.)supremecourt\.gov$|(^|\.)uscourts\.gov$/;

/** Audit a content base as of a day (YYYY-MM-DD). */
export function audit(base: Base, day: string): Audit {
  const articles = base.articles.map((a) => auditArticle(a, base, day)).sort((a, b) => a.file.localeCompare(b.file));
  const unofficial = [...base.sources.values()]
    .map((s) => s.data)
    .filter((s) => ['law', 'agency', 'court'].includes(s.kind) && !(s.url && OFFICIAL.test(new URL(s.url).hostname)))
    .map((s) => ({ id: s.id, url: s.url, ...(s.copy && { copy: s.copy }) }));
  const dated = [base.facts, base.policies, base.helplines, base.protections, base.datasets].flatMap((records) =>
    [...records.values()].map((r) => r.data),
  );
  const live = dated.filter((r) => !('overtakenBy' in r && r.overtakenBy));
  const overdue = live.filter((r) => r.recheck < day).map((r) => r.id);
  const due = live.filter((r) => r.recheck >= day && r.recheck <= addDays(day, SOON)).map((r) => r.id);
  const drifted = base.articles.filter((a) => hasDrifted(a, base)).map((a) => `${a.locale}/${a.slug}`);
  const typed = compareTyped(base);
  const doubles = doublesIn(base);
  const faults = [
    ...typed.differences.map(
      (d) =>
        `${d.file}:${d.line}  "${d.typed}" stands in none of the facts beside it (${d.facts.slice(0, 5).join(', ')}${d.facts.length > 5 ? ', …' : ''}): ` +
        `correct it, or name the fact that shows it: ${d.text}`,
    ),
    ...doubles.open.map(
      (d) =>
        `${d.file}:${d.line}  ${d.facts.join(' and ')} seem to hold one number twice: merge them, or say under \`distinct\` why they differ`,
    ),
    ...doubles.stale.map(
      (d) => `${d.file}:${d.line}  ${d.facts.join(' and ')} no longer look alike: take the entry out of \`distinct\``,
    ),
    ...articles.flatMap((a) =>
      a.uncited.map((s) => `${a.file}:${s.line}  a number or date without a source: ${s.text}`),
    ),
    ...articles.flatMap((a) =>
      a.overdue.filter((what) => what === 'the page itself').map(() => `${a.file}:1  its recheck day has passed`),
    ),
    ...overdue.map((id) => `${id}: its recheck day has passed`),
    ...articles.filter(isGuide).flatMap((a) =>
      (['short', 'steps'] as const).flatMap((part) => {
        const grade = a.ease[part];
        return grade !== undefined && grade > GRADE_LIMIT
          ? [
              `${a.file}:1  grade ${grade} in its ${part === 'short' ? 'short answer' : 'steps'}: at most ${GRADE_LIMIT}`,
            ]
          : [];
      }),
    ),
  ];
  return {
    day,
    articles,
    typed,
    doubles,
    unused: unusedRecords(base),
    unofficial,
    recheck: { overdue, due },
    unanswered: Object.fromEntries(
      Object.entries(base.asked).map(([locale, asked]) => [locale, asked.data.unanswered ?? []]),
    ),
    untranslated: untranslated(base),
    drifted,
    ungrouped: ungroupedArticles(base),
    faults,
  };
}

/** Articles of a folder that no group of its page names; they stand there last. */
const ungroupedArticles = ({ site, articles }: Base): string[] =>
  HUBS.flatMap((hub) => {
    const slugs = articles.filter((a) => a.locale === ORIGINAL && a.slug.startsWith(`${hub}/`)).map((a) => a.slug);
    return ungrouped(site?.data.hubs[hub] ?? [], slugs);
  });

/** Guides in the original language: the pages whose reading grade is held. */
export const isGuide = (a: Pick<ArticleAudit, 'locale' | 'slug'>): boolean =>
  a.locale === ORIGINAL && a.slug.startsWith('guides/');
