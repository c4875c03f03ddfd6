import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decider } from '../../../src/readings/decide/index.js';
import type { RuleTree } from '../../../src/ruletree/nodes.js';
import { type Content, evaluate, household, is, mistakesOf, say, treeOf, yuan } from './rules.js';

const month = 'yuan per month';
const ids = ['a', 'b', 'c'] as const;

/** Local facts by which a test says who is entitled to what, and to how much. */
const facts: Content = Object.fromEntries(
  ids.flatMap((id) => [
    [`household.${id}`, { type: 'boolean', label: say(id) }],
    [`household.${id}Amount`, { type: 'money', unit: month, label: say(id) }],
  ]),
);

const programme = (id: string, more: Content = {}) => ({
  label: say(id),
  eligibility: is(`household.${id}`, true),
  lines: { pay: { label: say(id), unit: month, amount: `household.${id}Amount` } },
  ...more,
});

function rules(interactions: Content, rest: Content = {}): Content {
  const programmes = Object.fromEntries(ids.map((id) => [id, programme(id)]));
  const labelled = Object.entries(interactions).map(([id, each]) => [
    id,
    { label: say(id), ...(each as Content) },
  ]);
  return { facts, programmes, interactions: Object.fromEntries(labelled), ...rest };
}

type Amounts = Partial<Record<(typeof ids)[number], number>>;

/** A household entitled to the programmes named, with these amounts a month in yuan. */
const entitledTo = (amounts: Amounts, more: Content = {}) => ({
  ...Object.fromEntries(
    ids.flatMap((id) => [
      [id, amounts[id] !== undefined],
      [`${id}Amount`, amounts[id] ?? 0],
    ]),
  ),
  ...more,
});

/** Amounts granted, in yuan; programmes that are not granted are left out. */
function granted(content: Content, home: Content): Amounts {
  const tree = treeOf(content);
  const pairs = ids.flatMap((id) => {
    const amount = evaluate(tree, `line-granted:${id}.pay`, home);
    const status = evaluate(tree, `granted:${id}`, home);
    expect(status).toBe(amount !== null);
    return amount === null ? [] : [[id, Number(amount) / 100]];
  });
  return Object.fromEntries(pairs) as Amounts;
}

describe('without interactions', () => {
  it('everything one is entitled to is granted', () => {
    expect(granted(rules({}), entitledTo({ a: 1, c: 3 }))).toEqual({ a: 1, c: 3 });
  });
});

describe('excludes', () => {
  const one = { kind: 'excludes', subject: 'a', among: ['b', 'c'] };

  it('takes the others away from who is granted the subject', () => {
    expect(granted(rules({ one }), entitledTo({ a: 1, b: 2, c: 3 }))).toEqual({ a: 1 });
  });

  it('takes nothing away where the subject is not granted', () => {
    expect(granted(rules({ one }), entitledTo({ b: 2, c: 3 }))).toEqual({ b: 2, c: 3 });
  });

  it('leaves what one is entitled to as it was', () => {
    const tree = treeOf(rules({ one }));
    const home = entitledTo({ a: 1, b: 2 });
    expect(evaluate(tree, 'entitled:b', home)).toBe(true);
    expect(evaluate(tree, 'line:b.pay', home)).toBe(200);
    expect(evaluate(tree, 'granted:b', home)).toBe(false);
    expect(evaluate(tree, 'line-granted:b.pay', home)).toBe(null);
  });

  it('acts only where its condition holds', () => {
    const when = is('household.area', 'rural');
    const content = rules({ one: { ...one, when } });
    expect(granted(content, entitledTo({ a: 1, b: 2 }, { area: 'urban' }))).toEqual({ a: 1, b: 2 });
    expect(granted(content, entitledTo({ a: 1, b: 2 }, { area: 'rural' }))).toEqual({ a: 1 });
  });

  it('passes on: what is excluded excludes nothing', () => {
    const chain = {
      first: { kind: 'excludes', subject: 'a', among: ['b'] },
      second: { kind: 'excludes', subject: 'b', among: ['c'] },
    };
    expect(granted(rules(chain), entitledTo({ a: 1, b: 2, c: 3 }))).toEqual({ a: 1, c: 3 });
    expect(granted(rules(chain), entitledTo({ b: 2, c: 3 }))).toEqual({ b: 2 });
  });

  it('of one line leaves the other lines alone', () => {
    const two = programme('b', {
      lines: {
        pay: { label: say('b'), unit: month, amount: yuan(2) },
        more: { label: say('b'), unit: month, amount: yuan(20) },
      },
    });
    const content = rules({ one: { kind: 'excludes', subject: 'a', among: ['b.more'] } });
    const tree = treeOf({ ...content, programmes: { ...(content.programmes as Content), b: two } });
    const home = entitledTo({ a: 1, b: 2 });
    expect(evaluate(tree, 'granted:b', home)).toBe(true);
    expect(evaluate(tree, 'line-granted:b.pay', home)).toBe(200);
    expect(evaluate(tree, 'line-granted:b.more', home)).toBe(null);
  });

  it('round in a circle is refused', () => {
    const circle = {
      first: { kind: 'excludes', subject: 'a', among: ['b'] },
      second: { kind: 'excludes', subject: 'b', among: ['a'] },
    };
    expect(mistakesOf(rules(circle))).toEqual([expect.stringMatching(/^ruletree\/cycle /)]);
  });
});

describe('yields-to', () => {
  it('takes the subject away from who is granted one of the others', () => {
    const content = rules({ one: { kind: 'yields-to', subject: 'a', among: ['b', 'c'] } });
    expect(granted(content, entitledTo({ a: 1, c: 3 }))).toEqual({ c: 3 });
    expect(granted(content, entitledTo({ a: 1 }))).toEqual({ a: 1 });
  });
});

describe('includes', () => {
  it('displaces as excluding does: one amount holds the other', () => {
    const content = rules({ one: { kind: 'includes', subject: 'b', among: ['a'] } });
    expect(granted(content, entitledTo({ a: 1, b: 2 }))).toEqual({ b: 2 });
  });
});

describe('higher-of', () => {
  const one = { kind: 'higher-of', among: ['b', 'a', 'c'] };

  it('leaves the one that amounts to most', () => {
    expect(granted(rules({ one }), entitledTo({ a: 1, b: 2, c: 3 }))).toEqual({ c: 3 });
    expect(granted(rules({ one }), entitledTo({ a: 5, b: 2, c: 3 }))).toEqual({ a: 5 });
  });

  it('of equal amounts the first in its own order', () => {
    expect(granted(rules({ one }), entitledTo({ a: 3, b: 3, c: 3 }))).toEqual({ b: 3 });
    expect(granted(rules({ one }), entitledTo({ a: 3, c: 3 }))).toEqual({ a: 3 });
    expect(granted(rules({ one }), entitledTo({ a: 3, b: 2.99 }))).toEqual({ a: 3 });
    expect(granted(rules({ one }), entitledTo({ a: 3, b: 3.01 }))).toEqual({ b: 3.01 });
  });

  it('weighs only what nothing else displaces', () => {
    const content = rules({ one, other: { kind: 'excludes', subject: 'a', among: ['c'] } });
    // c amounts to most, but a excludes it; of a and b, b is more: but then a is not granted,
    // and what is not granted excludes nothing. That is a circle, and circles are refused.
    expect(mistakesOf(content)).toEqual([expect.stringMatching(/^ruletree\/cycle /)]);
    const pair = rules({
      one: { kind: 'higher-of', among: ['b', 'c'] },
      other: { kind: 'excludes', subject: 'a', among: ['c'] },
    });
    expect(granted(pair, entitledTo({ a: 1, b: 2, c: 3 }))).toEqual({ a: 1, b: 2 });
    expect(granted(pair, entitledTo({ b: 2, c: 3 }))).toEqual({ c: 3 });
  });
});

describe('choose-one', () => {
  const decisions = {
    wish: { label: say('wish'), about: 'household', decidedBy: say('the person'), type: 'text' },
  };
  const one = { kind: 'choose-one', among: ['b', 'a', 'c'] };

  it('without a decision the first in its own order stands', () => {
    expect(granted(rules({ one }), entitledTo({ a: 1, b: 2, c: 3 }))).toEqual({ b: 2 });
    expect(granted(rules({ one }), entitledTo({ a: 1, c: 3 }))).toEqual({ a: 1 });
  });

  const chosen = (value: string) => ({ decisions: [{ id: 'wish', value }] });
  const content = rules({ one: { ...one, decision: 'wish' } }, { decisions });

  it('with a decision the chosen one stands', () => {
    expect(granted(content, entitledTo({ a: 1, b: 2, c: 3 }, chosen('c')))).toEqual({ c: 3 });
    expect(granted(content, entitledTo({ a: 1, b: 2, c: 3 }, chosen('a')))).toEqual({ a: 1 });
  });

  it('a decision for what one is not entitled to is none', () => {
    expect(granted(content, entitledTo({ a: 1, b: 2 }, chosen('c')))).toEqual({ b: 2 });
    expect(granted(content, entitledTo({ a: 1, b: 2 }, chosen('something')))).toEqual({ b: 2 });
  });
});

describe('tops-up-to', () => {
  const one = { kind: 'tops-up-to', subject: 'a.pay', among: ['b.pay'], amount: yuan(500) };

  it('pays what is missing beside the others', () => {
    expect(granted(rules({ one }), entitledTo({ a: 1, b: 200 }))).toEqual({ a: 300, b: 200 });
    expect(granted(rules({ one }), entitledTo({ a: 1 }))).toEqual({ a: 500 });
  });

  it('pays nothing, and never less, when the others reach it', () => {
    const at = (b: number) => granted(rules({ one }), entitledTo({ a: 1, b })).a;
    expect([499.99, 500, 500.01].map(at)).toEqual([0.01, 0, 0]);
  });

  it('acts only where its condition holds', () => {
    const when = is('household.area', 'rural');
    const content = rules({ one: { ...one, when } });
    const home = (area: string) => entitledTo({ a: 1, b: 200 }, { area });
    expect(granted(content, home('rural'))).toEqual({ a: 300, b: 200 });
    expect(granted(content, home('urban'))).toEqual({ a: 1, b: 200 });
  });
});

describe('shares-cap', () => {
  const one = { kind: 'shares-cap', among: ['b.pay', 'a.pay', 'c.pay'], amount: yuan(500) };

  it('leaves all as they are below it', () => {
    expect(granted(rules({ one }), entitledTo({ a: 100, b: 200, c: 200 }))).toEqual({
      a: 100,
      b: 200,
      c: 200,
    });
  });

  it('cuts the last in its own order first', () => {
    expect(granted(rules({ one }), entitledTo({ a: 100, b: 200, c: 200.01 }))).toEqual({
      a: 100,
      b: 200,
      c: 200,
    });
    expect(granted(rules({ one }), entitledTo({ a: 400, b: 200, c: 200 }))).toEqual({
      a: 300,
      b: 200,
      c: 0,
    });
    expect(granted(rules({ one }), entitledTo({ a: 400, b: 600, c: 200 }))).toEqual({
      a: 0,
      b: 500,
      c: 0,
    });
  });

  it('does not count what is not granted', () => {
    expect(granted(rules({ one }), entitledTo({ a: 400, c: 200 }))).toEqual({ a: 400, c: 100 });
  });
});

describe('a household programme and a programme for one person', () => {
  const living = is('person.livesWithHousehold', true);
  const disabled = is('person.hasLimitedMobility', true);
  const content = (interactions: Content) => ({
    programmes: {
      home: {
        label: say('home'),
        unit: living,
        eligibility: is('household.area', 'rural'),
        lines: {
          each: { label: say('each'), for: 'member', unit: month, amount: yuan(100) },
          all: { label: say('all'), for: 'unit', unit: month, amount: yuan(50) },
        },
      },
      own: {
        label: say('own'),
        scope: 'person',
        unit: 'self',
        eligibility: disabled,
        lines: { pay: { label: say('pay'), unit: month, amount: yuan(300) } },
      },
    },
    interactions,
  });
  const members = [
    { id: 'p1', livesWithHousehold: true, hasLimitedMobility: true },
    { id: 'p2', livesWithHousehold: true, hasLimitedMobility: false },
    { id: 'p3', livesWithHousehold: false, hasLimitedMobility: true },
  ];
  const home = { area: 'rural', members };
  const persons = ['p1', 'p2', 'p3'];

  it('at the level of the programme, one person in its unit displaces it for all', () => {
    const one = {
      label: say('one'),
      kind: 'excludes',
      subject: 'own',
      among: ['home'],
      level: 'programme',
    };
    const tree = treeOf(content({ one }));
    expect(evaluate(tree, 'granted:home', home)).toBe(false);
    expect(persons.map((id) => evaluate(tree, 'line-granted:home.each', home, id))).toEqual([
      null,
      null,
      null,
    ]);
    // p3 does not belong to the unit, so what p3 draws displaces nothing.
    const without = { ...home, members: members.slice(1) };
    expect(evaluate(tree, 'granted:home', without)).toBe(true);
  });

  it("at the level of the person, only that person's lines give way", () => {
    const one = {
      label: say('one'),
      kind: 'excludes',
      subject: 'own',
      among: ['home'],
      level: 'person',
    };
    const tree = treeOf(content({ one }));
    expect(evaluate(tree, 'granted:home', home)).toBe(true);
    expect(persons.map((id) => evaluate(tree, 'line-granted:home.each', home, id))).toEqual([
      null,
      10000,
      null,
    ]);
    expect(evaluate(tree, 'line-granted:home.all', home)).toBe(5000);
  });

  it('the other way round, the household displaces what its members would draw', () => {
    const one = (level: string) => ({
      label: say('one'),
      kind: 'excludes',
      subject: 'home',
      among: ['own'],
      level,
    });
    const at = (level: string) =>
      persons.map((id) => evaluate(treeOf(content({ one: one(level) })), 'granted:own', home, id));
    // At the level of the person it concerns those who belong to the unit.
    expect(at('person')).toEqual([false, false, true]);
    expect(at('programme')).toEqual([false, false, false]);
  });
});

describe('the order in which things are listed', () => {
  const parts = {
    one: { kind: 'excludes', subject: 'a', among: ['b'] },
    two: { kind: 'shares-cap', among: ['a.pay', 'c.pay'], amount: yuan(250) },
    three: { kind: 'yields-to', subject: 'b', among: ['c'], when: is('household.area', 'rural') },
  };
  const base = rules(parts, {
    conditions: {
      rural: { when: is('household.area', 'rural') },
      any: { when: { any: [{ condition: 'rural' }, is('granted:a', true)] } },
    },
    quantities: {
      sum: {
        unit: month,
        value: {
          add: [
            { ifAbsent: 'granted:a.line.pay', then: 0 },
            { ifAbsent: 'granted:c.line.pay', then: 0 },
          ],
        },
      },
    },
  });

  const shuffled = (content: Content, order: readonly number[]): Content => {
    const mixed = (section: Content) => {
      const entries = Object.entries(section);
      return Object.fromEntries(
        entries
          .map((entry, index) => ({ entry, rank: order[index % order.length] ?? 0 }))
          .sort((x, y) => x.rank - y.rank)
          .map(({ entry }) => entry),
      );
    };
    return Object.fromEntries(
      Object.entries(mixed(content)).map(([key, section]) => [key, mixed(section as Content)]),
    );
  };

  /** Every value of every definition about the household, by name. */
  const everything = (tree: RuleTree, home: Content) => {
    const run = decider(tree).begin(household(tree, home));
    const entries = tree.definitions
      .filter(({ scope }) => scope === tree.vocabulary.household)
      .map((definition) => [definition.id, String(run.value(definition, run.household.root))]);
    return Object.fromEntries(entries.sort(([x = ''], [y = '']) => (x < y ? -1 : 1)));
  };

  it('changes nothing of what anybody is granted', () => {
    const homes = fc.record({
      area: fc.constantFrom('rural', 'urban'),
      a: fc.boolean(),
      b: fc.boolean(),
      c: fc.boolean(),
      aAmount: fc.constantFrom(0, 249.99, 250, 250.01),
      bAmount: fc.constantFrom(0, 100),
      cAmount: fc.constantFrom(0, 100, 300),
    });
    const orders = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 7 });
    const tree = treeOf(base);
    fc.assert(
      fc.property(homes, orders, (home, order) => {
        const other = treeOf(shuffled(base, order));
        expect(everything(other, home)).toEqual(everything(tree, home));
      }),
      { numRuns: 40 },
    );
  });
});
