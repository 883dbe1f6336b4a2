// The command behind `npm start`: serve the built site on this machine. node src/build/serve/serve.ts [folder of the site]
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setting } from '../../settings.ts';
import { Refusal, command } from '../../trouble.ts';
import { readSiteRecord } from '../hosting/configs.ts';
import { createSiteServer, listen } from './server.ts';

await command(async () => {
  const dist = resolve(process.argv[2] ?? setting('SITE_DIST') ?? join(import.meta.dirname, '../../../dist'));
  const record = readSiteRecord(setting('SITE_HOSTING') ?? join(dist, '../hosting'));
  if (!record || !existsSync(join(dist, '404.html')))
    throw new Refusal(`There is no built site in ${dist}. Run "npm run build" first, or "npm start", which does both.`);
  // Over plain http: HSTS and "upgrade-insecure-requests" would send the browser to an https that is not here.
  const server = createSiteServer({
    dist,
    headers: { base: record.base, https: false, styleHashes: record.styleHashes },
  });
  const port = await listen(server, setting('PORT'));
  console.log(`Firm Ground is at http://localhost:${port}${record.base} (stop it with Ctrl+C)`);
});
