import { leadingNumber } from '../model/picture.ts';
import type { Marked, PictureOf } from '../schema/picture.ts';
import type { Words } from '../schema/common.ts';
import { fact } from './base.ts';
import { protections } from './page-context.ts';

/** A row of a grid: its name, its page, and a mark for each column, in their order. */
export interface GridRow {
  name: Words;
  to?: string | undefined;
  cells: Marked[];
}

/** The rows of a grid: its own, or the protections with what they hold under `marks`. */
export function rowsOfGrid(grid: PictureOf<'grid'>): GridRow[] {
  const rows = grid.from ? protections().map((p) => ({ name: p.name, to: p.article, cells: p.marks })) : grid.rows;
  return rows.map(({ name, to, cells }) => ({
    name,
    to,
    cells: grid.columns.map((column) => {
      const cell = cells[column.id];
      if (!cell) throw new Error(`the picture "${grid.id}" lacks a mark for ${column.id}: run "npm run check"`);
      return cell;
    }),
  }));
}

/** The number with which the value of a fact begins; the gate has made sure that there is one. */
export function numberOf(id: string): number {
  const number = leadingNumber(fact(id).value);
  if (Number.isNaN(number)) throw new Error(`the fact "${id}" has no number to draw: run "npm run check"`);
  return number;
}
