import type { Base } from './base.ts';
import type { Problem } from './yaml.ts';

/** A word's page prints the facts that it rests on, and articles print its meaning: both must be fit to be printed. */
export function checkTerms(base: Base): Problem[] {
  return [...base.terms.values()].flatMap((t) => [
    ...t.data.facts.flatMap((id): Problem[] => {
      const fact = base.facts.get(id)?.data;
      const say = (what: string, fix: string): Problem[] => [
        { file: t.file, line: t.line, what: `${t.data.id}: the fact "${id}" ${what}`, fix },
      ];
      if (fact?.overtakenBy) return say('was overtaken', `use "${fact.overtakenBy}" instead`);
      return fact?.confidence === 'unverified' ? say('is not established', 'rest the word on another fact') : [];
    }),
  ]);
}
