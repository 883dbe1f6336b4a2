import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { copyOfProject, stepsOf, take, WAYS } from './content/how-to.ts';

/**
 * `npm run test:guide`: follow every way of CONTRIBUTING.md in a copy of the project, then run `npm test` there. The site with the
 * new pages must pass all that the site passes: bytes, search, browser.
 */
const copy = copyOfProject();
try {
  for (const step of WAYS.flatMap(stepsOf)) take(copy, step);
  const { status } = spawnSync('npm test', { cwd: copy, shell: true, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
