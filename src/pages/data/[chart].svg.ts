import type { APIRoute } from 'astro';
import { LOCALES } from '../../schema/locales.ts';
import { base } from '../../site/base.ts';
import { chartFile } from '../../site/charts.ts';

/** /data/u-visa-pending.en.svg and its neighbours: each chart as a picture of its own, with its title and its sources. */
export function getStaticPaths() {
  return [...base.charts.keys()].flatMap((id) =>
    LOCALES.map((locale) => ({ params: { chart: `${id}.${locale}` }, props: { text: chartFile(id, locale) } })),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'], { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
