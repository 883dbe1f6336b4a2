import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRecords } from '../records/read-records.ts';
import { article } from '../schema/article.ts';
import { id as idShape } from '../schema/common.ts';
import { LOCALES } from '../schema/locales.ts';
import { fieldsAt, jsonSchema, type JsonSchema } from '../schema/json.ts';
import { fileField, KINDS, type Kind } from '../schema/kinds.ts';
import { Refusal } from '../trouble.ts';
import { modeline } from './editor-files.ts';
import { chosen, listItem, template, type Known } from './template.ts';

/** What was made: the file, and the line on which the new part begins. */
export interface Made {
  file: string;
  line: number;
}

/** The fields that an option may give: those that hold a value of one type, or a list of such. */
const optional = (schema: JsonSchema): [string, JsonSchema][] =>
  Object.entries(fieldsAt(schema)).filter(
    ([name, f]) => name !== 'id' && f.type !== undefined && f.type !== 'object' && !f.items?.properties,
  );

/** Values given as options, in the types of their fields: numbers and truth values bare, lists with commas between. */
function valuesOf(options: Record<string, string>, schema: JsonSchema): Known {
  const fields = new Map(optional(schema));
  return Object.fromEntries(
    Object.entries(options).map(([name, text]): [string, unknown] => {
      const field = fields.get(name);
      if (!field)
        throw new Refusal(
          `no option --${name}; there are: ${['in', ...fields.keys()].map((f) => `--${f}`).join(', ')}`,
        );
      if (field.enum && !field.enum.includes(text)) throw new Refusal(`--${name} is one of: ${field.enum.join(', ')}`);
      if (field.type === 'array') return [name, text.split(',').map((part) => part.trim())];
      if (field.type === 'boolean') return [name, text === 'true'];
      return [name, field.type === 'number' ? Number(text) : text];
    }),
  );
}

const isId = (text: string): boolean => idShape.safeParse(text).success;

/** The file that a record belongs into, without its folder and ending. */
function fileName(folder: string, kind: Kind, known: Known, given: string | undefined): string {
  const there = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.yaml')) : [];
  const names = there.map((f) => f.replace(/\.yaml$/, ''));
  const decides = fileField(kind);
  const name = decides ? known[decides] : (given ?? (names.length === 1 ? names[0] : undefined));
  if (typeof name === 'string' && isId(name)) return name;
  throw new Refusal(
    `say in which file it stands: --${decides ?? 'in'} NAME, words in lower case joined by hyphens; there are: ${names.join(', ')}`,
  );
}

/**
 * Add a record, its fields explained, at the end of the file that it belongs into.
 * @param content the content folder
 * @param options values of its fields; `in` names the file where no field of the kind does
 * @throws Refusal when the id is taken or no id, or when something must be said first
 */
export function newRecord(content: string, kind: Kind, id: string, options: Record<string, string>): Made {
  if (!isId(id)) throw new Refusal(`"${id}" is no id: write words in lower case joined by hyphens`);
  const taken = readRecords<{ id: string }>(content, kind, KINDS[kind].shape, []).get(id);
  if (taken) throw new Refusal(`"${id}" is there already: ${taken.file}:${taken.line}`);
  const { in: given, ...fields } = options;
  const schema = jsonSchema(KINDS[kind].shape);
  const known = { id, ...valuesOf(fields, schema) };
  const shape = chosen(schema, known);
  const folder = join(content, 'records', kind);
  const file = join(folder, `${fileName(folder, kind, known, given)}.yaml`);
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace(/\n*$/, '\n') : `${modeline(kind)}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${before}${listItem(shape, known).join('\n')}\n`);
  return { file, line: before.split('\n').length };
}

/**
 * Make an article, its front matter explained, in each language.
 * @param content the content folder
 * @param slug its folder and name, such as "guides/my-page"
 * @param options values of its front matter; `in` names the languages, all of them when it is left out
 * @throws Refusal before anything is written, when a file is there already or the slug is none
 */
export function newArticle(content: string, slug: string, options: Record<string, string>): Made[] {
  if (!slug.split('/').every(isId))
    throw new Refusal(`"${slug}" is no address: write folder/name in lower case, such as guides/my-page`);
  const { in: given, ...fields } = options;
  const wanted = given?.split(',') ?? [...LOCALES];
  const unknown = wanted.find((language) => !LOCALES.some((l) => l === language));
  if (unknown) throw new Refusal(`no language "${unknown}"; there are: ${LOCALES.join(', ')}`);
  const schema = jsonSchema(article);
  const head = template(schema, valuesOf(fields, schema));
  const files = wanted.map((language) => join(content, language, `${slug}.mdx`));
  const taken = files.find((file) => existsSync(file));
  if (taken) throw new Refusal(`${taken} is there already`);
  return files.map((file) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${head.join('\n')}\n---\n\n`);
    return { file, line: 1 };
  });
}
