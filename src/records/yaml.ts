import { LineCounter, isNode, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';

/** Something wrong in the content, told so that its author can mend it. */
export interface Problem {
  file: string;
  line: number;
  what: string;
  fix: string;
}

/** A value and the place in the content where it stands. */
export interface Located<T> {
  data: T;
  file: string;
  line: number;
}

type Path = (string | number)[];

/** A parsed YAML text that can tell the line of any of its parts. */
export interface YamlText {
  value: unknown;
  problems: Problem[];
  /** The line of the value at `path`, or of its nearest existing parent. */
  lineOf(path: Path): number;
}

/**
 * Parse YAML and keep its line numbers.
 * @param firstLine the line in `file` on which the text begins (front matter begins on 2)
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlText {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const problems = doc.errors.map((e) => ({
    file,
    line: at(e.pos[0]),
    what: `not valid YAML: ${e.message.split('\n')[0]}`,
    fix: 'mend the indentation or quotes on this line; quote text that holds a colon or starts with a special sign',
  }));
  return {
    value: problems.length ? undefined : plainValue(doc, file, at, problems),
    problems,
    lineOf: (path) => at(offsetOf(doc, path)),
  };
}

/**
 * The value of a document. Its aliases are followed only here: one that has no anchor, and a few short lines of aliases
 * that would unfold into millions of values, are mistakes of the text like any other.
 */
function plainValue(doc: Document, file: string, at: (offset: number) => number, problems: Problem[]): unknown {
  try {
    return doc.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    let offset = 0;
    visit(doc, {
      Alias: (_, alias) => {
        offset = alias.range?.[0] ?? 0;
        return alias.resolve(doc) ? undefined : visit.BREAK;
      },
    });
    problems.push({
      file,
      line: at(offset),
      what: `not valid YAML: ${error.message}`,
      fix: 'write the value out where it is used; a text that begins with "*" stands in quotes',
    });
    return undefined;
  }
}

function offsetOf(doc: Document, path: Path): number {
  for (let end = path.length; end >= 0; end--) {
    const node: unknown = end === 0 ? doc.contents : doc.getIn(path.slice(0, end), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/**
 * Check one value against its shape.
 * @returns the parsed value, or undefined with the problems added to `problems`
 */
export function parseShape<T>(
  shape: z.ZodType<T>,
  value: unknown,
  file: string,
  lineOf: (path: Path) => number,
  problems: Problem[],
  name: string,
): T | undefined {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.filter((p) => typeof p !== 'symbol');
    problems.push({
      file,
      line: lineOf(path),
      what: `${name}${path.length ? `, ${path.join('.')}` : ''}: ${issue.message}`,
      fix: 'compare with the field descriptions in src/schema/ and correct it',
    });
  }
  return undefined;
}
