import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { baseVocabulary } from '../../src/facts/build-vocabulary.js';
import { householdJsonSchema } from '../../src/facts/household-schema.js';
import { ruleFileJsonSchema } from '../../src/rulefile/schema/json-schema.js';
import { knownParameters } from '../fixtures/known-parameters.js';

// The files under schema/ are made of the declarations. After changing those, write them anew:
//   UPDATE_SCHEMA=1 npx vitest run test/docs/schema.test.ts

const schemas: Readonly<Record<string, () => unknown>> = {
  'schema/household.schema.json': () => householdJsonSchema(baseVocabulary),
  'schema/rule-file.schema.json': () => ruleFileJsonSchema(knownParameters()),
};

describe.each(Object.entries(schemas))('%s', (path, make) => {
  it('is what the declarations make it', () => {
    const text = `${JSON.stringify(make(), null, 2)}\n`;
    if (process.env.UPDATE_SCHEMA !== undefined) {
      mkdirSync('schema', { recursive: true });
      writeFileSync(path, text);
    }
    expect(existsSync(path) ? readFileSync(path, 'utf8') === text : 'missing').toBe(true);
  });
});
