import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { checkContent } from '../../records/check.ts';
import type { Problem } from '../../records/yaml.ts';

/** With this in its address a page is shown as far as it goes, in spite of the problems. */
const ANYWAY = 'anyway';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The page that stands in the place of every other while the content has problems.
 * @param client the address of Vite's client, which loads the page again when the content changes
 */
export function problemsPage(problems: readonly Problem[], client: string): string {
  const items = problems.map(
    ({ file, line, what, fix }) =>
      `<li><p><code>${escaped(file)}:${line}</code></p><p>${escaped(what)}</p><p>→ ${escaped(fix)}</p></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${problems.length} problem(s) in the content</title>
<style>body{font:1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}li{margin-bottom:1.5rem}p{margin:.2rem 0}</style>
<script type="module" src="${client}"></script>
</head>
<body>
<h1>${problems.length} problem(s) in the content</h1>
<p>The site cannot be built like this. This page goes away when they are mended. <a href="?${ANYWAY}">Show the page anyway</a></p>
<ol>${items.join('')}</ol>
</body>
</html>
`;
}

const wantsPage = ({ method, headers, url = '' }: IncomingMessage): boolean =>
  method === 'GET' && headers.accept?.includes('text/html') === true && !url.split('?')[1]?.split('&').includes(ANYWAY);

/** While editing: what the gate says, with file, line and remedy, on the page itself; and each change of the content shows at once. */
export function contentProblems(): Plugin {
  return {
    name: 'content-problems',
    apply: 'serve',
    configureServer(server) {
      const content = resolve(server.config.root, 'content');
      let problems: Problem[] | undefined;
      server.watcher.add(content);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(content) || !/\.(yaml|csv|mdx)$/.test(file)) return;
        problems = undefined;
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        if (!wantsPage(request)) return next();
        problems ??= checkContent(content).problems;
        if (!problems.length) return next();
        response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
        response.end(problemsPage(problems, `${server.config.base}@vite/client`));
      });
    },
  };
}
