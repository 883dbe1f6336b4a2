import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Locale } from '../schema/locales.ts';
import type { WordsFile } from './base.ts';
import { nameOf, readText } from './files.ts';
import { parseShape, parseYaml, type Problem } from './yaml.ts';

/** The files of a language, with what is told of one that is missing or wrong. */
const FILES = {
  ui: { missing: 'the words of the interface are missing', wrong: 'a missing or wrong interface word' },
  search: { missing: 'the words of the search are missing', wrong: 'search words' },
  asked: { missing: 'the asked questions are missing', wrong: 'asked questions' },
  'parity-gaps': { missing: undefined, wrong: 'the list of gaps' },
};

/** Read one of a language's files of words: content/<locale>/ui.yaml and its neighbours. A list of gaps need not be there. */
export function readWords<T>(
  root: string,
  locale: Locale,
  name: keyof typeof FILES,
  shape: z.ZodType<T>,
  problems: Problem[],
): WordsFile<T> | undefined {
  const path = join(root, locale, `${name}.yaml`);
  const file = nameOf(root, path);
  if (!existsSync(path)) {
    const { missing } = FILES[name];
    if (missing)
      problems.push({
        file,
        line: 1,
        what: missing,
        fix: `write ${file} in the shape of src/schema/${name === 'asked' ? 'search' : name}.ts`,
      });
    return undefined;
  }
  const text = readText(root, path, problems);
  if (text === undefined) return undefined;
  const { value, problems: broken, lineOf } = parseYaml(text, file);
  problems.push(...broken);
  const data = broken.length ? undefined : parseShape(shape, value, file, lineOf, problems, FILES[name].wrong);
  return data && { data, file, lineOf };
}
