import { readdirSync, rmSync } from 'node:fs';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { NO_CACHE, type Cache, type Files } from './cache.ts';
import { TEXT_EXTENSIONS, extensionOf } from './hosting/content-types.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a file fits into one packet, and compressing it saves nothing. */
const SMALLEST = 1_400;

/**
 * What a server sends before it waits for the reader's answer (ten packets of 1,460 bytes, RFC 6928), less the answer's
 * headers and the page's script. A page within it reaches the reader at once, and a smaller one no sooner.
 */
const ONE_TRIP = 13_600;

/** Brotli's best quality makes a page about this much smaller than quality 9, for twenty-five times the work. */
const BEST_GAIN = 0.897;

/**
 * The page of a single document or word, the map for search engines, and the records to download: there are thousands,
 * all far below one round trip or for machines.
 */
const MANY = /^([a-z]{2}\/(sources|glossary)\/[^/]+\/index\.html|sitemap-.+|data\/.+)$/;

/** How hard to try, of Brotli's qualities; see docs/decisions/0016-build-speed.md for what each takes and gives. */
type Effort = 'many' | 'page' | 'other';
const QUALITY: Readonly<Record<Effort, number>> = { many: 5, page: 9, other: 11 };
/** From here on each byte of a page costs the reader more round trips: it gets the best. */
const LONG = 22_000;
const BEST = 11;
/** Tried in turn for a page that may so be brought within one round trip. */
const HARDER = [10, BEST];
/** 64 kB, about a page: at quality 9 a larger window takes nine times as long and gives nothing. */
const PAGE_WINDOW = 16;

const effortFor = (name: string): Effort => (MANY.test(name) ? 'many' : name.endsWith('.html') ? 'page' : 'other');

/** All that a result depends on beside the file. */
const RULES = JSON.stringify([
  ONE_TRIP,
  BEST_GAIN,
  QUALITY,
  LONG,
  HARDER,
  PAGE_WINDOW,
  process.versions.brotli,
  process.versions.zlib,
]);

/** zlib works in Node's pool of four threads; a few more files than threads keep it busy. */
const AT_ONCE = 8;

/**
 * Write a .br and a .gz file beside every text file of a folder that gets smaller by it. The result depends on
 * nothing but the files, so two builds stay the same to the byte.
 */
export async function compressDist(dist: string, cache: Cache = NO_CACHE): Promise<void> {
  const waiting = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    TEXT_EXTENSIONS.has(extensionOf(name)),
  );
  const worker = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      await compressFile(join(dist, name), effortFor(name.split(sep).join('/')), cache);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function compressFile(file: string, effort: Effort, cache: Cache): Promise<void> {
  const { size, mtime } = await stat(file);
  if (size <= SMALLEST) return;
  const content = await readFile(file);
  const variants = await cache.cached(['compressed', RULES, effort, content], () => compress(content, effort));
  for (const ending of ['br', 'gz']) {
    const bytes = variants[ending];
    if (!bytes) rmSync(`${file}.${ending}`, { force: true });
    else {
      await writeFile(`${file}.${ending}`, bytes);
      // The three variants carry one date, since servers make Last-Modified and ETag from it.
      await utimes(`${file}.${ending}`, mtime, mtime);
    }
  }
}

/** The variants that are smaller than the file itself, by their ending. */
async function compress(content: Buffer, effort: Effort): Promise<Files> {
  const [br, gz] = await Promise.all([brotliOf(content, effort), zip(content, { level: 9 })]);
  // The tenth byte names the operating system that compressed; 255 is "unknown", so all systems write the same file.
  gz[9] = 255;
  return Object.fromEntries(Object.entries({ br, gz }).filter(([, bytes]) => bytes.length < content.length));
}

async function brotliOf(content: Buffer, effort: Effort): Promise<Buffer> {
  const at = (quality: number): Promise<Buffer> =>
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        ...(quality === QUALITY.page && { [constants.BROTLI_PARAM_LGWIN]: PAGE_WINDOW }),
      },
    });
  let result = await at(QUALITY[effort]);
  if (effort === 'page' && result.length > LONG) return at(BEST);
  if (effort === 'page' && result.length * BEST_GAIN <= ONE_TRIP)
    for (const quality of HARDER) if (result.length > ONE_TRIP) result = await at(quality);
  return result;
}
