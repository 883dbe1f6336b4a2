import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { pseudoArticle, pseudoWords, withPseudo } from './pseudo-language.ts';

const root = resolve(import.meta.dirname, '../..');
const content = join(root, 'content');

/** The pseudo-language stands in the place of a real one that is read from the right, whose dates and numbers Intl knows. */
export const PSEUDO = 'ar';
const LANGUAGE = { name: 'Ááràbíìc', tag: 'ar-u-nu-latn', dir: 'rtl' };

/** One page of each kind, and what stands on it. */
const ARTICLES = ['home', 'guides/u-visa', 'guides/get-help', 'policy/then-and-now', 'policy/directive-11005-3'];

interface Entry {
  id: string;
}
const wordsIn = (value: unknown): Set<string> => new Set(JSON.stringify(value).match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));

/** The records of a kind, from all its files. */
const recordsOf = (kind: string): Entry[] =>
  readdirSync(join(content, 'records', kind))
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => parse(readFileSync(join(content, 'records', kind, name), 'utf8')) as Entry[]);

/** The records of a kind that stand, by their ids, among words. */
const namedIn = (kind: string, words: ReadonlySet<string>): Entry[] => recordsOf(kind).filter((r) => words.has(r.id));

/** Of the records of each kind as many as a few pages need: a whole build would take minutes and show nothing more. */
function chosenRecords(articles: string[]): Record<string, Entry[]> {
  const inArticles = wordsIn(articles);
  const terms = namedIn('terms', inArticles);
  const recent = recordsOf('events').filter((e) => 'date' in e && String(e.date) >= '2026-06');
  const events = [...recent, ...namedIn('events', wordsIn(recent)).filter((e) => !recent.some((r) => r.id === e.id))];
  const whole = Object.fromEntries(
    ['policies', 'people', 'helplines', 'protections'].map((kind) => [kind, recordsOf(kind)]),
  );
  // A change names pages; of those only a few are here.
  const updates = recordsOf('updates').map((update) => ({
    ...update,
    pages:
      'pages' in update && Array.isArray(update.pages)
        ? update.pages.filter((slug) => ARTICLES.includes(String(slug)))
        : [],
  }));
  const pictures = namedIn('pictures', inArticles);
  const facts = namedIn('facts', new Set([...wordsIn([articles, terms, events, pictures, whole]), 'coverage']));
  const sources = namedIn('sources', wordsIn(facts));
  return { ...whole, updates, terms, pictures, events, facts, sources };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * A project folder with this project's code and a part of its content, in English, in Spanish without articles (each
 * waits for its translation) and in the pseudo-language. The change log has no words in the pseudo-language.
 * @returns the folder
 */
export function pseudoProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'firm-ground-pseudo-'));
  for (const name of ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(project, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'dir');
  const to = (path: string): string => join(project, 'content', path);
  const languages: unknown = JSON.parse(readFileSync(join(content, 'locales.json'), 'utf8'));
  write(to('locales.json'), JSON.stringify({ ...(languages as object), [PSEUDO]: LANGUAGE }));

  const texts = ARTICLES.map((slug) => readFileSync(join(content, 'en', `${slug}.mdx`), 'utf8'));
  ARTICLES.forEach((slug, i) => {
    write(to(`en/${slug}.mdx`), texts[i] ?? '');
    write(to(`${PSEUDO}/${slug}.mdx`), pseudoArticle(texts[i] ?? ''));
  });
  cpSync(join(content, 'site.yaml'), to('site.yaml'));
  for (const locale of ['en', 'es']) cpSync(join(content, locale, 'ui.yaml'), to(`${locale}/ui.yaml`));
  const ui: unknown = parse(readFileSync(join(content, 'en', 'ui.yaml'), 'utf8'));
  write(to(`${PSEUDO}/ui.yaml`), stringify(pseudoWords(ui)));
  for (const [kind, records] of Object.entries(chosenRecords(texts)))
    write(to(`records/${kind}/all.yaml`), stringify(kind === 'updates' ? records : withPseudo(records, PSEUDO)));
  for (const kind of ['datasets', 'charts']) write(to(`records/${kind}/none.yaml`), '[]\n');
  return project;
}
