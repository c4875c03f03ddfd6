import type { BoundRun } from '../../readings/bound/index.js';
import type { Frame } from '../../readings/shared/frame.js';
import type { LiteralNode, Node, RuleTree } from '../../ruletree/nodes.js';
import { labelOf, literalValues, operandValue } from '../operand.js';
import type { Operand, Reason } from '../result.js';

/** The two sides of a comparison with their values; of any other condition only itself. */
export function sidesOf(
  node: Node,
  frame: Frame,
  tree: RuleTree,
  run: BoundRun,
): Pick<Reason, 'left' | 'operator' | 'right'> {
  if (node.kind !== 'compare') {
    return { left: operand(node, frame, tree, run), operator: null, right: null };
  }
  const { left, operator, right } = node;
  return {
    left: operand(left, frame, tree, run),
    operator,
    right: isList(right)
      ? {
          label: null,
          value: literalValues(
            right.map(({ value }) => value),
            left.type,
            tree.vocabulary,
          ),
        }
      : operand(named(right, left), frame, tree, run),
  };
}

function operand(node: Node, { row, outer }: Frame, tree: RuleTree, run: BoundRun): Operand {
  const value = operandValue(run.node(node, row, outer), node.type, tree.vocabulary);
  return { label: labelOf(node, tree), value };
}

/** A code written in a comparison belongs to the list of what it is compared with. */
function named(right: Node, left: Node): Node {
  if (right.kind !== 'literal' || right.type.kind !== 'code') return right;
  if (left.type.kind !== 'code' && left.type.kind !== 'codes') return right;
  return { ...right, type: { ...right.type, list: right.type.list ?? left.type.list } };
}

function isList(right: Node | readonly LiteralNode[]): right is readonly LiteralNode[] {
  return Array.isArray(right);
}
