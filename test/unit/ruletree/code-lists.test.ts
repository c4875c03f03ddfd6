import { describe, expect, it } from 'vitest';
import type { Household, Row } from '../../../src/facts/row.js';
import { bounder, verdictOf } from '../../../src/readings/bound/index.js';
import { decider } from '../../../src/readings/decide/index.js';
import { auditor } from '../../../src/readings/reference/index.js';
import { thresholds } from '../../../src/readings/thresholds/index.js';
import { treeOf as compiled } from '../../../src/ruletree/compile.js';
import type { RuleTree } from '../../../src/ruletree/nodes.js';
import {
  type Content,
  county,
  definitionOf,
  file,
  household,
  is,
  mistakesOf,
  nation,
  province,
  treeOf,
} from './rules.js';

const listed = { type: 'codes', codes: 'illnessKind', value: ['cancer', 'uraemia'] };
const covered = {
  isListed: is('illness.kind', { fact: 'parameter:listed' }, 'in'),
  isNot: is('illness.kind', { fact: 'parameter:listed' }, 'notIn'),
  holds: is('parameter:listed', { fact: 'illness.kind' }, 'contains'),
  lacks: is('parameter:listed', { fact: 'illness.kind' }, 'doesNotContain'),
};

function rules(parameter: Content = listed, more: Content = {}): Content {
  const conditions = Object.fromEntries(
    Object.entries(covered).map(([id, when]) => [id, { scope: 'illness', when }]),
  );
  return { parameters: { listed: parameter }, conditions, ...more };
}

const ill = (kind?: string): Content => ({
  members: [{ id: 'p1', illnesses: [kind === undefined ? {} : { kind }] }],
});

function illnessOf({ root }: Household): Row {
  const [row] = root.lists.flatMap((list) =>
    list.rows.flatMap((person) => person.lists.flatMap(({ rows }) => rows)),
  );
  if (row === undefined) throw new RangeError('no illness');
  return row;
}

function decide(tree: RuleTree, id: string, facts: Content) {
  const home = household(tree, facts);
  return decider(tree).begin(home).value(definitionOf(tree, id), illnessOf(home));
}

/** What the four conditions must say of an illness. */
function answers(tree: RuleTree, facts: Content) {
  const home = household(tree, facts);
  const row = illnessOf(home);
  const run = bounder(tree).begin(home);
  return Object.keys(covered).map((id) =>
    verdictOf(run.value(definitionOf(tree, `condition:${id}`), row)),
  );
}

const yes = ['satisfied', 'unsatisfied', 'satisfied', 'unsatisfied'];
const no = ['unsatisfied', 'satisfied', 'unsatisfied', 'satisfied'];
const open = ['unknown', 'unknown', 'unknown', 'unknown'];

describe('a parameter that is a list of codes', () => {
  it('holds a code of it and no other', () => {
    const tree = treeOf(rules());
    expect(answers(tree, ill('cancer'))).toEqual(yes);
    expect(answers(tree, ill('severe-mental-disorder'))).toEqual(no);
    expect(decide(tree, 'condition:isListed', ill('uraemia'))).toBe(true);
    expect(decide(tree, 'condition:isNot', ill('severe-mental-disorder'))).toBe(true);
  });

  it('says nothing of a code that is not known', () => {
    expect(answers(treeOf(rules()), ill())).toEqual(open);
  });

  it('that is empty holds nothing, not even what is not known', () => {
    const tree = treeOf(rules({ ...listed, value: [] }));
    expect(answers(tree, ill('cancer'))).toEqual(no);
    expect(answers(tree, ill())).toEqual(no);
  });

  it('that nobody has filled is unknown', () => {
    const setBy = { 'zh-Hant': '縣', 'zh-Hans': '县', en: 'county' };
    const tree = treeOf(rules({ ...listed, value: undefined, open: { setBy } }));
    expect(answers(tree, ill('cancer'))).toEqual(open);
    expect(() => decide(tree, 'condition:isListed', ill('cancer'))).toThrow('not known');
    const filled = compiled(tree.resolved.withTerms({ listed: ['cancer'] }));
    expect(answers(filled, ill('cancer'))).toEqual(yes);
    expect(answers(filled, ill('uraemia'))).toEqual(no);
  });

  it('may differ from cell to cell', () => {
    const parameter = {
      type: 'codes',
      codes: 'illnessKind',
      keys: ['household.area'],
      values: { urban: ['cancer'], rural: ['cancer', 'uraemia'] },
    };
    const tree = treeOf(rules(parameter));
    expect(answers(tree, { area: 'urban', ...ill('uraemia') })).toEqual(no);
    expect(answers(tree, { area: 'rural', ...ill('uraemia') })).toEqual(yes);
    expect(answers(tree, ill('uraemia'))).toEqual(open);
    expect(answers(tree, ill('cancer'))).toEqual(yes);
  });

  it('may be derived from another', () => {
    const parameters = {
      base: listed,
      listed: { type: 'codes', codes: 'illnessKind', formula: 'parameter:base' },
    };
    expect(answers(treeOf({ ...rules(), parameters }), ill('uraemia'))).toEqual(yes);
  });

  it('is read by json-rules-engine alike, and its codes are boundaries', async () => {
    const tree = treeOf(rules());
    const home = household(tree, ill('cancer'));
    expect(await auditor(tree).check(home, decider(tree).begin(home))).toEqual([]);
    const { values } = thresholds(tree)[0] ?? { values: [] };
    expect(JSON.stringify(values)).toContain('uraemia');
  });

  it('refuses what is no list, and what no list can hold', () => {
    const at = (value: unknown, type = 'codes') =>
      mistakesOf({ parameters: { listed: { type, codes: 'illnessKind', value } } });
    expect(at('cancer')).toEqual(['ruletree/type-clash /parameters/listed/value']);
    expect(at(['cancer'], 'code')).toEqual(['ruletree/type-clash /parameters/listed/value']);
    expect(at(['cancer', 'cancre'])).toEqual(['ruletree/unknown-code /parameters/listed/value/1']);
  });

  it('is looked for only where it is one, and only a code is looked for in it', () => {
    const conditions = (when: Content) => ({
      ...rules(),
      conditions: { x: { scope: 'illness', when } },
    });
    expect(mistakesOf(conditions(is('illness.kind', { fact: 'illness.kind' }, 'in')))).toEqual([
      'ruletree/not-a-set /conditions/x/when/value/fact',
    ]);
    expect(
      mistakesOf(conditions(is('illness.isLongTerm', { fact: 'parameter:listed' }, 'in'))),
    ).not.toEqual([]);
    expect(
      mistakesOf(conditions(is('person.birthDate', { fact: 'parameter:listed' }, 'in'))),
    ).toEqual(['ruletree/type-clash /conditions/x/when/value']);
  });
});

describe('a list of codes that lower layers may extend', () => {
  const top = (parameter: Content) => file(nation, '2000-01-01', rules(parameter));
  const adds = (region: string, from: string, ...codes: readonly string[]) =>
    file(region, from, { extend: { parameters: { listed: codes } } });
  const extendable = { ...listed, extendable: true };
  const inCounty = { region: county };
  const between = file(province, '2000-01-01');

  it('gathers what every layer adds, each code with the file that gave it', () => {
    const files = [
      top(extendable),
      adds(province, '2001-01-01', 'severe-mental-disorder'),
      adds(county, '2002-01-01', 'cancer', 'leukaemia'),
    ];
    const tree = treeOf(files, inCounty);
    const item = tree.resolved.sections.parameters.get('listed');
    expect(item?.value.value).toEqual(['cancer', 'uraemia', 'severe-mental-disorder', 'leukaemia']);
    expect(item?.origins.get('/value/2')).toMatchObject({
      region: province,
      pointer: '/extend/parameters/listed/0',
    });
    expect(item?.origins.get('/value/3')).toMatchObject({
      region: county,
      pointer: '/extend/parameters/listed/1',
    });
  });

  it('adds to every cell of a keyed one', () => {
    const parameter = {
      type: 'codes',
      codes: 'illnessKind',
      keys: ['household.area'],
      extendable: true,
      values: { urban: ['cancer'], rural: [] },
    };
    const tree = treeOf([top(parameter), between, adds(county, '2002-01-01', 'uraemia')], inCounty);
    const value = tree.resolved.sections.parameters.get('listed')?.value;
    expect(value?.values).toEqual({ urban: ['cancer', 'uraemia'], rural: ['uraemia'] });
  });

  it('names the code that is misspelt where it was added', () => {
    const files = [top(extendable), between, adds(county, '2002-01-01', 'leukemia-x')];
    expect(mistakesOf(files, inCounty)).toEqual([
      'ruletree/unknown-code /extend/parameters/listed/0',
    ]);
  });

  it('is stated anew without what was added to the old one', () => {
    const anew = file(county, '2003-01-01', { parameters: { listed: { value: ['uraemia'] } } });
    const files = [top(extendable), between, adds(county, '2002-01-01', 'leukaemia'), anew];
    expect(treeOf(files, inCounty).resolved.sections.parameters.get('listed')?.value.value).toEqual(
      ['uraemia'],
    );
  });

  it.each([
    ['is not marked', listed],
    ['is no list', { type: 'code', codes: 'illnessKind', value: 'cancer', extendable: true }],
  ])('and one that %s is refused', (_, parameter) => {
    const files = [top(parameter), between, adds(county, '2002-01-01', 'leukaemia')];
    expect(() => mistakesOf(files, inCounty)).toThrow('cannot be resolved: rulefile/not-open');
  });

  it('and one that is nowhere is refused', () => {
    const own = file(county, '2002-01-01', { extend: { parameters: { lsited: ['uraemia'] } } });
    expect(() => mistakesOf([top(extendable), between, own], inCounty)).toThrow(
      'rulefile/extends-nothing',
    );
  });
});
