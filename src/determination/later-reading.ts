import type { Household } from '../facts/row.js';
import { type BoundRun, bounder } from '../readings/bound/index.js';
import type { RuleTree } from '../ruletree/nodes.js';
import { quantitiesOf } from './quantities.js';
import type { Quantity, Statement } from './result.js';
import { statementsOf } from './statements.js';

/** What is worked out only when somebody looks at it. */
export class LaterReading {
  private begun: BoundRun | null = null;
  private readStatements: readonly Statement[] | null = null;
  private readQuantities: readonly Quantity[] | null = null;

  constructor(
    private readonly tree: RuleTree,
    private readonly household: Household,
  ) {}

  /** The reading that can tell of anything, known or not. */
  get run(): BoundRun {
    this.begun ??= bounder(this.tree).begin(this.household);
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
}
