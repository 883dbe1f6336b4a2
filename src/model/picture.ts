import type { Words } from '../schema/common.ts';
import type { Picture } from '../schema/picture.ts';
import type { Protection } from '../schema/records.ts';

/** Words of a picture with the facts that show what they say. */
export interface Saying {
  words: Words[];
  facts: readonly string[];
}

const said = (facts: readonly string[] | undefined, ...words: (Words | undefined)[]): Saying => ({
  words: words.filter((w) => w !== undefined),
  facts: facts ?? [],
});

/** What a picture says in its parts, in the order of its reading. A part that names no facts may say nothing that needs one. */
function partsOf(picture: Picture): Saying[] {
  switch (picture.form) {
    case 'way':
      return picture.stages.flatMap(({ name, who, text, time, facts, mark }) => [
        said(facts, name, who, text, time),
        ...(mark ? [said(mark.facts, mark.text)] : []),
      ]);
    case 'grid':
      return picture.rows.flatMap(({ name, cells }) => [
        said([], name),
        ...Object.values(cells).map(({ text, facts }) => said(facts, text)),
      ]);
    case 'papers':
      return picture.papers.flatMap(({ name, head, sign, look, result }) => [
        said(
          look.flatMap((l) => l.facts),
          name,
          head,
          sign,
        ),
        ...look.map(({ text, facts }) => said(facts, text)),
        said(result.facts, result.text),
      ]);
    case 'flow':
      return [...picture.questions.map(({ ask, yes, facts }) => said(facts, ask, yes)), said([], picture.end.text)];
    case 'clock':
      return [
        ...picture.signers.map(({ name, facts }) => said(facts, name)),
        said([picture.months, ...picture.facts], picture.starts, picture.ends, picture.late),
      ];
    case 'line':
      return [said([picture.count, picture.limit, ...picture.facts], picture.waiting, picture.column, picture.caution)];
  }
}

/** All that a picture says: its parts, and its title and sentence, which stand on the facts of all parts. */
export function sayingsOf(picture: Picture): Saying[] {
  const parts = partsOf(picture);
  return [
    said(
      parts.flatMap((p) => p.facts),
      picture.title,
      picture.shows,
    ),
    ...parts,
  ];
}

/** The facts that a picture brings to its page, each once, in the order in which a reader meets them. */
export function picturedFacts(picture: Picture, protections: readonly Protection[]): string[] {
  const rows = picture.form === 'grid' && picture.from ? protections : [];
  return [
    ...new Set([
      ...partsOf(picture).flatMap((p) => p.facts),
      ...rows.flatMap((row) => columnsOf(picture).flatMap((column) => row.marks[column]?.facts ?? [])),
    ]),
  ];
}

/** The columns of a grid, by name. */
export const columnsOf = (picture: Picture): string[] =>
  picture.form === 'grid' ? picture.columns.map((c) => c.id) : [];

/** The number with which a fact's value begins, or NaN: 6 of “6 months”. */
export const leadingNumber = (value: unknown): number =>
  typeof value === 'number' ? value : Number.parseFloat(String(value));

/** People who wait, as dots in columns of ten: a column is one year’s limit, the last one may hold fewer. */
export function dotColumns(waiting: number, limit: number): number[] {
  const dots = Math.round((waiting / limit) * DOTS_A_COLUMN);
  const columns = Math.ceil(dots / DOTS_A_COLUMN);
  return Array.from({ length: columns }, (_, i) => Math.min(DOTS_A_COLUMN, dots - i * DOTS_A_COLUMN));
}
export const DOTS_A_COLUMN = 10;
