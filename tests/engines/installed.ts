import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of a program: an absolute one, or one on the PATH.
 * @param names in order of preference
 * @param remedy what to install where there is none
 */
export function installed(names: readonly string[], remedy: string): string {
  const folders = (process.env['PATH'] ?? '').split(':');
  const paths = names.flatMap((name) => (name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))));
  const found = paths.find((path) => existsSync(path));
  if (!found) throw new Error(`${names.join(', ')}: not on this machine. ${remedy}`);
  return found;
}
