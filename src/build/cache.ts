import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes by name: what one step of the build makes. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** What earlier builds made, by what it was made from. */
export interface Cache {
  /**
   * What `make` gives, from an earlier build where one has made it already.
   * @param key everything that the result depends on: the inputs, the options, the versions of the tools. Node's own
   * version is added, since zlib and the like come with it
   */
  cached(key: readonly (string | Uint8Array)[], make: () => Promise<Files>): Promise<Files>;
  /** Drop what this build has not used, so that the folder never holds more than one build needs. */
  drop(): void;
}

/** An entry's name; nothing else in the folder is touched. */
const ENTRY = /^[0-9a-f]{64}(\.\d+\.tmp)?$/;

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const HASH_BYTES = 32;
const LENGTH_BYTES = 4;

/** A checksum, the length of the list of names, the list [name, length of its bytes][] as JSON, the bytes. */
function pack(files: Files): Buffer {
  const names = Buffer.from(JSON.stringify(Object.entries(files).map(([name, bytes]) => [name, bytes.length])));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(names.length);
  const body = Buffer.concat([length, names, ...Object.values(files)]);
  return Buffer.concat([sha256(body), body]);
}

/** What was packed, or undefined when a byte of it has changed. */
function unpack(entry: Buffer): Files | undefined {
  const body = entry.subarray(HASH_BYTES);
  if (!sha256(body).equals(entry.subarray(0, HASH_BYTES))) return undefined;
  let at = LENGTH_BYTES + body.readUInt32LE();
  const names = JSON.parse(body.subarray(LENGTH_BYTES, at).toString()) as [string, number][];
  return Object.fromEntries(names.map(([name, length]) => [name, body.subarray(at, (at += length))]));
}

/** Each part with its length before it, so that no two lists of parts give one name. */
function nameOf(key: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of [process.version, ...key]) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

/**
 * A cache in a folder, which may be deleted at any time. It changes nothing but the time that a build takes: an entry
 * that is missing or damaged is made anew, and a folder that cannot be written to is left alone.
 */
export function cacheIn(folder: string): Cache {
  const used = new Set<string>();
  const read = (name: string): Files | undefined => {
    try {
      return unpack(readFileSync(join(folder, name)));
    } catch {
      return undefined;
    }
  };
  const write = (name: string, files: Files): void => {
    const unfinished = join(folder, `${name}.${process.pid}.tmp`);
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(unfinished, pack(files));
      // A reader sees a whole entry or none.
      renameSync(unfinished, join(folder, name));
    } catch {
      // What is half written there, drop() takes away.
    }
  };
  return {
    async cached(key, make) {
      const name = nameOf(key);
      used.add(name);
      const kept = read(name);
      if (kept) return kept;
      const files = await make();
      write(name, files);
      return files;
    },
    drop() {
      try {
        for (const name of readdirSync(folder))
          if (ENTRY.test(name) && !used.has(name)) rmSync(join(folder, name), { force: true });
      } catch {
        // No folder: nothing was kept.
      }
    },
  };
}

/** For a build that keeps nothing. */
export const NO_CACHE: Cache = { cached: (_key, make) => make(), drop: () => undefined };
