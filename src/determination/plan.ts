import { monthOf } from '../base/date.js';
import type {
  Definition,
  DisplacementNode,
  LineNode,
  ProgrammeNode,
  RuleTree,
} from '../ruletree/nodes.js';
import { citationsOf, nearestCite } from './citation.js';
import type { Citation, Departure, Line } from './result.js';

/** What is the same in every outcome of a programme, worked out once for a tree. */
export interface ProgrammePlan {
  readonly node: ProgrammeNode;
  readonly cite: readonly Citation[];
  readonly departures: readonly Departure[];
  readonly lines: readonly LinePlan[];
  readonly displacements: readonly DisplacementPlan[];
}

export interface LinePlan {
  readonly node: LineNode;
  readonly about: Omit<Line, 'amount' | 'shares' | 'cite'>;
  /** Whether its amount is shared out among members: only money can be. */
  readonly isShared: boolean;
  readonly cite: readonly Citation[];
}

export interface DisplacementPlan {
  readonly node: DisplacementNode;
  readonly displaced: Definition;
  readonly cite: readonly Citation[];
}

const plans = new WeakMap<RuleTree, ReadonlyMap<string, ProgrammePlan>>();

/** Plans of all programmes by id, in the order of the tree. */
export function plansOf(tree: RuleTree): ReadonlyMap<string, ProgrammePlan> {
  let known = plans.get(tree);
  if (known === undefined) {
    known = new Map(tree.programmes.map((node) => [node.id, planOf(tree, node)]));
    plans.set(tree, known);
  }
  return known;
}

function planOf(tree: RuleTree, node: ProgrammeNode): ProgrammePlan {
  const { resolved } = tree;
  const item = resolved.sections.programmes.get(node.id);
  const ofItem = nearestCite(node.cite, item?.cites.get(''));
  return {
    node,
    cite: citationsOf(resolved, ofItem),
    departures: Object.freeze(
      node.departures.map(({ item: departing, document, article, reason, origin }) =>
        Object.freeze({
          item: departing,
          document,
          title: resolved.sections.documents.get(document)?.value.title ?? null,
          article,
          reason,
          origin: Object.freeze({ file: origin.file, pointer: origin.pointer }),
        }),
      ),
    ),
    lines: node.lines.map((line) => linePlan(tree, line, ofItem)),
    displacements: node.displacements.map((each) => ({
      node: each,
      displaced: each.displaced,
      cite: citationsOf(
        resolved,
        nearestCite(
          each.interaction.cite,
          resolved.sections.interactions.get(each.interaction.id)?.cites.get(''),
        ),
      ),
    })),
  };
}

function linePlan(tree: RuleTree, node: LineNode, ofItem: ProgrammeNode['cite']): LinePlan {
  const { id, label, benefit, period, measure, months } = node;
  const { type } = node.granted;
  return {
    node,
    about: Object.freeze({
      id,
      label,
      benefit,
      period,
      measure,
      unit: type.kind === 'number' ? type.unit.text : measure,
      months: months === null ? null : Object.freeze([...months]),
      payableNow: months === null || months.includes(monthOf(tree.asOf)),
    }),
    isShared: measure === 'yuan',
    cite: citationsOf(tree.resolved, nearestCite(node.cite, ofItem)),
  };
}
