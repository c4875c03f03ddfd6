import type { Localized } from '../../base/language.js';
import { type Household, Row } from '../../facts/row.js';
import type { Bound, BoundRun } from '../../readings/bound/index.js';
import { describer } from '../../readings/describe/index.js';
import { Explained, explainDefinition, type StepRead } from '../../readings/explain/index.js';
import { follow } from '../../readings/shared/frame.js';
import type { Cite, LineItem } from '../../rulefile/format.js';
import type { Definition, ParameterNode, RuleTree } from '../../ruletree/nodes.js';
import { citationsOf, citesOfItem, nearestCite } from '../citation.js';
import { labelOf, labelOfDefinition, operandValue } from '../operand.js';
import { sidesOf } from '../reasons/sides.js';
import type { OperandValue } from '../result.js';
import { nameOf, pointerOf } from '../rows.js';
import { parameterRead } from './cells.js';
import type { ExplainedStep, ParameterRead, StepKind } from './step.js';

/** Makes steps of one household's account; what was explained once is not explained again. */
export class StepMaker {
  private readonly explained = new Explained();

  constructor(
    private readonly tree: RuleTree,
    private readonly household: Household,
    private readonly run: BoundRun,
  ) {}

  /** Whether a definition may have a value for a row at all. */
  mayBePresent(definition: Definition, row: Row): boolean {
    return this.run.value(definition, row).mayBePresent;
  }

  /** How a definition came to its value for a row. */
  explain(definition: Definition, row: Row): ExplainedStep {
    const read = explainDefinition(definition, row, this.run, this.explained);
    return this.step(read, []);
  }

  private step(read: StepRead<Bound>, around: readonly Cite[]): ExplainedStep {
    const { node, definition, frame, seen, rounding, role, sign } = read;
    const cite = nearestCite(
      this.lineOf(definition)?.cite,
      read.cite ?? [],
      this.citesOf(definition),
      around,
    );
    const children = read.children.map((child) => this.step(child, cite));
    const value = this.value(seen, read);
    const { file, pointer } = read.origin;
    return {
      id: this.idOf(read),
      kind: kindOf(read),
      role,
      name: read.name,
      label: this.label(read),
      sentence: describer(this.tree).sentence(node),
      subject: nameOf(frame.row),
      ...this.ofFact(read),
      verdict: read.verdict,
      value,
      compared:
        node.kind === 'compare' && read.problem === null && !read.again
          ? sidesOf(node, frame, this.tree, this.run)
          : null,
      sign: sign === null ? null : sign === 1 ? 'add' : 'subtract',
      rounding:
        rounding === null || node.kind !== 'round'
          ? null
          : {
              before: this.valueOf(rounding.before, node.of.type),
              after: value,
              step: this.valueOf(rounding.step, node.step.type),
              direction: node.direction,
            },
      cells: node.kind === 'parameter' ? this.cells(read, node, children) : [],
      decides: read.decides,
      again: read.again,
      mayBeMore: read.mayBeMore,
      problem: read.problem,
      cite: citationsOf(this.tree.resolved, cite),
      origin: { file, pointer },
      children,
    };
  }

  private idOf({ node, definition }: StepRead<Bound>): string | null {
    if (definition !== null) return definition.id;
    if (node.kind === 'parameter') return `parameter:${node.id}`;
    return node.kind === 'fact' || node.kind === 'evidence' ? node.fact.id : null;
  }

  private label({ label, definition, node }: StepRead<Bound>): Localized | null {
    if (label !== null) return label;
    if (definition === null) return node.kind === 'literal' ? null : labelOf(node, this.tree);
    return this.lineOf(definition)?.label ?? labelOfDefinition(definition, this.tree);
  }

  /** The line a definition is the amount of. */
  private lineOf(definition: Definition | null): LineItem | null {
    if (definition?.kind !== 'line' && definition?.kind !== 'line-granted') return null;
    const programme = this.tree.resolved.sections.programmes.get(definition.item)?.value;
    return programme?.lines?.[lineOf(definition)] ?? null;
  }

  private ofFact({ node, frame }: StepRead<Bound>): Pick<ExplainedStep, 'at' | 'evidence'> {
    if (node.kind !== 'fact') return { at: null, evidence: null };
    const row = follow(node.path, frame);
    if (!(row instanceof Row)) return { at: null, evidence: null };
    if (node.fact.kind === 'decision') return { at: '/decisions', evidence: null };
    const at = pointerOf(row, node.fact.name);
    return { at, evidence: this.household.evidence.get(at)?.status ?? null };
  }

  private cells(
    read: StepRead<Bound>,
    node: ParameterNode,
    children: readonly ExplainedStep[],
  ): readonly ParameterRead[] {
    const formulas = children.filter(({ role }) => role === 'formula');
    let next = 0;
    return read.cells.map((each) => {
      const formula = each.cell.kind === 'formula' ? formulas[next++]?.value : undefined;
      return parameterRead(each, node, formula ?? null, this.tree);
    });
  }

  private value(seen: Bound | null, { node }: StepRead<Bound>): OperandValue {
    return seen === null ? { kind: 'unknown' } : this.valueOf(seen, node.type);
  }

  private valueOf(seen: Bound, type: StepRead['node']['type']): OperandValue {
    return operandValue(seen, type, this.tree.vocabulary);
  }

  private citesOf(definition: Definition | null): readonly Cite[] {
    return definition === null ? [] : citesOfItem(definition, this.tree.resolved);
  }
}

function kindOf({ definition, role, node }: StepRead<Bound>): StepKind {
  if (role === 'line') return 'line-of';
  if (role === 'option') return 'option';
  return definition?.kind ?? node.kind;
}

/** Id of the line in `line:<programme>.<line>`. */
function lineOf({ id }: Definition): string {
  return id.slice(id.lastIndexOf('.') + 1);
}
