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

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'firm-ground-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Vitest puts into the environment, and what would change a build. */
const VITEST_OWN = /^(VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$|BASE_URL$)/;
const plainEnv = Object.fromEntries(Object.entries(process.env).filter(([name]) => !VITEST_OWN.test(name)));

/** Build the real site into a folder of its own. */
async function build(name: string, env: Record<string, string>): Promise<string> {
  const out = join(folder, name);
  await promisify(execFile)(process.execPath, ['src/build/build.ts'], {
    cwd: root,
    env: { ...plainEnv, SITE_DIST: join(out, 'dist'), SITE_HOSTING: join(out, 'hosting'), ...env },
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

it('is the same to the byte when built again', async () => {
  expect(hashes(await build('again', {}))).toEqual(hashes(dist));
});

describe('under a folder of another site', () => {
  let sub = '';
  beforeAll(async () => {
    sub = await build('sub', { BASE_PATH: '/sub/', SITE_URL: 'https://example.org' });
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
