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
    for (const line of lines) {
      if (line.when !== null && !line.when(row, outer)) continue;
      const amount = line.amount(row, outer) as Exact | null;
      if (amount === null) continue;
      const cap = line.cap === null ? null : (line.cap(row, outer) as Exact | null);
      sum = line.combine(sum, cap === null ? amount : minOf(amount, cap));
    }
    return floor === null ? sum : maxOf(sum, floor(row, outer));
  };
}
