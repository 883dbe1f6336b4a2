import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';

/** As many bytes as a page of this site has. */
const PAGE_BYTES = 50_000;

/** One route whose pages are text that is there already: all that is left is what Astro itself does for a page. */
const route = (pages: number): string => `---
export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, i) => ({ params: { page: 'page-' + i } }));
const text = 'word '.repeat(${PAGE_BYTES / 5});
---
<html lang="en"><head><title>{Astro.params.page}</title></head><body set:html={text} /></html>
`;

async function seconds(root: string, pages: number): Promise<number> {
  const project = mkdtempSync(join(tmpdir(), 'firm-ground-floor-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    mkdirSync(join(project, 'src', 'pages'), { recursive: true });
    writeFileSync(join(project, 'src', 'pages', '[page].astro'), route(pages));
    const started = performance.now();
    await build({ root: project, cacheDir: join(project, 'cache'), logLevel: 'warn', configFile: false });
    return (performance.now() - started) / 1000;
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** What Astro needs, whatever a site does: milliseconds for one more page, and seconds before the first. */
export async function astroFloor(root: string): Promise<{ start: number; page: number }> {
  const [few, many] = [1, 1_001];
  // The first build of a process also loads Astro and Vite.
  await seconds(root, few);
  const start = await seconds(root, few);
  // Seconds for a thousand pages are milliseconds for one.
  return { start, page: (await seconds(root, many)) - start };
}
