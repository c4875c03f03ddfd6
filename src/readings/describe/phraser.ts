import { formatDay, formatLocalDateTime } from '../../base/date.js';
import { assertNever } from '../../base/errors.js';
import {
  abs,
  div,
  type Exact,
  equal,
  formatDecimal,
  formatExact,
  isWhole,
  sign,
} from '../../base/exact.js';
import type { Language, Localized } from '../../base/language.js';
import { formatYuanGrouped } from '../../base/money.js';
import type { Fact, Vocabulary } from '../../facts/vocabulary.js';
import type {
  CompareNode,
  Definition,
  LiteralNode,
  MatchNode,
  Node,
  PickNode,
  RefNode,
  RowPath,
  RowSource,
  RuleTree,
  ScaleBracket,
  ShiftNode,
  StatementNode,
  ValueType,
} from '../../ruletree/nodes.js';
import { isMoney, type Unit } from '../../ruletree/unit.js';
import { unitText } from '../shared/unit-text.js';
import { comparisons, dayComparisons } from '../shared/words.js';
import { calendarUnits, type Phrase, phrases, roundings, shifts, spans } from './words.js';

/** Words that stand for whole values in which no comma may be lost. */
type Scalar = Exact | string | boolean | null;

const fenInYuan = 100;
/** Decimals up to which a number is written as one; else it is a fraction. */
const mostDecimals = 12;

/** How a name is said, and how its opposite is. */
const said: Readonly<Partial<Record<Definition['kind'], readonly [Phrase, Phrase]>>> = {
  condition: ['condition', 'noCondition'],
  entitled: ['entitled', 'notEntitled'],
  granted: ['granted', 'notGranted'],
  unit: ['unit', 'notUnit'],
  displaced: ['displaced', 'notDisplaced'],
};

const takes = {
  first: 'first',
  highest: 'highest',
  lowest: 'lowest',
  sum: 'sum',
  'person-chooses': 'chosen',
  undecided: 'undecided',
} as const satisfies Readonly<Record<PickNode['take'], Phrase>>;

/** Says the nodes of a tree in one language. What has a name is called by it. */
export class Phraser {
  private readonly vocabulary: Vocabulary;

  constructor(
    private readonly tree: RuleTree,
    readonly lang: Language,
  ) {
    this.vocabulary = tree.vocabulary;
  }

  /** A node as part of a sentence. */
  of(node: Node): string {
    switch (node.kind) {
      case 'literal':
        return this.scalar(node.value, node.type);
      case 'as-of':
        return this.say('asOf');
      case 'fact':
        return this.fact(node.fact, node.path);
      case 'evidence':
        return this.say('evidence', { a: this.fact(node.fact, node.path) });
      case 'parameter': {
        const keys = this.list(node.keys.map((key) => this.of(key.node)));
        const a = this.parameter(node.id);
        return keys === '' ? a : this.say('keyed', { a, keys });
      }
      case 'ref':
        return this.ref(node, true);
      case 'all':
        return this.block(node.of, 'and');
      case 'any':
        return this.block(node.of, 'or');
      case 'not':
        return this.negated(node.of);
      case 'compare':
        return this.compare(node);
      case 'count-of':
        return this.say('countOf', { list: this.clauses(node.of.map((each) => this.of(each))) });
      case 'add':
        return node.of.map((each) => this.operand(each)).join(' + ');
      case 'multiply':
        return node.of.map((each) => this.operand(each)).join(' × ');
      case 'min':
        return this.say('smallest', { list: this.list(node.of.map((each) => this.of(each))) });
      case 'max':
        return this.say('largest', { list: this.list(node.of.map((each) => this.of(each))) });
      case 'subtract':
        return `${this.operand(node.left)} − ${this.operand(node.right)}`;
      case 'divide':
        return `${this.operand(node.left)} ÷ ${this.operand(node.right)}`;
      case 'round':
        return this.say('rounded', {
          a: this.operand(node.of),
          how: roundings[node.direction][this.lang],
          step: this.of(node.step),
        });
      case 'convert':
        return this.converted(node.of, node.type, node.reason);
      case 'total':
        return this.say('total', {
          a: this.of(node.value),
          rows: this.rows(node.over, node.where),
        });
      case 'count':
        return this.say('count', { rows: this.rows(node.over, node.where) });
      case 'greatest':
      case 'least':
        return this.otherwise(
          this.say(node.kind, { a: this.of(node.value), rows: this.rows(node.over, node.where) }),
          node.otherwise,
        );
      case 'scale':
        return this.say('scale', { a: this.of(node.of) });
      case 'table': {
        const keys = this.list(node.keys.map((key) => this.of(key)));
        return keys === '' ? this.say('bare') : this.say('table', { keys });
      }
      case 'pick':
        return this.pick(node);
      case 'range':
        return this.say('range', {
          low: this.of(node.low),
          high: this.of(node.high),
          who: this.fact(node.decision.fact, node.decision.path),
        });
      case 'age':
        return this.say('age', { birth: this.of(node.birth), on: this.of(node.on) });
      case 'between':
        return this.say('between', {
          from: this.of(node.from),
          to: this.of(node.to),
          unit: spans[node.unit][this.lang],
        });
      case 'shift':
        return this.shifted(node);
      case 'start-of':
      case 'end-of':
        return this.say(node.kind === 'start-of' ? 'startOf' : 'endOf', {
          date: this.of(node.date),
          unit: calendarUnits[node.unit][this.lang],
        });
      case 'year-of':
        return this.say('yearOf', { date: this.of(node.date) });
      case 'month-of':
        return this.say('monthOf', { date: this.of(node.date) });
      case 'overlap': {
        const [a, b, c, d] = node.of;
        return this.say('overlap', {
          a: this.of(a),
          b: this.of(b),
          c: this.of(c),
          d: this.of(d),
        });
      }
      case 'if-absent':
        return this.say('ifAbsent', { a: this.operand(node.of), then: this.of(node.then) });
      case 'statement':
        return this.statement(node);
      default:
        return assertNever(node);
    }
  }

  /** What a definition is called; its id where it has no label. */
  name({ label, id, item, kind }: Definition): string {
    if (label !== null) return label[this.lang];
    const programme = this.tree.resolved.sections.programmes.get(item)?.value.label;
    return kind === 'condition' || programme === undefined ? id : programme[this.lang];
  }

  parameter(id: string): string {
    return this.tree.resolved.sections.parameters.get(id)?.value.label?.[this.lang] ?? id;
  }

  /** What a table's row asks of a key. */
  match(match: MatchNode, type: ValueType): string {
    switch (match.kind) {
      case 'any':
        return this.say('anything');
      case 'one-of':
        return this.list(match.values.map((value) => this.scalar(value, type)));
      case 'band':
        return this.ends(match);
      default:
        return assertNever(match);
    }
  }

  /** What lies between two ends. */
  ends({ low, lowIn, high, highIn }: Pick<ScaleBracket, 'low' | 'lowIn' | 'high' | 'highIn'>) {
    const parts = [
      ...(low === null ? [] : [this.say(lowIn ? 'from' : 'above', { a: this.of(low) })]),
      ...(high === null ? [] : [this.say(highIn ? 'to' : 'below', { a: this.of(high) })]),
    ];
    return parts.length === 0 ? this.say('anything') : this.list(parts);
  }

  /** What a bracket gives. */
  bracket({ rate, amount }: ScaleBracket): string {
    const parts = [
      ...(rate === null ? [] : [this.say('rate', { a: this.of(rate) })]),
      ...(amount === null ? [] : [this.of(amount)]),
    ];
    return parts.length === 0 ? this.say('nothing') : parts.join(' + ');
  }

  say(phrase: Phrase, params: Readonly<Record<string, string>> = {}): string {
    return phrases[phrase][this.lang].replace(placeholder, (whole, name: string) => {
      return params[name] ?? whole;
    });
  }

  private ref({ definition, path }: RefNode, holds: boolean): string {
    const name = this.name(definition);
    const words = said[definition.kind];
    const isTest = definition.type.kind === 'boolean';
    const own = isTest
      ? this.say(words?.[holds ? 0 : 1] ?? (holds ? 'isTrue' : 'isFalse'), { a: name })
      : name;
    return this.along(path, own);
  }

  private fact({ declaration }: Fact, path: RowPath): string {
    return this.along(path, declaration.label[this.lang]);
  }

  /** Whose it is, where a link leads to somebody else. */
  private along({ steps }: RowPath, a: string): string {
    const links = steps.filter((step) => step !== 'owner');
    return links.reduceRight(
      (inner, link) => this.say('of', { owner: link.declaration.label[this.lang], a: inner }),
      a,
    );
  }

  private block(of: readonly Node[], word: 'and' | 'or'): string {
    return of
      .map((each) => {
        const isBlock = each.kind === 'all' || each.kind === 'any';
        const own = this.of(each);
        return isBlock && of.length > 1 ? this.say('group', { a: own }) : own;
      })
      .join(phrases[word][this.lang]);
  }

  private negated(node: Node): string {
    if (node.kind === 'ref' && node.definition.type.kind === 'boolean')
      return this.ref(node, false);
    return this.say('not', { a: this.of(node) });
  }

  private compare(node: CompareNode): string {
    const { left, operator, right } = node;
    if (isList(right)) {
      const list = this.list(right.map(({ value }) => this.scalar(value, left.type)));
      return this.compared(this.of(left), operator, list, false);
    }
    if (right.kind === 'literal') {
      const isNegative = operator === 'notEqual';
      if (right.value === null) {
        return this.say(isNegative ? 'isPresent' : 'isAbsent', { a: this.of(left) });
      }
      if (typeof right.value === 'boolean') return this.truth(left, right.value !== isNegative);
      const type = this.typeBeside(right.type, left.type);
      const isDay = left.type.kind === 'date';
      return this.compared(this.operand(left), operator, this.scalar(right.value, type), isDay);
    }
    const isDay = left.type.kind === 'date' || right.type.kind === 'date';
    return this.compared(this.operand(left), operator, this.operand(right), isDay);
  }

  private truth(left: Node, holds: boolean): string {
    if (left.kind === 'ref') return this.ref(left, holds);
    if (left.kind === 'compare' || left.kind === 'all' || left.kind === 'any') {
      return holds ? this.of(left) : this.negated(left);
    }
    return this.say(holds ? 'isTrue' : 'isFalse', { a: this.of(left) });
  }

  /** A code written in a comparison belongs to the list of what it is compared with. */
  private typeBeside(own: ValueType, other: ValueType): ValueType {
    const isCode = other.kind === 'code' || other.kind === 'codes';
    return own.kind === 'code' && own.list === null && isCode ? { ...own, list: other.list } : own;
  }

  private compared(
    left: string,
    operator: CompareNode['operator'],
    right: string,
    isDay: boolean,
  ): string {
    const words = isDay ? { ...comparisons, ...dayComparisons } : comparisons;
    return this.say('compared', { left, operator: words[operator][this.lang], right });
  }

  /** Something inside a calculation: in brackets where it is one itself. */
  private operand(node: Node): string {
    const own = this.of(node);
    return calculations.has(node.kind) ? this.say('group', { a: own }) : own;
  }

  private converted(of: Node, type: ValueType, reason: string | Localized | null): string {
    if (reason !== null) {
      const text = typeof reason === 'string' ? reason : reason[this.lang];
      return this.say('asReason', { a: this.operand(of), reason: text });
    }
    const unit = type.kind === 'number' ? this.unit(type.unit) : '';
    return this.say('converted', { a: this.operand(of), unit });
  }

  private rows({ entity }: RowSource, where: Node | null): string {
    const rows = this.say('every', { entity: entity.declaration.label[this.lang] });
    return where === null ? rows : this.say('where', { rows, where: this.of(where) });
  }

  private pick(node: PickNode): string {
    const options = node.among.map(({ when, amount, label }) => {
      const own = this.of(amount);
      const named = label === null ? own : this.say('titled', { label: label[this.lang], a: own });
      return when === null ? named : this.say('when', { when: this.of(when), a: named });
    });
    const [only] = options;
    const isOne = options.length === 1 && only !== undefined && node.take === 'first';
    const all = isOne ? only : this.say(takes[node.take], { list: this.clauses(options) });
    return this.otherwise(all, node.otherwise);
  }

  private otherwise(a: string, otherwise: Node | null): string {
    return otherwise === null ? a : this.say('orElse', { a, otherwise: this.of(otherwise) });
  }

  /** `申請日往前 12 個月`: a step back is said as one, not as a negative step. */
  private shifted({ date, by, unit }: ShiftNode): string {
    const { isBack, size } = stepOf(by);
    const amount =
      size.kind === 'literal' ? this.number(abs(size.value as Exact)) : this.operand(size);
    const moved = this.say('measured', { amount, unit: shifts[unit][this.lang] });
    return this.say(isBack ? 'earlier' : 'later', { date: this.of(date), by: moved });
  }

  private statement({ lines, floor }: StatementNode): string {
    const list = this.clauses(
      lines.map(({ label, sign, cap, when }) => {
        const own = this.say(sign === 1 ? 'add' : 'subtract', { a: label[this.lang] });
        const limited = cap === null ? own : this.say('capped', { a: own, cap: this.of(cap) });
        return when === null ? limited : this.say('when', { when: this.of(when), a: limited });
      }),
    );
    return floor === null ? list : this.say('floor', { a: list, floor: this.of(floor) });
  }

  /** A value written in the rules. */
  scalar(value: Scalar, type: ValueType): string {
    if (value === null) return this.say('none');
    if (typeof value === 'boolean') return this.say(value ? 'yes' : 'no');
    if (typeof value === 'string') {
      const list = type.kind === 'code' || type.kind === 'codes' ? type.list : null;
      const codes = this.vocabulary.codeLists.get(list ?? '')?.codes;
      return codes?.[value]?.[this.lang] ?? value;
    }
    if (type.kind === 'date') return formatDay(value as number);
    if (type.kind === 'datetime') return formatLocalDateTime(value as number);
    return type.kind === 'number' ? this.measure(value, type.unit) : this.number(value);
  }

  private measure(value: Exact, unit: Unit): string {
    if (equal(value, 0)) return this.number(0);
    const amount = isMoney(unit) ? this.yuan(value) : this.number(value);
    const name = this.unit(unit);
    return name === '' ? amount : this.say('measured', { amount, unit: name });
  }

  private yuan(fen: Exact): string {
    return isWhole(fen) ? formatYuanGrouped(fen) : this.number(div(fen, fenInYuan));
  }

  private number(value: Exact): string {
    if (isWhole(value)) return formatExact(value);
    for (let places = 1; places <= mostDecimals; places += 1) {
      const decimal = formatDecimal(value, places);
      if (decimal !== undefined) return decimal;
    }
    return formatExact(value);
  }

  private unit(unit: Unit): string {
    return unitText(unit, this.lang);
  }

  private list(items: readonly string[]): string {
    return items.join(phrases.comma[this.lang]);
  }

  private clauses(items: readonly string[]): string {
    return items.join(phrases.semicolon[this.lang]);
  }
}

const placeholder = /\{([a-zA-Z]+)\}/g;

const calculations: ReadonlySet<Node['kind']> = new Set([
  'add',
  'subtract',
  'multiply',
  'divide',
  'round',
  'pick',
  'if-absent',
  'statement',
  'compare',
  'all',
  'any',
]);

function isList(right: Node | readonly LiteralNode[]): right is readonly LiteralNode[] {
  return Array.isArray(right);
}

/** How far a step goes, and whether back: `-1 × x` is x back. */
function stepOf(by: Node): { readonly isBack: boolean; readonly size: Node } {
  if (by.kind === 'literal') return { isBack: sign(by.value as Exact) < 0, size: by };
  if (by.kind !== 'multiply') return { isBack: false, size: by };
  const [first, size] = by.of;
  const isBack = by.of.length === 2 && first?.kind === 'literal' && first.value === -1;
  return isBack && size !== undefined ? { isBack, size } : { isBack: false, size: by };
}
