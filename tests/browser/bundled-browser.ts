import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Beside the package, so that it goes with it; in the system's own folder for such files it would belong to whoever came first. */
const UNPACKED = resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium/.unpacked');

/** Whether this Linux has the libraries that the browser is linked to. */
function hasLibraries(): boolean {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
  } catch {
    return false;
  }
}

/**
 * Unpack the browser that came with npm (Linux on x64), once.
 * @returns its path; rejects where the package is not installed
 */
export async function unpackBrowser(): Promise<string> {
  const temporary = process.env['TMPDIR'];
  mkdirSync(UNPACKED, { recursive: true });
  process.env['TMPDIR'] = UNPACKED;
  // The package brings libraries and fonts too, but unpacks and names them only on the hosts that it was made for.
  if (!hasLibraries()) process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    return await bundled.executablePath();
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
}
