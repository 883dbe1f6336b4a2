import { stringify } from 'yaml';
import { branches, type JsonSchema } from '../schema/json.ts';
import { Refusal } from '../trouble.ts';

/** What an author has said already: values of fields at the top of the shape. */
export type Known = Record<string, unknown>;

const WIDTH = 110;

/** A value as it stands behind a colon, on one line. Dates stand in quotes: YAML readers disagree on bare ones. */
const inline = (value: unknown): string =>
  stringify(value, {
    defaultStringType: typeof value === 'string' && /^\d/.test(value) ? 'QUOTE_SINGLE' : 'PLAIN',
    singleQuote: true,
    lineWidth: 0,
    collectionStyle: 'flow',
    flowCollectionPadding: false,
  }).trim();

function comment(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= WIDTH - indent.length)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `${indent}# ${line}`);
}

/** How a list of single values, or a set of named entries, is written; undefined for other fields. */
function example(schema: JsonSchema): string | undefined {
  if (typeof schema.additionalProperties === 'object')
    return `entries: NAME:${outline(schema.additionalProperties) || ' …'}`;
  if (schema.type !== 'array' || schema.items?.properties) return undefined;
  return `a list: [${schema.items?.enum?.join(', ') ?? '…, …'}]`;
}

/** The explanation of one field: what it means, which words it may hold, and whether it may be left out. */
function explained(schema: JsonSchema, optional: boolean): string {
  return [
    optional ? 'May be left out:' : '',
    schema.description ?? '',
    schema.enum ? `(one of: ${schema.enum.join(', ')})` : '',
    example(schema) ? `(${example(schema)})` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The names of an object's fields on one line, to be filled in: "{ en: , es:  }". */
const outline = (schema: JsonSchema): string =>
  schema.properties ? ` { ${Object.keys(schema.properties).join(': , ')}: }` : '';

/**
 * The lines of an empty object with every field of its shape: those that must be there without a value, which the gate
 * asks for, those that may be left out as comments.
 * @param schema the shape of the object
 * @param known values that are given already
 * @param indent the spaces before each line
 */
export function template(schema: JsonSchema, known: Known = {}, indent = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = !schema.required?.includes(name);
    const said = explained(field, optional);
    const about = said ? comment(said, indent) : [];
    if (name in known) return [...about, `${indent}${name}: ${inline(known[name])}`];
    if (field.const !== undefined) return [...about, `${indent}${name}: ${field.const}`];
    if (optional) return [...about, `${indent}# ${name}:${outline(field)}`];
    if (field.properties) return [...about, `${indent}${name}:`, ...template(field, {}, `${indent}  `)];
    if (field.type === 'array' && field.items?.properties)
      return [...about, `${indent}${name}:`, ...listItem(field.items, {}, indent)];
    return [...about, `${indent}${name}:${field.type === 'array' && !field.minItems ? ' []' : ''}`];
  });
}

/** The lines of one object in a list: the first field stands behind the hyphen, its explanation before it. */
export function listItem(schema: JsonSchema, known: Known, indent = ''): string[] {
  const lines = template(schema, known, `${indent}  `);
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  const hyphen = (line: string, i: number): string =>
    i === first ? `${indent}- ${line.slice(indent.length + 2)}` : line;
  return lines.map((line, i) => (i < first ? line.slice(2) : hyphen(line, i)));
}

/**
 * The one branch of a union that fits what is known, such as the chart of a kind.
 * @throws Refusal naming the field that decides, where more than one fits
 */
export function chosen(schema: JsonSchema, known: Known): JsonSchema {
  const all = branches(schema);
  const fit = all.filter((b) =>
    Object.entries(b.properties ?? {}).every(([name, { const: only }]) => only === undefined || known[name] === only),
  );
  const [one] = fit;
  if (one && fit.length === 1) return one;
  const choices = all.flatMap((b) => Object.entries(b.properties ?? {}).filter(([, f]) => f.const !== undefined));
  throw new Refusal(`say which: ${choices.map(([name, f]) => `--${name} ${f.const}`).join(' or ')}`);
}
