import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { editorFiles, modeline } from '../../src/authoring/editor-files.ts';
import { article } from '../../src/schema/article.ts';
import { branches, jsonSchema, type JsonSchema } from '../../src/schema/json.ts';
import { KINDS, type Kind } from '../../src/schema/kinds.ts';

const root = resolve(import.meta.dirname, '../..');
const kinds = Object.keys(KINDS) as Kind[];
const recordFiles = (kind: string): string[] =>
  readdirSync(join(root, 'content/records', kind)).filter((f) => f.endsWith('.yaml'));
const text = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

describe('schemas/ and the settings of editors', () => {
  const files = editorFiles();

  it.each([...files.keys()])('%s is in step with the shapes ("npm run schemas" writes it)', (file) => {
    expect(text(file)).toBe(files.get(file));
  });

  it('hold nothing else', () => {
    const made = [...files.keys()].filter((f) => f.startsWith('schemas/')).map((f) => f.slice('schemas/'.length));
    expect(readdirSync(join(root, 'schemas')).sort()).toEqual(made.sort());
  });

  it('know every folder of records', () => {
    expect(readdirSync(join(root, 'content/records')).sort()).toEqual([...kinds].sort());
  });
});

describe('the JSON Schema as an editor reads it', () => {
  const reading = (name: string): z.ZodType => z.fromJSONSchema(JSON.parse(text('schemas', `${name}.json`)));

  it.each(kinds)('takes the records of %s as they stand', (kind) => {
    const shape = reading(kind);
    for (const file of recordFiles(kind)) {
      const { error } = shape.safeParse(parse(text('content/records', kind, file)));
      expect(error?.issues.slice(0, 3) ?? [], file).toEqual([]);
    }
  });

  it('refuses a wrong word, a missing field and an unknown one, and takes a record that leaves out a default', () => {
    const good = { id: 'a', term: { en: 'a', es: 'a' }, short: { en: 'b', es: 'b' } };
    const shape = reading('terms');
    expect(shape.safeParse([good]).success).toBe(true);
    expect(shape.safeParse([{ ...good, id: 'A b' }]).success).toBe(false);
    expect(shape.safeParse([{ ...good, colour: 'red' }]).success).toBe(false);
    expect(shape.safeParse([{ id: 'a' }]).success).toBe(false);
  });
});

it('a record file that names its schema names the right one', () => {
  for (const kind of kinds)
    for (const file of recordFiles(kind)) {
      const named = /^# yaml-language-server:.*$/m.exec(text('content/records', kind, file))?.[0];
      expect(named ?? modeline(kind), `${kind}/${file}`).toBe(modeline(kind));
    }
});

it('each field of a record and of front matter is described', () => {
  const undescribed = (schema: JsonSchema, at: string): string[] =>
    branches(schema).flatMap((b) => [
      ...Object.entries(b.properties ?? {}).flatMap(([name, field]) => [
        ...(field.description ? [] : [`${at}.${name}`]),
        ...undescribed(field, `${at}.${name}`),
      ]),
      ...(b.items ? undescribed(b.items, `${at}[]`) : []),
      ...(typeof b.additionalProperties === 'object' ? undescribed(b.additionalProperties, `${at}.…`) : []),
    ]);
  const shapes = { ...Object.fromEntries(kinds.map((k) => [k, KINDS[k].shape])), article };
  expect(Object.entries(shapes).flatMap(([name, shape]) => undescribed(jsonSchema(shape), name))).toEqual([]);
});
