import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';

/** While editing: the search answers from the index of the last build, and a line says so, or says that it needs one. */
export function devSearch(dist = resolve('dist')): Plugin {
  return {
    name: 'dev-search',
    apply: 'serve',
    configureServer(server) {
      const built = existsSync(resolve(dist, 'search'));
      server.config.logger.info(
        built
          ? `search: answers from the last build in ${dist}`
          : 'search: needs a build; run "npm run build" once and start again. Until then its control leads to the A–Z page.',
      );
      if (!built) return;
      const files = sirv(dist, { dev: true });
      server.middlewares.use((req, res, next) => {
        if (/\/(pagefind|search)\/[^?]/.test(req.url ?? '')) files(req, res, next);
        else next();
      });
    },
  };
}
