import fc from 'fast-check';
import { ratio } from '../../../../src/base/exact.js';
import type { Node } from '../../../../src/ruletree/nodes.js';
import {
  age,
  all,
  any,
  anything,
  arithmetic,
  band,
  between,
  booleanType,
  brackets,
  compare,
  convert,
  count,
  countOf,
  day,
  define,
  edge,
  extreme,
  fact,
  formula,
  ifAbsent,
  inHours,
  line,
  linked,
  literal,
  named,
  not,
  num,
  oneOf,
  over,
  overlap,
  pair,
  parameter,
  part,
  path,
  pick,
  range,
  ref,
  round,
  scale,
  shift,
  statement,
  table,
  term,
  total,
  value,
} from './trees.js';
import type { EntityName } from './world.js';

// Small trees of every kind of node, in the scope of a row and of the rows outside its `where`s.

/** Lawful range of the open term `t1`; `t2` has none. */
export const termLimits = { low: 1, high: 4 };

/** Entities in scope, the innermost first. */
type Scope = readonly EntityName[];
type Trees = fc.Arbitrary<Node>;

const badges = define('person', total(over('badge', ['badge']), fact('badge.d')));
const isGrown = define('person', compare(fact('person.n'), 'greaterThan', 1), booleanType);
const isHelped = define(
  'person',
  any(fact('person.b'), ref(isGrown, path(['person.guardian']))),
  booleanType,
);

const isWage = compare(fact('income.kind'), 'equal', 'wage');
/** Named things of a person, each over rows that are found through links or lists within lists. */
const ofPerson = [
  badges,
  define('person', total(linked('income.person'), fact('income.m'), isWage)),
  define('person', total(linked('income.person'), fact('person.n', path(['income.person'])))),
  define('person', count(linked('income.person'), not(isWage))),
  define('person', count(linked('person.guardian'), fact('person.b'))),
  define(
    'person',
    total(
      linked('person.guardian'),
      total(
        over('badge', ['badge']),
        ifAbsent(fact('person.n', path(['owner', 'person.guardian']), true), num(1)),
      ),
    ),
  ),
  define('person', total(linked('person.guardian'), count(linked('income.person')))),
];
const wages = total(over('income', ['income']), fact('income.m'), isWage);

const literals: Trees = fc
  .oneof(fc.integer({ min: -3, max: 4 }), fc.constantFrom(ratio(1, 2), ratio(5, 3)))
  .map(num);

const openTerms: readonly Node[] = [
  parameter([], { '': term('t1', termLimits.low, termLimits.high) }),
  parameter([], { '': term('t2', null, null) }),
  parameter([{ by: fact('household.c', path([], 0)), names: ['a', 'b', 'c'] }], {
    a: value(2),
    b: term('t1', termLimits.low, termLimits.high),
    c: formula(arithmetic('add', parameter([], { '': term('t1', 1, 4) }), num(1))),
  }),
];

const householdNumbers: readonly Node[] = [
  fact('household.n'),
  fact('household.whole'),
  fact('household.m'),
  convert(fact('household.capped'), ratio(1, 100)),
  fact('household.d'),
  ifAbsent(fact('household.nd'), num(2)),
  ...openTerms,
  parameter([{ by: fact('household.n'), names: ['0', '1', '2'], otherwise: '2' }], {
    '0': value(5),
    '1': value(ratio(7, 2)),
    '2': value(1),
  }),
  ifAbsent(
    parameter(
      [
        { by: fact('household.o'), names: ['wage', 'gift'] },
        { by: fact('household.b'), names: ['true', 'false'] },
      ],
      {
        'wage/true': value(1),
        'wage/false': value(2),
        'gift/true': value(3),
        'gift/false': value(3),
      },
    ),
    num(0),
  ),
  wages,
  count(over('badge', ['person', 'badge'])),
  count(over('badge', ['badge'], path(['household.head']))),
  ...ofPerson.map((each) => ref(each, path(['household.head']))),
  pair('divide', num(2), fact('household.n')),
  pair('divide', num(1), fact('household.whole')),
  range(num(0), num(3)),
  range(num(-1), arithmetic('add', num(2), fact('household.n')), { lowIn: false }),
];

const ownNumbers: Readonly<Record<EntityName, (outer: number) => readonly Node[]>> = {
  household: (outer) =>
    outer === 0
      ? householdNumbers
      : [fact('household.n', path([], outer)), fact('household.m', path([], outer))],
  person: (outer) => [
    fact('person.n', path([], outer)),
    fact('household.n', path(['owner'], outer)),
    ifAbsent(fact('person.n', path(['person.guardian'], outer), true), num(1)),
    ...ofPerson.map((each) => ref(each, path([], outer))),
  ],
  badge: (outer) => [
    fact('badge.d', path([], outer)),
    fact('person.n', path(['owner'], outer)),
    fact('household.m', path(['owner', 'owner'], outer)),
  ],
  income: (outer) => [
    fact('income.m', path([], outer)),
    fact('person.n', path(['income.person'], outer)),
    ref(badges, path(['income.person'], outer)),
    fact('household.d', path(['owner'], outer)),
  ],
};

const ownConditions: Readonly<Record<EntityName, (outer: number) => readonly Node[]>> = {
  household: (outer) => [
    fact('household.b', path([], outer)),
    fact('household.nb', path([], outer)),
    compare(fact('household.c', path([], outer)), 'equal', 'a'),
    compare(fact('household.c', path([], outer)), 'in', ['a', 'b']),
    compare(fact('household.nc', path([], outer)), 'notIn', ['a', 'c']),
    compare(
      fact('household.nc', path([], outer)),
      'notEqual',
      fact('household.c', path([], outer)),
    ),
    compare(fact('household.nc', path([], outer)), 'equal', null),
    compare(fact('household.nd', path([], outer)), 'notEqual', null),
    compare(fact('household.nd', path([], outer)), 'lessThan', 1),
    compare(
      fact('household.nday', path([], outer)),
      'greaterThanInclusive',
      fact('household.day', path([], outer)),
    ),
    compare(fact('household.o', path([], outer)), 'notEqual', 'wage'),
    compare(fact('household.t', path([], outer)), 'in', ['x', 'y']),
    compare(fact('household.s', path([], outer)), 'contains', 'a'),
    compare(fact('household.c', path([], outer)), 'in', fact('household.s', path([], outer))),
    compare(fact('household.nc', path([], outer)), 'notIn', fact('household.s', path([], outer))),
    compare(
      fact('household.s', path([], outer)),
      'doesNotContain',
      fact('household.nc', path([], outer)),
    ),
    compare(fact('decision:choice', path([], outer)), 'equal', 'x'),
    ref(isHelped, path(['household.head'], outer)),
    ...(outer === 0
      ? [
          compare(wages, 'greaterThan', 2),
          compare(pair('divide', num(2), fact('household.n')), 'greaterThan', 1),
          compare(pair('divide', num(1), fact('household.whole')), 'lessThan', 1),
        ]
      : []),
  ],
  person: (outer) => [
    fact('person.b', path([], outer)),
    compare(fact('person.c', path([], outer)), 'notEqual', 'b'),
    ref(isGrown, path([], outer)),
    ref(isHelped, path(['person.guardian'], outer)),
    fact('household.b', path(['owner'], outer)),
    compare(fact('person.guardian', path([], outer)), 'equal', null),
  ],
  badge: (outer) => [
    compare(fact('badge.d', path([], outer)), 'greaterThan', 0),
    fact('person.b', path(['owner'], outer)),
  ],
  income: (outer) => [
    compare(fact('income.kind', path([], outer)), 'equal', 'wage'),
    compare(fact('income.kind', path([], outer)), 'in', ['wage', 'pension']),
    compare(
      fact('income.kind', path([], outer)),
      'notEqual',
      fact('household.o', path(['owner'], outer)),
    ),
    compare(
      fact('income.person', path([], outer)),
      'equal',
      fact('household.head', path(['owner'], outer)),
    ),
    fact('person.b', path(['income.person'], outer)),
    ref(isGrown, path(['income.person'], outer)),
  ],
};

const leavesOf = (scope: Scope, own: typeof ownNumbers) =>
  scope.flatMap((entity, outer) => own[entity](outer));

const operators = fc.constantFrom(
  ...([
    'equal',
    'notEqual',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ] as const),
);

function conditions(scope: Scope, depth: number): Trees {
  const leaves = fc.constantFrom(...leavesOf(scope, ownConditions));
  if (depth === 0) return leaves;
  const part = conditions(scope, depth - 1);
  const several = fc.array(part, { minLength: 1, maxLength: 3 });
  const number = numbers(scope, depth - 1);
  const date = dates(depth - 1);
  const compared = fc
    .tuple(number, operators, number)
    .map(([left, operator, right]) => compare(left, operator, right));
  const listed = fc
    .tuple(number, fc.boolean())
    .map(([left, isIn]) => compare(left, isIn ? 'in' : 'notIn', [0, 1, 2]));
  const dated = fc
    .tuple(date, operators, date)
    .map(([left, operator, right]) => compare(left, operator, right));
  const options = [
    leaves,
    several.map((of) => all(...of)),
    several.map((of) => any(...of)),
    part.map(not),
    compared,
    listed,
  ];
  return fc.oneof(...options, ...(scope.length === 1 && scope[0] === 'household' ? [dated] : []));
}

/** Days of the household; only in its own scope. */
function dates(depth: number): Trees {
  const leaves = fc.constantFrom<Node>(
    fact('household.day'),
    fact('household.day2'),
    ifAbsent(fact('household.nday'), day(19_790)),
    day(19_782),
    day(19_715), // the end of December 2023
  );
  if (depth === 0) return leaves;
  const date = dates(depth - 1);
  const steps = fc.constantFrom(...(['days', 'months', 'years', 'working-days'] as const));
  const by = fc.constantFrom<Node>(fact('household.whole'), fact('household.n'), num(-1), num(13));
  const units = fc.constantFrom(...(['week', 'month', 'quarter', 'year'] as const));
  return fc.oneof(
    leaves,
    fc.tuple(date, by, steps).map(([of, often, step]) => shift(of, often, step)),
    fc
      .tuple(date, units, fc.boolean())
      .map(([of, unit, isStart]) => edge(isStart ? 'start-of' : 'end-of', unit, of)),
  );
}

const moments: Trees = fc.constantFrom<Node>(
  fact('household.at'),
  inHours(fact('household.at'), fact('household.n')),
  inHours(fact('household.at'), fact('household.d')),
);

function datedNumbers(depth: number): readonly Trees[] {
  const date = dates(depth);
  const spans = fc.constantFrom(
    ...(['days', 'months', 'years', 'calendar-months', 'working-days'] as const),
  );
  const ends = fc.oneof(date, fc.constant(fact('household.nday')));
  return [
    fc.tuple(date, date).map(([birth, on]) => age(birth, shift(on, num(20), 'months'))),
    fc.tuple(date, date, spans).map(([from, to, span]) => between(from, to, span)),
    date.map((of) => part('year-of', of)),
    date.map((of) => part('month-of', of)),
    fc.tuple(date, ends, date, date).map((of) => overlap(of)),
    fc.constant(part('month-of', fact('household.at'))),
    fc
      .tuple(moments, date, fc.constantFrom(...(['hours', 'days', 'months'] as const)))
      .map(([from, to, span]) => between(from, to, span)),
    fc.tuple(moments, moments).map(([from, to]) => between(from, to, 'hours')),
  ];
}

function numbers(scope: Scope, depth: number): Trees {
  const leaves = fc.oneof(literals, fc.constantFrom(...leavesOf(scope, ownNumbers)));
  if (depth === 0) return leaves;
  const number = numbers(scope, depth - 1);
  const condition = conditions(scope, depth - 1);
  const several = fc.array(number, { minLength: 1, maxLength: 3 });
  const isHousehold = scope.length === 1 && scope[0] === 'household';
  return fc.oneof(
    leaves,
    fc
      .tuple(fc.constantFrom(...(['add', 'multiply', 'min', 'max'] as const)), several)
      .map(([kind, of]) => arithmetic(kind, ...of)),
    fc
      .tuple(fc.constantFrom(...(['subtract', 'divide'] as const)), number, number)
      .map(([kind, left, right]) => pair(kind, left, right)),
    fc
      .tuple(
        number,
        fc.constantFrom<Node>(
          num(1),
          num(2),
          num(ratio(1, 3)),
          parameter([], { '': term('t1', termLimits.low, termLimits.high) }),
        ),
        fc.constantFrom(...(['up', 'down', 'half-up', 'half-down', 'half-even'] as const)),
      )
      .map(([of, step, direction]) => round(of, step, direction)),
    fc.array(condition, { minLength: 1, maxLength: 4 }).map((of) => countOf(...of)),
    lists(scope, depth),
    scales(scope, depth),
    tables(scope, depth),
    picks(scope, depth),
    statements(scope, depth),
    ...(isHousehold ? datedNumbers(depth - 1) : []),
  );
}

interface List {
  readonly source: ReturnType<typeof over>;
  readonly entity: EntityName;
}

/** Totals, counts and extremes over rows below the row in scope. */
function lists(scope: Scope, depth: number): Trees {
  const [inner] = scope;
  const sources: Readonly<Record<EntityName, readonly List[]>> = {
    household: [
      { source: over('person', ['person']), entity: 'person' },
      { source: over('badge', ['person', 'badge']), entity: 'badge' },
      { source: over('income', ['income']), entity: 'income' },
      { source: named('household.family'), entity: 'person' },
    ],
    person: [
      { source: over('badge', ['badge']), entity: 'badge' },
      { source: over('income', ['income'], path(['owner'])), entity: 'income' },
      { source: linked('income.person'), entity: 'income' },
      { source: linked('person.guardian'), entity: 'person' },
    ],
    badge: [{ source: over('person', ['person'], path(['owner', 'owner'])), entity: 'person' }],
    income: [{ source: over('badge', ['badge'], path(['income.person'])), entity: 'badge' }],
  };
  const own = sources[inner ?? 'household'];
  return fc.constantFrom(...own).chain(({ source, entity }) => {
    const inside = [entity, ...scope];
    const where = fc.option(conditions(inside, depth - 1), { nil: null });
    const each = numbers(inside, depth - 1);
    return fc.oneof(
      fc.tuple(each, where).map(([of, test]) => total(source, of, test)),
      where.map((test) => count(source, test)),
      fc
        .tuple(fc.constantFrom(...(['greatest', 'least'] as const)), each, where, literals)
        .map(([kind, of, test, otherwise]) => extreme(kind, source, of, test, otherwise)),
    );
  });
}

function scales(scope: Scope, depth: number): Trees {
  const number = numbers(scope, depth - 1);
  const rates = fc.array(
    fc.record({ rate: fc.oneof(literals, number), amount: literals }, { requiredKeys: ['rate'] }),
    { minLength: 3, maxLength: 3 },
  );
  const edges = fc.constantFrom<readonly Node[]>(
    [num(0), num(2)],
    [num(1), ...openTerms.slice(0, 1).map((open) => arithmetic('add', num(1), open))],
  );
  return fc
    .tuple(number, fc.constantFrom(...(['whole', 'marginal'] as const)), edges, rates)
    .map(([of, mode, ends, parts]) => scale(of, mode, brackets(ends, parts)));
}

function tables(scope: Scope, depth: number): Trees {
  const number = numbers(scope, depth - 1);
  const isHousehold = scope[0] === 'household' && scope.length === 1;
  const keyed = fc.oneof(
    conditions(scope, 0).map((key) => ({ key, codes: [oneOf(true), oneOf(false, null)] })),
    fc
      .constantFrom<Node>(fact('household.c'), fact('household.nc'), fact('household.o'))
      .map((key) => ({
        key: isHousehold ? key : literal('a'),
        codes: [oneOf('a', 'wage'), oneOf('b', null), oneOf('c', 'gift')],
      })),
  );
  const bands = fc.constantFrom(anything, band(null, 1), band(1, 3), band(3, null), oneOf(0, 2));
  return keyed.chain(({ key, codes }) => {
    const matches = fc.tuple(fc.constantFrom(anything, ...codes), bands).map((match) => [...match]);
    const row = fc.tuple(matches, fc.option(number, { nil: null, freq: 5 }));
    return fc
      .record({
        second: number,
        rows: fc.array(row, { minLength: 1, maxLength: 4 }),
        hit: fc.constantFrom(...(['unique', 'first', 'highest', 'lowest'] as const)),
        otherwise: fc.option(number, { nil: null }),
        absent: number,
      })
      .map(({ second, rows, hit, otherwise, absent }) =>
        ifAbsent(table([key, second], rows, { hit, otherwise, nullable: true }), absent),
      );
  });
}

function picks(scope: Scope, depth: number): Trees {
  const number = numbers(scope, depth - 1);
  const when = fc.option(conditions(scope, depth - 1), { nil: null });
  const options = fc.tuple(
    ...['x', 'y', 'z'].map((id) =>
      fc.tuple(when, number).map(([test, amount]) => [id, test, amount] as const),
    ),
  );
  const takes = ['first', 'highest', 'lowest', 'sum', 'person-chooses', 'undecided'] as const;
  const owners = { household: [], person: ['owner'], income: ['owner'], badge: ['owner', 'owner'] };
  const decision = fact('decision:choice', path(owners[scope[0] ?? 'household']));
  return fc
    .tuple(fc.constantFrom(...takes), options, fc.option(number, { nil: null }), number)
    .map(([take, among, otherwise, absent]) => {
      const isChosen = take === 'person-chooses' || take === 'undecided';
      return ifAbsent(
        pick(take, among, { otherwise, decision: isChosen ? decision : null }),
        absent,
      );
    });
}

function statements(scope: Scope, depth: number): Trees {
  const number = numbers(scope, depth - 1);
  const lines = fc
    .record(
      {
        amount: number,
        cap: number,
        when: conditions(scope, depth - 1),
        sign: fc.constantFrom(1, -1),
      },
      { requiredKeys: ['amount', 'sign'] },
    )
    .map(({ amount, sign, ...options }) => line(sign === 1 ? 1 : -1, amount, options));
  return fc
    .tuple(fc.array(lines, { minLength: 1, maxLength: 3 }), fc.option(literals, { nil: null }))
    .map(([of, floor]) => statement(of, floor));
}

/** Numbers of a household. */
export const numberTrees: Trees = numbers(['household'], 2);
/** Conditions of a household. */
export const conditionTrees: Trees = conditions(['household'], 2);
