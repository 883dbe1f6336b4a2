import { PassThrough } from 'node:stream';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stagesTo } from '../../src/build/stages.ts';
import { Refusal, tellTrouble } from '../../src/trouble.ts';

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

/** The error of a full disk, as Node gives it. */
const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', path: '/x/dist' });

describe('what a user can mend', () => {
  it.each<[string, unknown, RegExp]>([
    ['a refusal', new Refusal('the line'), /^the line$/],
    ['a full disk', full, /^the disk is full, at \/x\/dist: free some space/],
    ['a full disk, told by a library', new Error('could not write', { cause: full }), /^the disk is full/],
    [
      'a file that is not there',
      thrown(() => readFileSync(join(tmpdir(), 'no-such-file'))),
      /no-such-file is not there/,
    ],
  ])('is told in one line: %s', (_what, error, line) => {
    const told = tellTrouble(error);
    expect(told).toMatch(line);
    expect(told).not.toContain('\n');
  });

  it('is not said of a fault of the code', () => {
    expect(tellTrouble(new TypeError('x is not a function'))).toBeUndefined();
    expect(tellTrouble('text')).toBeUndefined();
  });
});

describe('the stages of a build', () => {
  const stream = (isTTY: boolean): PassThrough & NodeJS.WriteStream =>
    Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY }) as PassThrough & NodeJS.WriteStream;

  it('are one line each, with the result passed on', async () => {
    const out = stream(false);
    const stage = stagesTo(out);
    expect(await stage('pages', () => 7)).toBe(7);
    await stage('search', () => Promise.resolve());
    expect(out.read()).toMatch(/^pages +\d+\.\d s\nsearch +\d+\.\d s\n$/);
  });

  it('are named before they end where somebody watches', async () => {
    const out = stream(true);
    await stagesTo(out)('pages', () => expect(out.read()).toMatch(/^pages +$/));
    expect(out.read()).toMatch(/^ +\d+\.\d s\n$/);
  });

  it('end their line when they fail', async () => {
    const out = stream(true);
    await expect(stagesTo(out)('pages', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(out.read()).toMatch(/^pages +failed after +\d+\.\d s\n$/);
  });
});
