import { SettingError } from './settings.ts';

/** Something that its user can mend; the message says what and how, and needs no stack trace. */
export class Refusal extends Error {}

/** What the system says when a file cannot be had, and what to do about it. */
const SYSTEM: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: (path) => `the disk is full${path && `, at ${path}`}: free some space (dist*/ and .cache/ may be deleted)`,
  EDQUOT: (path) => `the disk's quota is used up${path && `, at ${path}`}: free some space`,
  EACCES: (path) => `${path} may not be read or written by this user: change its owner or its rights`,
  EPERM: (path) => `${path} may not be changed by this user: change its owner or its rights`,
  EROFS: (path) => `${path} lies on a disk that cannot be written to: choose another folder with SITE_DIST`,
  EEXIST: (path) => `${path} is there already, as a file where a folder is wanted: rename or remove it`,
  EISDIR: (path) => `${path} is a folder, and a file is wanted: rename or remove it`,
  ENOTDIR: (path) => `${path} is a file, or lies below one, and a folder is wanted: rename or remove it`,
  ENOENT: (path) => `${path} is not there and cannot be made: correct the path, or the link that leads to it`,
  ELOOP: (path) => `${path} is a link that leads back to itself: remove it`,
  ENAMETOOLONG: (path) => `${path} is a longer name than the disk takes: shorten it`,
  EMFILE: () => 'too many files are open at once: raise the limit (ulimit -n 4096)',
  ENOMEM: () => 'the memory is used up: close other programs',
};

/** The error itself and what it was caused by, outermost first. */
function chain(error: unknown): Error[] {
  return error instanceof Error ? [error, ...chain(error.cause)] : [];
}

/**
 * One line for what its user can mend, with the remedy: a refusal, a wrong setting, a file or folder that cannot be
 * read or written.
 * @returns undefined for everything else, which is a fault of the code
 */
export function tellTrouble(error: unknown): string | undefined {
  for (const one of chain(error)) {
    if (one instanceof Refusal || one instanceof SettingError) return one.message;
    const { code, path, dest } = one as NodeJS.ErrnoException & { dest?: string };
    const tell = code === undefined ? undefined : SYSTEM[code];
    if (tell && (path || code === 'ENOSPC' || code === 'EDQUOT' || code === 'EMFILE' || code === 'ENOMEM'))
      return tell(dest ?? path ?? '');
  }
  return undefined;
}

/** Run a command's work; what its user can mend is one line, and only a fault of the code has its stack trace. */
export async function command(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(tellTrouble(error) ?? error);
    process.exitCode = 1;
  }
}
