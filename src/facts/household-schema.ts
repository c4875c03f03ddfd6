import { z } from 'zod';
import { strictObject } from '../base/object-schema.js';
import { noneShapeOf } from './known-none.js';
import {
  codeSchema,
  factNotes,
  idSchema,
  inAllLanguages,
  noted,
  type SchemaSite,
  valueSchema,
} from './value-schema.js';
import type { Entity, Fact, Vocabulary } from './vocabulary.js';

/** How a fact may be known. */
export const evidenceStatuses = ['declared', 'checked', 'expired', 'disputed'] as const;

interface Made {
  readonly schema: z.ZodType;
  readonly site: SchemaSite;
}

const made = new WeakMap<Vocabulary, Made>();

/**
 * The strict schema of a household file for a vocabulary: a key nobody declared is an error.
 * Parse with `{ jitless: true }`. Ids, links and what several values say together are checked
 * by `parseHousehold`, not here.
 */
export function householdSchema(vocabulary: Vocabulary): z.ZodType {
  return madeFor(vocabulary).schema;
}

/**
 * The same as JSON Schema 2020-12, with labels and help in three languages, ready to be written
 * to `schema/household.schema.json`.
 */
export function householdJsonSchema(vocabulary: Vocabulary): Record<string, unknown> {
  const { schema, site } = madeFor(vocabulary);
  const json = z.toJSONSchema(schema, { metadata: site.notes, io: 'input' });
  return withoutBareCodes(json) as Record<string, unknown>;
}

/** Codes are listed once, with their labels; zod repeats them bare beside each use. */
function withoutBareCodes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBareCodes);
  if (typeof value !== 'object' || value === null) return value;
  const isSaidElsewhere = '$ref' in value || 'oneOf' in value || 'not' in value;
  const entries = Object.entries(value).filter(([key]) => !(key === 'enum' && isSaidElsewhere));
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutBareCodes(part)]));
}

function madeFor(vocabulary: Vocabulary): Made {
  const known = made.get(vocabulary);
  if (known) return known;
  const site: SchemaSite = { vocabulary, notes: z.registry(), codeSchemas: new Map() };
  const result = { schema: rootSchema(site), site };
  made.set(vocabulary, result);
  return result;
}

function rootSchema(site: SchemaSite): z.ZodType {
  const { household } = site.vocabulary;
  const schema = strictObject({
    id: idSchema().optional(),
    ...factShape(site, household),
    ...listShape(site, household),
    // Rules are always those of a place.
    region: regionOf(site, household),
    decisions: z.array(decisionSchema(site)).optional(),
    evidence: z.array(evidenceSchema(site)).optional(),
  });
  return noted(site.notes, schema, { title: inAllLanguages(household.declaration.label) });
}

function regionOf(site: SchemaSite, household: Entity): z.ZodType {
  const fact = household.factsByName.get('region');
  if (!fact) throw new RangeError('the dictionary has no household.region');
  return noted(site.notes, valueSchema(site, fact.declaration), factNotes(fact.declaration));
}

function rowSchema(site: SchemaSite, entity: Entity): z.ZodType {
  const { identified, label } = entity.declaration;
  const schema = strictObject({
    id: identified ? idSchema() : idSchema().optional(),
    ...factShape(site, entity),
    ...listShape(site, entity),
  });
  return noted(site.notes, schema, { id: entity.id, title: inAllLanguages(label) });
}

function factShape(site: SchemaSite, entity: Entity): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const { kind, name, declaration } of entity.facts) {
    if (kind === 'decision') continue;
    const schema = valueSchema(site, declaration).optional();
    shape[name] = noted(site.notes, schema, factNotes(declaration));
  }
  return shape;
}

function listShape(site: SchemaSite, entity: Entity): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const child of entity.children) {
    const title = inAllLanguages(child.declaration.label);
    shape[child.declaration.list] = noted(site.notes, listSchema(site, child).optional(), {
      title,
    });
  }
  return shape;
}

function listSchema(site: SchemaSite, entity: Entity): z.ZodType {
  const row = rowSchema(site, entity);
  const none = noneSchema(site, entity);
  const partial = strictObject({
    items: z.array(row),
    complete: z.literal(false),
    atMost: z.int().min(0).optional(),
    ...(none ? { none: z.array(none).optional() } : {}),
  });
  return z.union([z.array(row), partial]);
}

function noneSchema(site: SchemaSite, entity: Entity): z.ZodType | null {
  const shape = noneShapeOf(entity);
  if (!shape) return null;
  const code = codeSchema(site, shape.codeFact.declaration.codes);
  const codes = { [shape.key]: z.array(code).min(1) };
  return strictObject(shape.linkFact ? { person: idSchema().optional(), ...codes } : codes);
}

function decisionSchema(site: SchemaSite): z.ZodType {
  const facts = [...site.vocabulary.factsById.values()].filter((fact) => fact.kind === 'decision');
  const [first, ...others] = facts.map((fact) => oneDecisionSchema(site, fact));
  return first ? z.discriminatedUnion('id', [first, ...others]) : z.never();
}

function oneDecisionSchema(site: SchemaSite, fact: Fact) {
  const { household } = site.vocabulary;
  const isAboutRow = fact.entity !== household;
  const schema = strictObject({
    id: z.literal(decisionOf(fact)),
    ...(isAboutRow ? { about: idSchema() } : {}),
    value: valueSchema(site, fact.declaration),
    on: valueSchema(site, dayDeclaration).optional(),
  });
  return noted(site.notes, schema, factNotes(fact.declaration));
}

/** Id of the decision that a fact holds, as rule files name it. */
export function decisionOf(fact: Fact): string {
  return fact.id.slice(fact.id.indexOf(':') + 1);
}

function evidenceSchema(site: SchemaSite): z.ZodType {
  return strictObject({
    at: z.string(),
    status: z.enum(evidenceStatuses),
    source: z.string().min(1).max(500).optional(),
    on: valueSchema(site, dayDeclaration).optional(),
  });
}

const dayDeclaration = {
  type: 'date',
  label: { 'zh-Hant': '日期', 'zh-Hans': '日期', en: 'date' },
} as const;
