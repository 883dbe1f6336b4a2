import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Locale } from '../schema/common.ts';
import type { WordsFile } from './base.ts';
import { nameOf, readText } from './files.ts';
import { parseShape, parseYaml, type Problem } from './yaml.ts';

/** Read one of a language's files of words: content/<locale>/ui.yaml or search.yaml. */
export function readWords<T>(
  root: string,
  locale: Locale,
  name: 'ui' | 'search',
  shape: z.ZodType<T>,
  problems: Problem[],
): WordsFile<T> | undefined {
  const path = join(root, locale, `${name}.yaml`);
  const file = nameOf(root, path);
  if (!existsSync(path)) {
    problems.push({
      file,
      line: 1,
      what: `the words of the ${name === 'ui' ? 'interface' : 'search'} are missing`,
      fix: `write ${file} in the shape of src/schema/${name}.ts`,
    });
    return undefined;
  }
  const text = readText(root, path, problems);
  if (text === undefined) return undefined;
  const { value, problems: broken, lineOf } = parseYaml(text, file);
  problems.push(...broken);
  const data = broken.length
    ? undefined
    : parseShape(
        shape,
        value,
        file,
        lineOf,
        problems,
        name === 'ui' ? 'a missing or wrong interface word' : 'search words',
      );
  return data && { data, file, lineOf };
}
