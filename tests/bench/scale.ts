import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseDocument, stringify } from 'yaml';
import { LOCALES } from '../../src/schema/locales.ts';

/** A cold build of the project with its articles so many times over. */
export interface Scaled {
  times: number;
  /** Articles in all languages. */
  articles: number;
  /** Seconds of each stage, and of the whole. */
  stages: Record<string, number>;
  seconds: number;
  /** Of the processor: steadier than the clock on a busy machine. The text index is made by another process. */
  processorSeconds: number;
  peakGigabytes: number;
}

/** What a build reads of a project. */
const PARTS = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];

const articlesBelow = (content: string): string[] =>
  readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));

/** The same article under another title: no two pages may share one. */
function retitled(article: string, copy: number): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(article) ?? [];
  const doc = parseDocument(head);
  doc.set('title', `${copy}: ${String(doc.get('title'))}`.slice(0, 90));
  return `---\n${doc.toString()}---\n${body}`;
}

/**
 * Give each copy what the gate asks of an article in other files: its asked questions, and how its translation differs.
 * A question that a word or a register answers, too, is left to the original.
 */
function repeatWhatArticlesNeed(content: string, slugs: ReadonlySet<string>, times: number): void {
  const repeat = <T>(entries: Record<string, T>, of: (entry: T, copy: number) => T): void => {
    for (const [key, entry] of Object.entries(entries)) {
      const pages = key.split(' ');
      if (!pages.every((slug) => slugs.has(slug))) continue;
      for (let copy = 2; copy <= times; copy++)
        entries[pages.map((slug) => `${slug}-${copy}`).join(' ')] = of(entry, copy);
    }
  };
  for (const locale of LOCALES) {
    const askedFile = join(content, locale, 'asked.yaml');
    const file = parse(readFileSync(askedFile, 'utf8')) as { asked: Record<string, string[]> };
    repeat(file.asked, (questions, copy) => questions.map((question) => `${question} ${copy}`));
    writeFileSync(askedFile, stringify(file));
    const gapsFile = join(content, locale, 'parity-gaps.yaml');
    if (!existsSync(gapsFile)) continue;
    const gaps = parse(readFileSync(gapsFile, 'utf8')) as Record<string, unknown>;
    repeat(gaps, (gap) => gap);
    writeFileSync(gapsFile, stringify(gaps, { aliasDuplicateObjects: false }));
  }
}

/** Build a copy of the project in which each article stands `times` times, without a cache. */
export function buildScaled(root: string, times: number): Scaled {
  const project = mkdtempSync(join(tmpdir(), 'firm-ground-bench-'));
  try {
    for (const part of PARTS)
      if (existsSync(join(root, part))) cpSync(join(root, part), join(project, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
    const content = join(project, 'content');
    const originals = articlesBelow(content);
    for (const name of originals) {
      const article = readFileSync(join(content, name), 'utf8');
      for (let copy = 2; copy <= times; copy++)
        writeFileSync(join(content, name.replace(/\.mdx$/, `-${copy}.mdx`)), retitled(article, copy));
    }
    const slugs = new Set(originals.map((name) => name.replace(/^[^/]+\/|\.mdx$/g, '')));
    repeatWhatArticlesNeed(content, slugs, times);
    const env = { ...process.env, SITE_CACHE: 'off', SITE_DIST: 'dist', SITE_HOSTING: 'hosting' };
    const built = spawnSync(process.execPath, ['src/build/build.ts'], { cwd: project, env, encoding: 'utf8' });
    if (built.status !== 0)
      throw new Error(`the build at ${times} times failed:\n${`${built.stdout}${built.stderr}`.slice(0, 2_000)}`);
    return { times, articles: originals.length * times, ...read(built.stdout) };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** What a build says of its stages and its end. */
function read(said: string): Omit<Scaled, 'times' | 'articles'> {
  const end = /^built in ([\d.]+) s \(processor: ([\d.]+) s\), ([\d.]+) GB/m.exec(said);
  if (!end) throw new Error(`the build did not say how long it took:\n${said}`);
  const stages = [...said.matchAll(/^(\S.*?) +([\d.]+) s$/gm)].map(([, name = '', time]) => [name, Number(time)]);
  return {
    stages: Object.fromEntries(stages),
    seconds: Number(end[1]),
    processorSeconds: Number(end[2]),
    peakGigabytes: Number(end[3]),
  };
}

/** Milliseconds that each article beyond those of `one` adds to a stage. */
export function perAddedArticle(one: Scaled, many: Scaled): Record<string, number> {
  const added = many.articles - one.articles;
  const cost = (before: number, after: number): number => Math.round(((after - before) * 10_000) / added) / 10;
  return Object.fromEntries([
    ...Object.entries(many.stages).map(([name, time]) => [name, cost(one.stages[name] ?? 0, time)]),
    ['whole build', cost(one.seconds, many.seconds)],
    ['processor', cost(one.processorSeconds, many.processorSeconds)],
  ]);
}
