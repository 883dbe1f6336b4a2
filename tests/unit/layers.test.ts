import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(ts|astro|mjs)$/.test(f));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
/** The search holds parts of three kinds: what is pure, what the build runs, what reaches a browser. */
const roomOf = (file: string): string =>
  /^search\/(build|client)(?=\/)/.exec(file)?.[0] ?? (file.includes('/') ? (file.split('/')[0] ?? '') : file);

/** What a file imports of this project, types included: a type that leads back is an arrow that leads back. */
function importsOf(file: string): string[] {
  const named = [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"?]+)/g)].map((m) => m[1] ?? '');
  return named.map((spec) => relative(root, resolve(root, dirname(file), spec)));
}

/** Read the environment and tell what a user can mend; they stand below every room that is not sent to readers. */
const COMMON = ['settings.ts', 'trouble.ts'];

/** The one list of languages is content; one file of the schema makes types of it. */
const FROM_CONTENT: Record<string, string> = { 'schema/locales.ts': '../content/locales.json' };

/** What each room may import from besides itself. */
const MAY: Record<string, string[]> = {
  schema: [],
  model: ['schema'],
  drawing: ['schema', 'model'],
  records: [...COMMON, 'schema', 'model', 'drawing'],
  audit: [...COMMON, 'schema', 'model', 'records'],
  authoring: [...COMMON, 'schema', 'records'],
  site: [...COMMON, 'schema', 'model', 'drawing', 'records'],
  search: ['schema'],
  'search/client': ['schema', 'search', 'styles'],
  'search/build': ['..', 'schema', 'model', 'records', 'search'],
  client: ['schema', 'model', 'styles', 'search/client'],
  components: ['schema', 'model', 'drawing', 'records', 'site', 'client'],
  layouts: ['schema', 'model', 'records', 'site', 'components', 'styles'],
  pages: ['schema', 'model', 'records', 'site', 'components', 'layouts'],
  // ".." is package.json, for the version of a tool.
  build: [...COMMON, '..', 'schema', 'model', 'records', 'search/build'],
};

describe('arrows run one way', () => {
  it.each(Object.keys(MAY))('%s imports only what stands below it', (room) => {
    const own = files.filter((f) => roomOf(f) === room);
    expect(own.length).toBeGreaterThan(0);
    const wrong = own.flatMap((file) =>
      importsOf(file)
        .filter((target) => ![room, ...(MAY[room] ?? [])].includes(roomOf(target)) && target !== FROM_CONTENT[file])
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('every room has its rule', () => {
    expect([...new Set(files.filter((f) => f.includes('/')).map(roomOf))].filter((room) => !MAY[room])).toEqual([]);
  });

  it('no file reaches itself by way of its imports', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).filter((t) => files.includes(t))]));
    const done = new Set<string>();
    const circle = (file: string, way: readonly string[]): string[] | undefined => {
      if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const next of graph.get(file) ?? []) {
        const found = circle(next, [...way, file]);
        if (found) return found;
      }
      done.add(file);
      return undefined;
    };
    expect(files.flatMap((file) => circle(file, []) ?? [])).toEqual([]);
  });
});

it('components are Astro components; modules stand in other rooms', () => {
  expect(files.filter((f) => f.startsWith('components/') && !f.endsWith('.astro'))).toEqual([]);
});

it('no line of a page’s markup is longer than 160 characters: the formatter leaves these files to us', () => {
  const long = files
    .filter((f) => f.endsWith('.astro'))
    .flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, i) => (line.length > 160 ? [`${file}:${i + 1} (${line.length})`] : [])),
    );
  expect(long).toEqual([]);
});
