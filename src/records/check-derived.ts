import type { COMPUTATIONS, Fact, Operand } from '../schema/fact.ts';
import type { Base } from './base.ts';
import type { Problem } from './yaml.ts';

/** The number that an operand stands for; undefined when no such fact, number or row is there. */
function numberOf(operand: Operand, base: Base): number | undefined {
  if ('fact' in operand) {
    const value = base.facts.get(operand.fact)?.data.value;
    return typeof value === 'number' ? value : undefined;
  }
  const { dataset, measure, from, to = from } = operand;
  const cells = (base.tables.get(dataset)?.rows ?? [])
    .map((row) => row.data)
    .filter((cell) => cell.measure === measure && cell.period >= from && cell.period <= to);
  return cells.length ? cells.reduce((sum, cell) => sum + cell.value, 0) : undefined;
}

function compute(how: (typeof COMPUTATIONS)[number], numbers: readonly number[]): number {
  const [first = 0, ...rest] = numbers;
  if (how === 'sum') return numbers.reduce((sum, number) => sum + number, 0);
  if (how === 'difference') return rest.reduce((left, number) => left - number, first);
  const ratio = rest.reduce((left, number) => left / number, first);
  return how === 'percent' ? ratio * 100 : ratio;
}

function checkFact(fact: Fact, base: Base): Omit<Problem, 'file' | 'line'>[] {
  if (!fact.derived) return [];
  const { how, of } = fact.derived;
  const numbers = of.map((operand) => numberOf(operand, base));
  // An id that nobody knows is told by the table of references.
  if (of.some((operand) => !('fact' in operand ? base.facts.has(operand.fact) : base.datasets.has(operand.dataset))))
    return [];
  const lost = of.filter((_, i) => numbers[i] === undefined);
  if (lost.length)
    return [
      {
        what: `${fact.id}: derived from a number that is not there: ${lost.map((o) => JSON.stringify(o)).join(', ')}`,
        fix: 'name a fact with a number as its value, or a dataset, measure and period that has a row',
      },
    ];
  const result = compute(how, numbers as number[]);
  const decimals = /\.(\d+)$/.exec(String(fact.value))?.[1]?.length ?? 0;
  return fact.value === Number(result.toFixed(decimals))
    ? []
    : [
        {
          what: `${fact.id}: its value is ${String(fact.value)}, and the ${how} of what it is derived from is ${result}`,
          fix: 'correct the value, the statement in every language, or the operands',
        },
      ];
}

/** A value that the project computed must follow from the numbers that it names. */
export function checkDerived(base: Base): Problem[] {
  return [...base.facts.values()].flatMap(({ data, file, line }) =>
    checkFact(data, base).map((problem) => ({ file, line, ...problem })),
  );
}
