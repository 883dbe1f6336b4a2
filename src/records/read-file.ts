import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { WordsFile } from './base.ts';
import { nameOf, readText } from './files.ts';
import { parseShape, parseYaml, type Problem } from './yaml.ts';

/**
 * Read a file that must be there and holds one value.
 * @param root the content folder
 * @param name its path in the content folder; its shape stands in the file of src/schema/ that bears its name
 * @param what what it holds, for the message that it is missing
 * @param part what one of its keys is, for the message that one is wrong
 */
export function readFile<T>(
  root: string,
  name: string,
  what: string,
  shape: z.ZodType<T>,
  part: string,
  problems: Problem[],
): WordsFile<T> | undefined {
  const path = join(root, name);
  const file = nameOf(root, path);
  if (!existsSync(path)) {
    const fix = `write ${file} in the shape of src/schema/${basename(name, '.yaml')}.ts`;
    problems.push({ file, line: 1, what: `${what} are missing`, fix });
    return undefined;
  }
  const text = readText(root, path, problems);
  if (text === undefined) return undefined;
  const { value, problems: broken, lineOf } = parseYaml(text, file);
  problems.push(...broken);
  const data = broken.length ? undefined : parseShape(shape, value, file, lineOf, problems, part);
  return data && { data, file, lineOf };
}
