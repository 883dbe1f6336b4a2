import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build.ts';
import { checkDist } from '../../src/build/check/check-dist.ts';
import { GOOD, writeTree } from '../content/tree.ts';
import { builtPages, dist } from '../built-site.ts';
import { LOOK_AT_EVERY_PAGE } from '../telling-pages.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'firm-ground-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Vitest puts into the environment, and what would change a build. */
const VITEST_OWN = /^(VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$|BASE_URL$)/;
const plainEnv = Object.fromEntries(Object.entries(process.env).filter(([name]) => !VITEST_OWN.test(name)));

/** The cache that tests/run.ts filled with the site under test, never a developer's. */
const cache = process.env['SITE_CACHE'] ?? join(folder, 'cache');

/** Build the real site into a folder of its own. */
async function build(name: string, env: Record<string, string>): Promise<string> {
  const out = join(folder, name);
  await promisify(execFile)(process.execPath, ['src/build/build.ts'], {
    cwd: root,
    env: { ...plainEnv, SITE_DIST: join(out, 'dist'), SITE_HOSTING: join(out, 'hosting'), SITE_CACHE: cache, ...env },
  });
  return join(out, 'dist');
}

/** Every file of a folder with the hash of its bytes. */
function hashes(of: string): Record<string, string> {
  const files = readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter((f) => statSync(join(of, f)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((f) => [
      f,
      createHash('sha256')
        .update(readFileSync(join(of, f)))
        .digest('hex'),
    ]),
  );
}

describe('built again', () => {
  it('is the same to the byte from a warm cache, which is all that it needs', async () => {
    if (!existsSync(cache)) await build('filling', {});
    // An entry that is made anew has another date.
    const entries = (): [string, number][] => readdirSync(cache).map((f) => [f, statSync(join(cache, f)).mtimeMs]);
    const before = entries();
    expect(hashes(await build('again', {}))).toEqual(hashes(dist));
    expect(entries()).toEqual(before);
  });

  it.runIf(LOOK_AT_EVERY_PAGE)('is the same to the byte without a cache', async () => {
    expect(hashes(await build('cold', { SITE_CACHE: 'off' }))).toEqual(hashes(dist));
  });
});

// A third build of everything, and a look at all of its links: for CI.
describe.runIf(LOOK_AT_EVERY_PAGE)('under a folder of another site', () => {
  let sub = '';
  beforeAll(async () => {
    sub = await build('sub', { BASE_PATH: '/sub/', SITE_URL: 'https://example.org', SITE_CACHE: 'off' });
  });
  it('has links, anchors and files that are alive', () => {
    expect(checkDist(sub, '/sub/').map((p) => `${p.file}:${p.line} ${p.what}`)).toEqual([]);
  });
  it('leads nowhere outside of the folder, and names the public address', () => {
    expect(builtPages(sub).length).toBe(builtPages().length);
    const outside = builtPages(sub).flatMap(({ path, html }) =>
      [...html.matchAll(/(?:href|src|data-base)="(\/(?!sub\/)[^"]*)"/g)].map((m) => `${path}: ${m[1]}`),
    );
    expect(outside).toEqual([]);
    expect(
      builtPages(sub)
        .filter(
          (p) =>
            /^\/(en|es)\//.test(p.path) &&
            !p.html.includes(`<link rel="canonical" href="https://example.org/sub${p.path}">`),
        )
        .map((p) => p.path),
    ).toEqual([]);
  });
});

describe('a build that fails', () => {
  it('leaves the last good site in place and says what is wrong', async () => {
    const content = writeTree({
      'en/guides/u-visa.mdx': (GOOD['en/guides/u-visa.mdx'] ?? '').replace('/a-z/', '/nowhere/'),
    });
    const project = join(content, '..');
    const last = join(project, 'dist');
    mkdirSync(last);
    writeFileSync(join(last, 'index.html'), 'the last good site');
    await expect(buildSite({ root: project, dist: last, hosting: join(project, 'hosting') })).rejects.toThrow(
      /content\/en\/guides\/u-visa\.mdx:16 {2}a broken link: no page "\/nowhere\/"[\s\S]*the last good site was left as it is/,
    );
    expect(readFileSync(join(last, 'index.html'), 'utf8')).toBe('the last good site');
    expect(readdirSync(last)).toEqual(['index.html']);
    expect(existsSync(`${last}.next`)).toBe(false);
  });

  it('keeps the site also when the pages themselves cannot be made', async () => {
    // The content is good, but there is no project around it: Astro fails after the gate.
    const project = join(writeTree(), '..');
    const last = join(project, 'dist');
    mkdirSync(last);
    writeFileSync(join(last, 'index.html'), 'the last good site');
    await expect(buildSite({ root: project, dist: last, hosting: join(project, 'hosting') })).rejects.toThrow();
    expect(readFileSync(join(last, 'index.html'), 'utf8')).toBe('the last good site');
    expect(existsSync(`${last}.next`)).toBe(false);
  });
});

describe('what its user can mend', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['an address that is none', { SITE_URL: 'example.org' }, /SITE_URL is "example\.org": write the public address/],
    ['a day that is none', { SITE_DATE: '2026-02-30' }, /SITE_DATE is "2026-02-30": write a day of the calendar/],
    ['an odd folder on the host', { BASE_PATH: '/a b/' }, /BASE_PATH is "\/a b\/": write the folder/],
    ['a source folder for the site', { SITE_DIST: 'src' }, /SITE_DIST is .+, in the project's own src\//],
  ])('is one line and exit code 1: %s', async (_what, env, line) => {
    const failed: unknown = await build('refused', env).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    const { stderr } = failed as { stderr: string };
    expect(stderr).toMatch(new RegExp(`^${line.source}[^\n]*\n$`));
  });
});
