import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { baseVocabulary, buildVocabulary } from '../../../src/facts/build-vocabulary.js';
import { householdJsonSchema, householdSchema } from '../../../src/facts/household-schema.js';

type Json = { readonly [key: string]: Json | undefined };

const text = (en: string) => ({ 'zh-Hant': en, 'zh-Hans': en, en });
const schema = householdJsonSchema(baseVocabulary) as Json;

function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}

const good = {
  region: '341522',
  area: 'rural',
  members: [{ id: 'p1', birthDate: '1950-03-01', sex: '1', absence: null, statuses: ['lone'] }],
  incomes: { items: [{ amount: '1.00', per: 'month' }], complete: false, none: [] },
};
const bad = [
  {},
  { region: '1' },
  { region: '341522', aera: 'rural' },
  { region: '341522', area: 'town' },
  { region: '341522', members: [{}] },
  { region: '341522', assets: [{ value: '1.234' }] },
  { region: '341522', obligors: [{ id: 'o', programmes: ['anything'] }] },
];

describe('the JSON Schema', () => {
  it('holds every fact with its label', () => {
    for (const { kind, name, entity, declaration } of baseVocabulary.factsById.values()) {
      const owner = entity.owner === null ? schema : schema.$defs?.[entity.id];
      const property = owner?.properties?.[name];
      expect(kind).toBe('fact');
      expect(property?.title).toContain(declaration.label['zh-Hant']);
      expect(property?.title).toContain(declaration.label['zh-Hans']);
      expect(property?.title).toContain(declaration.label.en);
      if (declaration.help) expect(property?.description).toContain(declaration.help.en);
      if (declaration.unit) expect(property?.description).toContain(`[${declaration.unit}]`);
    }
  });

  it('labels every code', () => {
    for (const [id, list] of baseVocabulary.codeLists) {
      const listed = (schema.$defs?.[`codes.${id}`]?.oneOf ?? []) as unknown as { const: string }[];
      expect(listed.map((each) => each.const)).toEqual(Object.keys(list.codes));
    }
  });

  it('is closed, complete and well formed', () => {
    for (const part of objectsIn(schema)) {
      if (part.type === ('object' as never) && part.properties) {
        expect(part.additionalProperties).toBe(false);
      }
      const name = typeof part.$ref === 'string' ? /^#\/\$defs\/(.+)$/.exec(part.$ref) : null;
      if (name) expect(schema.$defs).toHaveProperty([name[1] ?? '']);
      for (const key of ['oneOf', 'anyOf', 'enum']) {
        if (Array.isArray(part[key])) expect(part[key]).not.toHaveLength(0);
      }
    }
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required).toEqual(['region']);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('takes and refuses what the schema takes and refuses', () => {
    const again = z.fromJSONSchema(schema as never);
    const own = householdSchema(baseVocabulary);
    expect(own.safeParse(good, { jitless: true }).success).toBe(true);
    expect(again.safeParse(good, { jitless: true }).error).toBeUndefined();
    for (const input of bad) {
      expect(own.safeParse(input, { jitless: true }).success).toBe(false);
      expect(again.safeParse(input, { jitless: true }).success).toBe(false);
    }
  });

  it('holds what rule files declare', () => {
    const { vocabulary } = buildVocabulary([
      {
        file: 'local',
        facts: { 'person.hasStove': { type: 'boolean', label: text('has a stove') } },
        codes: { programmeDrawn: { codes: { heating: text('heating') } } },
        decisions: {
          review: { type: 'boolean', about: 'person', label: text('r'), decidedBy: text('p') },
        },
      },
    ]);
    const local = householdJsonSchema(vocabulary) as Json;
    expect(local.$defs?.person?.properties?.hasStove?.title).toBe('has a stove');
    expect(local.$defs?.['codes.programmeDrawn']?.oneOf).toEqual([
      { const: 'heating', title: 'heating' },
    ]);
    const decision = JSON.stringify(local.properties?.decisions);
    expect(decision).toContain('"const":"review"');
    expect(decision).toContain('"about"');
    expect(schema.$defs?.person?.properties).not.toHaveProperty('hasStove');
  });
});

describe('the schema', () => {
  it('is made once for a vocabulary', () => {
    expect(householdSchema(baseVocabulary)).toBe(householdSchema(baseVocabulary));
  });

  it('gives back an equal copy of what it takes', () => {
    const { data } = householdSchema(baseVocabulary).safeParse(good, { jitless: true });
    expect(data).toEqual(good);
    expect(data).not.toBe(good);
  });
});
