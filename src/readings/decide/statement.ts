import { add, type Exact, maxOf, minOf, sub } from '../../base/exact.js';
import type { StatementNode } from '../../ruletree/nodes.js';
import type { NumberStep, Steps } from './step.js';

/** `statement`: the signed sum of its capped lines, and no less than its floor. */
export function statementStep(node: StatementNode, steps: Steps): NumberStep {
  const lines = node.lines.map((line) => ({
    when: line.when && steps.test(line.when),
    amount: steps.of(line.amount),
    cap: line.cap && steps.of(line.cap),
    combine: line.sign === 1 ? add : sub,
  }));
  const floor = node.floor && steps.number(node.floor);
  return (row, outer) => {
    let sum: Exact = 0;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]!;
      const stands = line.when === null || line.when(row, outer);
      if (stands === undefined) return undefined;
      if (!stands) continue;
      const amount = line.amount(row, outer) as Exact | null | undefined;
      if (amount === undefined) return undefined;
      if (amount === null) continue;
      const cap = line.cap === null ? null : (line.cap(row, outer) as Exact | null | undefined);
      if (cap === undefined) return undefined;
      sum = line.combine(sum, cap === null ? amount : minOf(amount, cap));
    }
    if (floor === null) return sum;
    const least = floor(row, outer);
    return least === undefined ? undefined : maxOf(sum, least);
  };
}
