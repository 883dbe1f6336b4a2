import type { Plugin } from 'vite';

/**
 * Tailwind writes its name over each sheet that it compiles. None of its own rules stand in ours
 * (docs/decisions/0006-styles.md), and every page would carry the line.
 */
export function plainCss(): Plugin {
  return {
    name: 'plain-css',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/site\.css$/ },
      handler: (code) => code.replace(/^\/\*! tailwindcss .*?\*\/\s*/, ''),
    },
  };
}
