import { describe, expect, it } from 'vitest';
import { parseHousehold } from '../../../../src/facts/parse-household.js';
import type { HouseholdInput } from '../../../../src/facts/types.js';
import { decider } from '../../../../src/readings/decide/index.js';
import { auditor } from '../../../../src/readings/reference/index.js';
import { crossCheck, toConditionProperties, toEngine } from '../../../../src/reference.js';
import { parseRuleFileValue } from '../../../../src/rulefile/parse.js';
import { treeOf } from '../../../../src/ruletree/compile.js';
import { sampleHouseholds } from '../../../../src/samples/index.js';
import { everyKind, everyKindFile } from '../../../fixtures/every-kind.js';

const resolved = everyKind();
const [household] = [...sampleHouseholds({ resolved, count: 1, seed: 3 })];
if (!household) throw new Error('no household');

describe('an engine for hosts', () => {
  it('runs the conditions of one row and names them in its events', async () => {
    const id = (household.members as readonly { id: string }[])[0]?.id ?? '';
    const adult = withBirth('1980-05-05');
    const engine = toEngine(adult, resolved, { row: id, definitions: ['condition:adult'] });
    const { events } = await engine.run();
    expect(events).toEqual([{ type: 'condition:adult' }]);
    const child = withBirth('2020-05-05');
    const other = toEngine(child, resolved, { row: id, definitions: ['condition:adult'] });
    expect((await other.run()).events).toEqual([]);
  });

  it('holds named conditions, so that a rule of the host can use them', async () => {
    const engine = toEngine(withBirth('1980-05-05'), resolved, {
      row: 'p1',
      definitions: ['unit:heating'],
    });
    engine.addRule({
      conditions: { all: [{ condition: 'adult' }] },
      event: { type: 'host' },
    });
    const { events } = await engine.run();
    expect(events.map(({ type }) => type)).toContain('host');
  });

  it('takes a rule that reads facts, parameters and quantities by their names', async () => {
    const engine = toEngine(withBirth('1980-05-05'), resolved, { row: 'p1', definitions: [] });
    engine.addRule({
      conditions: {
        all: [
          {
            fact: 'quantity:age',
            operator: 'greaterThanInclusive',
            value: { fact: 'parameter:adult' },
          },
          { fact: 'person.birthDate', operator: 'lessThan', value: '1980-05-06' },
        ],
      },
      event: { type: 'host' },
    });
    expect((await engine.run()).events).toHaveLength(1);
  });

  it('sees every leaf: none is skipped for its place', async () => {
    const engine = toEngine(withBirth('1980-05-05'), resolved, {
      definitions: ['condition:recent'],
    });
    const { results, failureResults } = await engine.run();
    const text = JSON.stringify([...results, ...failureResults].map((result) => result.conditions));
    const leaves = text.match(/"operator":"(equal|greaterThanInclusive|lessThanInclusive)"/g);
    const answers = text.match(/"factResult"/g);
    expect(answers?.length).toBe(leaves?.length);
  });

  it('evaluates no path', async () => {
    const engine = toEngine(withBirth('1980-05-05'), resolved, { row: 'p1', definitions: [] });
    engine.addRule({
      conditions: {
        all: [{ fact: 'quantity:age', path: '$.value', operator: 'equal', value: 45 }],
      },
      event: { type: 'host' },
    });
    await expect(engine.run()).rejects.toThrowError(/paths into facts are never evaluated/);
  });

  it('has no operator but ours', async () => {
    const engine = toEngine(withBirth('1980-05-05'), resolved, { row: 'p1', definitions: [] });
    engine.addRule({
      conditions: { all: [{ fact: 'quantity:age', operator: 'not:equal', value: 45 }] },
      event: { type: 'host' },
    });
    await expect(engine.run()).rejects.toThrowError(/not:equal/);
  });

  it('rejects a run that reads what is not known, also under notEqual and not', async () => {
    const engine = toEngine({ region: '100000', members: [{ id: 'p1' }] }, resolved, {
      row: 'p1',
      definitions: [],
    });
    engine.addRule({
      conditions: {
        any: [
          { fact: 'person.sex', operator: 'notEqual', value: '1' },
          { not: { fact: 'person.sex', operator: 'equal', value: '1' } },
        ],
      },
      event: { type: 'host' },
    });
    await expect(engine.run()).rejects.toThrowError(/not known/);
  });

  it('names what there is not', () => {
    expect(() => toEngine(household, resolved, { row: 'nobody' })).toThrowError(/nobody/);
    expect(() => toEngine(household, resolved, { definitions: ['condition:nil'] })).toThrowError(
      /condition:nil/,
    );
    expect(() => toEngine(household, resolved, { definitions: ['condition:adult'] })).toThrowError(
      /household/,
    );
  });
});

describe('a condition written back', () => {
  it.each([
    'adult',
    'ofAdult',
    'ofWoman',
    'counts',
    'ill',
    'lettered',
    'checked',
    'drawsHere',
    'notRich',
    'recent',
    'guarded',
    'winter',
  ])('is what was compiled: %s', (id) => {
    const written = toConditionProperties(resolved, `condition:${id}`);
    const conditions = everyKindFile.conditions as Record<string, { readonly when: unknown }>;
    expect(JSON.parse(JSON.stringify(written))).toEqual(
      JSON.parse(JSON.stringify(conditions[id]?.when)),
    );
  });

  it('can be pasted into a rule file and says the same', () => {
    const conditions = { ...(everyKindFile.conditions as Record<string, { when: object }>) };
    for (const id of Object.keys(conditions)) {
      const when = toConditionProperties(resolved, `condition:${id}`);
      const item = conditions[id];
      if (when && item) conditions[id] = { ...item, when };
    }
    const pasted = { ...everyKindFile, conditions };
    const parsed = parseRuleFileValue(pasted, { id: '100000/2024-01-01' });
    expect(parsed.ok).toBe(true);
    const again = everyKind('2025-06-30', pasted);
    for (const definition of treeOf(resolved).definitions) {
      if (definition.kind !== 'condition' || definition.id.startsWith('award:')) continue;
      expect(toConditionProperties(again, definition.id)).toEqual(
        toConditionProperties(resolved, definition.id),
      );
    }
  });

  it('is nothing where only the compiler can say it', () => {
    expect(toConditionProperties(resolved, 'award:heating@person')).toBeNull();
  });
});

describe('crossCheck', () => {
  it('finds json-rules-engine of the same mind', async () => {
    for (const each of sampleHouseholds({ resolved, count: 20, seed: 5 })) {
      expect(await crossCheck(each, resolved)).toEqual([]);
    }
  });

  it('leaves out what is not settled while facts are missing', async () => {
    expect(await crossCheck({ id: 'h', region: '100000' }, resolved)).toEqual([]);
  });

  it('reports a reading that is wrong about one condition, and where', async () => {
    const parsed = parseHousehold(household, resolved.vocabulary);
    const run = decider(treeOf(resolved)).begin(parsed);
    const wrong = await auditor(treeOf(resolved)).check(parsed, {
      node: (node, row) => run.node(node, row),
      value: (definition, row) => {
        const value = run.value(definition, row);
        return definition.id === 'condition:recent' ? value !== true : value;
      },
    });
    expect(wrong).toMatchObject([{ definition: 'condition:recent', row: '' }]);
    expect(wrong[0]?.found).toBe(!wrong[0]?.reference);
  });

  it('may run several at once', async () => {
    const many = [...sampleHouseholds({ resolved, count: 6, seed: 8 })];
    expect(await Promise.all(many.map((each) => crossCheck(each, resolved)))).toEqual(
      many.map(() => []),
    );
  });
});

function withBirth(birthDate: string): HouseholdInput {
  const [first, ...others] = (household?.members ?? []) as readonly HouseholdMember[];
  return { ...household, members: [{ ...first, birthDate }, ...others] } as HouseholdInput;
}

interface HouseholdMember {
  readonly id: string;
}
