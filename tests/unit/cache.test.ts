import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_CACHE, cacheIn, type Files } from '../../src/build/cache.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'firm-ground-cache-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILES: Files = { 'a/b': Buffer.from('ñ'), empty: Buffer.alloc(0) };
const make = () => vi.fn(() => Promise.resolve(FILES));
const text = (files: Files): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));

describe('the cache of the build', () => {
  it('gives what an earlier build made, and makes it once', async () => {
    const first = make();
    const second = make();
    await cacheIn(folder).cached(['key', Buffer.from([0])], first);
    const kept = await cacheIn(folder).cached(['key', Buffer.from([0])], second);
    expect(text(kept)).toEqual({ 'a/b': 'ñ', empty: '' });
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0]);
  });

  it('tells keys apart also where their parts join to the same text', async () => {
    const other = make();
    await cacheIn(folder).cached(['ab', 'c'], make());
    await cacheIn(folder).cached(['a', 'bc'], other);
    expect(other).toHaveBeenCalledOnce();
  });

  it.each([
    ['a changed byte', (entry: Buffer) => Buffer.concat([entry.subarray(0, -1), Buffer.from('x')])],
    ['an end cut off', (entry: Buffer) => entry.subarray(0, 40)],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('makes an entry anew that has %s', async (_what, damage) => {
    await cacheIn(folder).cached(['key'], make());
    const [name = ''] = readdirSync(folder);
    const whole = readFileSync(join(folder, name));
    writeFileSync(join(folder, name), damage(whole));
    const again = make();
    expect(text(await cacheIn(folder).cached(['key'], again))).toEqual(text(FILES));
    expect(again).toHaveBeenCalledOnce();
    expect(readFileSync(join(folder, name))).toEqual(whole);
  });

  it('drops what a build did not use and what a killed one left, and nothing that is not its own', async () => {
    await cacheIn(folder).cached(['old'], make());
    const cache = cacheIn(folder);
    const [old = ''] = readdirSync(folder);
    writeFileSync(join(folder, `${old}.1.tmp`), 'half');
    writeFileSync(join(folder, 'letter.txt'), 'dear');
    await cache.cached(['new'], make());
    cache.drop();
    const left = readdirSync(folder);
    expect(left).toHaveLength(2);
    expect(left).toContain('letter.txt');
    expect(left).not.toContain(old);
  });

  it('is left alone where it cannot be written to', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const cache = cacheIn(join(file, 'below'));
    expect(text(await cache.cached(['key'], make()))).toEqual(text(FILES));
    cache.drop();
  });

  it('lets what fails fail, and keeps nothing of it', async () => {
    await expect(cacheIn(folder).cached(['key'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps nothing when it is off', async () => {
    const each = make();
    await NO_CACHE.cached(['key'], each);
    await NO_CACHE.cached(['key'], each);
    expect(each).toHaveBeenCalledTimes(2);
  });
});
