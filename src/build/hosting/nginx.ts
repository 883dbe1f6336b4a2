import { CONTENT_TYPES, DEFAULT_TYPE } from './content-types.ts';
import { headerRules, patternSource, type Header, type HeaderRule, type HostOptions } from './headers.ts';

/** Where the comments tell the owner to put the site and the logs. */
const ROOT = '/var/www/firm-ground';
const LOG = '/var/log/nginx/firm-ground.log';
const ERROR_LOG = '/var/log/nginx/firm-ground.error.log';

export interface NginxOptions extends HostOptions {
  root?: string;
  log?: string;
  errorLog?: string;
  /** Listen here without TLS (tests, or nginx behind another server that speaks TLS). */
  listen?: string;
}

/** A whole nginx configuration of the site, to be included inside `http { … }`. */
export function nginxConfig(options: NginxOptions): string {
  const { site, base } = options;
  const rules = headerRules({ base, https: site.protocol === 'https:', styleHashes: options.styleHashes });
  const own = rules.filter((r) => r.kind !== 'everything');
  const names = [...new Set(own.flatMap((r) => r.headers.map((h) => h.name)))];
  const always = [
    ...rules.filter((r) => r.kind === 'everything').flatMap((r) => r.headers),
    ...names.map((name) => ({ name, value: variable(name) })),
  ];
  return `# Firm Ground on nginx (1.18 or newer). The build writes this file from src/build/hosting/headers.ts: change it there.
#
# 1. Copy the built site (the content of dist/) to ${options.root ?? ROOT}.
# 2. Copy this file to /etc/nginx/conf.d/firm-ground.conf.${site.protocol === 'https:' ? ' Correct the certificate paths.' : ''}
# 3. nginx -t && systemctl reload nginx
${base === '/' ? '' : `#
# For a folder of a server that you already run: take the log format and the maps into http { }, and the
# locations into that server. Headers, log and error page are set inside them and touch nothing else.
`}
# Who reads what is not written down: no address, no query, no browser, no referrer, and no second of the day.
# "access_log off;" writes nothing at all.
log_format firm_ground '$fg_day $request_method $uri $status $body_bytes_sent';
map $time_iso8601 $fg_day {
    default "";
    "~^(?<fg_date>\\d{4}-\\d{2}-\\d{2})" $fg_date;
}

${names.map((name) => headerMap(name, own)).join('\n\n')}

${redirectToHttps(options)}server {
${listen(options)}
    server_name ${site.hostname};
    server_tokens off;
    # Here, and not only in the locations: a request that nginx cannot read (400) or finds too long (414) reaches none.
${logs(options, '    ')}
${base === '/' ? '' : `
    location = ${base.slice(0, -1)} {
${logs(options, '        ')}
        absolute_redirect off;
${addHeaders(always)}
        return 301 ${base}$is_args$args;
    }
`}
    location ${base} {
        ${base === '/' ? 'root' : 'alias'} ${options.root ?? ROOT}${base === '/' ? '' : '/'};
        index index.html;
        error_page 404 ${base}404.html;
        absolute_redirect off;${base === '/' ? '' : `
        server_tokens off;

${logs(options, '        ')}`}

        # The build has compressed every text file. Brotli saves another tenth; nginx needs a module for it
        # (Debian: apt install libnginx-mod-http-brotli-static), after which the second line can be set free.
        gzip_static on;
        gzip_vary on;
        # brotli_static on;

${addHeaders(always)}

        default_type ${DEFAULT_TYPE};
        charset utf-8;
        charset_types ${charsetTypes().join(' ')};
        types {
${types()}
        }
    }

    # Meant for other hosts; not part of the site.
    location = ${base}_headers {
        internal;
        error_page 404 ${base}404.html;
    }
    # Files and folders that begin with a dot are tools' own; /.well-known/ is for the world.
    location ~ ^${base}(?!\\.well-known/(?!(?:.*/)?\\.))(?:.*/)?\\. {
        internal;
        error_page 404 ${base}404.html;
    }
}
`;
}

const variable = (name: string): string => `$fg_${name.toLowerCase().replaceAll('-', '_')}`;

/** nginx does not inherit add_header into a block that has its own, so one block sends all and maps choose values. */
function headerMap(name: string, own: HeaderRule[]): string {
  const valueOf = (rule: HeaderRule | undefined): string => rule?.headers.find((h) => h.name === name)?.value ?? '';
  // An empty value sends no header.
  const usual = valueOf(own.find((r) => r.kind === 'page'));
  const lines = own.flatMap((rule) =>
    valueOf(rule) === usual ? [] : rule.patterns.map((p) => `    "~${patternSource(p)}" "${valueOf(rule)}";`),
  );
  return `map $uri ${variable(name)} {\n    default "${usual}";\n${lines.join('\n')}\n}`;
}

const addHeaders = (headers: Header[]): string =>
  headers.map(({ name, value }) => `        add_header ${name} "${value}" always;`).join('\n');

function logs(options: NginxOptions, indent: string): string {
  return [
    `access_log ${options.log ?? LOG} firm_ground;`,
    "# nginx writes the reader's address into this one, so it is for serious trouble only.",
    `error_log ${options.errorLog ?? ERROR_LOG} crit;`,
    'log_not_found off;',
  ]
    .map((line) => indent + line)
    .join('\n');
}

function listen({ site, listen: plain }: NginxOptions): string {
  if (plain) return `    listen ${plain};`;
  if (site.protocol !== 'https:') return '    listen 80;\n    listen [::]:80;';
  return `    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    ssl_certificate /etc/letsencrypt/live/${site.hostname}/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/${site.hostname}/privkey.pem;
    ssl_protocols TLSv1.2 TLSv1.3;`;
}

function redirectToHttps({ site, listen: plain }: NginxOptions): string {
  if (plain || site.protocol !== 'https:') return '';
  return `server {
    listen 80;
    listen [::]:80;
    server_name ${site.hostname};
    server_tokens off;
    access_log off;
    error_log ${ERROR_LOG} crit;
    return 301 https://${site.hostname}$request_uri;
}

`;
}

const mime = (type: string): string => type.split(';')[0] ?? type;

/** text/html is always among them, and naming it again is an error. */
function charsetTypes(): string[] {
  const withCharset = Object.values(CONTENT_TYPES).filter((type) => type.includes('charset'));
  return [...new Set(withCharset.map(mime))].filter((type) => type !== 'text/html');
}

function types(): string {
  const byType = new Map<string, string[]>();
  for (const [extension, type] of Object.entries(CONTENT_TYPES)) {
    byType.set(mime(type), [...(byType.get(mime(type)) ?? []), extension]);
  }
  return [...byType].map(([type, extensions]) => `            ${type} ${extensions.join(' ')};`).join('\n');
}
