import { closest } from '../../../base/suggest.js';
import type { Entity, Fact } from '../../../facts/vocabulary.js';
import type { Condition, Expression } from '../../../rulefile/format.js';
import type { Node, RowPath, RowSource } from '../../nodes.js';
import { asNullable, booleanType, joinTypes, numberType } from '../../types.js';
import { dimensionless, parseUnit, type Unit } from '../../unit.js';
import { failClash, failOrder } from '../clash.js';
import { pathTo } from '../row-path.js';
import type { Site } from '../site.js';
import type { Workshop } from '../workshop.js';
import { compileNumeric } from './arithmetic.js';

interface Over {
  readonly via?: string | undefined;
  readonly where?: Condition | undefined;
}

/** Rows a total or count runs over, seen from the row in scope. */
function compileSource(
  c: Workshop,
  entityId: string,
  via: string | undefined,
  site: Site,
): RowSource | undefined {
  const entity = c.vocabulary.entitiesById.get(entityId);
  if (!entity) {
    const suggestion = closest(entityId, c.vocabulary.entitiesById.keys()) ?? '';
    return site.fail('ruletree/unknown-entity', { entity: entityId, suggestion });
  }
  if (via !== undefined) return compileLinked(c, entity, via, site.in('via'));
  return compileOwned(entity, site);
}

/** Rows owned, directly or through rows between, by the nearest owner in scope. */
function compileOwned(entity: Entity, site: Site): RowSource | undefined {
  const down: number[] = [];
  for (let step = entity; step.owner; step = step.owner) {
    down.unshift(step.listSlot);
    const path = pathTo(step.owner, site.scope);
    if (path) return { entity, path, down, link: null };
  }
  return site.fail('ruletree/not-in-scope', { name: entity.id });
}

/** Rows whose link fact points to the row in scope, or which a fact of that row names. */
function compileLinked(
  c: Workshop,
  entity: Entity,
  via: string,
  site: Site,
): RowSource | undefined {
  const fact = c.vocabulary.factsById.get(via);
  const along = fact && forward(fact, entity, site);
  if (along) return along;
  const target = fact?.declaration.to
    ? c.vocabulary.entitiesById.get(fact.declaration.to)
    : undefined;
  if (!fact || !target || fact.entity !== entity) {
    const links = [...c.vocabulary.factsById.values()].filter(
      (each) =>
        forward(each, entity, site) ||
        (each.entity === entity && each.declaration.to !== undefined),
    );
    const suggestion =
      closest(
        via,
        links.map((each) => each.id),
      ) ?? '';
    return site.fail('ruletree/not-a-link', { name: via, suggestion });
  }
  const path = pathTo(target, site.scope);
  if (!path) return site.fail('ruletree/not-in-scope', { name: target.id });
  return { entity, path, down: [], link: { fact, slot: slotOfLink(target, fact) } };
}

/** The rows that a `links` fact of the row in scope, or of its owner, names. */
function forward(fact: Fact, entity: Entity, site: Site): RowSource | undefined {
  const { type, to } = fact.declaration;
  if (type !== 'links' || to !== entity.id || fact.entity === entity) return undefined;
  const path = pathTo(fact.entity, site.scope);
  return path && { entity, path, down: [], link: null, along: fact };
}

function slotOfLink(target: Entity, fact: Fact): number {
  return target.linkedFrom.indexOf(fact);
}

function compileWhere(
  c: Workshop,
  over: Over,
  inner: Site,
): { readonly where: Node | null } | undefined {
  if (over.where === undefined) return { where: null };
  const where = c.condition(over.where, inner.in('where'));
  return where && { where };
}

export function compileTotal(
  c: Workshop,
  expression: Over & { readonly total: Expression; readonly over: string },
  site: Site,
  expected?: Unit,
): Node | undefined {
  const over = compileSource(c, expression.over, expression.via, site);
  if (!over) return undefined;
  const inner = site.within(over.entity);
  const where = compileWhere(c, expression, inner);
  const value = compileNumeric(c, expression.total, inner.in('total'), expected);
  if (!where || !value) return undefined;
  const { unit, whole, nonNegative } = value.type;
  const type = numberType(unit, { whole, nonNegative });
  return { kind: 'total', over, ...where, value: value.node, type, origin: site.origin };
}

export function compileCount(
  c: Workshop,
  expression: Over & { readonly count: string },
  site: Site,
): Node | undefined {
  const over = compileSource(c, expression.count, expression.via, site);
  const where = over && compileWhere(c, expression, site.within(over.entity));
  if (!over || !where) return undefined;
  // People are counted in persons, so that money per person times people is money.
  const unit = parseUnit(`${over.entity.id}s`) ?? dimensionless;
  return { kind: 'count', over, ...where, type: numberType(unit), origin: site.origin };
}

export function compileExtreme(
  c: Workshop,
  kind: 'greatest' | 'least',
  value: Expression,
  expression: Over & { readonly over: string; readonly otherwise: Expression | null },
  site: Site,
  expected?: Unit,
): Node | undefined {
  const over = compileSource(c, expression.over, expression.via, site);
  if (!over) return undefined;
  const inner = site.within(over.entity);
  const where = compileWhere(c, expression, inner);
  const node = c.expression(value, inner.in(kind), expected);
  if (!where || !node) return undefined;
  const { type } = node;
  const isOrdered = ['number', 'date', 'datetime'].includes(type.kind);
  if (!isOrdered || type.nullable) {
    return failOrder(inner.in(kind), type);
  }
  if (expression.otherwise === null) {
    const absent = asNullable(type);
    return {
      kind,
      over,
      ...where,
      value: node,
      otherwise: null,
      type: absent,
      origin: site.origin,
    };
  }
  const unit = type.kind === 'number' ? type.unit : undefined;
  const otherwise = c.expression(expression.otherwise, site.in('otherwise'), unit);
  if (!otherwise) return undefined;
  const joined = joinTypes(type, otherwise.type);
  if (!joined) {
    return failClash(site.in('otherwise'), type, otherwise.type);
  }
  return { kind, over, ...where, value: node, otherwise, type: joined, origin: site.origin };
}

export function compileCountOf(
  c: Workshop,
  conditions: readonly Condition[],
  site: Site,
): Node | undefined {
  const of = conditions.map((each, index) => c.condition(each, site.in(index)));
  if (!of.every((node) => node !== undefined)) return undefined;
  return { kind: 'count-of', of, type: numberType(dimensionless), origin: site.origin };
}

/** `test`: a condition as a boolean value. */
export function compileTest(c: Workshop, condition: Condition, site: Site): Node | undefined {
  const node = c.condition(condition, site);
  return node && { ...node, type: booleanType };
}

export type { RowPath };
