import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { serveBuilt } from '../built-site.ts';
import { freePort } from '../site/serving-fixture.ts';
import { startEngine, type EngineName, type EngineOptions, type Tab } from './engine.ts';

/** The served site, and a browser that looks at it; both are there once the tests run. */
export interface Visit {
  tab: Tab;
  origin: string;
  /** Another site, which stands for the weather: nothing outside this machine is asked. */
  elsewhere: string;
}

/** At its address /slow the other site has not answered yet: the page that is left stays where it is. */
function otherSite(): Server {
  return createServer((request, answer) => {
    if (request.url === '/slow') answer.writeHead(204).end();
    else answer.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Weather</title><h1>Weather</h1>');
  });
}

/** Serve the built site and another one, start an engine for the tests of one block, and end all of it after them. */
export function useEngine(name: EngineName, options: EngineOptions = {}): Visit {
  const visit: Partial<Visit> = {};
  const servers: Server[] = [];
  beforeAll(async () => {
    const built = await serveBuilt();
    const other = otherSite();
    servers.push(built.server, other);
    visit.origin = built.origin;
    // Another host, too: browsers keep the pages of one host together. WebKitGTK's driver (2.50) loses its page when
    // Back leads into another process, so there another port has to do.
    const host = name === 'webkit' ? '127.0.0.1' : '127.0.0.2';
    const port = await freePort();
    other.listen(port, host);
    visit.elsewhere = `http://${host}:${port}`;
    visit.tab = await startEngine(name, options);
  });
  afterAll(async () => {
    await visit.tab?.close();
    for (const server of servers) server.close();
  });
  return visit as Visit;
}

/** The path, title and first heading of the page that is open. */
export const whereabouts = (tab: Tab): Promise<{ path: string; title: string; heading: string }> =>
  tab.evaluate(() => ({
    path: location.pathname,
    title: document.title,
    heading: document.querySelector('h1')?.textContent.trim() ?? '',
  }));

/** By how much the page is wider than its window, and what makes it so. */
export const overflow = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`);
  });
