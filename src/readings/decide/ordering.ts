import { assertNever } from '../../base/errors.js';

export type Ordering = 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive';

/** Whether an order (−1, 0, 1) satisfies an operator. */
export function orderedBy(operator: Ordering): (order: -1 | 0 | 1) => boolean {
  switch (operator) {
    case 'lessThan':
      return (order) => order < 0;
    case 'lessThanInclusive':
      return (order) => order <= 0;
    case 'greaterThan':
      return (order) => order > 0;
    case 'greaterThanInclusive':
      return (order) => order >= 0;
    default:
      return assertNever(operator);
  }
}
