import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { setting, type SettingName } from '../settings.ts';
import { Refusal } from '../trouble.ts';

/** Where a build writes. */
export interface Folders {
  /** The finished site. */
  dist: string;
  /** The host configurations. */
  hosting: string;
  /** What the next build can use again; undefined for none. */
  cache: string | undefined;
}

/** What the project is made of: a build that wrote there would destroy it. */
const SOURCES = ['.astro', '.ci', '.git', 'content', 'docs', 'node_modules', 'public', 'src', 'tests'];

/** Whether `inner` is `outer` or lies below it. */
function lies(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || resolve(path) === path);
}

/**
 * The folders of a build, from SITE_DIST, SITE_HOSTING and SITE_CACHE.
 * @param root the project's folder; relative paths start there
 * @throws Refusal when a build would write into the project's sources, over files that no build has made, or when one
 * folder lies in another
 */
export function foldersOf(root: string, env: Readonly<Record<string, string | undefined>> = process.env): Folders {
  const cacheAt = setting('SITE_CACHE', env);
  const chosen: [SettingName, string][] = [
    ['SITE_DIST', resolve(root, setting('SITE_DIST', env) ?? 'dist')],
    ['SITE_HOSTING', resolve(root, setting('SITE_HOSTING', env) ?? 'hosting')],
    ...(cacheAt === 'off' ? [] : [['SITE_CACHE', resolve(root, cacheAt ?? '.cache')] satisfies [SettingName, string]]),
  ];
  for (const [name, folder] of chosen) {
    const source = SOURCES.find((s) => lies(folder, join(root, s)));
    if (source) throw new Refusal(`${name} is ${folder}, in the project's own ${source}/: choose a folder of its own`);
    if (lies(root, folder))
      throw new Refusal(`${name} is ${folder}, which holds the project: choose a folder of its own`);
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new Refusal(`${name} is ${folder}, which is a file: remove it, or choose a folder of its own`);
  }
  for (const [name, folder] of chosen) {
    for (const [other, place] of chosen)
      if (other !== name && lies(folder, place))
        throw new Refusal(`${name} is ${folder}, in ${other} (${place}): choose folders beside each other`);
  }
  const [dist, hosting, cache] = chosen.map(([, folder]) => folder);
  if (dist === undefined || hosting === undefined) throw new Error('a build needs two folders');
  if (existsSync(dist) && readdirSync(dist).length && !existsSync(join(dist, 'index.html')))
    throw new Refusal(`SITE_DIST is ${dist}, which holds other files than a built site: empty it, or choose another`);
  return { dist, hosting, cache };
}
