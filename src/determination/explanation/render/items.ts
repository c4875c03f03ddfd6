import type { Language, Localized } from '../../../base/language.js';
import { weakestMark } from '../../citation.js';
import { Names } from '../../render/names.js';
import { citationText, reasonText, valueText } from '../../render/reason-text.js';
import { Speech } from '../../render/speech.js';
import type { OperandValue } from '../../result.js';
import type { Account } from '../account.js';
import type { ExplainedStep, Explanation, ParameterRead } from '../step.js';
import type { Item, Mark } from './page.js';
import { type ExplanationWord, explanationWords } from './words.js';

const marks = { satisfied: 'holds', unsatisfied: 'fails', unknown: 'open' } as const;

/** Steps as lines: those that decided, with or without what only hands on, or all of them. */
export class Items {
  private readonly speech: Speech;
  readonly names: Names;

  constructor(
    explanation: Explanation,
    private readonly account: Account,
    private readonly lang: Language,
    private readonly depth: 'terse' | 'steps' | 'all',
    names?: Names,
  ) {
    this.speech = new Speech(lang);
    this.names = names ?? new Names(explanation, this.speech);
  }

  of(steps: readonly ExplainedStep[], around: string | null): readonly Item[] {
    return steps.flatMap((step) => {
      // An amount that is asked for is told to the standards and incomes it comes from.
      const levels = step.verdict === null ? mostAmounts : mostFigures;
      return this.item(step, around, levels);
    });
  }

  say(word: ExplanationWord, params: Readonly<Record<string, string>> = {}): string {
    return this.speech.fill(explanationWords[word], params);
  }

  /** @param left - how many more levels of figures are shown below, unless all of them are */
  private item(step: ExplainedStep, around: string | null, left: number): readonly Item[] {
    const isAll = this.depth === 'all';
    if (!isAll && !step.decides) return [];
    if (step.kind === 'literal' || step.kind === 'as-of') return [];
    const below = (steps: readonly ExplainedStep[], whose: string | null, levels: number) =>
      steps.flatMap((each) => this.item(each, whose, levels));
    const inside = isAll ? step.children : this.telling(step);
    // What merely joins its parts says nothing that they do not say.
    if (!isAll && isMereForm(step)) return below(inside, around, left);
    const levels = step.verdict === null ? left - 1 : left;
    const isDeep = isAll || levels >= 0;
    const items = isDeep ? below(this.source(inside, step), step.subject, levels) : [];
    return [{ text: this.text(step, around), mark: markOf(step), notes: this.notes(step), items }];
  }

  /** The steps below, without those that only hand the same amount on under the same name. */
  private source(
    inside: readonly ExplainedStep[],
    { value, label }: ExplainedStep,
  ): readonly ExplainedStep[] {
    if (this.depth === 'all') return inside;
    const [only, ...others] = inside.filter(({ verdict }) => verdict === null);
    if (only === undefined || others.length > 0 || !isSame(only.value, value)) return inside;
    const isAlike = only.label === null ? only.rounding === null : isNamedAlike(only, label);
    return isAlike || this.depth === 'terse'
      ? this.source(this.telling(only), { ...only, label })
      : inside;
  }

  /** What is shown below a step that decided: enough to see where its figures come from. */
  private telling(step: ExplainedStep): readonly ExplainedStep[] {
    if (step.kind === 'fact' || step.kind === 'parameter') return [];
    // Of a row that counts it is enough to say so; of others one wants to know why not.
    if (step.role === 'row' && step.verdict === 'satisfied') return [];
    const isFigure = step.verdict === null;
    return this.account.full(step).children.filter(({ role, value, kind, evidence }) => {
      // A comparison has said its facts already.
      if (step.compared !== null && kind === 'fact' && evidence === null) return false;
      const isIdle = isZero(value) || (this.depth === 'terse' && isTimesOne(value));
      return !unsaid.has(role) && !(isFigure && (isIdle || testsOfFigures.has(role)));
    });
  }

  private text(step: ExplainedStep, around: string | null): string {
    const said = this.said(step);
    const isSame = step.subject === around || step.subject === null;
    const whose = isSame ? said : this.speech.pair(this.names.subject(step.subject), said);
    return step.role === 'left-out' ? this.say('leftOut', { what: whose }) : whose;
  }

  private said(step: ExplainedStep): string {
    const { compared, verdict, label, value, rounding, sign } = step;
    if (step.problem !== null) {
      return this.say('is', { name: this.name(step), value: this.say('problem') });
    }
    if (compared !== null && verdict !== null && !isNamed(step)) {
      const { subject, origin } = step;
      const reason = { condition: '', label, verdict, ...compared, subject, cite: [], origin };
      return reasonText({ ...reason, mark: weakestMark([]) }, subject, this.names, this.speech);
    }
    if (verdict !== null) {
      return this.say('is', { name: this.name(step), value: this.say(marks[verdict]) });
    }
    if (rounding !== null && !isSame(rounding.before, rounding.after)) {
      const before = valueText({ value: rounding.before }, this.speech);
      const after = valueText({ value: rounding.after }, this.speech);
      const amounts = this.say('rounding', { before, after });
      return this.say('is', { name: this.name(step), value: amounts });
    }
    const signed = sign === null ? '' : sign === 'add' ? '+ ' : '− ';
    const shown = valueText({ value }, this.speech);
    return signed + this.say('is', { name: this.name(step), value: shown });
  }

  private name({ label, sentence }: ExplainedStep): string {
    return label === null ? sentence[this.lang] : label[this.lang];
  }

  private notes(step: ExplainedStep): readonly string[] {
    const notes: string[] = [];
    if (this.depth === 'all' && isNamed(step) && !step.again) {
      notes.push(this.say('rule', { sentence: step.sentence[this.lang] }));
    }
    const sources = step.cells.length > 0 ? [] : step.cite;
    if (isNamed(step) && !step.again && sources.length > 0) {
      notes.push(this.speech.clauses(sources.map((cite) => citationText(cite, this.speech))));
    }
    for (const cell of step.cells) notes.push(this.cell(cell));
    const { evidence } = step;
    if (evidence !== null && evidence !== 'checked') notes.push(this.say(evidence));
    if (step.again && this.depth === 'all') notes.push(this.say('again'));
    if (step.mayBeMore) notes.push(this.say('more'));
    return notes;
  }

  private cell(cell: ParameterRead): string {
    const { file, pointer, version } = cell;
    return this.speech.clauses([
      ...cell.cite.map((cite) => citationText(cite, this.speech)),
      this.say('place', { file, pointer, version }),
      ...(cell.open ? [this.say('openTerm')] : []),
      ...(cell.supplied ? [this.say('supplied')] : []),
    ]);
  }
}

function isNamed({ id, kind }: ExplainedStep): boolean {
  return id !== null && kind !== 'parameter' && kind !== 'fact' && kind !== 'evidence';
}

function isZero(value: OperandValue): boolean {
  return value.kind === 'amount' && value.amount.value === 0;
}

/** A factor of one that counts nothing: an amount a month taken once a month. */
function isTimesOne(value: OperandValue): boolean {
  if (value.kind !== 'amount' || value.amount.value !== 1) return false;
  return [...value.amount.unit.dims.values()].every((exponent) => exponent <= 0);
}

function isSame(a: OperandValue, b: OperandValue): boolean {
  if (a.kind !== 'amount' || b.kind !== 'amount') return false;
  return a.amount.toString() === b.amount.toString();
}

function isNamedAlike({ label }: ExplainedStep, other: Localized | null): boolean {
  return label !== null && other !== null && label.en === other.en;
}

/** Levels of figures below a comparison or amount, where not everything is asked for. */
const mostFigures = 2;
/** The same below an amount that is asked for. */
const mostAmounts = 2 * mostFigures;
const unsaid: ReadonlySet<ExplainedStep['role']> = new Set(['key', 'step']);
const testsOfFigures: ReadonlySet<ExplainedStep['role']> = new Set(['when', 'left-out']);

function isMereForm(step: ExplainedStep): boolean {
  // Nothing displaces it: then being granted is being entitled.
  if (step.kind === 'granted' && step.children.length === 1) return true;
  if (step.id !== null || step.role === 'line' || step.role === 'option') return false;
  return mereForms.has(step.kind) || (step.role === 'amount' && step.kind === 'pick');
}

const mereForms: ReadonlySet<ExplainedStep['kind']> = new Set(['all', 'any', 'not', 'if-absent']);

function markOf({ verdict, role }: ExplainedStep): Mark | null {
  return verdict === null || role === 'left-out' ? null : marks[verdict];
}
