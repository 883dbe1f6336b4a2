// The command behind `npm start`: serve the built site on this machine. node src/build/serve/serve.ts [folder of the site]
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSiteRecord } from '../hosting/configs.ts';
import { createSiteServer, listen } from './server.ts';

const dist = resolve(process.argv[2] ?? process.env['SITE_DIST'] ?? join(import.meta.dirname, '../../../dist'));
const record = readSiteRecord(process.env['SITE_HOSTING'] ?? join(dist, '../hosting'));
const port = Number(process.env['PORT'] ?? 4321);

if (!record || !existsSync(join(dist, '404.html'))) {
  stop(`There is no built site in ${dist}. Run "npm run build" first, or "npm start", which does both.`);
} else if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  stop(`PORT must be a number from 0 to 65535, and is "${process.env['PORT']}".`);
} else {
  // Over plain http: HSTS and "upgrade-insecure-requests" would send the browser to an https that is not here.
  const server = createSiteServer({
    dist,
    headers: { base: record.base, https: false, styleHashes: record.styleHashes },
  });
  try {
    const open = await listen(server, port);
    console.log(`Firm Ground is at http://localhost:${open}${record.base} (stop it with Ctrl+C)`);
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
}

function stop(line: string): void {
  console.error(line);
  process.exitCode = 1;
}
