import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { lastChecked } from './src/build/sitemap-dates.ts';
import { contentReload } from './src/build/vite/content-reload.ts';
import { devSearch } from './src/build/vite/dev-search.ts';
import { plainCss } from './src/build/vite/plain-css.ts';
import { plainImport } from './src/build/vite/plain-import.ts';
import { eachLocale, ORIGINAL } from './src/schema/locales.ts';

const checked = lastChecked('content');

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  output: 'static',
  trailingSlash: 'always',
  // The default removes the space at a line break between words and an inline element.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [
    sitemap({
      i18n: { defaultLocale: ORIGINAL, locales: eachLocale((locale) => locale) },
      serialize: (item) => ({ ...item, lastmod: checked(new URL(item.url).pathname) }),
    }),
  ],
  vite: {
    plugins: [tailwindcss(), plainCss(), contentReload(), devSearch(), plainImport()],
    // No inline script and no data: address, so that the Content-Security-Policy needs no exception for them.
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
    },
  },
  devToolbar: { enabled: false },
});
