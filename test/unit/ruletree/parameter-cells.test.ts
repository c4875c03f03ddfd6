import { describe, expect, it } from 'vitest';
import { bounder } from '../../../src/readings/bound/index.js';
import { safeCompile } from '../../../src/ruletree/compile.js';
import {
  type Content,
  county,
  definitionOf,
  evaluate,
  file,
  household,
  is,
  mistakesOf,
  nation,
  province,
  quantity,
  say,
  treeOf,
  typeOf,
} from './rules.js';

const month = 'yuan per month';

function reads(parameters: Content, fields: Content = {}): Content {
  return quantity('parameter:p', { unit: month, ...fields }, { parameters });
}

describe('bands of a key that leave nothing out', () => {
  const by = (groups: Content, key = 'household.rooms', values: Content = { a: 1, b: 2 }) =>
    reads({ p: { unit: month, keys: [{ by: key, groups }], values } });
  const local = (type: string, more: Content = {}) => ({
    facts: {
      'household.rooms': {
        type,
        label: say('rooms'),
        ...(type === 'date' ? {} : { unit: 'number' }),
        ...more,
      },
    },
  });
  const typed = (groups: Content, facts: Content, values?: Content) =>
    typeOf(treeOf({ ...by(groups, 'household.rooms', values), ...facts }), 'quantity:x');
  const sure = 'yuan per month whole non-negative';
  const maybe = `${sure} or absent`;
  const whole = local('integer', { low: 0 });

  it.each([
    ['from zero on', { a: { to: 1 }, b: { from: 2 } }, sure],
    ['by ends outside', { a: { below: 2 }, b: { above: 1 } }, sure],
    ['with a hole', { a: { to: 1 }, b: { from: 3 } }, maybe],
    ['with a hole at an end', { a: { below: 2 }, b: { above: 2 } }, maybe],
    ['that end', { a: { to: 1 }, b: { from: 2, to: 9 } }, maybe],
    ['that begin late', { a: { from: 1, to: 1 }, b: { from: 2 } }, maybe],
    ['of numbers and a band', { a: [0, 1], b: { from: 2 } }, sure],
    ['of numbers and a band, with a hole', { a: [0, 2], b: { from: 3 } }, maybe],
  ])('%s', (_, groups, type) => {
    expect(typed(groups, whole)).toBe(type);
  });

  it('must reach below zero where a number may', () => {
    expect(typed({ a: { from: 0, to: 1 }, b: { from: 2 } }, local('integer'))).toBe(maybe);
    expect(typed({ a: { to: 1 }, b: { from: 2 } }, local('integer'))).toBe(sure);
  });

  it('must meet between whole numbers where fractions are possible, and to the fen in money', () => {
    const decimal = local('decimal', { low: 0 });
    expect(typed({ a: { to: 1 }, b: { from: 2 } }, decimal)).toBe(maybe);
    expect(typed({ a: { to: 1 }, b: { above: 1 } }, decimal)).toBe(sure);
    const money = local('money', { unit: 'yuan' });
    expect(typed({ a: { to: 1 }, b: { from: 2 } }, money)).toBe(maybe);
    expect(typed({ a: { to: 1 }, b: { from: '1.01' } }, money)).toBe(sure);
  });

  it('of days have to reach all the way', () => {
    const date = local('date');
    const turn = '2020-01-01';
    expect(typed({ a: { below: turn }, b: { from: turn } }, date)).toBe(sure);
    expect(typed({ a: { below: turn }, b: { above: turn } }, date)).toBe(maybe);
  });

  it('of the size of a unit make a value that can be calculated with', () => {
    const rules = {
      parameters: {
        p: {
          unit: month,
          keys: [{ by: 'unit:aid.size', groups: { one: { to: 1 }, more: { from: 2 } } }],
          values: { one: 30, more: 50 },
        },
      },
      programmes: {
        aid: {
          label: say('aid'),
          scope: 'household',
          unit: is('person.livesWithHousehold', true),
          eligibility: is('household.isRemote', true),
          lines: {
            cash: {
              label: say('cash'),
              for: 'unit',
              unit: month,
              amount: { add: ['parameter:p', 1] },
            },
          },
        },
      },
    };
    const tree = treeOf(rules);
    const lives = (...flags: readonly boolean[]) => ({
      isRemote: true,
      members: flags.map((livesWithHousehold, at) => ({ id: `p${at}`, livesWithHousehold })),
    });
    expect(evaluate(tree, 'line:aid.cash', lives(true, false))).toBe(3100);
    expect(evaluate(tree, 'line:aid.cash', lives(true, true))).toBe(5100);
    const home = household(tree, { isRemote: true });
    const bound = bounder(tree).begin(home).value(definitionOf(tree, 'line:aid.cash'), home.root);
    expect([bound.low, bound.high, bound.mayBeAbsent]).toEqual([3100, 5100, false]);
  });

  it('have their ends written out', () => {
    expect(mistakesOf({ ...by({ a: { to: 'parameter:q' }, b: { from: 2 } }), ...whole })).toEqual([
      'ruletree/bad-number /parameters/p/keys/0/groups/a/to',
    ]);
  });
});

describe('a published value and the formula behind it', () => {
  const base = (value: number) => ({ base: { unit: month, value } });
  const kept = { p: { unit: month, value: 130, check: { multiply: [1.3, 'parameter:base'] } } };
  const in2025 = { asOf: '2025-06-01' };

  it('have to agree while they are of one day', () => {
    const wrong = { parameters: { ...base(101), ...kept } };
    expect(mistakesOf(wrong)).toEqual(['ruletree/check-differs /parameters/p/value']);
    expect(mistakesOf({ parameters: { ...base(100), ...kept } })).toEqual([]);
  });

  it('need not before the new standard has its new value', () => {
    const files = [
      file(nation, '2024-01-01', { parameters: { ...base(100), ...kept } }),
      file(nation, '2025-01-01', { parameters: base(110) }),
    ];
    expect(mistakesOf(files, in2025)).toEqual([]);
    const later = file(nation, '2025-04-01', { parameters: { p: { value: 144 } } });
    expect(mistakesOf([...files, later], in2025)).toEqual([
      'ruletree/check-differs /parameters/p/value',
    ]);
    const right = file(nation, '2025-04-01', { parameters: { p: { value: 143 } } });
    expect(mistakesOf([...files, right], in2025)).toEqual([]);
  });

  it('need not where a lower layer states the standard for itself, until it states both', () => {
    const files = [
      file(nation, '2024-01-01', { parameters: { ...base(100), ...kept } }),
      file(province, '2023-01-01', { parameters: base(110) }),
    ];
    const query = { ...in2025, region: province };
    expect(mistakesOf(files, query)).toEqual([]);
    const both = file(province, '2024-06-01', { parameters: { p: { value: 144 } } });
    expect(mistakesOf([...files, both], query)).toEqual([
      'ruletree/check-differs /parameters/p/value',
    ]);
  });

  it('are compared through parameters that are derived themselves', () => {
    const derived = { double: { unit: month, formula: { multiply: [2, 'parameter:base'] } } };
    const p = { unit: month, value: 200, check: 'parameter:double' };
    const files = [
      file(nation, '2024-01-01', { parameters: { ...base(100), ...derived, p } }),
      file(nation, '2025-01-01', { parameters: base(110) }),
    ];
    expect(mistakesOf(files, in2025)).toEqual([]);
    expect(mistakesOf({ parameters: { ...base(110), ...derived, p } })).toEqual([
      'ruletree/check-differs /parameters/p/value',
    ]);
  });

  it('need not in a trial of another standard', () => {
    const { resolved } = treeOf({ parameters: { ...base(100), ...kept } });
    const trial = resolved.withTerms({ base: 110 });
    expect(safeCompile(trial).ok).toBe(true);
    expect(safeCompile(resolved.withTerms({ p: 131 })).ok).toBe(false);
  });
});

describe('a formula of a keyed parameter', () => {
  const share = (when: Content) => ({
    pick: 'first',
    among: [{ id: 'rural', when, amount: { multiply: ['parameter:base', 0.5] } }],
    otherwise: 'parameter:base',
  });
  const rules = (when: Content, key: unknown = 'household.area') =>
    reads({
      base: { unit: month, value: 100 },
      p: { unit: month, keys: [key], formula: share(when) },
    });

  it('may branch on the key of its cell', () => {
    const tree = treeOf(rules(is('household.area', 'rural')));
    expect(evaluate(tree, 'quantity:x', { area: 'rural' })).toBe(5000);
    expect(evaluate(tree, 'quantity:x', { area: 'urban' })).toBe(10000);
    const among = treeOf(rules(is('household.area', ['rural'], 'in')));
    expect(evaluate(among, 'quantity:x', { area: 'rural' })).toBe(5000);
  });

  it('sees the group where keys are gathered, and yes or no as they are', () => {
    const key = { by: 'household.area', groups: { country: ['rural'] }, otherwise: 'else' };
    const grouped = treeOf(rules(is('household.area', 'country'), key));
    expect(evaluate(grouped, 'quantity:x', { area: 'rural' })).toBe(5000);
    expect(evaluate(grouped, 'quantity:x', { area: 'urban' })).toBe(10000);
    const remote = treeOf(rules(is('household.isRemote', true), 'household.isRemote'));
    expect(evaluate(remote, 'quantity:x', { isRemote: true })).toBe(5000);
    expect(evaluate(remote, 'quantity:x', { isRemote: false })).toBe(10000);
  });

  it('knows the codes of its key, and no other fact', () => {
    expect(mistakesOf(rules(is('household.area', 'rurl')))).toEqual([
      'ruletree/unknown-code /parameters/p/formula/among/0/when/value',
    ]);
    expect(mistakesOf(rules(is('household.isRemote', true)))).toEqual([
      'ruletree/parameters-only /parameters/p/formula/among/0/when/fact',
    ]);
  });
});

describe('an override that is older than what it shadows', () => {
  const findings = (upper: readonly Content[], lower: Content) =>
    treeOf(
      [
        ...upper,
        file(province, '2021-01-01', { parameters: { p: lower } }),
        file(county, '2021-01-01'),
      ],
      { region: county },
    ).resolved.findings.map(({ code, pointer, params }) => [code, pointer, params?.upperFrom]);
  const base = file(nation, '2020-01-01', {
    parameters: { base: { unit: month, value: 100 }, p: { unit: month, value: 90 } },
  });
  const formula = file(nation, '2022-01-01', {
    parameters: { p: { value: null, formula: 'parameter:base' } },
  });
  const stale = [['rulefile/stale-override', '/parameters/p', '2022-01-01']];

  it('is reported when it is a value over a formula', () => {
    expect(findings([base, formula], { value: 95 })).toEqual(stale);
    expect(findings([base], { value: 95 })).toEqual([]);
  });

  it('is reported when it is a formula over a value', () => {
    const value = file(nation, '2022-01-01', { parameters: { p: { value: 99 } } });
    expect(
      findings([base, value], { formula: { multiply: [2, 'parameter:base'] }, value: null }),
    ).toEqual(stale);
  });

  it('is reported when it is cells over a value', () => {
    const value = file(nation, '2022-01-01', { parameters: { p: { value: 99 } } });
    const cells = { keys: ['household.area'], values: { urban: 1, rural: 2 } };
    expect(findings([base, value], cells)).toEqual(stale);
  });
});
