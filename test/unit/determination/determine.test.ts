import { describe, expect, it } from 'vitest';
import { RulesError } from '../../../src/base/errors.js';
import { determine } from '../../../src/determination/determine.js';
import type { Determination, Outcome } from '../../../src/determination/result.js';
import { parseHousehold } from '../../../src/facts/parse-household.js';
import { smallHousehold, smallRules } from './small-rules.js';

function determineSmall(household: object = smallHousehold(), asOf?: string): Determination {
  const rules = smallRules(asOf);
  return determine(parseHousehold(household, rules.vocabulary), rules);
}

function outcome({ outcomes }: Determination, programme: string, subject: string | null = null) {
  const found = outcomes.find((each) => each.programme === programme && each.subject === subject);
  if (found === undefined) throw new Error(`no outcome of ${programme} for ${subject}`);
  return found;
}

const linesOf = ({ lines }: Outcome) =>
  Object.fromEntries(lines.map(({ id, amount }) => [id, amount.toString()]));

function codesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof RulesError) return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
}

describe('a household of which everything is known', () => {
  const found = determineSmall();

  it('gets what the rules give', () => {
    // Means: 1000.01 − 100 (capped relief) = 900.01; two persons at 600: 1200 − 900.01 = 299.99.
    const living = outcome(found, 'living');
    expect(living.status).toBe('eligible');
    expect(linesOf(living)).toEqual({ gap: '299.99', uplift: '60.00' });
    expect(living.totals.month?.toString()).toBe('359.99');
  });

  it('counts the members of the unit in the order of their ids', () => {
    expect(outcome(found, 'living').members).toEqual(['p1', 'p2']);
  });

  it('shares a line of the unit equally, the odd fen going to the first by id', () => {
    const [gap] = outcome(found, 'living').lines;
    expect(gap?.shares.map(({ person, amount }) => [person, amount.toString()])).toEqual([
      ['p1', '150.00'],
      ['p2', '149.99'],
    ]);
  });

  it('gives a line of single members to those it is for', () => {
    const uplift = outcome(found, 'living').lines.find(({ id }) => id === 'uplift');
    expect(uplift?.shares.map(({ person, amount }) => [person, String(amount)])).toEqual([
      ['p2', '60.00'],
    ]);
  });

  it('pays some lines only in some months', () => {
    const [july] = outcome(found, 'heating').lines;
    expect(july?.payableNow).toBe(false);
    expect(outcome(found, 'heating').totals).toEqual({});
    const [january] = outcome(determineSmall(smallHousehold(), '2026-01-15'), 'heating').lines;
    expect(january?.payableNow).toBe(true);
  });

  it('has an outcome for each person of a programme for persons', () => {
    expect(outcome(found, 'pension', 'p2').status).toBe('eligible');
    expect(outcome(found, 'pension', 'p2').route).toMatchObject({ code: 'ripe' });
    expect(outcome(found, 'pension', 'p1').status).toBe('ineligible');
    expect(outcome(found, 'pension', 'p1').route).toBeNull();
  });

  it('tells entitled from granted where one programme displaces another', () => {
    const care = outcome(found, 'care', 'p2');
    expect([care.entitled, care.status]).toEqual(['eligible', 'ineligible']);
    expect(care.lines).toEqual([]);
    expect(care.forgone.map(({ id, amount }) => [id, String(amount)])).toEqual([
      ['money', '80.00'],
      ['hours', '6'],
    ]);
    expect(care.displacedBy).toMatchObject([
      { interaction: 'pension-before-care', by: ['pension'], verdict: 'satisfied', line: null },
    ]);
  });

  it('takes what an official chose inside a range', () => {
    expect(linesOf(outcome(found, 'aid'))).toEqual({ once: '300.00' });
  });

  it('adds up the cash payable this month', () => {
    // 299.99 + 60 + 90 a month; heating is not paid in July.
    expect(JSON.parse(JSON.stringify(found.totals))).toEqual({ month: '449.99', once: '300.00' });
  });

  it('lists programmes that are not in force on the day, and never says zero of them', () => {
    expect(outcome(found, 'bonus')).toMatchObject({
      status: 'not-in-force',
      lines: [],
    });
    expect(outcome(found, 'bonus').label?.en).toBeTruthy();
    expect(outcome(determineSmall(smallHousehold(), '2027-01-01'), 'bonus').status).toBe(
      'eligible',
    );
  });

  it('misses nothing', () => {
    expect(found.missing).toEqual([]);
    expect(found.outcomes.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('grades those it grades', () => {
    const grades = found.grades.map(({ subject, grade, severity }) => [
      subject,
      grade?.code ?? null,
      severity,
    ]);
    expect(grades).toEqual([
      ['p2', 'high', 2],
      ['p1', 'low', 1],
      ['p3', null, null],
    ]);
  });

  it('carries the departures an outcome stands on', () => {
    expect(outcome(found, 'living').departures).toMatchObject([
      { item: 'uplift', document: 'act', article: '5', origin: { file: '341522/2025-01-01' } },
    ]);
    expect(outcome(found, 'aid').departures).toEqual([]);
  });

  it('names the rules by file and hash', () => {
    expect(found.files.map(({ id }) => id)).toEqual(['100000/2024-01-01', '341522/2025-01-01']);
    expect(found.rulesHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names its persons', () => {
    expect(found.persons.map(({ id, relation }) => [id, relation?.en ?? null])).toEqual([
      ['p2', 'head of household'],
      ['p1', null],
      ['p3', null],
    ]);
  });
});

describe('quantities and statements', () => {
  const found = determineSmall();
  const quantity = (id: string, subject: string | null = null) =>
    found.quantities.find((each) => each.id === id && each.subject === subject);

  it('give every named quantity of the household and its persons', () => {
    expect(quantity('means')?.value).toMatchObject({ kind: 'amount', unit: 'yuan per month' });
    expect(JSON.parse(JSON.stringify(quantity('perHead')?.value))).toMatchObject({
      amount: '90001/200',
    });
    expect(JSON.parse(JSON.stringify(quantity('age', 'p2')?.value))).toMatchObject({
      amount: '76',
    });
  });

  it('say where a quantity cannot be worked out, without failing the rest', () => {
    expect(quantity('share')).toMatchObject({ problem: 'readings/division-by-zero' });
  });

  it('show statements line by line, before and after caps', () => {
    const means = found.statements.find(({ id }) => id === 'means');
    expect(JSON.parse(JSON.stringify(means))).toMatchObject({
      floor: '0.00',
      result: '900.01',
      lines: [
        { id: 'wages', sign: 'add', amount: '1000.01', cap: null, counted: '1000.01', of: null },
        { id: 'relief', sign: 'subtract', amount: '300.00', cap: '100.00', counted: '100.00' },
        { id: 'urban', amount: null, counted: null, stands: false },
      ],
    });
  });

  it('say which statement a line comes from', () => {
    const half = found.statements.find(({ id }) => id === 'halfMeans');
    expect(half?.lines[0]?.of).toBe('means');
  });
});

describe('what decided an outcome', () => {
  const found = determineSmall();

  it('is the comparison with its figures, its source and its place', () => {
    const [reason] = outcome(found, 'living').deciding;
    expect(JSON.parse(JSON.stringify(reason))).toMatchObject({
      condition: 'condition:poor',
      verdict: 'satisfied',
      operator: 'lessThan',
      left: { label: { en: 'income per head' }, value: { amount: '90001/200' } },
      right: {
        label: { en: 'standard' },
        value: { amount: '600.00', unit: 'yuan per person per month' },
      },
      origin: { file: '100000/2024-01-01', pointer: '/conditions/poor/when' },
      mark: 'verified',
    });
  });

  it('is the failing comparison for those refused', () => {
    const rich = { ...smallHousehold(), incomes: [{ person: 'p1', amount: '9000.00' }] };
    const [reason, ...others] = outcome(determineSmall(rich), 'living').deciding;
    expect(reason).toMatchObject({ verdict: 'unsatisfied', condition: 'condition:poor' });
    expect(others).toEqual([]);
  });

  it('carries the mark of a source that nobody has checked', () => {
    expect(outcome(found, 'care', 'p2').deciding[0]?.mark).toBe('unverified');
  });

  it('names another programme by its label', () => {
    const [reason] = outcome(found, 'heating').deciding;
    expect(reason?.left).toMatchObject({
      label: { en: 'living allowance' },
      value: { value: true },
    });
  });
});

describe('a household of which something is not known', () => {
  it('is undetermined where it matters, and lists what is missing', () => {
    const { incomes: _, ...household } = smallHousehold();
    const living = outcome(determineSmall(household), 'living');
    expect(living.status).toBe('undetermined');
    expect(living.missing).toMatchObject([
      { kind: 'list', id: 'household.incomes', scope: 'household', subject: null, at: '/incomes' },
    ]);
    // At most the standard for two; how little it may be the rule itself does not limit.
    expect(JSON.parse(JSON.stringify(living.lines[0]?.amount))).toEqual({
      low: null,
      high: '1200.00',
      because: ['facts'],
    });
    expect(living.deciding).toMatchObject([{ verdict: 'unknown' }]);
  });

  it('keeps what is settled', () => {
    const { incomes: _, ...household } = smallHousehold();
    const found = determineSmall(household);
    expect(outcome(found, 'pension', 'p2').status).toBe('eligible');
    expect(linesOf(outcome(found, 'aid'))).toEqual({ once: '300.00' });
  });

  it('needs a decision where only that is open', () => {
    const { decisions: _, ...household } = smallHousehold();
    const aid = outcome(determineSmall(household), 'aid');
    expect(aid.status).toBe('eligible');
    expect(aid.lines[0]?.amount.toJSON()).toEqual({
      low: '200.00',
      high: '500.00',
      because: ['decision'],
    });
    expect(aid.missing).toMatchObject([
      { kind: 'decision', id: 'aid-amount', from: { en: 'the panel' }, at: '/decisions' },
    ]);
  });

  it('names an open term with its cell and who sets it', () => {
    const rules = smallRules('2024-06-01', '100000');
    const household = { ...smallHousehold(), region: '100000' };
    const living = outcome(determine(household, rules), 'living');
    expect(living.status).toBe('undetermined');
    expect(living.missing).toMatchObject([
      {
        kind: 'term',
        id: 'standard[rural]',
        label: { en: 'standard' },
        part: { en: 'rural' },
        from: { en: 'the county' },
      },
    ]);
  });

  it('tells who may count, and bounds each share', () => {
    const household = smallHousehold();
    const members = household.members.map(({ id, birthDate, disabilities, ...rest }) =>
      id === 'p3' ? { id, birthDate, disabilities } : { id, birthDate, disabilities, ...rest },
    );
    const living = outcome(determineSmall({ ...household, members }), 'living');
    expect([living.members, living.possibleMembers]).toEqual([['p1', 'p2'], ['p3']]);
    // 299.99 for two, or 899.99 for three.
    const gap = living.lines.find(({ id }) => id === 'gap');
    expect(gap?.shares.map(({ person, amount }) => [person, amount.toString()])).toEqual([
      ['p1', '99.99–450.00'],
      ['p2', '99.99–450.00'],
      ['p3', '0.00–300.00'],
    ]);
  });

  it('says that more persons may have outcomes of their own', () => {
    const household = smallHousehold();
    const found = determineSmall({
      ...household,
      members: { items: household.members, complete: false },
    });
    const list = found.missing.find(({ id }) => id === 'household.members');
    expect(list?.programmes).toEqual(expect.arrayContaining(['living', 'pension', 'care']));
    expect(outcome(found, 'pension', 'p2').status).toBe('eligible');
  });

  it('groups what is missing by what it holds up', () => {
    const { incomes: _, ...household } = smallHousehold();
    const [missing] = determineSmall(household).missing;
    expect(missing?.programmes).toEqual(['living', 'heating']);
  });

  it('grades only what it can', () => {
    const household = smallHousehold();
    const members = [{ id: 'p1', livesWithHousehold: true, disabilities: [] }];
    const [grade] = determineSmall({ ...household, members, incomes: [] }).grades;
    expect(grade).toMatchObject({
      status: 'undetermined',
      severity: null,
      grade: { code: null, possible: ['high', 'low'] },
    });
  });
});

describe('the JSON form', () => {
  it('is the determination itself, and the same every time', () => {
    const text = JSON.stringify(determineSmall());
    expect(text).toBe(JSON.stringify(determineSmall()));
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      ...['region', 'name', 'asOf', 'knownOn', 'household', 'persons', 'programmes'],
      ...['outcomes', 'grades', 'totals', 'losses', 'missing', 'statements', 'quantities'],
      ...['duties', 'tasks', 'indicators', 'files', 'rulesHash', 'findings'],
    ]);
  });

  it('does not depend on what was determined in between', () => {
    const rules = smallRules();
    const household = parseHousehold(smallHousehold(), rules.vocabulary);
    const first = determine(household, rules);
    determine({ ...smallHousehold(), area: 'urban' }, rules);
    determine(household, smallRules('2027-01-01'));
    expect(JSON.stringify(first)).toBe(JSON.stringify(determine(household, rules)));
  });

  it('does not depend on the order of the members', () => {
    const household = smallHousehold();
    const turned = { ...household, members: [...household.members].reverse() };
    const key = ({ programme, subject, status, totals }: Outcome) =>
      JSON.stringify([programme, subject, status, totals]);
    const sorted = (each: object) => determineSmall(each).outcomes.map(key).sort();
    expect(sorted(turned)).toEqual(sorted(household));
  });

  it('makes amounts refuse to be numbers', () => {
    const [line] = outcome(determineSmall(), 'living').lines;
    const amount = line?.amount as unknown as number;
    expect(() => amount < 1000).toThrow(TypeError);
    expect(() => amount + 1).toThrow(TypeError);
    expect(`${line?.amount}`).toBe('299.99');
    expect(line?.amount.fen).toBe(29999);
  });
});

describe('what is refused', () => {
  it('is a household of another region', () => {
    const household = { ...smallHousehold(), region: '341523' };
    expect(codesOf(() => determine(household, smallRules()))).toEqual([
      'determination/other-region',
    ]);
  });

  it('is not a household of a town in the county, or where the nearest rules are the nation’s', () => {
    const town = { ...smallHousehold(), region: '341522100' };
    expect(codesOf(() => determine(town, smallRules()))).toEqual([]);
    const elsewhere = { ...smallHousehold(), region: '110101' };
    expect(codesOf(() => determine(elsewhere, smallRules('2026-07-15', '110101')))).toEqual([]);
  });

  it('is a household file with mistakes, all of them at once', () => {
    const household = { region: '341522', aera: 'rural', members: [{}] };
    expect([...codesOf(() => determine(household as never, smallRules()))].sort()).toEqual([
      'facts/missing-key',
      'facts/unknown-key',
    ]);
  });

  it('is a programme nobody knows', () => {
    const run = () => determine(smallHousehold(), smallRules(), { programmes: ['livng', 'care'] });
    expect(run).toThrow(RulesError);
    expect(codesOf(run)).toEqual(['determination/unknown-programme']);
  });
});

describe('the choice of programmes', () => {
  it('keeps the order of the rules and says what is not in force', () => {
    const { outcomes } = determine(smallHousehold(), smallRules(), {
      programmes: ['bonus', 'aid', 'living'],
    });
    expect(outcomes.map(({ programme, status }) => [programme, status])).toEqual([
      ['living', 'eligible'],
      ['aid', 'eligible'],
      ['bonus', 'not-in-force'],
    ]);
  });
});
