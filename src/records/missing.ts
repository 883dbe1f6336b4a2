import type { Located, Problem } from './yaml.ts';

/** Every id that a record names must exist. */
export function missing(
  record: Located<{ id: string }>,
  kind: string,
  ids: (string | undefined)[],
  known: ReadonlyMap<string, unknown>,
): Problem[] {
  return ids.flatMap((id) =>
    id === undefined || known.has(id)
      ? []
      : [
          {
            file: record.file,
            line: record.line,
            what: `${record.data.id}: unknown ${kind} "${id}"`,
            fix: `correct the id, or add the ${kind} under content/records/`,
          },
        ],
  );
}
