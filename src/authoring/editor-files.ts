import type { z } from 'zod';
import { article } from '../schema/article.ts';
import { jsonSchema } from '../schema/json.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { askedQuestions, searchWords } from '../schema/search.ts';
import { ui } from '../schema/ui.ts';

/** One JSON Schema in schemas/, and the files that it is for; front matter has none, since editors read whole files. */
interface SchemaFile {
  name: string;
  files?: string;
  shape: z.ZodType;
  /** The file is a list of such records. */
  list: boolean;
}

const SCHEMA_FILES: SchemaFile[] = [
  ...Object.entries(KINDS).map(([kind, { shape }]) => ({
    name: kind,
    files: `content/records/${kind}/*.yaml`,
    shape,
    list: true,
  })),
  { name: 'ui', files: 'content/*/ui.yaml', shape: ui, list: false },
  { name: 'asked', files: 'content/*/asked.yaml', shape: askedQuestions, list: false },
  { name: 'search', files: 'content/*/search.yaml', shape: searchWords, list: false },
  { name: 'article', shape: article, list: false },
];

/** The comment in a file of records by which every YAML language server finds its schema. */
export const modeline = (kind: Kind): string => `# yaml-language-server: $schema=../../../schemas/${kind}.json`;

/** What editors need, made from the shapes: the text of each file by its path in the project. */
export function editorFiles(): Map<string, string> {
  const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const schemas = SCHEMA_FILES.map(({ name, shape, list }): [string, string] => {
    const { $schema, ...rest } = jsonSchema(shape);
    return [`schemas/${name}.json`, text({ $schema, ...(list ? { type: 'array', items: rest } : rest) })];
  });
  const wired = SCHEMA_FILES.flatMap(({ name, files }) => (files ? [[`./schemas/${name}.json`, files]] : []));
  return new Map([...schemas, ['.vscode/settings.json', text({ 'yaml.schemas': Object.fromEntries(wired) })]]);
}
