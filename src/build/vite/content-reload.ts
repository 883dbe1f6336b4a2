import type { Plugin } from 'vite';

/** While editing: a change in the records or interface words reloads the page, as a change in an article does. */
export function contentReload(): Plugin {
  return {
    name: 'content-reload',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add('content');
      server.watcher.on('change', (file) => {
        if (!file.endsWith('.yaml') && !file.endsWith('.csv') && !file.endsWith('.mdx')) return;
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
