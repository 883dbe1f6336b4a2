import type { APIRoute } from 'astro';
import { base } from '../../site/base.ts';

/** /data/u-visa-i918.csv and its neighbours: the data files as they stand in content/records/datasets/, which the gate has read. */
export function getStaticPaths() {
  return [...base.tables].map(([dataset, table]) => ({ params: { dataset }, props: { text: table.text } }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'], { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
