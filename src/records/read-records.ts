import { join } from 'node:path';
import type { z } from 'zod';
import type { Records } from './base.ts';
import { filesBelow, nameOf, readText } from './files.ts';
import { parseShape, parseYaml, type Problem } from './yaml.ts';

/**
 * Read the records of one kind: lists in the YAML files of content/records/<kind>/.
 * @param root the content folder
 * @returns each readable record by its id; what is wrong with the others is added to `problems`
 */
export function readRecords<T extends { id: string }>(
  root: string,
  kind: string,
  shape: z.ZodType<T>,
  problems: Problem[],
): Records<T> {
  const records: Records<T> = new Map();
  for (const path of filesBelow(root, join(root, 'records', kind), '.yaml', problems)) {
    const file = nameOf(root, path);
    const text = readText(root, path, problems);
    if (text === undefined) continue;
    const yaml = parseYaml(text, file);
    problems.push(...yaml.problems);
    if (yaml.problems.length) continue;
    if (!Array.isArray(yaml.value)) {
      problems.push({ file, line: 1, what: 'not a list of records', fix: 'start each record with "- id: …"' });
      continue;
    }
    yaml.value.forEach((value: unknown, index) => {
      const line = yaml.lineOf([index]);
      const name = typeof value === 'object' && value && 'id' in value ? String(value.id) : `record ${index + 1}`;
      const data = parseShape(shape, value, file, (p) => yaml.lineOf([index, ...p]), problems, name);
      if (!data) return;
      const first = records.get(data.id);
      if (first) {
        problems.push({
          file,
          line,
          what: `duplicate id "${data.id}" (first in ${first.file}:${first.line})`,
          fix: 'give one of the two another id, or merge them',
        });
        return;
      }
      records.set(data.id, { data, file, line });
    });
  }
  return records;
}
