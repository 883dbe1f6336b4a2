import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../trouble.ts';

/** The folders beside `dist` that a build works in. */
export const workFolders = (dist: string): { next: string; old: string } => ({
  next: `${dist}.next`,
  old: `${dist}.old`,
});

/** Whether a program with this number runs on this machine. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A program of another user may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Take a folder of the finished site for one build, and clear what a killed build left beside it. Where that one was
 * killed between putting the last site aside and putting the new one in its place, the last site is put back.
 * @returns the function that gives the folder free again
 * @throws Refusal when another build works on it
 */
export function hold(dist: string): () => void {
  const lock = `${dist}.lock`;
  // Not with `recursive`: under /proc and the like Node 24 tries for ever.
  if (!existsSync(dirname(dist))) mkdirSync(dirname(dist));
  take(lock, dist);
  const { next, old } = workFolders(dist);
  rmSync(next, { recursive: true, force: true });
  if (existsSync(old) && !existsSync(dist)) renameSync(old, dist);
  rmSync(old, { recursive: true, force: true });
  return () => rmSync(lock, { force: true });
}

function take(lock: string, dist: string): void {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(readFileSync(lock, 'utf8'));
    // An empty lock is one that its build is about to write its number into.
    if (holder === 0 || runs(holder)) {
      throw new Refusal(
        `another build${holder ? ` (process ${holder})` : ''} is working on ${dist}: wait until it has ended, give this one ` +
          `another folder (SITE_DIST and SITE_HOSTING), or delete ${lock} if no build runs`,
      );
    }
    rmSync(lock, { force: true });
  }
}
