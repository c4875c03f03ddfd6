import { closest } from '../../base/suggest.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { QuantityItem, Section, TableItem } from '../../rulefile/format.js';
import type { Node, ValueType } from '../nodes.js';
import {
  asNullable,
  booleanType,
  dateType,
  datetimeType,
  describeType,
  numberType,
} from '../types.js';
import { parseUnit, sameUnit, type Unit } from '../unit.js';
import { readUnit } from './expression/literal.js';
import { compileTable } from './expression/table.js';
import { codesType } from './parameter.js';
import { type AnyItem, Site } from './site.js';
import type { NamedMaker, Workshop } from './workshop.js';

/** An item by id; reports an unknown one with the nearest that exists. */
export function itemOf<S extends Section>(
  c: Workshop,
  section: S,
  id: string,
  site: Site,
): AnyItem | undefined {
  const items = c.resolved.sections[section];
  const item = items.get(id);
  if (item) return item;
  const suggestion = closest(id, items.keys()) ?? '';
  return site.fail('ruletree/unknown-item', { section, name: id, suggestion });
}

/** Entity an item is about; the household where it does not say. */
export function scopeOf(c: Workshop, scope: string | undefined, site: Site): Entity | undefined {
  if (scope === undefined) return c.vocabulary.household;
  const entity = c.vocabulary.entitiesById.get(scope);
  if (entity) return entity;
  const suggestion = closest(scope, c.vocabulary.entitiesById.keys()) ?? '';
  return site.in('scope').fail('ruletree/unknown-entity', { entity: scope, suggestion });
}

/** Where an item is compiled: its own rows in scope. */
export function siteOf(c: Workshop, item: AnyItem, scope: Entity): Site {
  return new Site(item, '', { entity: scope, outer: null }, c.report);
}

/** Id of a definition; an item as an upper layer left it has one of its own. */
function definitionId(kind: string, item: AnyItem, variant: AnyItem | undefined): string {
  return variant ? `${kind}:${item.id}^${item.layer}@${item.from}` : `${kind}:${item.id}`;
}

export const makeCondition: NamedMaker = (c, id, site, variant) => {
  const item = (variant ?? itemOf(c, 'conditions', id, site)) as
    | (AnyItem & { readonly value: import('../../rulefile/format.js').ConditionItem })
    | undefined;
  if (!item) return undefined;
  const known = c.definition(definitionId('condition', item, variant));
  if (known) return known;
  const bare = new Site(item, '', { entity: null, outer: null }, c.report);
  const scope = scopeOf(c, item.value.scope, bare);
  const { when } = item.value;
  if (!scope) return undefined;
  if (when === undefined) return bare.fail('ruletree/incomplete-item', { missing: 'when' });
  const at = siteOf(c, item, scope);
  return c.define({
    id: definitionId('condition', item, variant),
    kind: 'condition',
    item: id,
    scope,
    site: at,
    body: () => c.condition(when, at.in('when')),
  });
};

export const makeQuantity: NamedMaker = (c, id, site, variant) => {
  const item = (variant ?? itemOf(c, 'quantities', id, site)) as
    | (AnyItem & { readonly value: QuantityItem })
    | undefined;
  if (!item) return undefined;
  const known = c.definition(definitionId('quantity', item, variant));
  if (known) return known;
  const bare = new Site(item, '', { entity: null, outer: null }, c.report);
  const scope = scopeOf(c, item.value.scope, bare);
  const { value } = item.value;
  if (!scope) return undefined;
  if (value === undefined) return bare.fail('ruletree/incomplete-item', { missing: 'value' });
  const at = siteOf(c, item, scope);
  return c.define({
    id: definitionId('quantity', item, variant),
    kind: 'quantity',
    item: id,
    scope,
    site: at,
    body: () =>
      declared(c, item.value, c.expression(value, at.in('value'), unitOf(item.value)), at),
  });
};

export const makeTable: NamedMaker = (c, id, site, variant) => {
  const item = (variant ?? itemOf(c, 'tables', id, site)) as
    | (AnyItem & { readonly value: TableItem })
    | undefined;
  if (!item) return undefined;
  const known = c.definition(definitionId('table', item, variant));
  if (known) return known;
  const bare = new Site(item, '', { entity: null, outer: null }, c.report);
  const scope = scopeOf(c, item.value.scope, bare);
  if (!scope) return undefined;
  const at = siteOf(c, item, scope);
  return c.define({
    id: definitionId('table', item, variant),
    kind: 'table',
    item: id,
    scope,
    site: at,
    body: () => declared(c, item.value, compileTable(c, item.value, at, unitOf(item.value)), at),
  });
};

/** Unit that an item declares; an unknown one is reported where it is checked. */
function unitOf({ unit }: QuantityItem | TableItem): Unit | undefined {
  return unit === undefined ? undefined : parseUnit(unit);
}

/** Checks a value against the unit or type that its item declares. */
function declared(
  c: Workshop,
  item: QuantityItem | TableItem,
  node: Node | undefined,
  site: Site,
): Node | undefined {
  if (!node) return undefined;
  const type = declaredType(c, item, site);
  if (!type) return undefined;
  const fits =
    type.kind === 'number' && node.type.kind === 'number'
      ? sameUnit(type.unit, node.type.unit)
      : type.kind === node.type.kind || (type.kind === 'code' && node.type.kind === 'text');
  if (!fits) {
    return site.fail('ruletree/not-as-declared', {
      declared: describeType(type),
      found: describeType(node.type),
    });
  }
  if (type.kind !== 'number') {
    if (type.kind !== 'code' || type.codes === null) return node;
    if (!checkCodes(node.type, type.codes, site)) return undefined;
    return { ...node, type: node.type.nullable ? asNullable(type) : type };
  }
  // A zero on its own takes the declared unit.
  return node.type.kind === 'number' && node.type.unit !== type.unit
    ? { ...node, type: { ...node.type, unit: type.unit } }
    : node;
}

/** A value that is declared to be one of some codes can be no other. */
function checkCodes(type: ValueType, codes: ReadonlySet<string>, site: Site): boolean {
  const given = type.kind === 'code' ? type.codes : null;
  const other = given === null ? undefined : [...given].find((code) => !codes.has(code));
  if (other === undefined) return true;
  const suggestion = closest(other, codes) ?? '';
  site.fail('ruletree/unknown-code', { code: other, suggestion, known: [...codes] });
  return false;
}

function declaredType(
  c: Workshop,
  item: QuantityItem | TableItem,
  site: Site,
): ValueType | undefined {
  if (item.unit !== undefined) {
    const unit = readUnit(item.unit, site.in('unit'));
    return unit && numberType(unit);
  }
  switch (item.type) {
    case 'boolean':
      return booleanType;
    case 'date':
      return dateType;
    case 'datetime':
      return datetimeType;
    case 'code':
      return codesType(c, item.codes, site);
    default:
      return site.fail('ruletree/incomplete-item', { missing: 'unit' });
  }
}
