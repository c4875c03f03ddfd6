import { describe, expect, it } from 'vitest';
import type { ParameterCell, ParameterNode, RuleTree } from '../../../src/ruletree/nodes.js';
import {
  type Content,
  county,
  evaluate,
  file,
  is,
  mistakesOf,
  nation,
  province,
  quantity,
  say,
  treeOf,
  yuan,
} from './rules.js';

const month = 'yuan per month';

/** Rules with the quantity `x` that reads a parameter. */
function reads(parameters: Content, reference = 'parameter:p', fields: Content = {}): Content {
  return quantity(reference, { unit: month, ...fields }, { parameters });
}

function worth(rules: Content | readonly Content[], facts: Content = {}, query: Content = {}) {
  return evaluate(treeOf(rules, query), 'quantity:x', facts);
}

/** The cells of the parameter that the quantity `x` is. */
function cellsOf(tree: RuleTree): readonly (readonly [string, ParameterCell])[] {
  const node = tree.definitionsById.get('quantity:x')?.body as ParameterNode;
  return [...node.cells];
}

describe('a keyed parameter', () => {
  const p = { unit: month, keys: ['household.area'], values: { urban: 700, rural: 640 } };

  it('takes the cell of the household at hand', () => {
    expect(worth(reads({ p }), { area: 'urban' })).toBe(70000);
    expect(worth(reads({ p }), { area: 'rural' })).toBe(64000);
  });

  it('takes the cell that is pinned, whatever the household', () => {
    expect(worth(reads({ p }, 'parameter:p[urban]'), { area: 'rural' })).toBe(70000);
  });

  it('takes the plain value where no cell is written', () => {
    const mixed = { unit: month, keys: ['household.area'], values: { urban: 700 } };
    const layered = [
      file(nation, '2000-01-01', {
        parameters: { p: { ...mixed, values: undefined, value: 500 } },
      }),
      file(province, '2000-01-01', { parameters: { p: { values: { urban: 700 } } } }),
      file(county, '2000-01-01', reads({})),
    ];
    const query = { region: county };
    const tree = treeOf(layered, query);
    expect(evaluate(tree, 'quantity:x', { region: county, area: 'urban' })).toBe(70000);
    expect(evaluate(tree, 'quantity:x', { region: county, area: 'rural' })).toBe(50000);
  });

  it('by two keys takes both, in their order', () => {
    const q = {
      unit: month,
      keys: ['household.area', 'household.isRemote'],
      values: { urban: { true: 1, false: 2 }, rural: { true: 3, false: 4 } },
    };
    expect(worth(reads({ p: q }), { area: 'urban', isRemote: false })).toBe(200);
    expect(worth(reads({ p: q }), { area: 'rural', isRemote: true })).toBe(300);
    expect(worth(reads({ p: q }, 'parameter:p[rural,false]'), {})).toBe(400);
    expect(worth(reads({ p: q }, 'parameter:p[urban]'), { isRemote: true })).toBe(100);
  });
});

describe('groups of keys', () => {
  const stages = {
    unit: month,
    keys: [
      {
        by: 'person.schoolStage',
        groups: {
          school: ['primary', 'junior-secondary'],
          college: ['junior-college', 'bachelor'],
        },
        otherwise: 'none',
      },
    ],
    values: { school: 100, college: 200, none: 0 },
  };

  it('gather several codes, and everything else falls to `otherwise`', () => {
    const tree = treeOf(reads({ p: stages }, 'parameter:p', { scope: 'person' }));
    const members = [
      { id: 'a', schoolStage: 'primary' },
      { id: 'b', schoolStage: 'bachelor' },
      { id: 'c', schoolStage: 'master' },
      { id: 'd', schoolStage: null },
    ];
    const each = members.map(({ id }) => evaluate(tree, 'quantity:x', { members }, id));
    expect(each).toEqual([10000, 20000, 0, 0]);
  });

  it('are bands of a number, exact at, below and above each end', () => {
    const p = {
      unit: month,
      keys: [
        {
          by: 'household.neighboursNearby',
          groups: { few: { to: 3 }, some: { above: 3, below: 10 }, many: { from: 10 } },
          otherwise: 'many',
        },
      ],
      values: { few: 1, some: 2, many: 3 },
    };
    const tree = treeOf(reads({ p }));
    const at = (neighboursNearby: number) => evaluate(tree, 'quantity:x', { neighboursNearby });
    expect([2, 3, 4, 9, 10, 11].map(at)).toEqual([100, 100, 200, 200, 300, 300]);
  });

  it('are bands of money in yuan, to the fen', () => {
    const rules = {
      parameters: {
        p: {
          unit: 'ratio',
          keys: [{ by: 'income.amount', groups: { low: { to: 1000 } }, otherwise: 'high' }],
          values: { low: 1, high: 2 },
        },
      },
      quantities: { x: { unit: 'number', scope: 'income', value: 'parameter:p' } },
    };
    const tree = treeOf(rules);
    const at = (amount: string) =>
      evaluate(tree, 'quantity:x', { incomes: [{ id: 'i', amount }] }, 'i');
    expect(['999.99', '1000.00', '1000.01'].map(at)).toEqual([1, 1, 2]);
  });

  it('are bands of an area that is no whole number', () => {
    const rules = {
      parameters: {
        p: {
          unit: 'ratio',
          keys: [{ by: 'dwelling.area', groups: { small: { below: 60.5 } }, otherwise: 'large' }],
          values: { small: 1, large: 2 },
        },
      },
      quantities: { x: { unit: 'number', value: { total: 'parameter:p', over: 'dwelling' } } },
    };
    const tree = treeOf(rules);
    const at = (area: string) => evaluate(tree, 'quantity:x', { dwellings: [{ area }] });
    expect(['60.4', '60.5', '60.6'].map(at)).toEqual([1, 2, 2]);
  });

  it('are bands of a date', () => {
    const rules = {
      parameters: {
        p: {
          unit: 'years',
          keys: [
            {
              by: 'person.birthDate',
              groups: { early: { below: '1965-01-01' } },
              otherwise: 'late',
            },
          ],
          values: { early: 60, late: 63 },
        },
      },
      quantities: { x: { unit: 'years', scope: 'person', value: 'parameter:p' } },
    };
    const tree = treeOf(rules);
    const at = (birthDate: string) =>
      evaluate(tree, 'quantity:x', { members: [{ id: 'a', birthDate }] }, 'a');
    expect(['1964-12-31', '1965-01-01'].map(at)).toEqual([60, 63]);
  });

  it('without `otherwise` leave some without a value', () => {
    const { otherwise: _otherwise, ...key } = stages.keys[0] as { otherwise: string };
    const p = { ...stages, keys: [key], values: { school: 100, college: 200 } };
    const tree = treeOf(reads({ p }, 'parameter:p', { scope: 'person' }));
    expect(
      evaluate(tree, 'quantity:x', { members: [{ id: 'a', schoolStage: 'master' }] }, 'a'),
    ).toBe(null);
  });
});

describe('which cell counts', () => {
  const open = { setBy: say('the county') };
  const declared = { unit: month, keys: ['household.area'] };
  const layers = (city: Content, below: Content = {}, national: Content = {}) => [
    file(nation, '2000-01-01', { parameters: { p: { ...declared, ...national } } }),
    file(province, '2000-01-01', { parameters: { p: city } }),
    file(county, '2000-01-01', reads(below)),
  ];
  const at = (area: string, files: readonly Content[], asOf = '2025-06-01') =>
    evaluate(treeOf(files, { region: county, asOf }), 'quantity:x', { region: county, area });

  it('a value from above stands where a lower layer says nothing of the cell', () => {
    const files = layers({ values: { urban: 800 } }, {}, { values: { urban: 700, rural: 640 } });
    expect([at('urban', files), at('rural', files)]).toEqual([80000, 64000]);
  });

  it('the lower layer wins over the upper, whatever form each has', () => {
    const formula = layers({ formula: yuan(900) }, {}, { values: { urban: 700, rural: 640 } });
    expect([at('urban', formula), at('rural', formula)]).toEqual([90000, 90000]);
    const cell = layers({ values: { rural: 650 } }, {}, { formula: yuan(900) });
    expect([at('urban', cell), at('rural', cell)]).toEqual([90000, 65000]);
  });

  it('in one layer a cell wins over a formula of the same day', () => {
    const files = layers({ formula: yuan(900), values: { rural: 650 } }, {}, { open });
    expect([at('urban', files), at('rural', files)]).toEqual([90000, 65000]);
  });

  it('in one layer the later version wins over the earlier, whatever form each has', () => {
    const files = [
      ...layers({ values: { urban: 700, rural: 640 } }, {}, { open }),
      file(province, '2025-01-01', { parameters: { p: { formula: yuan(900) } } }),
      file(province, '2025-04-01', { parameters: { p: { values: { rural: 910 } } } }),
    ];
    expect(at('rural', files, '2024-12-31')).toBe(64000);
    expect(at('rural', files, '2025-01-01')).toBe(90000);
    expect(at('rural', files, '2025-03-31')).toBe(90000);
    expect(at('rural', files, '2025-04-01')).toBe(91000);
    expect(at('urban', files, '2025-04-01')).toBe(90000);
  });

  it('"open" is a last resort: what is set above still stands', () => {
    const files = layers({ open }, {}, { values: { urban: 700, rural: 640 } });
    expect(at('rural', files)).toBe(64000);
  });

  it('nobody has set it: the cell is open, within its lawful range', () => {
    const lawful = { low: 500, high: { multiply: [yuan(500), 2] } };
    const tree = treeOf(layers({ values: { urban: 700 } }, {}, { open, lawful }), {
      region: county,
    });
    const [, rural] = cellsOf(tree);
    expect(rural).toEqual([
      'rural',
      expect.objectContaining({ kind: 'open', term: 'p[rural]', low: 50000, high: 100000 }),
    ]);
  });

  it('a formula over an open term stays a formula until the term is set', () => {
    const parameters = {
      standard: { unit: month, label: say('standard'), open },
      p: { unit: month, formula: { multiply: ['parameter:standard', 2] } },
    };
    expect(cellsOf(treeOf(reads(parameters)))[0]?.[1].kind).toBe('formula');
    const filled = { ...parameters, standard: { unit: month, value: 320 } };
    expect(cellsOf(treeOf(reads(filled)))[0]?.[1]).toMatchObject({ kind: 'value', value: 64000 });
  });

  it('a formula is worked out cell by cell from parameters of the same key', () => {
    const parameters = {
      standard: { unit: month, keys: ['household.area'], values: { urban: 700, rural: 641 } },
      p: {
        unit: month,
        keys: ['household.area'],
        formula: { round: { multiply: ['parameter:standard', 1.5] }, step: 1, direction: 'up' },
      },
    };
    const sound = reads(parameters);
    expect([worth(sound, { area: 'urban' }), worth(sound, { area: 'rural' })]).toEqual([
      105000, 96200,
    ]);
  });

  it('null takes a cell out, and then it is missing', () => {
    const files = layers({ values: { rural: null } }, {}, { values: { urban: 700, rural: 640 } });
    expect(mistakesOf(files, { region: county })).toEqual(['ruletree/missing-cell /parameters/p']);
  });
});

describe('the lawful range', () => {
  const national = (more: Content = {}) =>
    file(nation, '2000-01-01', {
      parameters: {
        p: {
          label: say('p'),
          unit: 'ratio',
          open: { setBy: say('the province') },
          lawful: { low: 1, high: 1.5 },
          ...more,
        },
      },
    });
  const local = (value: unknown, more: Content = {}) =>
    file(province, '2000-01-01', { parameters: { p: { value, ...more } } });
  const mistakes = (value: unknown, more: Content = {}) =>
    mistakesOf([national(), local(value, more)], { region: province });

  it('holds its ends', () => {
    expect(mistakes('1')).toEqual([]);
    expect(mistakes('1.5')).toEqual([]);
  });

  it('is left just below and just above', () => {
    expect(mistakes('0.9999')).toEqual(['ruletree/outside-lawful-range /parameters/p/value']);
    expect(mistakes('1.5001')).toEqual(['ruletree/outside-lawful-range /parameters/p/value']);
  });

  it('may be left with a stated ground, which results then carry', () => {
    const departsFrom = { document: 'law', article: '9', reason: say('a trial area') };
    expect(mistakes('1.6', { departsFrom })).toEqual([]);
  });

  it('refuses less than nothing where it says nothing', () => {
    expect(mistakesOf({ parameters: { p: { unit: month, value: -1 } } })).toEqual([
      'ruletree/outside-lawful-range /parameters/p/value',
    ]);
    expect(mistakesOf({ parameters: { p: { unit: month, value: 0 } } })).toEqual([]);
    const free = { p: { unit: 'ratio', value: -1, lawful: { low: -2 } } };
    expect(mistakesOf({ parameters: free })).toEqual([]);
  });

  it('holds for what a formula gives as well', () => {
    const p = { unit: month, formula: { subtract: [yuan(1), yuan(2)] } };
    expect(mistakesOf({ parameters: { p } })).toEqual([
      'ruletree/outside-lawful-range /parameters/p/formula',
    ]);
  });
});

describe('reading the past', () => {
  const ratchet = (at: string) => ({
    unit: month,
    formula: { max: [yuan(600), { ifAbsent: { parameter: 'p', at }, then: 0 }] },
  });

  it('a standard never falls below its previous version', () => {
    const files = [
      file(nation, '2023-01-01', reads({ p: { unit: month, value: 650 } })),
      file(nation, '2024-01-01', {
        documents: undefined,
        parameters: { p: ratchet('previous-version') },
      }),
    ];
    expect(worth(files, {}, { asOf: '2023-12-31' })).toBe(65000);
    expect(worth(files, {}, { asOf: '2024-01-01' })).toBe(65000);
  });

  it('and rises where the formula gives more', () => {
    const files = [
      file(nation, '2023-01-01', reads({ p: { unit: month, value: 550 } })),
      file(nation, '2024-01-01', {
        documents: undefined,
        parameters: { p: ratchet('previous-version') },
      }),
    ];
    expect(worth(files)).toBe(60000);
  });

  it('has a first version, with nothing before it', () => {
    const files = [file(nation, '2023-01-01', reads({ p: ratchet('previous-version') }))];
    expect(worth(files)).toBe(60000);
  });

  it('of the previous year is that of a year before the version in force', () => {
    const files = [
      file(nation, '2022-01-01', reads({ p: { unit: month, value: 700 } })),
      file(nation, '2023-06-01', { documents: undefined, parameters: { p: { value: 500 } } }),
      file(nation, '2024-01-01', {
        documents: undefined,
        parameters: {
          p: {
            value: null,
            formula: {
              add: [{ ifAbsent: { parameter: 'p', at: 'previous-year' }, then: 0 }, yuan(1)],
            },
          },
        },
      }),
    ];
    // A year before 2024-01-01 it was still 700.
    expect(worth(files)).toBe(70100);
  });

  it('is for derived parameters only', () => {
    const rules = quantity(
      { parameter: 'p', at: 'previous-year' },
      { unit: month },
      { parameters: { p: { unit: month, value: 1 } } },
    );
    expect(mistakesOf(rules)).toEqual(['ruletree/parameters-only /quantities/x/value']);
  });
});

describe('above:', () => {
  const files = (local: Content) => [
    file(nation, '2000-01-01', {
      ...reads({
        p: { unit: month, keys: ['household.area'], values: { urban: 700, rural: 640 } },
      }),
      conditions: { far: { when: is('household.isRemote', true) } },
    }),
    file(province, '2000-01-01', local),
  ];
  const query = { region: province };

  it('reads the value that is being overridden', () => {
    const formula = { add: ['above:parameter:p', yuan(10)] };
    const tree = treeOf(files({ parameters: { p: { formula } } }), query);
    expect(evaluate(tree, 'quantity:x', { region: province, area: 'urban' })).toBe(71000);
    expect(evaluate(tree, 'quantity:x', { region: province, area: 'rural' })).toBe(65000);
  });

  it('reads the condition that is being overridden', () => {
    const when = { any: [is('above:condition:far', true), is('household.area', 'rural')] };
    const tree = treeOf(files({ conditions: { far: { when } } }), query);
    const at = (area: string, isRemote: boolean) =>
      evaluate(tree, 'condition:far', { region: province, area, isRemote });
    expect([at('urban', true), at('rural', false), at('urban', false)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('reads quantities as well, through several layers', () => {
    const add = (n: number) => ({ add: ['above:quantity:x', yuan(n)] });
    const three = [
      file(nation, '2000-01-01', quantity(yuan(1), { unit: month })),
      file(province, '2000-01-01', { quantities: { x: { value: add(10) } } }),
      file(county, '2000-01-01', { quantities: { x: { value: add(100) } } }),
    ];
    expect(evaluate(treeOf(three, { region: county }), 'quantity:x', { region: county })).toBe(
      11100,
    );
  });
});
