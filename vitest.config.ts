import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

/** One project for each kind of test; tests/run.ts builds the site first and runs them all. */
const project = (name: string, timeout: number, globalSetup: string[] = []) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
    globalSetup,
    // What a test waits for may take this long on a machine that is busy.
    expect: { poll: { timeout: 15_000 } },
  },
});

/** CI looks at thousands of pages in one test. */
const EVERY_PAGE = process.env['EVERY_PAGE'] === '1';

export default defineConfig({
  test: {
    // The browser's own processes need the rest of a small machine.
    maxWorkers: 2,
    projects: [
      project('unit', 5_000),
      project('content', 60_000),
      // Components are compiled as in a build.
      getViteConfig(project('components', 60_000)),
      project('site', 400_000),
      project('search', 180_000),
      project('browser', EVERY_PAGE ? 2_400_000 : 600_000, ['tests/browser/setup.ts']),
      // Not among `npm test`: it needs browsers that npm does not bring.
      // WebKitGTK's driver (2.50) loses a command now and then; what fails twice is a fault of the site.
      { test: { ...project('engines', 900_000).test, retry: 1 } },
      // Nor this: its package is large, and it measures times.
      project('lighthouse', 400_000, ['tests/browser/setup.ts']),
      project('pseudo', 400_000, ['tests/browser/setup.ts']),
    ],
  },
});
