import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * `npm test`: types and format, then the site built on a fixed day into a folder of its own, then every test over it.
 * The last line says how many passed and failed; types, format and build count as one each.
 *
 * node tests/run.ts tests          all but the three engines and Lighthouse
 * node tests/run.ts engines        the journeys in the browsers that are installed
 * node tests/run.ts lighthouse     Lighthouse on one page of each kind
 * node tests/run.ts tests engines  both over one build, and one last line
 */
const PARTS = {
  tests: ['!engines', '!lighthouse'],
  engines: ['engines'],
  lighthouse: ['lighthouse'],
} as const;
const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((part) => process.argv.includes(part));

const root = resolve(import.meta.dirname, '..');
const work = join(root, '.test');
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  // No test depends on the day on which it runs.
  SITE_DATE: '2026-11-24',
  SITE_DIST: join(work, 'dist'),
  SITE_HOSTING: join(work, 'hosting'),
  // Empty at the start: the first build is cold, and what is built again is warm.
  SITE_CACHE: join(work, 'cache'),
  SITE_URL: 'http://localhost:4321',
  BASE_PATH: '/',
};

/** Run a command of the project, print what it said once it has ended, and resolve to whether it succeeded. */
function run(name: string, command: string, args: string[]): Promise<boolean> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, command), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('close', (code) => {
      console.log(
        `${said.trim()}\n— ${name}: ${code === 0 ? 'passed' : 'failed'} in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
      );
      done(code === 0);
    });
  });
}

/** The counts in a JSON report of Vitest; a run that left none counts as one failure. */
function counts(report: string): { passed: number; failed: number } {
  try {
    const value: unknown = JSON.parse(readFileSync(report, 'utf8'));
    if (typeof value === 'object' && value && 'numPassedTests' in value && 'numFailedTests' in value) {
      return { passed: Number(value.numPassedTests), failed: Number(value.numFailedTests) };
    }
  } catch {
    console.error('the tests left no report: they could not be run');
  }
  return { passed: 0, failed: 1 };
}

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const [types, built, formatted] = await Promise.all([
  run('types', 'node_modules/astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'warning']),
  run('build', 'src/build/build.ts', []),
  run('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
]);
let passed = Number(types) + Number(built) + Number(formatted);
let failed = 3 - passed;
for (const part of built ? parts : []) {
  const report = join(work, `${part}.json`);
  const ran = await run(part, 'node_modules/vitest/vitest.mjs', [
    'run',
    ...PARTS[part].map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counted = counts(report);
  passed += counted.passed;
  failed += counted.failed || Number(!ran);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
