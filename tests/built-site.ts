import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Server } from 'node:http';
import { readSiteRecord } from '../src/build/hosting/configs.ts';
import { createSiteServer, listen } from '../src/build/serve/server.ts';

const root = resolve(import.meta.dirname, '..');

/** The site under test: built by tests/run.ts into a folder of its own, or the last `npm run build`. */
export const dist = resolve(process.env['SITE_DIST'] ?? join(root, 'dist'));
const hosting = resolve(process.env['SITE_HOSTING'] ?? join(root, 'hosting'));

/** A page of the built site. */
export interface BuiltFile {
  /** "en/guides/u-visa/index.html" */
  file: string;
  /** "/en/guides/u-visa/" */
  path: string;
  html: string;
}

/** Every page of the built site, by path. */
export function builtPages(folder = dist): BuiltFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((file) => ({
      file,
      path: `/${file.replace(/index\.html$/, '')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** The pages with charts, in every language. */
export function chartPages(): BuiltFile[] {
  return builtPages().filter((page) => page.html.includes('<figure class="chart"'));
}

/** Serve the built site as a host would. */
export async function serveBuilt(): Promise<{ server: Server; origin: string }> {
  const record = readSiteRecord(hosting);
  if (!record) throw new Error(`no built site in ${dist}: run "npm run build" or "npm test"`);
  const server = createSiteServer({
    dist,
    headers: { base: record.base, https: false, styleHashes: record.styleHashes },
  });
  return { server, origin: `http://127.0.0.1:${await listen(server, 0)}` };
}
