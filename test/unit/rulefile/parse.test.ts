import { describe, expect, it } from 'vitest';
import { allMessages } from '../../../src/messages/all.js';
import { jsonMessages } from '../../../src/messages/json.js';
import { rulefileMessages } from '../../../src/messages/rulefile.js';
import { migrate } from '../../../src/rulefile/migrations.js';
import { parseRuleFile, parseRuleFileValue } from '../../../src/rulefile/parse.js';
import { content, idOf, issuesOf, nation, parsed, say, text } from './files.js';

type More = Readonly<Record<string, unknown>>;
const at = (more: More) => content(nation, '2020-01-01', more);
const condition = (when: unknown) => at({ conditions: { c: { scope: 'household', when } } });
const quantity = (value: unknown) => at({ quantities: { q: { scope: 'household', value } } });
const withoutCite = (more: More) => {
  const { cite: _, ...rest } = content(nation, '2020-01-01', more);
  return rest;
};
const leaf = { fact: 'household.area', operator: 'equal', value: 'rural' };

/** The line on which a text first occurs in what `text` writes. */
function lineOf(value: unknown, needle: string): number {
  return text(value).slice(0, text(value).indexOf(needle)).split('\n').length;
}

describe('a sound file', () => {
  it('is read, frozen and known by its content', () => {
    const value = at({ conditions: { c: { when: { all: [leaf] } } } });
    const file = parsed(value);
    expect(file).toMatchObject({ id: '100000/2020-01-01', announced: '2020-01-01' });
    expect(file.content).toEqual(value);
    expect(Object.isFrozen(file.content.conditions?.c?.when)).toBe(true);
    const compact = parseRuleFile(JSON.stringify(value), { id: file.id });
    expect(compact).toMatchObject({ ok: true, file: { hash: file.hash } });
  });

  it('keeps its hash when keys change places, but not when grades do', () => {
    const grades = { low: { severity: 1 }, high: { severity: 2 } };
    const turned = { high: { severity: 2 }, low: { severity: 1 } };
    const one = parsed(at({ gradings: { g: { scope: 'person', grades } } }));
    const two = parsed(at({ gradings: { g: { grades, scope: 'person' } } }));
    const three = parsed(at({ gradings: { g: { scope: 'person', grades: turned } } }));
    expect(two.hash).toBe(one.hash);
    expect(three.hash).not.toBe(one.hash);
  });

  it('may be data instead of text, and is then a copy', () => {
    const value = at({ conditions: { c: { when: { all: [{ ...leaf }] } } } });
    const result = parseRuleFileValue(value, { id: idOf(value) });
    expect(result).toMatchObject({ ok: true, file: { hash: parsed(value).hash, text: null } });
    if (result.ok) expect(result.file.content).not.toBe(value);
    expect(Object.isFrozen(value)).toBe(false);
  });

  it('holds every kind of expression', () => {
    const expressions = [
      1,
      'parameter:p[urban]',
      { value: '1.50', unit: 'yuan' },
      { parameter: 'p', at: 'previous-version' },
      { code: 'a' },
      { date: '2020-02-29' },
      { add: [1, 2] },
      { subtract: [1, 2] },
      { clamp: 1, low: 0 },
      { round: 1, step: 'parameter:step', direction: 'half-even' },
      { total: 'income.amount', over: 'income', via: 'income.person', where: leaf },
      { count: 'person' },
      { greatest: 'person.age', over: 'person', otherwise: null },
      { countOf: [leaf] },
      { test: leaf },
      { scale: 1, mode: 'marginal', brackets: [{ from: 0, below: '1/2', rate: 1 }] },
      { table: { keys: [1], rows: { a: { match: ['*'], value: null } } } },
      { pick: 'highest', among: [{ id: 'a', amount: 1 }], decision: 'decision:d' },
      { range: { low: 1, high: 2, decision: 'd' } },
      { convert: 1, to: 'yuan per month' },
      { as: 'yuan', of: 1, reason: 'why' },
      { age: 'person.birthDate', leapBirthday: 'parameter:leap' },
      { between: ['case.asOf', 'case.asOf'], in: 'months' },
      { shift: 'case.asOf', months: -1 },
      { startOf: 'month', date: 'case.asOf' },
      { endOf: 'year', date: { date: '2020-01-01' } },
      { yearOf: 'case.asOf' },
      { overlap: ['case.asOf', 'case.asOf', 'case.asOf', 'case.asOf'] },
      { ifAbsent: 1, then: 2 },
      { statement: [{ id: 'a', label: say('a'), add: 1 }], floor: 0 },
    ];
    expect(issuesOf(quantity({ add: expressions }))).toEqual([]);
  });
});

describe('a file with one mistake', () => {
  it.each<[string, More, string, string, string, object?]>([
    [
      'a misspelt key of the file',
      at({ parametres: {} }),
      'rulefile/unknown-key',
      '/parametres',
      '"parametres"',
      { key: 'parametres', suggestion: 'parameters' },
    ],
    [
      'a misspelt key of an item',
      at({ parameters: { p: { units: 'yuan' } } }),
      'rulefile/unknown-key',
      '/parameters/p/units',
      '"units"',
      { suggestion: 'unit' },
    ],
    [
      'a key of another kind of expression',
      quantity({ round: 1, step: 1, direction: 'up', mode: 'x' }),
      'rulefile/unknown-key',
      '/quantities/q/value/mode',
      '"mode"',
      { suggestion: '', known: ['round', 'step', 'direction', 'cite', 'note'] },
    ],
    [
      'a misspelt expression',
      quantity({ multiplie: [1, 2] }),
      'rulefile/unknown-kind',
      '/quantities/q/value',
      '"value"',
      { keys: ['multiplie'], suggestion: 'multiply' },
    ],
    [
      'two kinds of expression in one',
      quantity({ add: [1], min: [1] }),
      'rulefile/several-kinds',
      '/quantities/q/value',
      '"value"',
      { keys: ['add', 'min'] },
    ],
    [
      'two kinds of condition in one',
      condition({ all: [leaf], any: [leaf] }),
      'rulefile/several-kinds',
      '/conditions/c/when',
      '"when"',
    ],
    [
      'an empty all',
      condition({ all: [] }),
      'rulefile/empty-list',
      '/conditions/c/when/all',
      '"all"',
    ],
    [
      'an empty any deep inside',
      condition({ not: { all: [{ any: [] }] } }),
      'rulefile/empty-list',
      '/conditions/c/when/not/all/0/any',
      '"any"',
    ],
    [
      'an empty pick',
      quantity({ pick: 'first', among: [] }),
      'rulefile/empty-list',
      '/quantities/q/value/among',
      '"among"',
    ],
    [
      'empty brackets',
      quantity({ scale: 1, mode: 'whole', brackets: [] }),
      'rulefile/empty-list',
      '/quantities/q/value/brackets',
      '"brackets"',
    ],
    [
      'a table without rows',
      at({ tables: { t: { keys: [1], rows: {} } } }),
      'rulefile/empty-list',
      '/tables/t/rows',
      '"rows"',
    ],
    [
      'a parameter without cells',
      at({ parameters: { p: { values: {} } } }),
      'rulefile/empty-list',
      '/parameters/p/values',
      '"values"',
    ],
    [
      'a missing key',
      condition({ fact: 'household.area', value: 1 }),
      'rulefile/missing-key',
      '/conditions/c/when',
      '"when"',
      { key: 'operator' },
    ],
    [
      'a missing expression',
      quantity({ convert: 1 }),
      'rulefile/missing-key',
      '/quantities/q/value',
      '"value"',
      { key: 'to' },
    ],
    [
      'an unknown operator',
      condition({ ...leaf, operator: 'lesThan' }),
      'rulefile/unknown-value',
      '/conditions/c/when/operator',
      '"operator"',
      { found: 'lesThan', suggestion: 'lessThan' },
    ],
    [
      'a list where a condition belongs',
      condition([leaf]),
      'rulefile/wrong-type',
      '/conditions/c/when',
      '"when"',
      { found: 'array', expected: ['object'] },
    ],
    [
      'a truth value as an expression',
      quantity(true),
      'rulefile/wrong-type',
      '/quantities/q/value',
      '"value": true',
      { found: 'boolean', expected: ['number', 'string', 'object'] },
    ],
    [
      'a pair of three',
      quantity({ subtract: [1, 2, 3] }),
      'rulefile/wrong-length',
      '/quantities/q/value/subtract',
      '"subtract"',
      { expected: 2, found: 3 },
    ],
    [
      'a bad reference',
      quantity('paramter:p'),
      'rulefile/bad-reference',
      '/quantities/q/value',
      '"value"',
      { found: 'paramter', expected: ['parameter'] },
    ],
    [
      'a number as a reference',
      quantity('1.3'),
      'rulefile/bad-reference',
      '/quantities/q/value',
      '"value"',
    ],
    [
      'a bad number',
      quantity({ value: '1,300.00', unit: 'yuan' }),
      'rulefile/no-number',
      '/quantities/q/value/value',
      '"value": "1,300.00"',
    ],
    [
      'a day that does not exist',
      quantity({ date: '2021-02-29' }),
      'rulefile/no-date',
      '/quantities/q/value/date',
      '"date"',
      { found: '2021-02-29' },
    ],
    [
      'a holiday that is no day',
      at({ calendars: { c: { holidays: { '2021-13-01': say('x') } } } }),
      'rulefile/no-date',
      '/calendars/c/holidays/2021-13-01',
      '"2021-13-01"',
    ],
    [
      'an end before the start',
      at({ parameters: { p: { value: 1, from: '2021-01-01', until: '2020-12-31' } } }),
      'rulefile/ends-before-start',
      '/parameters/p/until',
      '"until"',
      { from: '2021-01-01', until: '2020-12-31' },
    ],
    [
      "an end before the file's own day",
      at({ parameters: { p: { value: 1, until: '2019-12-31' } } }),
      'rulefile/ends-before-start',
      '/parameters/p/until',
      '"until"',
      { from: '2020-01-01' },
    ],
    [
      'a document that ends before it starts',
      at({
        documents: {
          L: { title: say('L'), mark: 'verified', from: '2020-01-02', until: '2020-01-01' },
        },
      }),
      'rulefile/ends-before-start',
      '/documents/L/until',
      '"until"',
    ],
    [
      'an id with a space',
      at({ parameters: { 'a b': { value: 1 } } }),
      'rulefile/bad-id',
      '/parameters/a b',
      '"a b"',
      { id: 'a b', form: 'item' },
    ],
    [
      'a programme with a dot',
      at({ programmes: { 'a.b': { scope: 'household' } } }),
      'rulefile/bad-id',
      '/programmes/a.b',
      '"a.b"',
    ],
    [
      'a grade that JavaScript would move',
      at({ gradings: { g: { grades: { '1': { severity: 1 } } } } }),
      'rulefile/bad-id',
      '/gradings/g/grades/1',
      '"grades"',
    ],
    ['a bad topic', at({ topic: 'Heating' }), 'rulefile/bad-id', '/topic', '"topic"'],
    [
      'a region that is none',
      { ...at({}), above: '34' },
      'rulefile/bad-region',
      '/above',
      '"above"',
      { found: '34' },
    ],
    [
      'two options of one id',
      quantity({
        pick: 'first',
        among: [
          { id: 'a', amount: 1 },
          { id: 'a', amount: 2 },
        ],
      }),
      'rulefile/duplicate-id',
      '/quantities/q/value/among/1/id',
      '"id": "a",\n            "amount": 2',
    ],
    [
      'a statement line that adds and subtracts',
      quantity({ statement: [{ id: 'a', label: say('a'), add: 1, subtract: 1 }] }),
      'rulefile/add-or-subtract',
      '/quantities/q/value/statement/0',
      '"statement"',
    ],
    [
      'two lower edges',
      at({ tables: { t: { rows: { a: { match: [{ from: 1, above: 1 }], value: 1 } } } } }),
      'rulefile/double-edge',
      '/tables/t/rows/a/match/0',
      '"match"',
      { keys: ['from', 'above'] },
    ],
    [
      'a band with nothing in it',
      at({ tables: { t: { rows: { a: { match: [{ from: '2', below: 2 }], value: 1 } } } } }),
      'rulefile/empty-band',
      '/tables/t/rows/a/match/0',
      '"match"',
      { low: '2', high: '2' },
    ],
    [
      'a band without edges',
      at({ tables: { t: { rows: { a: { match: [{}], value: 1 } } } } }),
      'rulefile/no-edge',
      '/tables/t/rows/a/match/0',
      '"match"',
    ],
    [
      'a bracket without a result',
      quantity({ scale: 1, mode: 'whole', brackets: [{ from: 1 }] }),
      'rulefile/empty-bracket',
      '/quantities/q/value/brackets/0',
      '"brackets"',
    ],
    [
      'a row with too few matches',
      at({ tables: { t: { keys: [1, 2], rows: { a: { match: ['*'], value: 1 } } } } }),
      'rulefile/match-length',
      '/tables/t/rows/a/match',
      '"match"',
      { expected: 2, found: 1 },
    ],
    [
      'a month that is none',
      at({ programmes: { p: { lines: { l: { months: [12, 13] } } } } }),
      'rulefile/out-of-range',
      '/programmes/p/lines/l/months/1',
      '"months"',
      { limit: 12 },
    ],
    [
      'a month twice',
      at({ programmes: { p: { lines: { l: { months: [11, 12, 11] } } } } }),
      'rulefile/duplicate-entry',
      '/programmes/p/lines/l/months/2',
      '"months"',
      { entry: 11 },
    ],
    [
      'a parameter with two kinds of value',
      at({ parameters: { p: { value: 1, formula: 2 } } }),
      'rulefile/several-values',
      '/parameters/p',
      '"p"',
      { keys: ['value', 'formula'] },
    ],
    [
      'an empty text',
      at({ parameters: { p: { value: 1, note: ' ' } } }),
      'rulefile/empty-text',
      '/parameters/p/note',
      '"note"',
    ],
    [
      'its own region above it',
      { ...at({}), above: nation },
      'rulefile/layer-cycle',
      '/above',
      '"above"',
    ],
    [
      'a newer format',
      { ...at({ nonsense: 1 }), format: 2 },
      'rulefile/newer-format',
      '/format',
      '"format"',
      { format: 2, known: 1 },
    ],
    [
      'a format before the first',
      { ...at({}), format: 0 },
      'rulefile/unknown-format',
      '/format',
      '"format"',
    ],
    [
      'a parameter without source',
      withoutCite({ parameters: { p: { value: 1 } } }),
      'rulefile/missing-source',
      '/parameters/p',
      '"p"',
      { section: 'parameters', item: 'p' },
    ],
    [
      'two cases of one id',
      at({
        cases: ['x', 'y'].map((title) => ({
          id: 'one',
          title: say(title),
          household: {},
          expect: {},
          working: 'w',
        })),
      }),
      'rulefile/duplicate-id',
      '/cases/1/id',
      '"id": "one",\n      "title": {\n        "zh-Hant": "y"',
    ],
    [
      'a case that expects no status',
      at({
        cases: [
          {
            id: 'one',
            title: say('x'),
            household: {},
            expect: { programmes: { p: { lines: { l: '1.00' } } } },
            working: 'w',
          },
        ],
      }),
      'rulefile/missing-key',
      '/cases/0/expect/programmes/p',
      '"p"',
      { key: 'status' },
    ],
  ])('%s is found', (_, value, code, pointer, near, params = {}) => {
    const issues = issuesOf(value);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code, pointer, file: idOf(value), params });
    const line = lineOf(value, near);
    // An entry of a list stands below the key it is named by here.
    if (/\/\d+$/.test(pointer)) expect(issues[0]?.line).toBeGreaterThan(line);
    else expect(issues[0]).toMatchObject({ line });
    expect(issues[0]?.column).toBeGreaterThan(0);
  });

  it('a file under another name is found', () => {
    const [issue] = issuesOf(at({ topic: 'heating' }), '100000/2020-01-01');
    expect(issue).toMatchObject({
      code: 'rulefile/file-name',
      pointer: '',
      params: { expected: '100000/2020-01-01-heating' },
    });
  });

  it.each([
    ['conditions', { when: leaf }],
    ['quantities', { value: 1 }],
    ['tables', { rows: { a: { match: ['*'] } } }],
    ['gradings', { scope: 'person' }],
    ['programmes', { scope: 'person' }],
    ['interactions', { kind: 'excludes' }],
  ])('%s need a source, removals and documents do not', (section, item) => {
    expect(issuesOf(withoutCite({ [section]: { x: item } }))).toMatchObject([
      { code: 'rulefile/missing-source', pointer: `/${section}/x` },
    ]);
    expect(issuesOf(withoutCite({ [section]: { x: null } }))).toEqual([]);
    expect(
      issuesOf(withoutCite({ [section]: { x: { ...item, cite: [{ document: 'D' }] } } })),
    ).toEqual([]);
  });

  it('an open term needs no source, as it has no value', () => {
    expect(issuesOf(withoutCite({ parameters: { p: { open: { setBy: say('x') } } } }))).toEqual([]);
  });
});

describe('a file with many mistakes', () => {
  it('has them all reported together, form and meaning', () => {
    const value = {
      ...withoutCite({
        parametres: {},
        parameters: { p: { value: 1, units: 'x', until: '2019-01-01' } },
        conditions: {
          c: { when: { all: [] } },
          d: { when: { any: [{ ...leaf, operator: 'eq' }] } },
        },
        quantities: { q: { value: { add: ['nothing', { round: 1 }, {}] } } },
      }),
      announced: 'yesterday',
    };
    const codes = issuesOf(value).map(({ code, pointer }) => `${code} ${pointer}`);
    expect(codes.sort()).toEqual(
      [
        'rulefile/bad-reference /quantities/q/value/add/0',
        'rulefile/empty-list /conditions/c/when/all',
        'rulefile/ends-before-start /parameters/p/until',
        'rulefile/missing-key /quantities/q/value/add/1',
        'rulefile/missing-key /quantities/q/value/add/1',
        'rulefile/missing-source /conditions/c',
        'rulefile/missing-source /conditions/d',
        'rulefile/missing-source /parameters/p',
        'rulefile/missing-source /quantities/q',
        'rulefile/no-date /announced',
        'rulefile/unknown-key /parameters/p/units',
        'rulefile/unknown-key /parametres',
        'rulefile/unknown-kind /quantities/q/value/add/2',
        'rulefile/unknown-value /conditions/d/when/any/0/operator',
      ].sort(),
    );
  });

  it('has checks run beside mistakes inside the same object', () => {
    const value = quantity({
      statement: [{ id: 'a', label: say('a'), add: 1, subtract: 1, caps: 2 }],
    });
    expect(
      issuesOf(value)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['rulefile/add-or-subtract', 'rulefile/unknown-key']);
  });
});

describe('JSON itself', () => {
  it.each([
    ['json/duplicate-key', '{\n "format": 1,\n "format": 1\n}', 3],
    ['json/byte-order-mark', `\uFEFF${text(content(nation, '2020-01-01'))}`, 1],
    ['json/syntax', '{\n "format": 1,\n}', 3],
    ['json/number-precision', '{\n "format": 1.00000000000000000001\n}', 2],
    ['json/too-deep', `${'['.repeat(200)}${']'.repeat(200)}`, 1],
  ])('%s', (code, written, line) => {
    expect(issuesOf(written)[0]).toMatchObject({ code, line, file: 'test' });
  });

  it.each(['[]', '1', 'null', '"x"'])('%s is no rule file', (written) => {
    expect(issuesOf(written)).toMatchObject([{ code: 'rulefile/wrong-type', pointer: '' }]);
  });

  it('refuses data that is not JSON, with its pointer', () => {
    const value = at({ parameters: { p: { value: Number.NaN } } });
    expect(parseRuleFileValue(value, { id: idOf(value) })).toMatchObject({
      ok: false,
      issues: [{ code: 'rulefile/not-json', pointer: '/parameters/p/value' }],
    });
    const ring: Record<string, unknown> = {};
    ring.self = ring;
    expect(parseRuleFileValue(ring, { id: 'x' })).toMatchObject({ ok: false });
  });
});

describe('formats', () => {
  const steps = [
    { name: 'a to b', from: 1, apply: ({ a, ...rest }: More) => ({ ...rest, b: a }) },
    { name: 'b to c', from: 2, apply: ({ b, ...rest }: More) => ({ ...rest, c: b }) },
  ];

  it('are brought up to date by named steps, in order', () => {
    const value = { format: 1, a: 7 };
    const result = migrate(value, steps, 3);
    expect(result).toEqual({ ok: true, content: { format: 3, c: 7 }, steps: ['a to b', 'b to c'] });
    expect(value).toEqual({ format: 1, a: 7 });
    expect(migrate({ format: 3 }, steps, 3)).toMatchObject({ ok: true, steps: [] });
  });

  it('are refused when newer, or when no step leads on', () => {
    expect(migrate({ format: 4 }, steps, 3)).toEqual({ ok: false, reason: 'newer', format: 4 });
    expect(migrate({ format: 0 }, steps, 3)).toEqual({ ok: false, reason: 'no-step', format: 0 });
    expect(issuesOf({ ...at({}), format: '1' }, '100000/2020-01-01')).toMatchObject([
      { code: 'rulefile/wrong-type', pointer: '/format' },
    ]);
  });
});

describe('messages', () => {
  it('are among all messages of the library', () => {
    expect(allMessages).toMatchObject({ ...rulefileMessages, ...jsonMessages });
  });
});
