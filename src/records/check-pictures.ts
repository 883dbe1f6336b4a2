import { columnsOf, leadingNumber, sayingsOf } from '../model/picture.ts';
import type { Picture } from '../schema/picture.ts';
import { ORIGINAL } from '../schema/locales.ts';
import type { Base } from './base.ts';
import { pageSlugs } from './pages.ts';
import type { Located, Problem } from './yaml.ts';

/** The pages that a picture leads to. */
const pagesOf = (picture: Picture): string[] =>
  picture.form === 'flow'
    ? [...picture.questions.map((q) => q.to), picture.end.to]
    : picture.form === 'grid'
      ? picture.rows.flatMap((r) => r.to ?? [])
      : [];

/** The facts whose value a picture draws as a number. */
const numbersOf = (picture: Picture): string[] =>
  picture.form === 'line' ? [picture.count, picture.limit] : picture.form === 'clock' ? [picture.months] : [];

/** The columns of a grid that a row of it lacks, as "row: column". */
function lacking(picture: Picture, base: Base): string[] {
  if (picture.form !== 'grid') return [];
  const rows = [
    ...picture.rows.map((r) => ({ name: r.name[ORIGINAL], cells: r.cells })),
    ...(picture.from ? [...base.protections.values()].map(({ data }) => ({ name: data.id, cells: data.marks })) : []),
  ];
  return rows.flatMap(({ name, cells }) => columnsOf(picture).flatMap((c) => (cells[c] ? [] : [`${name}: ${c}`])));
}

/** A word with a digit in it says something that a fact must show. */
const saysNumber = (text: string): boolean => /\d/.test(text);

function checkPicture({ data: picture, file, line }: Located<Picture>, base: Base): Problem[] {
  const say = (what: string, fix: string): Problem => ({ file, line, what: `${picture.id}: ${what}`, fix });
  const pages = pageSlugs(base, ORIGINAL);
  return [
    ...pagesOf(picture)
      .filter((slug) => !pages.has(slug))
      .map((slug) => say(`no page "${slug}"`, 'correct the slug: "guides/u-visa"')),
    ...numbersOf(picture)
      .filter((id) => base.facts.has(id) && Number.isNaN(leadingNumber(base.facts.get(id)?.data.value)))
      .map((id) => say(`the fact "${id}" has no number to draw`, 'name a fact whose `value` begins with a number')),
    ...lacking(picture, base).map((place) => say(`no mark for ${place}`, 'write it, with its sentence and facts')),
    ...sayingsOf(picture)
      .filter(({ words, facts }) => facts.length === 0 && words.some((w) => saysNumber(w[ORIGINAL])))
      .map(({ words }) =>
        say(`a number that no fact shows: “${words.map((w) => w[ORIGINAL]).join(' ')}”`, 'name its `facts`'),
      ),
    ...sayingsOf(picture)
      .flatMap(({ facts }) => facts)
      .flatMap((id) => base.facts.get(id)?.data ?? [])
      .filter((fact) => fact.overtakenBy)
      .map((fact) => say(`the fact "${fact.id}" was overtaken`, `use "${fact.overtakenBy}" instead`)),
  ];
}

/** The rules for pictures: no number without a fact, no row with a hole, no way that leads nowhere. */
export const checkPictures = (base: Base): Problem[] =>
  [...base.pictures.values()].flatMap((picture) => checkPicture(picture, base));
