import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Locale } from '../schema/common.ts';
import type { WordsFile } from './base.ts';
import { nameOf, readText } from './files.ts';
import { parseShape, parseYaml, type Problem } from './yaml.ts';

/** The files of words that each language has, and how a problem names them. */
const FILES = {
  ui: { is: 'the words of the interface', shape: 'ui.ts', fault: 'a missing or wrong interface word' },
  search: { is: 'the words of the search', shape: 'search.ts', fault: 'search words' },
  asked: { is: 'the asked questions', shape: 'search.ts', fault: 'asked questions' },
};

/** Read one of a language's files of words: content/<locale>/ui.yaml, search.yaml or asked.yaml. */
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
    problems.push({
      file,
      line: 1,
      what: `${FILES[name].is} are missing`,
      fix: `write ${file} in the shape of src/schema/${FILES[name].shape}`,
    });
    return undefined;
  }
  const text = readText(root, path, problems);
  if (text === undefined) return undefined;
  const { value, problems: broken, lineOf } = parseYaml(text, file);
  problems.push(...broken);
  const data = broken.length ? undefined : parseShape(shape, value, file, lineOf, problems, FILES[name].fault);
  return data && { data, file, lineOf };
}
