import type { Row, Value } from '../../facts/row.js';
import type { BoundRun } from '../../readings/bound/index.js';
import { type DecideRun, isUnknownRead } from '../../readings/decide/index.js';
import type { Definition } from '../../ruletree/nodes.js';

/**
 * Values of definitions, by the reading for complete facts where it can tell, and by the one for
 * partly known facts where that finds a value settled all the same.
 */
export function settledValues(decided: DecideRun, bounded: () => BoundRun) {
  return {
    value(definition: Definition, row: Row): Exclude<Value, undefined> {
      try {
        return decided.value(definition, row);
      } catch (error) {
        if (!isUnknownRead(error)) throw error;
        const bound = bounded().value(definition, row);
        if (!bound.settled) throw error;
        return bound.value;
      }
    },
  };
}
