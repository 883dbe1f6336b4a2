import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveBuilt } from '../built-site.ts';
import { startBrowser } from './browser.ts';

/** The served site and the browser of a test file; both are there once its tests run. */
export interface Site {
  origin: string;
  browser: Browser;
}

/** Serve the built site and start a browser for the tests of one file, and end both after them. */
export function useSite(): Site {
  let server: Server | undefined;
  const site: Partial<Site> = {};
  beforeAll(async () => {
    const served = await serveBuilt();
    server = served.server;
    site.origin = served.origin;
    site.browser = await startBrowser();
  });
  afterAll(async () => {
    await site.browser?.close();
    server?.close();
  });
  return site as Site;
}
