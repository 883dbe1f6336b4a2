import { CONTENT_TYPES } from './content-types.ts';
import { headerRules, patternSource, type Header, type HeaderRule, type HostOptions } from './headers.ts';

export interface CaddyOptions extends HostOptions {
  root?: string;
  log?: string;
  /** Listen here without TLS (tests, or Caddy behind another server that speaks TLS). */
  listen?: string;
}

/** A whole Caddyfile of the site. */
export function caddyfile(options: CaddyOptions): string {
  const { site, base } = options;
  const root = options.root ?? '/var/www/firm-ground';
  const https = site.protocol === 'https:';
  const always = headerRules({ base, https, styleHashes: options.styleHashes }).filter((r) => r.kind === 'everything');
  // handle_path cuts the base off, so what follows are the rules of a site at the root.
  const own = headerRules({ base: '/', https, styleHashes: options.styleHashes }).filter((r) => r.kind !== 'everything');
  const page = own.find((r) => r.kind === 'page')?.headers ?? [];
  const others = [...new Set(own.flatMap((r) => r.headers.map((h) => h.name)))].filter((n) => page.every((h) => h.name !== n));

  return `# Firm Ground on Caddy (2.6 or newer). The build writes this file from src/build/hosting/headers.ts: change it there.
#
# 1. Copy the built site (the content of dist/) to ${root}.
# 2. Copy this file to /etc/caddy/Caddyfile, or import it from there.
# 3. systemctl reload caddy

(firm_ground) {
	root * ${root}
	# "route" keeps the order: first what holds for pages, then what differs. It runs a second time for the page that
	# says "not found", so that an address that is missing is never kept as long as a file that is there.
	route {
${always.flatMap((r) => r.headers).map(header).join('\n')}
		header -Server
${page.map(header).join('\n')}
		@writing not method GET HEAD
		header @writing Allow "GET, HEAD"
		respond @writing "Only reading." 405
		# Files and folders that begin with a dot are tools' own; /.well-known/ is for the world.
		@hidden {
			path_regexp /\\.
			not path_regexp ^/\\.well-known/([^./][^/]*/?)+$
		}
		error @hidden 404
${own.filter((r) => r.kind !== 'page').map(exception).join('\n')}
${types()}
		# The build has compressed every text file.
		file_server {
			precompressed br gzip
			hide _headers
		}
	}
}

${address(options)} {
	# Who reads what is not written down: no address, no query, no browser, no referrer, and no second of the day.
	# Without this block Caddy writes nothing at all.
	log {
		output file ${options.log ?? '/var/log/caddy/firm-ground.log'}
		format filter {
			wrap json {
				time_format "2006-01-02"
			}
			fields {
				request>remote_ip delete
				request>remote_port delete
				request>client_ip delete
				request>headers delete
				request>tls delete
				request>uri regexp "\\?.*" ""
				resp_headers delete
				user_id delete
			}
		}
	}

${base === '/' ? '' : `	redir ${base.slice(0, -1)} ${base} 301
`}	handle_path ${base}* {
		import firm_ground
	}
	handle_errors {
		@missing expression \`{err.status_code} == 404\`
		route @missing {
			rewrite * /404.html
${others.map((name) => `			header -${name}`).join('\n')}
			import firm_ground
		}
	}
}
`;
}

const header = ({ name, value }: Header): string => `		header ${name} "${value}"`;

function exception(rule: HeaderRule): string {
  const test = rule.patterns.map(patternSource).join('|');
  const lines = rule.headers.map((h) => `		header @${rule.kind} ${h.name} "${h.value}"`);
  return [`		@${rule.kind} path_regexp ${test}`, ...lines].join('\n');
}

function types(): string {
  return Object.entries(CONTENT_TYPES)
    .map(([ending, type]) => `		@${ending} path *.${ending}${ending === 'html' ? ' */' : ''}
		header @${ending} Content-Type "${type}"`)
    .join('\n');
}

function address({ site, listen }: CaddyOptions): string {
  if (listen) return `http://${listen}`;
  return site.protocol === 'https:' ? site.hostname : `http://${site.host}`;
}
