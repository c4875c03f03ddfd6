import { describe, expect, it } from 'vitest';
import type { RulesError } from '../../../../src/base/errors.js';
import { toEngine } from '../../../../src/reference.js';
import { everyKind } from '../../../fixtures/every-kind.js';

const resolved = everyKind();
const household = { region: '100000', members: [{ id: 'p1', sex: '1' as const }] };

/** Code of what a host's rule brings about. */
async function codeOf(leaf: Readonly<Record<string, unknown>>): Promise<unknown> {
  const engine = toEngine(household, resolved, { row: 'p1', definitions: [] });
  engine.addRule({ conditions: { all: [leaf as never] }, event: { type: 'host' } });
  return engine.run().then(
    () => 'no error',
    (error: RulesError) => error.code,
  );
}

/** Code of what asking for an engine brings about. */
function refused(options: Parameters<typeof toEngine>[2]): unknown {
  try {
    toEngine(household, resolved, options);
    return 'no error';
  } catch (error) {
    return (error as RulesError).code;
  }
}

describe('what is wrong with a rule of a host', () => {
  it.each([
    [{ fact: 'person.sex', operator: 'lessThan', value: '1' }, 'reference/type-clash'],
    [{ fact: 'person.sex', path: '$.x', operator: 'equal', value: '1' }, 'reference/path-refused'],
  ])('has a code: %j', async (leaf, code) => {
    expect(await codeOf(leaf)).toBe(code);
  });

  it('has one when a value does not come from the household', async () => {
    const engine = toEngine(household, resolved, { row: 'p1', definitions: [] });
    engine.addFact('plain', 5);
    const leaf = { fact: 'plain', operator: 'equal', value: 5 };
    engine.addRule({ conditions: { all: [leaf] }, event: { type: 'host' } });
    await expect(engine.run()).rejects.toMatchObject({ code: 'reference/foreign-value' });
  });

  it('has one when there is no such row or definition', () => {
    expect(refused({ row: 'nobody' })).toBe('reference/unknown-row');
    expect(refused({ definitions: ['condition:nil'] })).toBe('reference/unknown-definition');
  });
});
