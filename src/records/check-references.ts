import { LOCALES } from '../schema/locales.ts';
import type { Base } from './base.ts';
import { pageSlugs } from './pages.ts';
import { ONE, REFERENCES } from './references.ts';
import type { Problem } from './yaml.ts';

/** Every id that a record names exists, no fact overtakes itself, and the change log names pages that are there. */
export function checkReferences(base: Base): Problem[] {
  const unknown = REFERENCES.flatMap((reference) =>
    reference.named(base).flatMap(({ record: { data, file, line }, ids }) =>
      [...new Set(ids)]
        .filter((id) => !base[reference.to].has(id))
        .map((id): Problem => ({
          file,
          line,
          what: `${data.id}: unknown ${ONE[reference.to]} "${id}"`,
          fix: `correct the id, or add the record under content/records/${reference.to}/`,
        })),
    ),
  );
  return [...unknown, ...checkOvertaking(base), ...checkUpdates(base)];
}

/** Following `overtakenBy` must end at a fact that stands. */
function checkOvertaking(base: Base): Problem[] {
  return [...base.facts.values()].flatMap(({ data, file, line }) => {
    const seen = new Set<string>([data.id]);
    for (let next = data.overtakenBy; next !== undefined; next = base.facts.get(next)?.data.overtakenBy) {
      if (next === data.id)
        return [
          {
            file,
            line,
            what: `${data.id}: it is overtaken by itself, by way of ${[...seen].join(', ')}`,
            fix: 'let the newest of them stand without `overtakenBy`',
          },
        ];
      if (seen.has(next)) return [];
      seen.add(next);
    }
    return [];
  });
}

function checkUpdates(base: Base): Problem[] {
  const pages = new Set(LOCALES.flatMap((locale) => [...pageSlugs(base, locale)]));
  return [...base.updates.values()].flatMap(({ data, file, line }) =>
    data.pages
      .filter((slug) => !pages.has(slug))
      .map((slug) => ({
        file,
        line,
        what: `${data.id}: no page "${slug}"`,
        fix: 'correct the slug: "guides/u-visa", or "home"',
      })),
  );
}
