import type { Plugin } from 'vite';

/**
 * A dynamic import as the browser knows it. Vite wraps each in a helper that preloads styles and chunks; nothing here
 * needs that, and in the one script of every page it would be more than half of the bytes.
 */
export function plainImport(): Plugin {
  return {
    name: 'plain-import',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
