import { parseIsoDate, parseLocalDateTime } from '../../base/date.js';
import { closest } from '../../base/suggest.js';
import type { Condition, LeafValue, Operator } from '../../rulefile/format.js';
import { parseReference } from '../../rulefile/reference.js';
import type { LiteralNode, Node, ValueType } from '../nodes.js';
import { asNullable, booleanType, comparable, describeType } from '../types.js';
import { failClash } from './clash.js';
import { compileNumber } from './expression/literal.js';
import { booleanLiteral, codeLiteral } from './nodes.js';
import type { Site } from './site.js';
import type { Workshop } from './workshop.js';

/** Compiles a block of json-rules-engine's dialect. */
export function compileCondition(c: Workshop, condition: Condition, site: Site): Node | undefined {
  if ('all' in condition) return compileMany(c, 'all', condition.all, condition, site);
  if ('any' in condition) return compileMany(c, 'any', condition.any, condition, site);
  if ('not' in condition) {
    const of = c.condition(condition.not, site.in('not'));
    return of && { kind: 'not', of, type: booleanType, ...about(condition, site) };
  }
  if ('condition' in condition) {
    const at = site.in('condition');
    const definition = c.named('condition', condition.condition, at);
    return definition && c.read(definition, at, 0, null);
  }
  return compileLeaf(c, condition, site);
}

function about(condition: Condition, site: Site) {
  return { origin: site.origin, cite: condition.cite, label: condition.label };
}

function compileMany(
  c: Workshop,
  kind: 'all' | 'any',
  parts: readonly Condition[],
  condition: Condition,
  site: Site,
): Node | undefined {
  if (parts.length === 0) return site.in(kind).fail('ruletree/empty-block', { block: kind });
  const of = parts.map((part, index) => c.condition(part, site.in(kind, index)));
  if (!of.every((node) => node !== undefined)) return undefined;
  return { kind, of, type: booleanType, ...about(condition, site) };
}

type Leaf = Extract<Condition, { readonly fact: string }>;

const ordering: ReadonlySet<Operator> = new Set<Operator>([
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
]);

function compileLeaf(c: Workshop, leaf: Leaf, site: Site): Node | undefined {
  const left = c.reference(leaf.fact, site.in('fact'));
  if (!left) return undefined;
  const { operator } = leaf;
  if (left.type.kind === 'codes' && operator !== 'contains' && operator !== 'doesNotContain') {
    return site.in('operator').fail('ruletree/set-needs-contains', { operator });
  }
  const right = compileRight(c, leaf.value, operator, left.type, site.in('value'));
  if (!right || !checkOperator(operator, left.type, right, site)) return undefined;
  return { kind: 'compare', operator, left, right, type: booleanType, ...about(leaf, site) };
}

/** What stands on the right, read in the type of the left. */
function compileRight(
  c: Workshop,
  value: LeafValue,
  operator: Operator,
  left: ValueType,
  site: Site,
): Node | readonly LiteralNode[] | undefined {
  const isList = operator === 'in' || operator === 'notIn';
  if (isList && readsSet(value)) return compileSet(c, value.fact, site.in('fact'));
  if (Array.isArray(value) !== isList) {
    return site.fail(isList ? 'ruletree/list-expected' : 'ruletree/list-not-expected', {
      operator,
    });
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return site.fail('ruletree/empty-block', { block: operator });
    const items = (value as readonly (string | number)[]).map((each, index) =>
      compileScalar(each, left, site.in(index)),
    );
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (typeof value === 'object' && value !== null && 'fact' in value) {
    return c.reference(value.fact, site.in('fact'));
  }
  const scalar = value as string | number | boolean | null;
  if (operator === 'contains' || operator === 'doesNotContain') {
    if (left.kind !== 'codes')
      return site.fail('ruletree/not-a-set', { found: describeType(left) });
    return compileScalar(scalar, { ...left, kind: 'code', nullable: false }, site);
  }
  return compileScalar(scalar, left, site);
}

function readsSet(value: LeafValue): value is { readonly fact: string } {
  return typeof value === 'object' && value !== null && 'fact' in value;
}

/** What `in` and `notIn` look in when it is not written out: a set of codes. */
function compileSet(c: Workshop, reference: string, site: Site): Node | undefined {
  const node = c.reference(reference, site);
  if (!node || node.type.kind === 'codes') return node;
  return site.fail('ruletree/not-a-set', { found: describeType(node.type) });
}

/** `parameter:x`, `quantity:x`: no slip in a number, but a name where none is looked for. */
function isName(value: string | number): boolean {
  const text = String(value);
  return text.includes(':') && parseReference(text).kind !== 'problem';
}

/** A written value in the type of what it is compared with. */
export function compileScalar(
  value: string | number | boolean | null,
  type: ValueType,
  site: Site,
): LiteralNode | undefined {
  const mismatch = () =>
    site.fail('ruletree/type-clash', { left: describeType(type), right: writtenType(value) });
  if (value === null) {
    if (!type.nullable) return site.fail('ruletree/never-absent', {});
    return { kind: 'literal', value: null, type: asNullable(type), origin: site.origin };
  }
  switch (type.kind) {
    case 'number':
      if (typeof value === 'boolean') return mismatch();
      return isName(value)
        ? site.fail('ruletree/bad-number', { value, name: value })
        : compileNumber(value, type.unit, site);
    case 'boolean':
      return typeof value === 'boolean' ? booleanLiteral(value, site.origin) : mismatch();
    case 'date':
    case 'datetime': {
      const parse = type.kind === 'date' ? parseIsoDate : parseLocalDateTime;
      const moment = typeof value === 'string' ? parse(value) : undefined;
      if (moment === undefined) return mismatch();
      return {
        kind: 'literal',
        value: moment,
        type: { ...type, nullable: false },
        origin: site.origin,
      };
    }
    case 'code':
      if (typeof value !== 'string') return mismatch();
      return checkCode(value, type.codes, site) ? codeLiteral(value, site.origin) : undefined;
    case 'text':
      return typeof value === 'string' ? codeLiteral(value, site.origin) : mismatch();
    default:
      return mismatch();
  }
}

function writtenType(value: unknown): string {
  return value === null ? 'null' : typeof value;
}

function checkCode(code: string, codes: ReadonlySet<string> | null, site: Site): boolean {
  if (codes === null || codes.has(code)) return true;
  site.fail('ruletree/unknown-code', {
    code,
    suggestion: closest(code, codes) ?? '',
    known: [...codes],
  });
  return false;
}

function checkOperator(
  operator: Operator,
  left: ValueType,
  right: Node | readonly LiteralNode[],
  site: Site,
): boolean {
  const at = site.in('operator');
  if (ordering.has(operator)) {
    if (left.kind !== 'number' && left.kind !== 'date' && left.kind !== 'datetime') {
      at.fail('ruletree/not-ordered', { found: describeType(left) });
      return false;
    }
  }
  if (operator === 'contains' || operator === 'doesNotContain') {
    const type = (right as Node).type;
    if (left.kind !== 'codes') at.fail('ruletree/not-a-set', { found: describeType(left) });
    else if (type.kind !== 'code' && type.kind !== 'text') {
      site.in('value').fail('ruletree/type-clash', { left: 'code', right: describeType(type) });
    } else return true;
    return false;
  }
  if (operator === 'in' || operator === 'notIn') {
    if (!Array.isArray(right)) return checkCodeIn(left, site);
  }
  const rights = Array.isArray(right) ? (right as readonly LiteralNode[]) : [right as Node];
  const clash = rights.find((each) => !comparable(left, each.type));
  if (!clash) return true;
  failClash(site.in('value'), left, clash.type);
  return false;
}

/** Only a code can be in a set of codes. */
function checkCodeIn(left: ValueType, site: Site): boolean {
  if (left.kind === 'code' || left.kind === 'text') return true;
  site.in('value').fail('ruletree/type-clash', { left: describeType(left), right: 'codes' });
  return false;
}
