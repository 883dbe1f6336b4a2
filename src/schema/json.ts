import { z } from 'zod';

/** A JSON Schema as the shapes of this project make it. */
export interface JsonSchema {
  $schema?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  enum?: string[];
  const?: string;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/**
 * The JSON Schema of what an author writes: fields with a default may be left out. Rules between fields are not in it;
 * the gate checks those. Draft 7 is the one that every YAML language server reads.
 */
export const jsonSchema = (shape: z.ZodType): JsonSchema =>
  z.toJSONSchema(shape, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as JsonSchema;

/** The shapes that a value may have: the branches of a union, or the one shape itself. */
export const branches = (schema: JsonSchema): JsonSchema[] => schema.oneOf ?? schema.anyOf ?? [schema];

function below(schema: JsonSchema, step: string | number): JsonSchema | undefined {
  for (const { properties, items, additionalProperties } of branches(schema)) {
    const rest = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    const found = typeof step === 'number' ? items : (properties?.[step] ?? rest);
    if (found) return found;
  }
  return undefined;
}

/**
 * What the descriptions of a shape say of the value at a path, from the outside in: "the statement in one sentence:
 * English words". Empty where nothing is described.
 */
export function describedAt(schema: JsonSchema, path: readonly (string | number)[]): string {
  const said: string[] = [];
  let here: JsonSchema | undefined = schema;
  for (const step of path) {
    here = here && below(here, step);
    if (here?.description) said.push(here.description);
  }
  return said.join(': ');
}

/** The fields that the value at a path may have, by name. */
export function fieldsAt(schema: JsonSchema, path: readonly (string | number)[] = []): Record<string, JsonSchema> {
  const here = path.reduce<JsonSchema | undefined>((at, step) => at && below(at, step), schema);
  return Object.fromEntries((here ? branches(here) : []).flatMap((b) => Object.entries(b.properties ?? {})));
}
