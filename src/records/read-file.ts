import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { WordsFile } from './base.ts';
import { nameOf, readText } from './files.ts';
import { parseShape, parseYaml, type Problem } from './yaml.ts';

/** The files that hold one value each, with their shape's file and what is told of one that is missing or wrong. */
const FILES = {
  site: { shape: 'site', missing: 'the choices of the site are missing', wrong: 'a choice of the site' },
  ui: { shape: 'ui', missing: 'the words of the interface are missing', wrong: 'a missing or wrong interface word' },
  search: { shape: 'search', missing: 'the words of the search are missing', wrong: 'search words' },
  asked: { shape: 'search', missing: 'the asked questions are missing', wrong: 'asked questions' },
  // A language without gaps has no such list.
  'parity-gaps': { shape: 'parity', missing: undefined, wrong: 'the list of gaps' },
};

/**
 * Read one of the files that hold one value: <folder>/<name>.yaml.
 * @param root the content folder
 * @param folder its part in which the file stands: a language, or "" for the content folder itself
 */
export function readFile<T>(
  root: string,
  folder: string,
  name: keyof typeof FILES,
  shape: z.ZodType<T>,
  problems: Problem[],
): WordsFile<T> | undefined {
  const path = join(root, folder, `${name}.yaml`);
  const file = nameOf(root, path);
  const { shape: shapeFile, missing, wrong } = FILES[name];
  if (!existsSync(path)) {
    const fix = `write ${file} in the shape of src/schema/${shapeFile}.ts`;
    if (missing) problems.push({ file, line: 1, what: missing, fix });
    return undefined;
  }
  const text = readText(root, path, problems);
  if (text === undefined) return undefined;
  const { value, problems: broken, lineOf } = parseYaml(text, file);
  problems.push(...broken);
  const data = broken.length ? undefined : parseShape(shape, value, file, lineOf, problems, wrong);
  return data && { data, file, lineOf };
}
