import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

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

/** Without a single font the browser draws no words: it is led to those that came with it. */
function offerFonts(): void {
  if (existsSync('/usr/share/fonts')) return;
  const config = join(UNPACKED, 'own-fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><fontconfig><dir>${join(UNPACKED, 'fonts')}</dir><cachedir>${join(UNPACKED, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  process.env['FONTCONFIG_FILE'] = config;
}

/**
 * Unpack the browser that came with npm (Linux on x64), once.
 * @returns its path; rejects where the package is not installed
 */
export async function unpackBrowser(): Promise<string> {
  const temporary = process.env['TMPDIR'];
  mkdirSync(UNPACKED, { recursive: true });
  process.env['TMPDIR'] = UNPACKED;
  // The package brings the libraries too, but unpacks and names them only on the hosts that it was made for.
  if (!hasLibraries()) process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    const path = await bundled.executablePath();
    offerFonts();
    return path;
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
}
