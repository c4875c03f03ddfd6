import type { Household, Row, Value } from '../facts/row.js';
import { type BoundRun, bounder, type Verdict, verdictOf } from '../readings/bound/index.js';
import { type DecideRun, decider } from '../readings/decide/index.js';
import { isReadingError } from '../readings/shared/errors.js';
import type { Frame } from '../readings/shared/frame.js';
import type { Node, RuleTree } from '../ruletree/nodes.js';
import { dutiesOf } from './duties.js';
import { indicatorsOf } from './indicators.js';
import { MissingNames } from './missing.js';
import { quantitiesOf } from './quantities.js';
import type { Duty, IndicatorCount, Quantity, Statement, Task } from './result.js';
import { statementsOf } from './statements.js';
import { tasksOf } from './tasks.js';

/** What is worked out only when somebody looks at it. */
export class LaterReading {
  private begun: BoundRun | null = null;
  private decided: DecideRun | null | undefined;
  private readStatements: readonly Statement[] | null = null;
  private readQuantities: readonly Quantity[] | null = null;
  private readDuties: readonly Duty[] | null = null;
  private readTasks: readonly Task[] | null = null;
  private readIndicators: readonly IndicatorCount[] | null = null;

  constructor(
    private readonly tree: RuleTree,
    private readonly household: Household,
    /** Begins the reading of complete facts: what it finds need not be worked out again. */
    private readonly begin: () => DecideRun | null = () => decider(tree).begin(household),
  ) {}

  /** The reading that can tell of anything, known or not. */
  get run(): BoundRun {
    this.begun ??= bounder(this.tree).begin(this.household, (definition, row) =>
      this.complete?.read(definition, row),
    );
    return this.begun;
  }

  /** How a condition comes out, by the reading of complete facts where that can tell. */
  verdict(node: Node, { row, outer }: Frame): Verdict {
    const holds = outer === null ? this.readTest(node, row) : undefined;
    if (holds === undefined) return verdictOf(this.run.node(node, row, outer));
    return holds === true ? 'satisfied' : 'unsatisfied';
  }

  /** An error may stand in a part that the household never comes to; the other reading can tell. */
  private readTest(node: Node, row: Row): Value {
    try {
      return this.complete?.readNode(node, row);
    } catch (error) {
      if (isReadingError(error)) return undefined;
      throw error;
    }
  }

  /** The reading of complete facts; `null` where this one does without. */
  get complete(): DecideRun | null {
    if (this.decided === undefined) this.decided = this.begin();
    return this.decided;
  }

  get statements(): readonly Statement[] {
    this.readStatements ??= Object.freeze(statementsOf(this.tree, this.run, this.household.root));
    return this.readStatements;
  }

  get quantities(): readonly Quantity[] {
    this.readQuantities ??= Object.freeze(quantitiesOf(this.tree, this.run, this.household.root));
    return this.readQuantities;
  }

  get duties(): readonly Duty[] {
    this.readDuties ??= Object.freeze(dutiesOf(this.source));
    return this.readDuties;
  }

  get tasks(): readonly Task[] {
    this.readTasks ??= Object.freeze(tasksOf(this.source));
    return this.readTasks;
  }

  get indicators(): readonly IndicatorCount[] {
    this.readIndicators ??= Object.freeze(indicatorsOf(this.source));
    return this.readIndicators;
  }

  private get source() {
    const { tree, run, household } = this;
    const names = new MissingNames(tree.resolved, household.vocabulary);
    return { tree, run, root: household.root, names };
  }
}
