import type { Exact, RoundDirection } from '../../../../src/base/exact.js';
import type { Operator } from '../../../../src/rulefile/format.js';
import type {
  Definition,
  FactNode,
  LiteralNode,
  MatchNode,
  Node,
  ParameterCell,
  PickNode,
  RowPath,
  RowSource,
  RuleTree,
  ScaleBracket,
  StatementLineNode,
  TableNode,
  ValueType,
} from '../../../../src/ruletree/nodes.js';
import { type EntityName, entityOf, factOf, origin, vocabulary } from './world.js';

// Nodes as the compiler makes them, written shortly.

const unit = { text: 'number', dims: new Map<string, number>() };
const label = { 'zh-Hant': '項', 'zh-Hans': '项', en: 'item' };

/** A number of which the compiler could prove nothing but what is said. */
export function numberType(
  traits: { whole?: boolean; nonNegative?: boolean; nullable?: boolean } = {},
): ValueType {
  const { whole = false, nonNegative = false, nullable = false } = traits;
  return { kind: 'number', unit, whole, nonNegative, nullable };
}

export const booleanType: ValueType = { kind: 'boolean', nullable: false };
const dateType: ValueType = { kind: 'date', nullable: false };
const anyNumber = numberType();

/** A path of owners and links, out of so many `where`s. */
export function path(steps: readonly string[] = [], outer = 0): RowPath {
  return { outer, steps: steps.map((step) => (step === 'owner' ? step : factOf(step))) };
}

export function num(value: Exact): LiteralNode {
  return { kind: 'literal', value, type: anyNumber, origin };
}

export function literal(value: LiteralNode['value']): LiteralNode {
  if (typeof value === 'number' || (typeof value === 'object' && value !== null)) return num(value);
  const type: ValueType =
    typeof value === 'boolean' ? booleanType : { kind: 'text', nullable: value === null };
  return { kind: 'literal', value, type, origin };
}

/** A day written as its number. */
export function day(value: number): LiteralNode {
  return { kind: 'literal', value, type: dateType, origin };
}

export function fact(id: string, at: RowPath = path(), nullable = false): FactNode {
  const found = factOf(id);
  const declared = found.declaration;
  const isNullable = nullable || declared.nullable === true;
  return { kind: 'fact', fact: found, path: at, type: factType(declared, isNullable), origin };
}

function factType(
  { type, codes, low }: FactNode['fact']['declaration'],
  nullable: boolean,
): ValueType {
  switch (type) {
    case 'integer':
      return numberType({ whole: true, nonNegative: (low ?? -1) >= 0, nullable });
    case 'money':
      return numberType({ whole: true, nonNegative: true, nullable });
    case 'decimal':
      return numberType({ nullable });
    case 'code':
    case 'codes': {
      const list = vocabulary.codeLists.get(codes ?? '');
      const known = list === undefined || list.open ? null : new Set(Object.keys(list.codes));
      return { kind: type, codes: known, list: codes ?? null, nullable };
    }
    case 'date':
    case 'datetime':
    case 'boolean':
    case 'text':
      return { kind: type, nullable };
    default:
      return { kind: 'row', entity: vocabulary.household, nullable };
  }
}

export const all = (...of: readonly Node[]): Node => ({
  kind: 'all',
  of,
  type: booleanType,
  origin,
});
export const any = (...of: readonly Node[]): Node => ({
  kind: 'any',
  of,
  type: booleanType,
  origin,
});
export const not = (of: Node): Node => ({ kind: 'not', of, type: booleanType, origin });

export function compare(
  left: Node,
  operator: Operator,
  right: Node | number | string | boolean | null | readonly (number | string)[],
): Node {
  const side = Array.isArray(right)
    ? (right as readonly (number | string)[]).map(literal)
    : typeof right === 'object' && right !== null
      ? (right as Node)
      : literal(right as number | string | boolean | null);
  return { kind: 'compare', operator, left, right: side, type: booleanType, origin };
}

export const arithmetic = (
  kind: 'add' | 'multiply' | 'min' | 'max',
  ...of: readonly Node[]
): Node => ({
  kind,
  of,
  type: anyNumber,
  origin,
});
export const pair = (kind: 'subtract' | 'divide', left: Node, right: Node): Node => ({
  kind,
  left,
  right,
  type: anyNumber,
  origin,
});
export const round = (of: Node, step: Node, direction: RoundDirection): Node => ({
  kind: 'round',
  of,
  step,
  direction,
  type: anyNumber,
  origin,
});
export const convert = (of: Node, factor: Exact): Node => ({
  kind: 'convert',
  of,
  factor,
  reason: null,
  type: anyNumber,
  origin,
});

/** Rows of an entity below the row at a path, through the lists between. */
export function over(
  entity: EntityName,
  down: readonly EntityName[],
  at: RowPath = path(),
): RowSource {
  return {
    entity: entityOf(entity),
    path: at,
    down: down.map((name) => entityOf(name).listSlot),
    link: null,
  };
}

/** Rows whose link points to the row at a path. */
export function linked(linkId: string, at: RowPath = path()): RowSource {
  const link = factOf(linkId);
  const target = vocabulary.entitiesById.get(link.declaration.to ?? '');
  const slot = target?.linkedFrom.indexOf(link) ?? -1;
  return { entity: link.entity, path: at, down: [], link: { fact: link, slot } };
}

/** Rows that a fact of the row at a path names. */
export function named(factId: string, at: RowPath = path()): RowSource {
  const along = factOf(factId);
  const entity = vocabulary.entitiesById.get(along.declaration.to ?? '') ?? vocabulary.household;
  return { entity, path: at, down: [], link: null, along };
}

export const total = (source: RowSource, value: Node, where: Node | null = null): Node => ({
  kind: 'total',
  over: source,
  where,
  value,
  type: anyNumber,
  origin,
});
export const count = (source: RowSource, where: Node | null = null): Node => ({
  kind: 'count',
  over: source,
  where,
  type: numberType({ whole: true, nonNegative: true }),
  origin,
});
export const extreme = (
  kind: 'greatest' | 'least',
  source: RowSource,
  value: Node,
  where: Node | null = null,
  otherwise: Node | null = null,
): Node => ({
  kind,
  over: source,
  where,
  value,
  otherwise,
  type: numberType({ nullable: otherwise === null }),
  origin,
});
export const countOf = (...of: readonly Node[]): Node => ({
  kind: 'count-of',
  of,
  type: numberType({ whole: true, nonNegative: true }),
  origin,
});

/** Brackets from one edge to the next; the edge belongs to the bracket above it. */
export function brackets(
  edges: readonly Node[],
  parts: readonly { readonly rate?: Node; readonly amount?: Node }[],
): readonly ScaleBracket[] {
  return parts.map(({ rate, amount }, index) => ({
    low: index === 0 ? null : (edges[index - 1] ?? null),
    lowIn: true,
    high: edges[index] ?? null,
    highIn: false,
    rate: rate ?? null,
    amount: amount ?? null,
    origin,
  }));
}
export const scale = (
  of: Node,
  mode: 'whole' | 'marginal',
  of2: readonly ScaleBracket[],
): Node => ({
  kind: 'scale',
  of,
  mode,
  brackets: of2,
  type: anyNumber,
  origin,
});

export const anything: MatchNode = { kind: 'any' };
export const oneOf = (...values: readonly (Exact | string | boolean | null)[]): MatchNode => ({
  kind: 'one-of',
  values,
});
export const band = (low: number | null, high: number | null): MatchNode => ({
  kind: 'band',
  low: low === null ? null : num(low),
  lowIn: true,
  high: high === null ? null : num(high),
  highIn: false,
});
export function table(
  keys: readonly Node[],
  rows: readonly (readonly [readonly MatchNode[], Node | null])[],
  options: { hit?: TableNode['hit']; otherwise?: Node | null; nullable?: boolean } = {},
): Node {
  const { hit = 'unique', otherwise = null, nullable = false } = options;
  return {
    kind: 'table',
    keys,
    rows: rows.map(([match, value], index) => ({
      id: `r${index}`,
      match,
      value,
      origin,
      cite: [],
    })),
    hit,
    otherwise,
    type: numberType({ nullable }),
    origin,
  };
}

export function pick(
  take: PickNode['take'],
  among: readonly (readonly [id: string, when: Node | null, amount: Node])[],
  options: { otherwise?: Node | null; decision?: FactNode | null } = {},
): Node {
  const { otherwise = null, decision = null } = options;
  return {
    kind: 'pick',
    take,
    among: among.map(([id, when, amount]) => ({ id, label: null, when, amount, origin, cite: [] })),
    otherwise,
    decision,
    type: numberType({ nullable: otherwise === null && take !== 'sum' }),
    origin,
  };
}
export const range = (
  low: Node,
  high: Node,
  ends: { lowIn?: boolean; highIn?: boolean } = {},
): Node => ({
  kind: 'range',
  low,
  high,
  lowIn: ends.lowIn ?? true,
  highIn: ends.highIn ?? true,
  decision: fact('decision:amount'),
  type: anyNumber,
  origin,
});

export const ifAbsent = (of: Node, then: Node): Node => ({
  kind: 'if-absent',
  of,
  then,
  type: { ...of.type, nullable: then.type.nullable },
  origin,
});

export function line(
  sign: 1 | -1,
  amount: Node,
  options: { cap?: Node; when?: Node } = {},
): StatementLineNode {
  const { cap = null, when = null } = options;
  return { id: 'line', label, sign, amount, cap, when, origin, cite: [] };
}
export const statement = (
  lines: readonly StatementLineNode[],
  floor: Node | null = null,
): Node => ({
  kind: 'statement',
  lines,
  floor,
  type: anyNumber,
  origin,
});

export const age = (birth: Node, on: Node): Node => ({
  kind: 'age',
  birth,
  on,
  policy: 'march-1',
  type: numberType({ whole: true }),
  origin,
});
export const between = (
  from: Node,
  to: Node,
  span: 'hours' | 'days' | 'months' | 'years' | 'calendar-months' | 'working-days',
): Node => ({
  kind: 'between',
  from,
  to,
  unit: span,
  calendar: null,
  type: numberType({ whole: true }),
  origin,
});
/** A moment so many hours on. */
export const inHours = (date: Node, by: Node): Node => ({
  kind: 'shift',
  date,
  by,
  unit: 'hours',
  calendar: null,
  type: { kind: 'datetime', nullable: false },
  origin,
});
export const shift = (
  date: Node,
  by: Node,
  step: 'days' | 'months' | 'years' | 'working-days',
): Node => ({ kind: 'shift', date, by, unit: step, calendar: null, type: dateType, origin });
export const edge = (
  kind: 'start-of' | 'end-of',
  of: 'week' | 'month' | 'quarter' | 'year',
  date: Node,
): Node => ({ kind, unit: of, date, type: dateType, origin });
export const part = (kind: 'year-of' | 'month-of', date: Node): Node => ({
  kind,
  date,
  type: numberType({ whole: true }),
  origin,
});
export const overlap = (of: readonly [Node, Node, Node, Node]): Node => ({
  kind: 'overlap',
  of,
  type: numberType({ whole: true, nonNegative: true }),
  origin,
});

export const value = (of: Exact | string | boolean): ParameterCell => ({
  kind: 'value',
  value: of,
  origin,
  cite: [],
});
export const term = (id: string, low: Exact | null, high: Exact | null): ParameterCell => ({
  kind: 'open',
  term: id,
  low,
  high,
  origin,
});
export const formula = (node: Node): ParameterCell => ({ kind: 'formula', node, origin, cite: [] });

/** A parameter keyed by the values of some nodes; `otherwise` takes every other value. */
export function parameter(
  keys: readonly {
    readonly by: Node;
    readonly names: readonly string[];
    readonly otherwise?: string;
  }[],
  cells: Readonly<Record<string, ParameterCell>>,
): Node {
  return {
    kind: 'parameter',
    id: 'p',
    keys: keys.map(({ by, names, otherwise }) => ({
      node: by,
      names,
      select: (each) => (names.includes(String(each)) ? String(each) : otherwise),
    })),
    cells: new Map(
      Object.entries(cells).map(([name, cell]) => [name.replace('/', '\u0000'), cell]),
    ),
    type: anyNumber,
    origin,
  };
}

let slots = 0;

/** A definition of an entity. */
export function define(scope: EntityName, body: Node, type: ValueType = body.type): Definition {
  slots += 1;
  return {
    id: `quantity:d${slots}`,
    kind: 'quantity',
    item: `d${slots}`,
    scope: entityOf(scope),
    slot: slots,
    type,
    body,
    label: null,
    cite: [],
    origin,
  };
}
export const ref = (definition: Definition, at: RowPath = path()): Node => ({
  kind: 'ref',
  definition,
  path: at,
  type: definition.type,
  origin,
});

/** As much of a rule tree as the readings look at. */
export function treeOf(definitions: readonly Definition[] = []): RuleTree {
  const tree: Pick<RuleTree, 'vocabulary' | 'asOf' | 'definitions' | 'programmes' | 'gradings'> = {
    vocabulary,
    asOf: 0,
    definitions,
    programmes: [],
    gradings: [],
  };
  return tree as RuleTree;
}
