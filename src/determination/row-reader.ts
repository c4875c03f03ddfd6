import { formatDay, formatLocalDateTime } from '../base/date.js';
import type { Row } from '../facts/row.js';
import {
  type BoundRun,
  type Missing as MissingRead,
  type Verdict,
  verdictOf,
} from '../readings/bound/index.js';
import type { Definition, RuleTree } from '../ruletree/nodes.js';
import type { Amount } from './amount.js';
import { amountOf, unitOfDefinition } from './answers.js';
import { type MissingNames, openStatus } from './missing.js';
import type { Duty, DutyDay, Missing } from './result.js';

/** What duties, tasks and indicators are read from. */
export interface RowSource {
  readonly tree: RuleTree;
  readonly run: BoundRun;
  readonly root: Row;
  readonly names: MissingNames;
}

/** Reads definitions for one row, and remembers what is missing from them. */
export class RowReader {
  private readonly open = new Set<MissingRead>();

  constructor(
    private readonly source: RowSource,
    private readonly row: Row,
  ) {}

  verdict(definition: Definition): Verdict {
    const bound = this.read(definition);
    return verdictOf(bound);
  }

  /** Status by a verdict that is not a no. */
  status(definition: Definition): Duty['status'] {
    if (this.verdict(definition) === 'satisfied') return 'owed';
    return openStatus(this.read(definition).missing);
  }

  amount(definition: Definition): Amount | null {
    return amountOf(this.read(definition), unitOfDefinition(definition));
  }

  day(definition: Definition | null): DutyDay {
    if (definition === null) return none;
    const bound = this.read(definition);
    if (!bound.settled) return { day: null, open: true };
    if (typeof bound.value !== 'number') return none;
    const format = definition.type.kind === 'datetime' ? formatLocalDateTime : formatDay;
    return { day: format(bound.value), open: false };
  }

  get missing(): readonly Missing[] {
    return this.source.names.all(this.open);
  }

  private read(definition: Definition) {
    const bound = this.source.run.value(definition, this.row);
    for (const each of bound.missing) this.open.add(each);
    return bound;
  }
}

const none: DutyDay = Object.freeze({ day: null, open: false });
