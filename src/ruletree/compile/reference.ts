import { closest } from '../../base/suggest.js';
import type { Entity, Fact } from '../../facts/vocabulary.js';
import type { ParameterItem, Section } from '../../rulefile/format.js';
import { formatReference, parseReference, type Reference } from '../../rulefile/reference.js';
import type { ResolvedItem } from '../../rulefile/resolved.js';
import type { FactNode, Node, RowPath, ValueType } from '../nodes.js';
import { asNullable, codeType, dateType, numberType } from '../types.js';
import { dimensionless, parseUnit } from '../unit.js';
import { pathTo } from './row-path.js';
import type { AnyItem, Site } from './site.js';
import type { Workshop } from './workshop.js';

/** Compiles a reference text: what it names, read from the row in scope. */
export function compileReference(c: Workshop, text: string, site: Site): Node | undefined {
  // A formula may ask for the keys of the cell it works out, and for no other fact.
  const key = site.scope.settled?.get(text);
  if (key) return { kind: 'literal', ...key, origin: site.origin };
  const reference = parseReference(text);
  if (reference.kind === 'problem') {
    return site.fail('ruletree/bad-reference', {
      reference: text,
      found: reference.found,
      expected: reference.expected,
    });
  }
  return compileParsed(c, reference, site);
}

function compileParsed(c: Workshop, reference: Reference, site: Site): Node | undefined {
  if (site.scope.entity === null && !parameterOnly.has(reference.kind)) {
    return site.fail('ruletree/parameters-only', { reference: formatReference(reference) });
  }
  switch (reference.kind) {
    case 'as-of':
      return { kind: 'as-of', day: c.asOf, type: dateType, origin: site.origin };
    case 'fact':
    case 'evidence':
      return compileFact(c, reference, site);
    case 'parameter':
      return c.parameter(reference.id, reference.keys ?? [], site);
    case 'decision':
      return c.decision(reference.id, site);
    case 'award':
      return named(c, 'award', reference.programme, reference, site);
    case 'quantity':
    case 'condition':
    case 'table':
      return named(c, reference.kind, reference.id, reference, site);
    case 'unit':
      return named(c, reference.size ? 'unit-size' : 'unit', reference.programme, reference, site);
    case 'grade': {
      const attribute = reference.attribute === null ? '' : `.${reference.attribute}`;
      return named(c, 'grade', `${reference.grading}${attribute}`, reference, site);
    }
    case 'entitled':
    case 'granted': {
      const line = reference.line === null ? '' : `.${reference.line}`;
      const kind = `${reference.kind}.${reference.part}`;
      return named(c, kind, `${reference.programme}${line}`, reference, site);
    }
    case 'above':
      return compileAbove(c, reference.inner, site);
  }
}

const parameterOnly: ReadonlySet<Reference['kind']> = new Set<Reference['kind']>([
  'parameter',
  'as-of',
  'above',
]);

function named(
  c: Workshop,
  kind: string,
  id: string,
  reference: Reference,
  site: Site,
): Node | undefined {
  const definition = c.named(kind, id, site);
  return definition && c.read(definition, site, reference.outer, reference.at);
}

/** The named thing as the layers above the one that wrote this reference left it. */
function compileAbove(c: Workshop, inner: Reference, site: Site): Node | undefined {
  const { kind } = inner;
  const section = sectionsOf[kind];
  if (section === undefined || !('id' in inner)) {
    return site.fail('ruletree/bad-reference', {
      reference: `above:${formatReference(inner)}`,
      found: kind,
      expected: Object.keys(sectionsOf),
    });
  }
  const item = itemAbove(c, section, inner.id, site);
  if (!item) return site.fail('ruletree/nothing-above', { reference: formatReference(inner) });
  if (kind === 'parameter') {
    const variant = item as ResolvedItem<ParameterItem>;
    return c.parameter(inner.id, inner.keys ?? [], site, variant);
  }
  const definition = c.named(kind, inner.id, site, item);
  return definition && c.read(definition, site, inner.outer, inner.at);
}

const sectionsOf: Partial<Record<Reference['kind'], Section>> = {
  parameter: 'parameters',
  quantity: 'quantities',
  condition: 'conditions',
  table: 'tables',
};

function itemAbove(c: Workshop, section: Section, id: string, site: Site): AnyItem | undefined {
  const layers = c.resolved.layers;
  const here = layers.indexOf(site.origin.region);
  let item: AnyItem | null = c.resolved.sections[section].get(id) ?? null;
  while (item && layers.indexOf(item.layer) >= here) item = item.above;
  return item ?? undefined;
}

function compileFact(
  c: Workshop,
  reference: Extract<Reference, { kind: 'fact' | 'evidence' }>,
  site: Site,
): Node | undefined {
  const entity = c.vocabulary.entitiesById.get(reference.entity);
  if (!entity) {
    const suggestion = closest(reference.entity, c.vocabulary.entitiesById.keys()) ?? '';
    return site.fail('ruletree/unknown-entity', { entity: reference.entity, suggestion });
  }
  const start =
    reference.at === null
      ? pathTo(entity, site.scope, reference.outer)
      : alongLinks(c, reference.at, entity, reference.outer, site);
  if (!start) return site.fail('ruletree/not-in-scope', { name: formatReference(reference) });
  const walked = walk(c, entity, reference.path, start, site);
  if (!walked) return undefined;
  const { fact, path, nullable } = walked;
  const type = factType(c, fact, site);
  if (!type) return undefined;
  if (reference.kind === 'evidence') {
    const codes = new Set(['declared', 'checked', 'expired', 'disputed']);
    return { kind: 'evidence', fact, path, type: codeType(codes, null, true), origin: site.origin };
  }
  const seen = nullable ? asNullable(type) : type;
  return { kind: 'fact', fact, path, type: seen, origin: site.origin };
}

interface Walked {
  readonly fact: Fact;
  readonly path: RowPath;
  /** A link on the way may be absent, and then so is the fact. */
  readonly nullable: boolean;
}

/** Follows fact names; all but the last are links. */
function walk(
  c: Workshop,
  start: Entity,
  names: readonly string[],
  path: RowPath,
  site: Site,
): Walked | undefined {
  let entity = start;
  let nullable = false;
  const steps = [...path.steps];
  for (const [index, name] of names.entries()) {
    const fact = entity.factsByName.get(name);
    if (!fact) {
      return site.fail('ruletree/unknown-fact', {
        fact: `${entity.id}.${name}`,
        suggestion: suggestFact(c, entity, name),
      });
    }
    if (index === names.length - 1) {
      return { fact, path: { outer: path.outer, steps }, nullable };
    }
    const target = linkTarget(c, fact);
    if (!target && fact.declaration.type === 'links') {
      return site.fail('ruletree/links-not-readable', { fact: fact.id });
    }
    if (!target) return site.fail('ruletree/not-a-link', { name: fact.id, suggestion: '' });
    steps.push(fact);
    nullable ||= fact.declaration.nullable === true;
    entity = target;
  }
  return undefined;
}

function suggestFact(c: Workshop, entity: Entity, name: string): string {
  const near = closest(name, entity.factsByName.keys());
  if (near !== undefined) return `${entity.id}.${near}`;
  return closest(`${entity.id}.${name}`, c.vocabulary.factsById.keys()) ?? '';
}

function linkTarget(c: Workshop, fact: Fact): Entity | undefined {
  const { type, to } = fact.declaration;
  return type === 'link' && to !== undefined ? c.vocabulary.entitiesById.get(to) : undefined;
}

/** Path along `@income.person`: to the row it names, then to the owner that is wanted. */
export function alongLinks(
  c: Workshop,
  links: readonly string[],
  wanted: Entity,
  outer: number,
  site: Site,
): RowPath | undefined {
  const [first, ...names] = links;
  const entity = c.vocabulary.entitiesById.get(first ?? '');
  const start = entity && pathTo(entity, site.scope, outer);
  if (!entity || !start) return undefined;
  const steps = [...start.steps];
  let at: Entity = entity;
  for (const name of names) {
    const fact = at.factsByName.get(name);
    const target = fact && linkTarget(c, fact);
    if (!fact || !target) return undefined;
    steps.push(fact);
    at = target;
  }
  for (let owner: Entity | null = at; owner; owner = owner.owner) {
    if (owner === wanted) return { outer, steps };
    steps.push('owner');
  }
  return undefined;
}

/** Type of a fact's value as it is declared. */
export function factType(c: Workshop, fact: Fact, site: Site): ValueType | undefined {
  const { type, nullable = false, codes, unit, low } = fact.declaration;
  switch (type) {
    case 'boolean':
    case 'date':
    case 'datetime':
    case 'text':
      return { kind: type, nullable };
    case 'region':
      return codeType(null, null, nullable);
    case 'integer':
    case 'decimal':
    case 'money': {
      // Units of facts are checked where they are declared.
      const measured = unit === undefined ? dimensionless : parseUnit(unit);
      const yuan = type === 'money' && unit === undefined ? parseUnit('yuan') : measured;
      if (!yuan) return undefined;
      const nonNegative = low === undefined ? type === 'money' : low >= 0;
      return numberType(yuan, { whole: type !== 'decimal', nonNegative, nullable });
    }
    case 'code':
    case 'codes': {
      const list = codes === undefined ? undefined : c.vocabulary.codeLists.get(codes);
      const known = list ? new Set(Object.keys(list.codes)) : null;
      return { kind: type, codes: known, list: codes ?? null, nullable };
    }
    case 'link': {
      const entity = linkTarget(c, fact);
      return entity && { kind: 'row', entity, nullable };
    }
    case 'links':
      return site.fail('ruletree/links-not-readable', { fact: fact.id });
  }
}

/** The fact a decision is supplied in, read from the row it is about. */
export function compileDecision(c: Workshop, id: string, site: Site): FactNode | undefined {
  const name = id.startsWith(prefix) ? id : `${prefix}${id}`;
  const fact = c.vocabulary.factsById.get(name);
  if (fact?.kind !== 'decision') {
    const known = [...c.resolved.sections.decisions.keys()];
    const suggestion = closest(id, known) ?? '';
    return site.fail('ruletree/unknown-decision', { decision: id, suggestion });
  }
  const path = pathTo(fact.entity, site.scope);
  if (!path) return site.fail('ruletree/not-in-scope', { name });
  const type = factType(c, fact, site);
  return type && { kind: 'fact', fact, path, type, origin: site.origin };
}

const prefix = 'decision:';
