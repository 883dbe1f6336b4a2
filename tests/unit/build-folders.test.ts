import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldersOf } from '../../src/build/folders.ts';
import { hold } from '../../src/build/lock.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'firm-ground-folders-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the folders of a build', () => {
  it('lie in the project where nothing else is said, and elsewhere where it is', () => {
    expect(foldersOf(root, {})).toEqual({
      dist: join(root, 'dist'),
      hosting: join(root, 'hosting'),
      cache: join(root, '.cache'),
    });
    const elsewhere = join(tmpdir(), 'no-such-folder');
    expect(foldersOf(root, { SITE_DIST: join(elsewhere, 'site'), SITE_HOSTING: 'out', SITE_CACHE: 'off' })).toEqual({
      dist: join(elsewhere, 'site'),
      hosting: join(root, 'out'),
      cache: undefined,
    });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['the content', { SITE_DIST: 'content' }, /SITE_DIST is .+, in the project's own content\//],
    ['a folder below the sources', { SITE_HOSTING: 'src/x' }, /SITE_HOSTING is .+, in the project's own src\//],
    ['the project', { SITE_DIST: '.' }, /SITE_DIST is .+, which holds the project/],
    ['a folder above the project', { SITE_CACHE: '..' }, /SITE_CACHE is .+, which holds the project/],
    ['one folder for both', { SITE_DIST: 'x', SITE_HOSTING: 'x' }, /SITE_DIST is .+, in SITE_HOSTING/],
    ['the configurations in the site', { SITE_HOSTING: 'dist/x' }, /SITE_HOSTING is .+, in SITE_DIST/],
  ])('are refused when they are %s', (_what, env, message) => {
    expect(() => foldersOf(root, env)).toThrow(message);
  });

  it('are refused when a build would replace files that no build has made', () => {
    mkdirSync(join(root, 'letters'));
    writeFileSync(join(root, 'letters', 'letter.txt'), 'dear');
    expect(() => foldersOf(root, { SITE_DIST: 'letters' })).toThrow('which holds other files than a built site');
    expect(() => foldersOf(root, { SITE_DIST: 'letters/letter.txt' })).toThrow('which is a file');
    writeFileSync(join(root, 'letters', 'index.html'), '');
    expect(foldersOf(root, { SITE_DIST: 'letters' }).dist).toBe(join(root, 'letters'));
  });
});

describe('a folder that a build works on', () => {
  it('is refused to a second build, and free again after the first', () => {
    const dist = join(root, 'dist');
    const release = hold(dist);
    expect(() => hold(dist)).toThrow(`another build (process ${process.pid}) is working on ${dist}: wait until`);
    release();
    hold(dist)();
  });

  it('is cleared of what a killed build left, and has its last site back', () => {
    const dist = join(root, 'dist');
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(`${dist}.lock`, String(gone));
    for (const folder of [`${dist}.next`, `${dist}.old`]) mkdirSync(folder);
    writeFileSync(join(`${dist}.old`, 'index.html'), 'the last good site');
    const release = hold(dist);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good site');
    expect([`${dist}.next`, `${dist}.old`].filter((f) => existsSync(f))).toEqual([]);
    release();
    expect(existsSync(`${dist}.lock`)).toBe(false);
  });
});
