import { describe, expect, it } from 'vitest';
import { bounder, verdictOf } from '../../../../src/readings/bound/index.js';
import type { EvidenceNode } from '../../../../src/ruletree/nodes.js';
import { home, read, textOf } from './read.js';
import {
  arithmetic,
  compare,
  day,
  define,
  fact,
  formula,
  literal,
  num,
  parameter,
  path,
  ref,
  term,
  treeOf,
  value,
} from './trees.js';
import { factOf, householdOf, origin } from './world.js';

describe('a fact', () => {
  it('that is known is settled, absence included', () => {
    expect(read(fact('household.m'), home({ m: 1200 }))).toBe('1200');
    expect(read(fact('household.b'), home({ b: false }))).toBe('false');
    expect(read(fact('household.nd'), home({ nd: null }))).toBe('null');
    expect(read(fact('household.s'), home({ s: { items: ['a'], complete: true } }))).toBe('{a}');
  });

  it('that is unknown lies within its declaration', () => {
    expect(read(fact('household.n'))).toBe('[0, 4] ← household.n');
    expect(read(fact('household.whole'))).toBe('anything ← household.whole');
    expect(read(fact('household.m'))).toBe('[0, ∞) ← household.m');
    expect(read(fact('household.nd'))).toBe('anything | absent ← household.nd');
    expect(read(fact('household.nb'))).toBe('true | false | absent ← household.nb');
    expect(read(fact('household.c'))).toBe('{a b c} ← household.c');
    expect(read(fact('household.o'))).toBe('anything ← household.o');
    expect(read(fact('household.day'))).toBe('anything ← household.day');
  });

  it('of money has its limits in yuan and its values in fen', () => {
    expect(read(fact('household.capped'))).toBe('[100, 500] ← household.capped');
  });

  it('that is a set known in part holds what is listed and may hold more', () => {
    const household = home({ s: { items: ['b'], complete: false } });
    expect(read(fact('household.s'), household)).toBe('{a b c} | with b ← household.s');
    expect(read(compare(fact('household.s'), 'contains', 'b'), household)).toBe('true');
    expect(read(compare(fact('household.s'), 'contains', 'a'), household)).toBe(
      'true | false ← household.s',
    );
    expect(read(compare(fact('household.s'), 'doesNotContain', 'b'), household)).toBe('false');
  });

  it('that is a decision names the decision', () => {
    const [missing] = bounder(treeOf())
      .begin(home())
      .node(fact('decision:choice'), home().root).missing;
    expect(missing).toMatchObject({ kind: 'decision', id: 'choice' });
  });

  it('is one and the same missing thing wherever it is read', () => {
    const household = home();
    const run = bounder(treeOf()).begin(household);
    const twice = arithmetic('add', fact('household.m'), fact('household.m'), fact('household.d'));
    expect(run.node(twice, household.root).missing.size).toBe(2);
    expect([...run.node(twice, household.root).missing]).toEqual([
      { kind: 'fact', id: 'household.m', row: household.root },
      { kind: 'fact', id: 'household.d', row: household.root },
    ]);
  });
});

describe('a fact along a link', () => {
  const ofHead = fact('person.n', path(['household.head']));
  const ofGuardian = fact('person.n', path(['household.head', 'person.guardian']), true);
  const p = (id: string, n: number | undefined, guardian?: string | null) => ({
    id,
    facts: { n, guardian },
  });

  it('is read at the row linked to', () => {
    const members = { members: { rows: [p('p0', 3, 'p1'), p('p1', undefined)] } };
    expect(read(ofHead, home({ head: 'p0' }, members))).toBe('3');
    expect(read(ofGuardian, home({ head: 'p0' }, members))).toBe('[0, ∞) ← person.n@p1');
  });

  it('is absent where the link is', () => {
    const members = { members: { rows: [p('p0', 3, null)] } };
    expect(read(ofGuardian, home({ head: 'p0' }, members))).toBe('null');
  });

  it('is that of any row the link may lead to while it is unknown', () => {
    const members = { members: { rows: [p('p0', 3, 'p1'), p('p1', 5, 'p1')] } };
    expect(read(ofHead, home({}, members))).toBe('[3, 5] ← household.head');
    expect(read(ofGuardian, home({}, members))).toBe('5');
    const open = { members: { ...members.members, state: 'partial' as const } };
    expect(read(ofHead, home({}, open))).toBe('[0, ∞) ← household.head, household.members');
  });

  it('may be absent while a link that may be is unknown', () => {
    const members = { members: { rows: [p('p0', 3)] } };
    expect(read(ofGuardian, home({ head: 'p0' }, members))).toBe(
      '[3, 3] | absent ← person.guardian@p0',
    );
  });
});

describe('evidence', () => {
  const node: EvidenceNode = {
    kind: 'evidence',
    fact: factOf('household.m'),
    path: path(),
    type: {
      kind: 'code',
      codes: new Set(['declared', 'checked']),
      list: null,
      nullable: true,
    },
    origin,
  };

  it('is what the household says, or absent where it says nothing', () => {
    const written = { facts: { m: 1 } };
    const evidence = new Map([['/m', { status: 'checked' as const }]]);
    expect(read(node, householdOf(written, evidence))).toBe('checked');
    expect(read(node, householdOf(written))).toBe('null');
  });

  it('of a fact that is unknown is still to come', () => {
    expect(read(node)).toBe('{declared checked} | absent ← household.m');
  });
});

describe('a parameter', () => {
  const keyed = parameter([{ by: fact('household.c'), names: ['a', 'b', 'c'] }], {
    a: value(1),
    b: value(4),
    c: value(2),
  });

  it('is the cell its keys select', () => {
    expect(read(keyed, home({ c: 'b' }))).toBe('4');
  });

  it('is any of the cells that its keys may select', () => {
    expect(read(keyed)).toBe('[1, 4] ← household.c');
    const same = parameter([{ by: fact('household.c'), names: ['a', 'b', 'c'] }], {
      a: value(3),
      b: value(3),
      c: value(3),
    });
    expect(read(same)).toBe('3');
  });

  it('takes only cells of numbers in reach', () => {
    const bySize = parameter([{ by: fact('household.n'), names: ['0', '1'], otherwise: '1' }], {
      '0': value(9),
      '1': value(7),
    });
    expect(read(bySize)).toBe('[7, 9] ← household.n');
    const byOpen = parameter([{ by: fact('household.o'), names: ['wage'] }], { wage: value(7) });
    expect(read(byOpen)).toBe('[7, 7] | absent ← household.o');
    expect(read(byOpen, home({ o: 'gift' }))).toBe('null');
  });

  it('that nobody has set lies in its lawful range', () => {
    expect(read(parameter([], { '': term('x.rate', 2, 5) }))).toBe('[2, 5] ← x.rate');
    expect(read(parameter([], { '': term('x.rate', null, null) }))).toBe('anything ← x.rate');
  });

  it('derived from an open term is bounded by its formula', () => {
    const open = parameter([], { '': term('x.rate', 2, 5) });
    const derived = parameter([], { '': formula(arithmetic('multiply', open, num(3))) });
    expect(read(derived)).toBe('[6, 15] ← x.rate');
  });

  it('whose key is known does not miss what other cells miss', () => {
    const mixed = parameter([{ by: fact('household.b'), names: ['true', 'false'] }], {
      true: value(1),
      false: term('x.rate[false]', 0, 3),
    });
    expect(read(mixed, home({ b: true }))).toBe('1');
    expect(read(mixed, home({ b: false }))).toBe('[0, 3] ← x.rate[false]');
    expect(read(mixed)).toBe('[0, 3] ← household.b, x.rate[false]');
  });
});

describe('a definition', () => {
  const isGrown = define('person', compare(fact('person.n'), 'greaterThan', 2));
  const ofGuardian = ref(isGrown, path(['household.head', 'person.guardian']));

  it('is read at the row linked to', () => {
    const rows = [
      { id: 'p0', facts: { guardian: 'p1' } },
      { id: 'p1', facts: { n: 3 } },
    ];
    expect(read(ofGuardian, home({ head: 'p0' }, { members: { rows } }))).toBe('true');
  });

  it('that is a condition does not hold of nobody', () => {
    const rows = [{ id: 'p0', facts: { guardian: null } }];
    expect(read(ofGuardian, home({ head: 'p0' }, { members: { rows } }))).toBe('false');
  });

  it('is worked out once for a row', () => {
    const household = home({}, { members: { rows: [{ id: 'p0' }] } });
    const run = bounder(treeOf()).begin(household);
    const [person] = household.root.lists[0]?.rows ?? [];
    if (person === undefined) throw new Error('no person');
    expect(run.value(isGrown, person)).toBe(run.value(isGrown, person));
    expect(verdictOf(run.value(isGrown, person))).toBe('unknown');
    expect(textOf(run.value(isGrown, person))).toBe('true | false ← person.n@p0');
  });

  it('is read at a node with the rows outside given', () => {
    const household = home({ m: 7 }, { members: { rows: [{ id: 'p0' }] } });
    const [person] = household.root.lists[0]?.rows ?? [];
    if (person === undefined) throw new Error('no person');
    const outer = { row: household.root, outer: null };
    const run = bounder(treeOf()).begin(household);
    expect(textOf(run.node(fact('household.m', path([], 1)), person, outer))).toBe('7');
  });
});

describe('a literal', () => {
  it('is what it says', () => {
    expect(read(literal('a'))).toBe('a');
    expect(read(literal(null))).toBe('null');
    expect(read(day(19_790))).toBe('19790');
    expect(read({ kind: 'as-of', day: 5, type: { kind: 'date', nullable: false }, origin })).toBe(
      '5',
    );
  });
});
