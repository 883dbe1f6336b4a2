import { readdirSync, rmSync } from 'node:fs';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { TEXT_EXTENSIONS, extensionOf } from './hosting/content-types.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a file fits into one packet, and compressing it saves nothing. */
const SMALLEST = 1_400;

/**
 * The page of a single document or word, the map for search engines, and the records to download: there are thousands,
 * and at the best quality they take most of a build's time.
 */
const MANY = /^([a-z]{2}\/(sources|glossary)\/[^/]+\/index\.html|sitemap-.+|data\/.+)$/;

/** Brotli's quality. 5 takes a fifth of the time of 11, and these come out a tenth larger, far below the pages' budget. */
const qualityFor = (name: string): number => (MANY.test(name) ? 5 : 11);

/** zlib works in Node's pool of four threads; a few more files than threads keep it busy. */
const AT_ONCE = 8;

export interface CompressionReport {
  files: number;
  bytes: number;
  brotli: number;
  gzip: number;
}

/**
 * Write a .br and a .gz file beside every text file of a folder that gets smaller by it. The result depends on
 * nothing but the files, so two builds stay the same to the byte.
 */
export async function compressDist(dist: string): Promise<CompressionReport> {
  const waiting = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    TEXT_EXTENSIONS.has(extensionOf(name)),
  );
  const report: CompressionReport = { files: 0, bytes: 0, brotli: 0, gzip: 0 };
  const worker = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      await compressFile(join(dist, name), qualityFor(name.split(sep).join('/')), report);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return report;
}

async function compressFile(file: string, quality: number, report: CompressionReport): Promise<void> {
  const { size, mtime } = await stat(file);
  if (size <= SMALLEST) return;
  const content = await readFile(file);
  const [br, gz] = await Promise.all([
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: size,
      },
    }),
    zip(content, { level: 9 }),
  ]);
  // The tenth byte names the operating system that compressed; 255 is "unknown", so all systems write the same file.
  gz[9] = 255;
  report.files += 1;
  report.bytes += size;
  report.brotli += await keepIfSmaller(`${file}.br`, br, size, mtime);
  report.gzip += await keepIfSmaller(`${file}.gz`, gz, size, mtime);
}

/** The three variants carry one date, since servers make Last-Modified and ETag from it. */
async function keepIfSmaller(file: string, content: Buffer, size: number, mtime: Date): Promise<number> {
  if (content.length >= size) {
    rmSync(file, { force: true });
    return size;
  }
  await writeFile(file, content);
  await utimes(file, mtime, mtime);
  return content.length;
}
