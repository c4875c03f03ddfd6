import { compare } from '../base/exact.js';
import type { Amount } from '../determination/amount.js';
import { Account } from '../determination/explanation/account.js';
import { Items } from '../determination/explanation/render/items.js';
import type { ExplainedStep, Explanation } from '../determination/explanation/step.js';
import { Names } from '../determination/render/names.js';
import { Speech } from '../determination/render/speech.js';
import type { Determination, Operand, Outcome } from '../determination/result.js';
import type { Remediable, TimingItem } from '../rulefile/format.js';
import type { Resolved } from '../rulefile/resolved.js';
import { isMoney } from '../ruletree/unit.js';
import { kindOf, remediable } from './kind.js';
import { effectiveMonth } from './months.js';
import type { NoticeKind, NoticeOrder } from './order.js';
import { amountOf, type PreviousOutcome, previousDecision } from './previous.js';
import { type NoticeWord, noticeWords } from './words.js';

/** Everything that one notice is written from, and the words to write it in. */
export class Matter {
  readonly speech: Speech;
  readonly names: Names;
  readonly account: Account;
  readonly items: Items;
  readonly outcome: Outcome;
  readonly kind: NoticeKind;
  /** The outcome before, and the day it was worked out for. */
  readonly before: (PreviousOutcome & { readonly asOf: string }) | null;
  readonly against: Remediable | null;
  readonly timing: TimingItem | undefined;
  /** First month in which the decision shows; `null` where nothing says. */
  readonly month: string | null;

  constructor(
    readonly determination: Determination,
    readonly explanation: Explanation,
    readonly resolved: Resolved,
    readonly order: NoticeOrder,
  ) {
    const { outcome } = explanation;
    this.outcome = outcome;
    this.speech = new Speech(order.language);
    this.names = new Names(explanation, this.speech, order.persons);
    this.account = new Account(explanation.steps);
    this.items = new Items(explanation, this.account, order.language, 'terse', this.names);
    this.before = outcomeBefore(order.previous, outcome);
    this.kind = kindOf(outcome, this.before, order.kind, determination.asOf);
    const isLess = this.kind === 'change' && this.isLess();
    this.against = remediable(this.kind, isLess);
    this.timing = resolved.sections.programmes.get(outcome.programme)?.value.timing;
    this.month = effectiveMonth(this.kind, isLess, this.timing, order);
  }

  say(word: NoticeWord, params: Readonly<Record<string, string>> = {}): string {
    return this.speech.fill(noticeWords[word], params);
  }

  /** Whom the outcome is about, as the addressee is spoken to. */
  get who(): string {
    const { subject } = this.outcome;
    if (subject === null) return this.say('you');
    return this.say('person', { name: this.names.subject(subject) });
  }

  get programme(): string {
    return this.names.programme(this.outcome.programme);
  }

  /** Whether facts or decisions have to come from somebody, rather than from the office. */
  get asks(): boolean {
    return this.outcome.missing.some(({ kind }) => kind === 'fact' || kind === 'list');
  }

  /** Whether its own rule holds, and another programme displaces it. */
  get isDisplaced(): boolean {
    const { entitled, status, displacedBy } = this.outcome;
    return status === 'ineligible' && entitled !== 'ineligible' && displacedBy.length > 0;
  }

  /** Steps of the comparisons that decided it and are of money. */
  *comparedMoney(): Generator<ExplainedStep> {
    const { deciding } = this.outcome;
    for (const step of this.account.deciding()) {
      if (step.compared === null || !isMoneyOf(step.compared.left)) continue;
      const { left, operator, right } = step.compared;
      const isDeciding = deciding.some(
        (reason) =>
          reason.subject === step.subject &&
          reason.operator === operator &&
          isNamedAs(reason.left, left) &&
          isNamedAs(reason.right, right),
      );
      if (isDeciding) yield step;
    }
  }

  monthText(): string {
    return this.month === null ? this.say('blankMonth') : this.speech.month(this.month);
  }

  private isLess(): boolean {
    const { totals } = this.outcome;
    return (['month', 'year', 'day', 'once'] as const).some((period) => {
      const then = this.before?.totals[period];
      if (then === undefined) return false;
      const now = totals[period];
      if (now === undefined) return true;
      const known = amountOf(then, now.unit.text);
      return known !== null && isSmaller(now, known);
    });
  }
}

function isNamedAs(a: Operand | null, b: Operand | null): boolean {
  return a?.label?.en === b?.label?.en;
}

function isMoneyOf({ value }: Operand): boolean {
  return value.kind === 'amount' && isMoney(value.amount.unit);
}

function isSmaller({ value: now }: Amount, { value: then }: Amount): boolean {
  return now !== undefined && then !== undefined && compare(now, then) < 0;
}

function outcomeBefore(
  previous: NoticeOrder['previous'],
  { programme, subject }: Outcome,
): Matter['before'] {
  if (previous === undefined) return null;
  const { asOf, outcomes } = previousDecision(previous);
  const found = outcomes.find((each) => each.programme === programme && each.subject === subject);
  return found === undefined ? null : { ...found, asOf };
}
