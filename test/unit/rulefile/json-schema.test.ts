import { describe, expect, it } from 'vitest';
import { definitionTexts } from '../../../src/rulefile/schema/definition-texts.js';
import { expressionVariants } from '../../../src/rulefile/schema/expression.js';
import { type JsonSchema, ruleFileJsonSchema } from '../../../src/rulefile/schema/json-schema.js';
import { keyTexts } from '../../../src/rulefile/schema/key-texts.js';
import { content, county, documents, say } from './files.js';

const schema = ruleFileJsonSchema();
const definitions = schema.$defs as Readonly<Record<string, JsonSchema>>;

/** Just enough of JSON Schema to try the one we make. */
function fits(value: unknown, rule: JsonSchema): boolean {
  if (typeof rule.$ref === 'string') {
    const definition = definitions[rule.$ref.slice('#/$defs/'.length)];
    if (!definition || !fits(value, definition)) return false;
  }
  if (
    Array.isArray(rule.anyOf) &&
    !rule.anyOf.some((option) => fits(value, option as JsonSchema))
  ) {
    return false;
  }
  if ('const' in rule && value !== rule.const) return false;
  if (Array.isArray(rule.enum) && !rule.enum.includes(value)) return false;
  if (rule.type !== undefined && ![rule.type].flat().includes(typeOf(value, rule))) return false;
  if (Array.isArray(value)) {
    const {
      items,
      prefixItems,
      minItems = 0,
    } = rule as { items?: JsonSchema; prefixItems?: JsonSchema[]; minItems?: number };
    if (value.length < minItems) return false;
    return value.every((entry, index) => {
      const one = prefixItems?.[index] ?? items;
      return one === undefined || fits(entry, one);
    });
  }
  if (typeof value !== 'object' || value === null) return true;
  const {
    properties = {},
    required = [],
    additionalProperties,
  } = rule as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
    additionalProperties?: JsonSchema | false;
  };
  if (!required.every((key) => Object.hasOwn(value, key))) return false;
  return Object.entries(value).every(([key, entry]) => {
    const one = properties[key];
    if (one) return fits(entry, one);
    return (
      additionalProperties !== false && (!additionalProperties || fits(entry, additionalProperties))
    );
  });
}

function typeOf(value: unknown, rule: JsonSchema): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const isWhole = [rule.type].flat().includes('integer') && Number.isInteger(value);
  return isWhole ? 'integer' : typeof value;
}

function* parts(part: unknown, path = ''): Generator<readonly [string, JsonSchema]> {
  if (typeof part !== 'object' || part === null) return;
  if (!Array.isArray(part)) yield [path, part as JsonSchema];
  for (const [key, inner] of Object.entries(part)) yield* parts(inner, `${path}/${key}`);
}

describe('the JSON Schema of a rule file', () => {
  it('is draft 2020-12, with definitions for every kind of thing', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const { RuleFile: _, ...others } = definitionTexts;
    expect(Object.keys(definitions)).toEqual(expect.arrayContaining(Object.keys(others)));
    for (const kind of Object.keys(expressionVariants)) {
      expect(definitions).toHaveProperty(`Expression-${kind}`);
    }
    expect(Object.keys(definitions).filter((name) => name.startsWith('__'))).toEqual([]);
  });

  it('has no reference that leads nowhere', () => {
    for (const [path, { $ref }] of parts(schema)) {
      if (typeof $ref === 'string') expect(definitions, path).toHaveProperty([$ref.slice(8)]);
    }
  });

  it('describes every key and every definition in three languages', () => {
    const bare = [...parts(schema)].filter(([path, part]) => {
      const isKey = /\/properties\/[^/]+$/.test(path) || /^\/\$defs\/[^/]+$/.test(path);
      return isKey && String(part.description).split('\n\n').length !== 3;
    });
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('has no text for a key that is not there', () => {
    const keys = new Set<string>();
    for (const [path] of parts(schema)) {
      const [, definition = 'RuleFile', , key] =
        /^(?:\/\$defs\/([^/]+))?(\/.*)?\/properties\/([^/]+)$/.exec(path) ?? [];
      if (key !== undefined) keys.add(key).add(`${definition}.${key}`);
    }
    expect(Object.keys(keyTexts).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('takes good files and refuses bad ones', () => {
    const leaf = { fact: 'person.sex', operator: 'equal', value: 'female' };
    const good = content(county, '2020-01-01', {
      documents,
      parameters: {
        p: { unit: 'yuan', keys: ['household.area'], values: { urban: '1.00', rural: null } },
        q: null,
      },
      conditions: { c: { scope: 'person', when: { all: [leaf, { not: { any: [leaf] } }] } } },
      quantities: {
        q: { value: { round: { add: [1, 'parameter:p'] }, step: '0.01', direction: 'up' } },
      },
      programmes: {
        b: { unit: 'self', lines: { l: { months: [1, 12], amount: { count: 'person' } } } },
      },
    });
    expect(fits(good, schema)).toBe(true);
    expect(fits({ ...good, extra: 1 }, schema)).toBe(false);
    expect(fits({ ...good, name: { en: 'x' } }, schema)).toBe(false);
    expect(fits({ ...good, conditions: { c: { when: { all: [] } } } }, schema)).toBe(false);
    expect(fits({ ...good, quantities: { q: { value: { round: 1 } } } }, schema)).toBe(false);
    expect(fits({ ...good, note: say('x') }, schema)).toBe(true);
  });
});
