import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseBase } from '../../settings.ts';
import { caddyfile } from './caddy.ts';
import { nginxConfig } from './nginx.ts';
import { headerRules, type HostOptions } from './headers.ts';

/** What a server must know about a built site: kept in hosting/site.json. */
export interface SiteRecord {
  site: string;
  base: string;
  styleHashes?: readonly string[];
}

/** What Cloudflare Pages takes: https://developers.cloudflare.com/pages/configuration/headers/ */
const MOST_RULES = 100;
const LONGEST_LINE = 2_000;

/**
 * Write what each kind of host needs. `_headers` lies in the site, where Cloudflare and Netlify look for it (they do
 * not serve it). The rest lies in a folder of its own beside the site, so that copying the site to a host does not
 * publish it.
 * @param dist the built site
 * @param hosting the folder for the other configurations; made when it is missing
 */
export function writeHostConfigs(dist: string, hosting: string, options: HostOptions): void {
  const host: HostOptions = { ...options, base: normaliseBase(options.base) };
  const record: SiteRecord = { site: host.site.origin, base: host.base, styleHashes: host.styleHashes };
  writeFileSync(join(dist, '_headers'), headersFile(host));
  mkdirSync(hosting, { recursive: true });
  writeFileSync(join(hosting, 'nginx.conf'), nginxConfig(host));
  writeFileSync(join(hosting, 'Caddyfile'), caddyfile(host));
  writeFileSync(join(hosting, 'site.json'), `${JSON.stringify(record, null, 2)}\n`);
}

/** What writeHostConfigs noted about the last build, or undefined when there is none. */
export function readSiteRecord(hosting: string): SiteRecord | undefined {
  let text: string;
  try {
    text = readFileSync(join(hosting, 'site.json'), 'utf8');
  } catch {
    return undefined;
  }
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('site' in value) || !('base' in value)) return undefined;
  const styleHashes = 'styleHashes' in value && Array.isArray(value.styleHashes) ? value.styleHashes.map(String) : [];
  return { site: String(value.site), base: String(value.base), styleHashes };
}

/** The `_headers` file of Cloudflare Pages, Netlify and the hosts that follow them. */
export function headersFile({ site, base, styleHashes }: HostOptions): string {
  const rules = headerRules({ base, https: site.protocol === 'https:', styleHashes });
  const blocks = rules.flatMap((rule) =>
    rule.patterns.map((p) => [p, ...rule.headers.map((h) => `  ${h.name}: ${h.value}`)].join('\n')),
  );
  const text = `# Written by the build from src/build/hosting/headers.ts: change it there.\n${blocks.join('\n')}\n`;
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  if (blocks.length > MOST_RULES || longest > LONGEST_LINE) {
    throw new Error(
      `_headers has ${blocks.length} rules and a line of ${longest} characters; Cloudflare takes ${MOST_RULES} rules ` +
        `and ${LONGEST_LINE} characters a line. Shorten src/build/hosting/headers.ts.`,
    );
  }
  return text;
}
