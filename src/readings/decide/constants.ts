import type { Row } from '../../facts/row.js';
import type { Node } from '../../ruletree/nodes.js';
import { childrenOf } from '../../ruletree/walk.js';
import { isReadingError } from '../shared/errors.js';
import type { Known, Step } from './step.js';

/** What is the same for every household, worked out once when a tree is compiled. */
export class Constants {
  private readonly found = new Map<Node, Known | undefined>();

  constructor(private readonly step: (node: Node) => Step) {}

  /** The value of a node that reads no fact; `undefined` where it does, or reads an open term. */
  valueOf(node: Node): Known | undefined {
    if (this.found.has(node)) return this.found.get(node);
    const value = this.isFixed(node) ? valueWithoutRow(this.step(node)) : undefined;
    this.found.set(node, value);
    return value;
  }

  private isFixed(node: Node): boolean {
    switch (node.kind) {
      case 'literal':
      case 'as-of':
        return true;
      case 'fact':
      case 'evidence':
      case 'total':
      case 'count':
      case 'greatest':
      case 'least':
        return false;
      case 'ref': {
        const { outer, steps } = node.path;
        const isLocal = outer === 0 && steps.length === 0;
        return isLocal && this.valueOf(node.definition.body) !== undefined;
      }
      case 'parameter':
        return (
          [...node.cells.values()].every((cell) => cell.kind !== 'open') &&
          childrenOf(node).every((child) => this.valueOf(child) !== undefined)
        );
      default:
        return childrenOf(node).every((child) => this.valueOf(child) !== undefined);
    }
  }
}

/** A step that reads no fact needs no row. */
function valueWithoutRow(step: Step): Known | undefined {
  try {
    return step(null as unknown as Row, null);
  } catch (error) {
    // It fails whenever it is reached, and not before.
    if (isReadingError(error)) return undefined;
    throw error;
  }
}
