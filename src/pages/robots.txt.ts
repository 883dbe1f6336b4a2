import type { APIRoute } from 'astro';
import { rootPath } from '../site/base.ts';

/** Everything may be found; nothing is measured. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(`${rootPath}sitemap-index.xml`, site).href}\n`);
