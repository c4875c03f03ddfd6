import type { Vocabulary } from '../../facts/vocabulary.js';
import { named } from '../citation.js';
import type { Citation, OperandValue } from '../result.js';
import type { ExplainedStep, UncheckedFact } from './step.js';

/** Finds steps that are explained elsewhere in the same account. */
export class Account {
  private readonly whole = new Map<string, ExplainedStep>();

  constructor(readonly steps: readonly ExplainedStep[]) {
    const visit = (step: ExplainedStep) => {
      if (step.id !== null && !step.again) {
        const key = keyOf(step);
        if (!this.whole.has(key)) this.whole.set(key, step);
      }
      for (const child of step.children) visit(child);
    };
    for (const step of steps) visit(step);
  }

  /** The step with its own steps, wherever these stand. */
  full(step: ExplainedStep): ExplainedStep {
    return step.again ? (this.whole.get(keyOf(step)) ?? step) : step;
  }

  /** Every step that had a part in what came out, each once. */
  *deciding(): Generator<ExplainedStep> {
    const seen = new Set<ExplainedStep>();
    const visit = function* (this: Account, each: ExplainedStep): Generator<ExplainedStep> {
      const step = this.full(each);
      if (seen.has(step)) return;
      seen.add(step);
      yield step;
      for (const child of step.children) if (child.decides) yield* visit.call(this, child);
    };
    for (const step of this.steps) yield* visit.call(this, step);
  }
}

function keyOf({ id, subject }: ExplainedStep): string {
  return `${id} ${subject ?? ''}`;
}

/** Whether a fact is known: an amount that is not lies between two ends. */
export function isKnown(value: OperandValue): boolean {
  return value.kind === 'amount' ? value.amount.exact : value.kind !== 'unknown';
}

/** Facts that decided and that nobody has checked, in the order in which they were read. */
export function uncheckedIn(account: Account, vocabulary: Vocabulary): readonly UncheckedFact[] {
  const found = new Map<string, UncheckedFact>();
  for (const { kind, id, at, evidence, value, subject } of account.deciding()) {
    if (kind !== 'fact' || id === null || at === null || evidence === 'checked') continue;
    const fact = vocabulary.factsById.get(id);
    if (fact?.kind === 'decision' || !isKnown(value)) continue;
    const label = fact?.declaration.label ?? named(id);
    found.set(at, { fact: id, label, subject, at, status: evidence });
  }
  return [...found.values()];
}

/** Sources of what decided, and of the figures read for it, that were not seen themselves. */
export function unverifiedIn(account: Account): readonly Citation[] {
  const found = new Map<string, Citation>();
  for (const { cite, cells } of account.deciding()) {
    for (const each of [...cite, ...cells.flatMap((cell) => cell.cite)]) {
      if (each.mark !== 'verified') found.set(`${each.document} ${each.article}`, each);
    }
  }
  return [...found.values()];
}
