import { describe, expect, it } from 'vitest';
import { parseIsoDate, parseLocalDateTime } from '../../../src/base/date.js';
import { RulesError } from '../../../src/base/errors.js';
import { ratio } from '../../../src/base/exact.js';
import { baseVocabulary, buildVocabulary } from '../../../src/facts/build-vocabulary.js';
import {
  isHousehold,
  parseHousehold,
  safeParseHousehold,
} from '../../../src/facts/parse-household.js';
import type { Household, Row, RowList, Value } from '../../../src/facts/row.js';
import type { HouseholdInput } from '../../../src/facts/types.js';
import { factsMessages } from '../../../src/messages/facts.js';

const text = (en: string) => ({ 'zh-Hant': en, 'zh-Hans': en, en });
const local = buildVocabulary([
  {
    file: 'local',
    facts: {
      'household.count': { type: 'integer', unit: 'number', low: 0, high: 3, label: text('n') },
      'household.debt': { type: 'money', unit: 'yuan', low: -100, high: 100, label: text('d') },
      'household.note': { type: 'text', label: text('t') },
    },
    decisions: {
      review: { type: 'boolean', about: 'household', label: text('r'), decidedBy: text('p') },
      share: {
        type: 'decimal',
        unit: 'ratio',
        low: 0,
        high: 1,
        about: 'person',
        label: text('s'),
        decidedBy: text('p'),
      },
      option: {
        type: 'code',
        nullable: true,
        about: 'event',
        label: text('o'),
        decidedBy: text('p'),
      },
    },
  },
]).vocabulary;

const region = '341522';
const parse = (input: object, vocabulary = baseVocabulary): Household =>
  parseHousehold({ region, ...input }, vocabulary);

function read(row: Row | undefined, name: string): Value {
  const fact = row?.entity.factsByName.get(name);
  if (!row || !fact) throw new Error(`no ${name}`);
  return row.values[fact.slot];
}

function listOf(row: Row, key: string): RowList {
  const list = row.lists[row.entity.children.findIndex((each) => each.declaration.list === key)];
  if (!list) throw new Error(`no ${key}`);
  return list;
}

const rowsOf = (row: Row, key: string): readonly Row[] => listOf(row, key).rows;
const person = (facts: object) => soleMember(parse({ members: [{ id: 'p1', ...facts }] }));
function soleMember(household: Household): Row {
  const row = rowsOf(household.root, 'members')[0];
  if (!row) throw new Error('no member');
  return row;
}

type Found = readonly [code: string, pointer: string, suggestion?: unknown];
function problems(input: unknown, vocabulary = baseVocabulary): Found[] {
  const result = safeParseHousehold(input, vocabulary);
  if (result.ok) return [];
  return result.issues.map(({ code, pointer, params }) =>
    params.suggestion === undefined ? [code, pointer] : [code, pointer, params.suggestion],
  );
}
const inHousehold = (input: object, vocabulary = baseVocabulary) =>
  problems({ region, ...input }, vocabulary);
const inPerson = (facts: object) => inHousehold({ members: [{ id: 'p1', ...facts }] });

describe('values', () => {
  it('tell unknown from known to be absent', () => {
    const { root } = parse({ nearestNeighbour: null });
    expect(read(root, 'nearestNeighbour')).toBeNull();
    expect(read(root, 'neighboursNearby')).toBeUndefined();
    expect(read(parse({ area: undefined }).root, 'area')).toBeUndefined();
  });

  it('read booleans, codes, regions and text as they are', () => {
    const input = { isRemote: false, area: 'rural', note: '  好  ' };
    const { root } = parse(input, local);
    expect(read(root, 'isRemote')).toBe(false);
    expect(read(root, 'area')).toBe('rural');
    expect(read(root, 'note')).toBe('  好  ');
    expect(read(root, 'region')).toBe(region);
  });

  it.each([
    ['0', 0],
    [0, 0],
    [-0, 0],
    ['0.01', 1],
    [1200, 120000],
    ['1200.5', 120050],
    [1200.05, 120005],
    ['1000000000000', 100000000000000],
  ])('read %s yuan as %d fen', (amount, fen) => {
    const row = rowsOf(parse({ assets: [{ value: amount }] }).root, 'assets')[0];
    expect(read(row, 'value')).toBe(fen);
  });

  it.each([
    ['0.001', 'facts/too-many-decimals'],
    [0.001, 'facts/too-many-decimals'],
    ['1.000', 'facts/too-many-decimals'],
    ['-0.01', 'facts/negative-money'],
    [-1, 'facts/negative-money'],
    ['1,200', 'facts/bad-money'],
    ['1200元', 'facts/bad-money'],
    ['１２', 'facts/bad-money'],
    ['', 'facts/bad-money'],
    ['1000000000000.01', 'facts/money-too-large'],
    [true, 'facts/not-a-number-or-text'],
    [null, 'facts/null-not-allowed'],
    [Number.NaN, 'facts/not-a-number-or-text'],
  ])('refuse %s as an amount', (value, code) => {
    expect(inHousehold({ assets: [{ value }] })).toEqual([[code, '/assets/0/value']]);
  });

  it('keep money inside the bounds of its fact', () => {
    expect(read(parse({ debt: '-100' }, local).root, 'debt')).toBe(-10000);
    expect(read(parse({ debt: 100 }, local).root, 'debt')).toBe(10000);
    expect(inHousehold({ debt: '-100.01' }, local)).toEqual([['facts/out-of-range', '/debt']]);
    expect(inHousehold({ debt: '100.01' }, local)).toEqual([['facts/out-of-range', '/debt']]);
  });

  it.each([
    ['1850-01-01', true],
    ['1849-12-31', false],
    ['2200-12-31', true],
    ['2201-01-01', false],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-2-1', false],
    ['2026-02-01T00:00', false],
  ])('read %s as a date: %s', (birthDate, isGood) => {
    if (isGood) expect(read(person({ birthDate }), 'birthDate')).toBe(parseIsoDate(birthDate));
    else expect(inPerson({ birthDate })).toEqual([['facts/bad-date', '/members/0/birthDate']]);
  });

  it('read a date and time to the minute', () => {
    const reportedAt = '2026-07-01T23:59:59+08:00';
    const row = rowsOf(parse({ events: [{ id: 'e', reportedAt }] }).root, 'events')[0];
    expect(read(row, 'reportedAt')).toBe(parseLocalDateTime('2026-07-01T23:59'));
    for (const wrong of ['2026-07-01', '2026-07-01T24:00', '2026-07-01T08:00Z']) {
      expect(inHousehold({ events: [{ id: 'e', reportedAt: wrong }] })).toEqual([
        ['facts/bad-datetime', '/events/0/reportedAt'],
      ]);
    }
  });

  it('read whole numbers inside their bounds', () => {
    expect(read(parse({ count: 0 }, local).root, 'count')).toBe(0);
    expect(Object.is(read(parse({ count: -0 }, local).root, 'count'), 0)).toBe(true);
    expect(read(parse({ count: 3 }, local).root, 'count')).toBe(3);
    for (const [count, code] of [
      [-1, 'facts/out-of-range'],
      [4, 'facts/out-of-range'],
      [1.5, 'facts/bad-integer'],
      [2 ** 53, 'facts/bad-integer'],
      ['1', 'facts/not-a-number'],
    ]) {
      expect(inHousehold({ count }, local)).toEqual([[code, '/count']]);
    }
  });

  it('read decimals exactly', () => {
    const areaOf = (area: unknown) =>
      read(rowsOf(parse({ dwellings: [{ area }] }).root, 'dwellings')[0], 'area');
    expect(areaOf('88.25')).toEqual(ratio(353, 4));
    expect(areaOf(0.1)).toEqual(ratio(1, 10));
    expect(areaOf('1/3')).toEqual(ratio(1, 3));
    expect(areaOf(0)).toBe(0);
    for (const [area, code] of [
      ['-0.5', 'facts/out-of-range'],
      ['8,5', 'facts/bad-decimal'],
      [[], 'facts/not-a-number-or-text'],
    ]) {
      expect(inHousehold({ dwellings: [{ area }] })).toEqual([[code, '/dwellings/0/area']]);
    }
  });

  it.each(['341522', '341522100', '341522100201', 'x1', 'x00001'])('take the region %s', (code) => {
    expect(parseHousehold({ region: code }, baseVocabulary).region).toBe(code);
  });

  it.each(['34152', '3415220', 'X00001', 'x', '霍邱', ''])('refuse the region %j', (code) => {
    expect(problems({ region: code })).toEqual([['facts/bad-region', '/region']]);
  });

  it('refuse empty and endless text', () => {
    expect(inHousehold({ note: ' ' }, local)).toEqual([['facts/empty-text', '/note']]);
    expect(inHousehold({ note: 'x'.repeat(2001) }, local)).toEqual([
      ['facts/text-too-long', '/note'],
    ]);
    expect(inHousehold({ note: 'x'.repeat(2000) }, local)).toEqual([]);
  });

  it('read sets of codes whole or in part', () => {
    expect(read(person({ statuses: ['orphan'] }), 'statuses')).toEqual({
      items: ['orphan'],
      complete: true,
    });
    const partial = { items: ['orphan'], complete: false };
    expect(read(person({ statuses: partial }), 'statuses')).toEqual(partial);
    expect(inPerson({ statuses: ['orphan', 'lone', 'orphan'] })).toEqual([
      ['facts/duplicate-code', '/members/0/statuses'],
    ]);
    expect(inPerson({ statuses: ['orfan'] })).toEqual([
      ['facts/unknown-code', '/members/0/statuses/0', 'orphan'],
    ]);
    expect(inPerson({ statuses: { items: ['orfan'], complete: false } })).toEqual([
      ['facts/unknown-code', '/members/0/statuses/items/0', 'orphan'],
    ]);
    expect(inPerson({ statuses: 'orphan' })).toEqual([['facts/not-a-list', '/members/0/statuses']]);
  });
});

describe('mistakes of form', () => {
  it('suggest the fact, the list or the code that was meant', () => {
    expect(inHousehold({ aera: 'rural' })).toEqual([['facts/unknown-key', '/aera', 'area']]);
    expect(inHousehold({ member: [] })).toEqual([['facts/unknown-key', '/member', 'members']]);
    expect(inPerson({ birthdate: '1950-03-01' })).toEqual([
      ['facts/unknown-key', '/members/0/birthdate', 'birthDate'],
    ]);
    expect(inPerson({ disabilities: [{ catgory: '1' }] })).toEqual([
      ['facts/unknown-key', '/members/0/disabilities/0/catgory', 'category'],
    ]);
    expect(inHousehold({ area: 'rurall' })).toEqual([['facts/unknown-code', '/area', 'rural']]);
    expect(inHousehold({ incomes: { itms: [], items: [], complete: false } })).toEqual([
      ['facts/unknown-key', '/incomes/itms', 'items'],
    ]);
  });

  it.each([
    [{ isRemote: 'yes' }, 'facts/not-a-boolean', '/isRemote'],
    [{ area: 1 }, 'facts/not-a-text', '/area'],
    [{ appliedOn: 20260701 }, 'facts/not-a-text', '/appliedOn'],
    [{ members: {} }, 'facts/missing-key', '/members/items'],
    [{ members: 'p1' }, 'facts/not-a-list', '/members'],
    [{ members: null }, 'facts/null-not-allowed', '/members'],
    [{ members: ['p1'] }, 'facts/not-an-object', '/members/0'],
    [{ members: [null] }, 'facts/null-not-allowed', '/members/0'],
    [{ members: [{}] }, 'facts/missing-key', '/members/0/id'],
    [{ members: [{ id: '' }] }, 'facts/empty-text', '/members/0/id'],
    [{ members: [{ id: 'x'.repeat(101) }] }, 'facts/text-too-long', '/members/0/id'],
    [{ incomes: { items: [], complete: true } }, 'facts/complete-not-false', '/incomes/complete'],
    [{ area: null }, 'facts/null-not-allowed', '/area'],
    [{ members: [{ id: 'p1', sex: 1 }] }, 'facts/not-a-text', '/members/0/sex'],
    [
      { evidence: [{ at: '/area', status: 'seen' }] },
      'facts/unknown-evidence-status',
      '/evidence/0/status',
    ],
    [
      { incomes: { items: [], complete: false, atMost: 1.5 } },
      'facts/bad-integer',
      '/incomes/atMost',
    ],
    [
      { incomes: { items: [], complete: false, atMost: -1 } },
      'facts/out-of-range',
      '/incomes/atMost',
    ],
  ])('find %j', (input, code, pointer) => {
    expect(inHousehold(input).map(([at, where]) => [at, where])).toContainEqual([code, pointer]);
  });

  it.each([null, undefined, 'h1', 1, [], true])('refuse %j as a household', (input) => {
    expect(problems(input)).toHaveLength(1);
    expect(problems(input)[0]?.[1]).toBe('');
  });

  it('need a region', () => {
    expect(problems({})).toEqual([['facts/missing-key', '/region']]);
  });

  it('are reported together, whatever their kind', () => {
    const input = {
      aera: 'rural',
      members: [
        {
          id: 'p1',
          birthDate: '2026-02-30',
          disabilities: [{ issuedOn: '2026-02-01', expiresOn: '2026-01-31' }],
        },
        { id: 'p1', spouse: 'p9' },
        { sex: '3' },
      ],
      incomes: [{ person: 'p2', amount: '-1' }],
    };
    expect(problems(input).map(([code, pointer]) => `${code} ${pointer}`)).toEqual([
      'facts/missing-key /region',
      'facts/bad-date /members/0/birthDate',
      'facts/missing-key /members/2/id',
      'facts/unknown-code /members/2/sex',
      'facts/negative-money /incomes/0/amount',
      'facts/unknown-key /aera',
      'facts/dates-reversed /members/0/disabilities/0/expiresOn',
      'facts/duplicate-id /members/1/id',
      'facts/unknown-row /members/1/spouse',
      'facts/unknown-row /incomes/0/person',
    ]);
    try {
      parseHousehold(input, baseVocabulary);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(RulesError);
      expect((error as RulesError).issues).toHaveLength(10);
    }
  });

  it('have a message for every code and every parameter of it', () => {
    const inputs = [
      { aera: 1, area: 'x', members: [{ id: 1 }, { id: 'p', birthDate: 'x', spouse: 'p' }] },
      {
        assets: [
          { value: 'x' },
          { value: '1.111' },
          { value: -1 },
          { value: 1e13 },
          { person: 'q' },
        ],
      },
      { evidence: [{ at: '/x', status: 'checked' }], decisions: [{ id: 'revue', value: 1 }] },
    ];
    for (const input of inputs) {
      const result = safeParseHousehold(input, local);
      if (result.ok) expect.unreachable();
      else {
        for (const { code, params } of result.issues) {
          const message = (factsMessages as Record<string, { en: string }>)[code];
          const names = message?.en.match(/(?<=\{)[a-zA-Z]+(?=\})/g) ?? [];
          expect(message, code).toBeDefined();
          expect(Object.keys(params)).toEqual(expect.arrayContaining(names));
        }
      }
    }
  });
});

describe('rows and links', () => {
  const input = {
    applicant: 'p2',
    members: [
      { id: 'p1', parents: ['p2', 'p3'], disabilities: [{ id: 'd1' }, {}] },
      { id: 'p2', spouse: 'p3' },
      { id: 'p3', spouse: 'p2', guardian: null },
    ],
    incomes: [{ person: 'p2' }, { person: null }, {}, { person: 'p2', obligor: 'o1' }],
    obligors: [{ id: 'o1', of: ['p2', 'p3'] }],
  } satisfies Omit<HouseholdInput, 'region'>;
  const { root } = parse(input);
  const members = rowsOf(root, 'members');
  const incomes = rowsOf(root, 'incomes');
  const linkedTo = (row: Row | undefined, factId: string) =>
    row?.linked[row.entity.linkedFrom.findIndex((fact) => fact.id === factId)];

  it('stand in the order of the file with id, owner and pointer', () => {
    expect(members.map(({ id, index, pointer }) => [id, index, pointer])).toEqual([
      ['p1', 0, '/members/0'],
      ['p2', 1, '/members/1'],
      ['p3', 2, '/members/2'],
    ]);
    expect(members[0]?.owner).toBe(root);
    const disabilities = rowsOf(members[0] as Row, 'disabilities');
    expect(disabilities.map(({ id, pointer, owner }) => [id, pointer, owner])).toEqual([
      ['d1', '/members/0/disabilities/0', members[0]],
      [null, '/members/0/disabilities/1', members[0]],
    ]);
    expect(root.pointer).toBe('');
    expect(members[0]?.lists).toHaveLength(members[0]?.entity.children.length ?? -1);
  });

  it('hold links as rows', () => {
    expect(read(root, 'applicant')).toBe(members[1]);
    expect(read(members[0], 'parents')).toEqual([members[1], members[2]]);
    expect(read(members[2], 'guardian')).toBeNull();
    expect(read(members[1], 'guardian')).toBeUndefined();
    expect(read(incomes[1], 'person')).toBeNull();
    expect(read(incomes[2], 'person')).toBeUndefined();
  });

  it('know who links to them', () => {
    expect(linkedTo(members[1], 'income.person')).toEqual([incomes[0], incomes[3]]);
    expect(linkedTo(members[1], 'person.parents')).toEqual([members[0]]);
    expect(linkedTo(members[1], 'person.spouse')).toEqual([members[2]]);
    expect(linkedTo(members[1], 'obligor.of')).toEqual(rowsOf(root, 'obligors'));
    expect(linkedTo(members[1], 'household.applicant')).toEqual([root]);
    expect(linkedTo(members[0], 'income.person')).toEqual([]);
  });

  it('refuse ids given twice and links to nobody, to themselves or twice to one', () => {
    expect(inHousehold({ members: [{ id: 'p1' }, { id: 'p1' }] })).toEqual([
      ['facts/duplicate-id', '/members/1/id'],
    ]);
    expect(inHousehold({ members: [{ id: 'p1' }], applicant: 'p11' })).toEqual([
      ['facts/unknown-row', '/applicant', 'p1'],
    ]);
    expect(inPerson({ parents: ['p2'] })).toEqual([
      ['facts/unknown-row', '/members/0/parents/0', ''],
    ]);
    expect(inPerson({ spouse: 'p1' })).toEqual([['facts/link-to-itself', '/members/0/spouse']]);
    expect(inHousehold({ members: [{ id: 'p1', parents: ['p2', 'p2'] }, { id: 'p2' }] })).toEqual([
      ['facts/duplicate-link', '/members/0/parents/1'],
    ]);
  });

  it('tell persons and events of one id apart', () => {
    const { root: both } = parse({ members: [{ id: 'a' }], events: [{ id: 'a', persons: ['a'] }] });
    expect(read(rowsOf(both, 'events')[0], 'persons')).toEqual(rowsOf(both, 'members'));
  });

  it('refuse dates in the wrong order, and take equal ones', () => {
    const incomeOf = (from: string, to: string) => inHousehold({ incomes: [{ from, to }] });
    expect(incomeOf('2026-01-02', '2026-01-02')).toEqual([]);
    expect(incomeOf('2026-01-02', '2026-01-01')).toEqual([
      ['facts/dates-reversed', '/incomes/0/to'],
    ]);
    expect(inPerson({ birthDate: '2026-01-02', diedOn: '2026-01-01' })).toEqual([
      ['facts/dates-reversed', '/members/0/diedOn'],
    ]);
    expect(inPerson({ certificates: [{ issuedOn: '2026-01-02', expiresOn: null }] })).toEqual([]);
  });
});

describe('partly known lists', () => {
  it('are unknown, complete or partial', () => {
    const { root } = parse({ incomes: [], expenses: { items: [{}], complete: false, atMost: 2 } });
    expect(listOf(root, 'assets')).toMatchObject({ state: 'unknown', rows: [], atMost: null });
    expect(listOf(root, 'incomes')).toMatchObject({ state: 'complete', rows: [], atMost: null });
    expect(listOf(root, 'expenses')).toMatchObject({ state: 'partial', atMost: 2, none: [] });
    expect(rowsOf(root, 'expenses')[0]?.pointer).toBe('/expenses/items/0');
  });

  it('have room for what they hold', () => {
    const list = (atMost: number) => ({ items: [{}, {}], complete: false, atMost });
    expect(inHousehold({ incomes: list(2) })).toEqual([]);
    expect(inHousehold({ incomes: list(1) })).toEqual([
      ['facts/at-most-too-small', '/incomes/atMost'],
    ]);
  });

  it('say which kinds are known not to exist, of one person or of anybody', () => {
    const { root } = parse({
      members: [{ id: 'p1' }],
      incomes: {
        items: [{ person: null, kind: 'wage' }],
        complete: false,
        none: [{ person: 'p1', kinds: ['wage', 'business'] }, { kinds: ['interest'] }],
      },
    });
    const { none } = listOf(root, 'incomes');
    const income = baseVocabulary.entitiesById.get('income');
    const slot = (name: string) => income?.factsByName.get(name)?.slot;
    expect(none).toEqual([
      {
        codeSlot: slot('kind'),
        codes: new Set(['wage', 'business']),
        linkSlot: slot('person'),
        link: rowsOf(root, 'members')[0],
      },
      { codeSlot: slot('kind'), codes: new Set(['interest']), linkSlot: null, link: null },
    ]);
  });

  it('speak of causes and categories where rows have those', () => {
    const none = (list: string, key: string, code: string) =>
      inHousehold({ [list]: { items: [], complete: false, none: [{ [key]: [code] }] } });
    expect(none('events', 'causes', 'fire')).toEqual([]);
    expect(none('vehicles', 'kinds', 'car')).toEqual([]);
    expect(
      inPerson({ disabilities: { items: [], complete: false, none: [{ categories: ['6'] }] } }),
    ).toEqual([]);
  });

  it('refuse kinds, persons and contradictions in what is known not to exist', () => {
    const list = (none: object, items: object[] = []) =>
      inHousehold({ members: [{ id: 'p1' }], incomes: { items, complete: false, none: [none] } });
    expect(list({ kinds: ['wages'] })).toEqual([
      ['facts/unknown-code', '/incomes/none/0/kinds/0', 'wage'],
    ]);
    expect(list({ kinds: [] })).toEqual([['facts/empty-list', '/incomes/none/0/kinds']]);
    expect(list({ person: 'p1' })).toEqual([['facts/missing-key', '/incomes/none/0/kinds']]);
    expect(list({ kind: ['wage'], kinds: ['wage'] })).toEqual([
      ['facts/unknown-key', '/incomes/none/0/kind', 'kinds'],
    ]);
    expect(list({ person: 'p2', kinds: ['wage'] })).toEqual([
      ['facts/unknown-row', '/incomes/none/0/person', ''],
    ]);
    expect(list({ kinds: ['wage'] }, [{ kind: 'wage' }])).toEqual([
      ['facts/none-contradicted', '/incomes/none/0'],
    ]);
    expect(list({ person: 'p1', kinds: ['wage'] }, [{ kind: 'wage', person: 'p1' }])).toEqual([
      ['facts/none-contradicted', '/incomes/none/0'],
    ]);
    expect(list({ person: 'p1', kinds: ['wage'] }, [{ kind: 'wage', person: null }])).toEqual([]);
    expect(
      inHousehold({ members: { items: [], complete: false, none: [{ kinds: ['wage'] }] } }),
    ).toEqual([['facts/unknown-key', '/members/none', '']]);
  });
});

describe('decisions', () => {
  const members = [{ id: 'p1' }, { id: 'p2' }];
  const inDecisions = (...decisions: object[]) => inHousehold({ members, decisions }, local);

  it('stand in the row they are about', () => {
    const { root } = parse(
      {
        members,
        events: [{ id: 'e1' }],
        decisions: [
          { id: 'review', value: false, on: '2026-07-01' },
          { id: 'share', about: 'p2', value: '0.5' },
          { id: 'option', about: 'e1', value: null },
        ],
      },
      local,
    );
    expect(read(root, 'decision:review')).toBe(false);
    const [first, second] = rowsOf(root, 'members');
    expect(read(first, 'decision:share')).toBeUndefined();
    expect(read(second, 'decision:share')).toEqual(ratio(1, 2));
    expect(read(rowsOf(root, 'events')[0], 'decision:option')).toBeNull();
  });

  it('are refused when unknown, misplaced, doubled or of the wrong type', () => {
    expect(inDecisions({ id: 'reveiw', value: true })).toEqual([
      ['facts/unknown-decision', '/decisions/0/id', 'review'],
    ]);
    expect(inDecisions({ value: true })).toEqual([['facts/missing-key', '/decisions/0/id']]);
    expect(inDecisions({ id: 1, value: true })).toEqual([['facts/not-a-text', '/decisions/0/id']]);
    expect(inDecisions({ id: 'review', value: 'yes' })).toEqual([
      ['facts/not-a-boolean', '/decisions/0/value'],
    ]);
    expect(inDecisions({ id: 'review', about: 'p1', value: true })).toEqual([
      ['facts/unknown-key', '/decisions/0/about', ''],
    ]);
    expect(inDecisions({ id: 'share', value: 1 })).toEqual([
      ['facts/missing-key', '/decisions/0/about'],
    ]);
    expect(inDecisions({ id: 'share', about: 'p3', value: 1 })).toEqual([
      ['facts/unknown-row', '/decisions/0/about', ''],
    ]);
    expect(inDecisions({ id: 'share', about: 'p1', value: '1.1' })).toEqual([
      ['facts/out-of-range', '/decisions/0/value'],
    ]);
    const review = { id: 'review', value: true };
    expect(inDecisions(review, review)).toEqual([['facts/duplicate-decision', '/decisions/1']]);
    expect(inDecisions({ ...review, on: 'today' })).toEqual([
      ['facts/bad-date', '/decisions/0/on'],
    ]);
  });

  it('are unknown to rules that declare none', () => {
    expect(inHousehold({ decisions: [] })).toEqual([]);
    expect(inHousehold({ decisions: [{ id: 'review', value: true }] })).toEqual([
      ['facts/unknown-decision', '/decisions/0', ''],
    ]);
  });
});

describe('evidence', () => {
  const base = {
    area: 'rural',
    members: [{ id: 'p1', birthDate: '1950-03-01', disabilities: [{ grade: '1' }] }],
    incomes: { items: [{ amount: '1' }], complete: false },
  };
  const inEvidence = (...at: string[]) =>
    inHousehold({ ...base, evidence: at.map((each) => ({ at: each, status: 'checked' })) });

  it('is kept by the pointer of the fact', () => {
    const evidence = [
      { at: '/members/0/birthDate', status: 'checked', source: '戶口簿', on: '2026-07-01' },
      { at: '/incomes/items/0/amount', status: 'disputed' },
    ];
    const known = parse({ ...base, evidence }).evidence;
    expect(known.get('/members/0/birthDate')).toEqual({
      status: 'checked',
      source: '戶口簿',
      on: parseIsoDate('2026-07-01'),
    });
    expect(known.get('/incomes/items/0/amount')?.status).toBe('disputed');
    expect(known.size).toBe(2);
  });

  it('is of facts and lists that are stated', () => {
    const good = [
      '/area',
      '/members',
      '/members/0/disabilities',
      '/members/0/disabilities/0/grade',
    ];
    expect(inEvidence(...good, '/incomes')).toEqual([]);
    const code = 'facts/evidence-without-fact';
    expect(inEvidence('/members/0/birthdate')).toEqual([[code, '/evidence/0/at', 'birthDate']]);
    for (const at of [
      '',
      'area',
      '/',
      '/members/0',
      '/members/1/birthDate',
      '/members/00/birthDate',
    ]) {
      expect(inEvidence(at).map(([found]) => found)).toEqual([code]);
    }
    for (const at of ['/isRemote', '/assets', '/area/0', '/incomes/0/amount', '/decisions']) {
      expect(inEvidence(at).map(([found]) => found)).toEqual([code]);
    }
    expect(inEvidence('/area', '/area')).toEqual([['facts/duplicate-evidence', '/evidence/1/at']]);
  });
});

describe('parsing', () => {
  it('keeps nothing of the input and alters nothing', () => {
    const input = {
      region,
      statuses: ['monitored'],
      members: [{ id: 'p1', statuses: { items: ['lone'], complete: false } }],
    };
    const before = structuredClone(input);
    const household = parse(input);
    expect(input).toEqual(before);
    input.statuses.push('relocated');
    input.members[0]?.statuses.items.push('orphan');
    expect(household.source).toEqual(before);
    expect(read(household.root, 'statuses')).toEqual({ items: ['monitored'], complete: true });
    expect(read(soleMember(household), 'statuses')).toMatchObject({ items: ['lone'] });
  });

  it('takes frozen input', () => {
    const member = Object.freeze({ id: 'p1', statuses: Object.freeze(['lone']) });
    const input = Object.freeze({ region, members: Object.freeze([member]) });
    expect(parseHousehold(input, baseVocabulary).region).toBe(region);
  });

  it('gives a parsed household back, or reads it again for other rules', () => {
    const household = parse({ id: 'h1', members: [{ id: 'p1' }] });
    expect(isHousehold(household)).toBe(true);
    expect(isHousehold({ ...household })).toBe(false);
    expect(isHousehold(null)).toBe(false);
    expect(parseHousehold(household, baseVocabulary)).toBe(household);
    const again = parseHousehold(household, local);
    expect(again).not.toBe(household);
    expect(again.vocabulary).toBe(local);
    expect(again.id).toBe('h1');
    expect(() => parseHousehold(parse({ count: 1 }, local), baseVocabulary)).toThrow(RulesError);
  });

  it('is not led into prototypes', () => {
    const hostile = JSON.parse(
      `{"region": "${region}", "__proto__": {"area": "rural"}, "constructor": 1,
        "members": [{"id": "p1", "__proto__": {"birthDate": "x"}, "toString": 1}]}`,
    );
    expect(problems(hostile).map(([code, pointer]) => [code, pointer])).toEqual([
      ['facts/unknown-key', '/members/0/__proto__'],
      ['facts/unknown-key', '/members/0/toString'],
      ['facts/unknown-key', '/__proto__'],
      ['facts/unknown-key', '/constructor'],
    ]);
    expect(({} as { area?: string }).area).toBeUndefined();
    expect(inHousehold({ area: 'constructor' })).toEqual([['facts/unknown-code', '/area', '']]);
    expect(inHousehold({ members: [{ id: '__proto__' }], applicant: '__proto__' })).toEqual([]);
    expect(inHousehold({ applicant: 'constructor', members: [] })).toEqual([
      ['facts/unknown-row', '/applicant', ''],
    ]);
    const bare = Object.assign(Object.create(null), { region });
    expect(problems(bare)).toEqual([]);
  });

  it('reads a household of ten thousand', () => {
    const count = 10_000;
    const members = Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      birthDate: '1990-01-01',
      parents: index > 1 ? [`p${index - 1}`, `p${index - 2}`] : [],
    }));
    const incomes = members.map(({ id }) => ({ person: id, kind: 'wage', amount: '1.00' }));
    const household = parse({ members, incomes });
    const last = rowsOf(household.root, 'members')[count - 1];
    expect(last?.id).toBe(`p${count - 1}`);
    expect(read(rowsOf(household.root, 'incomes')[count - 1], 'person')).toBe(last);
    const wrong = members.map((member) => ({ ...member, birthdate: 'x', spouse: 'nobody' }));
    expect(inHousehold({ members: wrong })).toHaveLength(2 * count);
  });
});
