import type { Household } from '../facts/row.js';
import { type BoundRun, bounder, type Told } from '../readings/bound/index.js';
import { type DecideRun, decider } from '../readings/decide/index.js';
import type { RuleTree } from '../ruletree/nodes.js';
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
  private readStatements: readonly Statement[] | null = null;
  private readQuantities: readonly Quantity[] | null = null;
  private readDuties: readonly Duty[] | null = null;
  private readTasks: readonly Task[] | null = null;
  private readIndicators: readonly IndicatorCount[] | null = null;

  constructor(
    private readonly tree: RuleTree,
    private readonly household: Household,
    /** What the reading of complete facts finds, which need not be worked out again. */
    private readonly told: Told = toldBy(tree, household),
  ) {}

  /** The reading that can tell of anything, known or not. */
  get run(): BoundRun {
    this.begun ??= bounder(this.tree).begin(this.household, this.told);
    return this.begun;
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

function toldBy(tree: RuleTree, household: Household): Told {
  let run: DecideRun | null = null;
  return (definition, row) => {
    run ??= decider(tree).begin(household);
    return run.read(definition, row);
  };
}
