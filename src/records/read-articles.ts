import { join, relative } from 'node:path';
import { article } from '../schema/article.ts';
import type { Locale } from '../schema/locales.ts';
import { readArticleText, type ArticleText } from './article/read.ts';
import type { ArticleFile } from './base.ts';
import { filesBelow, nameOf, readText } from './files.ts';
import { parseShape, parseYaml, type Problem } from './yaml.ts';

/** Front matter between two lines of three hyphens, and the body below. */
const PARTS = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/;

function readArticle(root: string, locale: Locale, path: string, problems: Problem[]): ArticleFile | undefined {
  const file = nameOf(root, path);
  const whole = readText(root, path, problems);
  if (whole === undefined) return undefined;
  const parts = PARTS.exec(whole);
  if (!parts) {
    const fix = 'start the file with "---", the fields of src/schema/article.ts, and "---"';
    problems.push({ file, line: 1, what: 'no front matter', fix });
    return undefined;
  }
  const [, head = '', body = ''] = parts;
  const yaml = parseYaml(head, file, 2);
  problems.push(...yaml.problems);
  if (yaml.problems.length) return undefined;
  const data = parseShape(article, yaml.value, file, yaml.lineOf, problems, 'front matter');
  if (!data) return undefined;
  const slug = relative(join(root, locale), path).replace(/\.mdx$/, '');
  // Empty lines stand for the front matter, so that lines are those of the file.
  const text = readOnce('\n'.repeat(head.split('\n').length + 2) + body);
  problems.push(...text.faults.map((fault) => ({ file, ...fault })));
  return { data, file, line: 1, lineOf: yaml.lineOf, locale, slug, text };
}

const known = new Map<string, ArticleText>();

/** An editor's check, the audit and the tests read the same articles again and again: each text is read once. */
function readOnce(text: string): ArticleText {
  const read = known.get(text) ?? readArticleText(text);
  known.set(text, read);
  return read;
}

/**
 * Read every article of a language.
 * @param root the content folder
 * @returns those that could be read; what is wrong with the others, or in them, is added to `problems`
 */
export function readArticles(root: string, locale: Locale, problems: Problem[]): ArticleFile[] {
  return filesBelow(root, join(root, locale), '.mdx', problems).flatMap(
    (path) => readArticle(root, locale, path, problems) ?? [],
  );
}
