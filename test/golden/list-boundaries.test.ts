import { describe, expect, it } from 'vitest';
import { determine } from '../../src/determination/determine.js';
import type { Determination } from '../../src/determination/result.js';
import { casesOf } from '../../src/determination/verify/verify.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import { resolve } from '../../src/rulefile/resolve.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { builtInLibrary } from '../fixtures/built-in.js';

// Every entry of the lists of the national rules and both sides of every limit, by changing one
// thing in a worked case: destitute persons, the two allowances, temporary assistance.

const library = builtInLibrary();
const nation = '100000';

interface Change {
  readonly asOf?: string;
  /** Of the last member: the cases are about that one. */
  readonly member?: object;
  readonly obligor?: object;
  readonly household?: object;
  readonly terms?: object;
}

/** What a national case gives with one thing changed. */
function changed(file: string, id: string, change: Change = {}): Determination {
  const ref = casesOf(library).find((each) => each.file === file && each.case.id === id);
  if (ref === undefined) throw new Error(`${file} has no case ${id}.`);
  const rules = rulesOn(change.asOf ?? ref.asOf, { ...ref.case.terms, ...change.terms });
  const { members = [], obligors = [], ...rest } = ref.case.household as Record<string, object[]>;
  const household = {
    ...rest,
    members: members.map((each) =>
      each === members.at(-1) ? { ...each, ...change.member } : each,
    ),
    obligors: obligors.map((each) => ({ ...each, ...change.obligor })),
    ...change.household,
  };
  return determine(parseHousehold(household, treeOf(rules).vocabulary), rules);
}

const made = new Map<string, Resolved>();

/** The rules of the nation on a day, with those terms of the case that there are by then. */
function rulesOn(asOf: string, terms: object): Resolved {
  const key = JSON.stringify([asOf, terms]);
  let rules = made.get(key);
  if (rules === undefined) {
    const bare = resolve(library, { region: nation, asOf });
    const { parameters } = bare.sections;
    const known = Object.entries(terms).filter(([id]) => parameters.has(id));
    rules = bare.withTerms(Object.fromEntries(known));
    made.set(key, rules);
  }
  return rules;
}

const outcomeOf = (found: Determination, programme: string, subject: string) =>
  found.outcomes.find((each) => each.programme === programme && each.subject === subject);

const tekun = '100000/2021-07-01-tekun';
const tekunStatus = (id: string, change: Change) =>
  outcomeOf(changed(tekun, id, change), 'tekun', 'p1')?.status;
const verdict = (isEligible: boolean) => (isEligible ? 'eligible' : 'ineligible');

const certified = (category: string, grade: string) => ({
  category,
  grade,
  hasCertificate: true,
  expiresOn: null,
});
const categories = ['1', '2', '3', '4', '5', '6', '7'];
const grid = categories.flatMap((category) =>
  ['1', '2', '3', '4'].map((grade) => [category, grade] as const),
);

describe('destitute persons: category and grade of disability', () => {
  const before = new Set(['4-1', '5-1', '5-2', '6-1', '6-2']);
  const after = new Set([...before, '1-1', '4-2', '5-3', '6-3']);

  it.each(grid)('category %s, grade %s', (category, grade) => {
    const member = { disabilities: [certified(category, grade)] };
    const on = (asOf: string) => tekunStatus('disability-1-1', { asOf, member });
    const name = `${category}-${grade}`;
    expect(on('2021-06-30')).toBe(verdict(before.has(name)));
    expect(on('2021-07-01')).toBe(verdict(after.has(name)));
    expect(on('2026-07-01')).toBe(verdict(after.has(name)));
  });
});

describe('destitute persons: ages and the days of the versions', () => {
  it.each([
    ['2021-06-30', 'the day before sixty', '1961-07-01', false],
    ['2021-06-30', 'sixty', '1961-06-30', true],
    ['2021-07-01', 'the day before sixty', '1961-07-02', false],
    ['2021-07-01', 'sixty', '1961-07-01', true],
    ['2026-07-01', 'the day before sixty', '1966-07-02', false],
    ['2026-07-01', 'sixty', '1966-07-01', true],
    ['2021-07-01', 'the day before sixteen', '2005-07-02', true],
    ['2021-07-01', 'sixteen', '2005-07-01', false],
    ['2026-06-30', 'the day before sixteen', '2010-07-01', true],
    ['2026-06-30', 'sixteen', '2010-06-30', false],
    ['2026-07-01', 'sixteen', '2010-06-30', true],
    ['2026-07-01', 'the day before eighteen', '2008-07-02', true],
    ['2026-07-01', 'eighteen', '2008-07-01', false],
  ])('on %s, %s', (asOf, _, birthDate, isEligible) => {
    const member = { birthDate, labourAbility: 'none' };
    expect(tekunStatus('sixty', { asOf, member })).toBe(verdict(isEligible));
  });
});

describe('destitute persons: staying on', () => {
  it.each([
    ['2021-06-30', '2005-06-30', false],
    ['2021-07-01', '2005-06-30', true],
    ['2021-07-01', '2003-07-02', true],
    ['2021-07-01', '2003-07-01', false],
  ])('on %s, out of school, born on %s', (asOf, birthDate, isEligible) => {
    const member = { birthDate, schoolStage: null };
    expect(tekunStatus('sixteen-stays', { asOf, member })).toBe(verdict(isEligible));
  });

  it.each([
    [null, false],
    ['kindergarten', false],
    ['primary', true],
    ['junior-secondary', true],
    ['senior-secondary', true],
    ['vocational-secondary', true],
    ['junior-college', false],
    ['bachelor', false],
  ])('of age, at school: %s', (schoolStage, isEligible) => {
    const at = (asOf: string, birthDate: string) =>
      tekunStatus('eighteen-at-school', { asOf, member: { birthDate, schoolStage } });
    expect(at('2021-06-30', '2003-06-30')).toBe('ineligible');
    expect(at('2021-07-01', '2003-07-01')).toBe(verdict(isEligible));
    expect(at('2026-06-30', '2008-06-30')).toBe(verdict(isEligible));
    expect(at('2026-07-01', '2008-07-01')).toBe(verdict(isEligible));
  });
});

describe('destitute persons: the six indicators', () => {
  const acts = [
    'eatsAlone',
    'dressesAlone',
    'getsUpAlone',
    'usesToiletAlone',
    'walksAlone',
    'bathesAlone',
  ];
  const care = (lost: readonly string[], like: string) => {
    const member = Object.fromEntries(acts.map((act) => [act, !lost.includes(act)]));
    const lines = outcomeOf(changed(tekun, like, { member }), 'tekun', 'p1')?.lines ?? [];
    return lines.find(({ id }) => id === 'care')?.amount.toString();
  };

  it.each([
    [0, '60.00', '80.00'],
    [1, '350.00', '500.00'],
    [2, '350.00', '500.00'],
    [3, '350.00', '500.00'],
    [4, '600.00', '900.00'],
    [5, '600.00', '900.00'],
    [6, '600.00', '900.00'],
  ])('%i of six lost: %s at home, %s in an institution', (lost, atHome, inInstitution) => {
    expect(care(acts.slice(0, lost), 'care-home-0-lost')).toBe(atHome);
    expect(care(acts.slice(0, lost), 'care-institution-0-lost')).toBe(inInstitution);
  });

  it.each(acts)('any one of them counts: %s', (act) => {
    expect(care([act], 'care-home-0-lost')).toBe('350.00');
  });
});

describe('destitute persons: every ground on which an obligor is unable', () => {
  // In the case that is changed: a child with full capacity, no disability, 12000 a year and
  // property within the limit, against a mean of 18000; born in 1980.
  const able = { birthDate: '1980-01-01', ownIncome: '1000.00' };
  it.each([
    ['none of them', {}, false],
    ['destitute', { programmes: ['tekun'] }, true],
    ['on dibao, sixty', { programmes: ['dibao'], birthDate: '1961-07-01' }, true],
    ['on dibao, the day before sixty', { programmes: ['dibao'], birthDate: '1961-07-02' }, false],
    ['sixty, not on dibao', { birthDate: '1961-07-01' }, false],
    ['seventy, below the mean', { birthDate: '1951-07-01', ownIncome: '1499.99' }, true],
    ['seventy, at the mean', { birthDate: '1951-07-01', ownIncome: '1500.00' }, false],
    ['the day before seventy', { birthDate: '1951-07-02' }, false],
    ['seventy, too much property', { birthDate: '1951-07-01', areAssetsWithinLimit: false }, false],
    ['grade 1', { disabilityCategory: '4', disabilityGrade: '1' }, true],
    ['grade 2', { disabilityCategory: '2', disabilityGrade: '2' }, true],
    ['grade 3, physical', { disabilityCategory: '4', disabilityGrade: '3' }, false],
    ['grade 3, intellectual', { disabilityCategory: '5', disabilityGrade: '3' }, true],
    ['grade 3, mental', { disabilityCategory: '6', disabilityGrade: '3' }, true],
    ['grade 4, mental', { disabilityCategory: '6', disabilityGrade: '4' }, false],
    [
      'grade 1, at the mean',
      { disabilityCategory: '4', disabilityGrade: '1', ownIncome: '1500.00' },
      false,
    ],
    [
      'grade 1, too much property',
      { disabilityCategory: '4', disabilityGrade: '1', areAssetsWithinLimit: false },
      false,
    ],
    ['without capacity', { civilCapacity: 'none' }, true],
    ['of limited capacity', { civilCapacity: 'limited' }, false],
    [
      'without capacity, too much property',
      { civilCapacity: 'none', areAssetsWithinLimit: false },
      false,
    ],
    ['missing', { isMissing: true }, true],
    ['missing, too much property', { isMissing: true, areAssetsWithinLimit: false }, false],
    ['in prison', { isInPrison: true }, true],
    ['in prison, too much property', { isInPrison: true, areAssetsWithinLimit: false }, false],
  ])('%s', (_, ground, isUnable) => {
    const obligor = { ...able, ...ground };
    expect(tekunStatus('obligor-missing', { obligor: { isMissing: false, ...obligor } })).toBe(
      verdict(isUnable),
    );
  });

  it('nobody owes support', () => {
    expect(tekunStatus('obligor-missing', { household: { obligors: [] } })).toBe('eligible');
  });
});

describe('the two disability allowances', () => {
  const file = '100000/2016-01-01-disability-allowances';
  const statuses = (change: Change) => {
    const found = changed(file, 'grade-two', change);
    return [
      outcomeOf(found, 'living-allowance', 'p2')?.status,
      outcomeOf(found, 'nursing-allowance', 'p2')?.status,
    ];
  };
  const inCare = { needsLongTermCare: true, careNeededSince: '2015-01-01' };
  const amounts = { 'living.amount': '80.00', 'nursing.amount': '60.00' };

  it.each(grid)('category %s, grade %s: both, or the living allowance alone', (category, grade) => {
    const member = { disabilities: [{ ...certified(category, grade), ...inCare }] };
    const isSevere = grade === '1' || grade === '2';
    expect(statuses({ member, terms: amounts })).toEqual(['eligible', verdict(isSevere)]);
  });

  it.each([
    ['needed for six months', '2015-07-01', 'eligible'],
    ['needed for a day less', '2015-07-02', 'ineligible'],
  ])('care %s', (_, careNeededSince, expected) => {
    const disabilities = [{ ...certified('4', '2'), needsLongTermCare: true, careNeededSince }];
    expect(statuses({ member: { disabilities }, terms: amounts })[1]).toBe(expected);
  });

  it.each([
    ['the last day of the certificate', '2016-01-01', 'eligible'],
    ['the day after', '2015-12-31', 'ineligible'],
  ])('%s', (_, expiresOn, expected) => {
    const disabilities = [{ ...certified('4', '2'), ...inCare, expiresOn }];
    expect(statuses({ member: { disabilities }, terms: amounts })).toEqual([expected, expected]);
  });

  it.each([
    ['the nursing fee of work injury', { benefitsDrawn: ['work-injury-care'] }, false, false],
    ['a retired cadre', { statuses: ['retired-cadre'] }, false, true],
    ['the old-age allowance', { benefitsDrawn: ['old-age-allowance'] }, true, true],
    [
      'a minor on the orphan benefit',
      { relation: '40', birthDate: '2005-01-01', benefitsDrawn: ['orphan-benefit'] },
      false,
      true,
    ],
    [
      'a minor on the benefit of de-facto orphans',
      { relation: '40', birthDate: '2005-01-01', benefitsDrawn: ['de-facto-orphan-benefit'] },
      false,
      true,
    ],
  ])('who draws or is %s', (_, drawn, living, nursing) => {
    const disabilities = [{ ...certified('4', '2'), ...inCare }];
    const member = { disabilities, ...drawn };
    expect(statuses({ member, terms: amounts })).toEqual([verdict(living), verdict(nursing)]);
  });
});

describe('temporary assistance', () => {
  const first = '100000/2014-05-01-temporary-assistance';
  const small = '100000/2026-01-29-temporary-assistance';
  const aid = (found: Determination) => outcomeOf(found, 'temporary-assistance', 'e1');
  const graded = ({ grades }: Determination, id: string) =>
    grades.find(({ grading, subject }) => grading === id && subject === 'e1')?.grade?.code;

  it.each([
    ['1.99', 'township'],
    ['2', 'township'],
    ['2.01', 'county'],
  ])('%s times the standard, with the township up to 2: the %s approves', (multiple, level) => {
    const terms = { 'temporary.multiple.low': multiple, 'temporary.multiple.high': multiple };
    expect(graded(changed(first, 'township-at', { terms }), 'temporary-approval')).toBe(level);
  });

  it.each([
    ['399.99', 'small-fast'],
    ['400.00', 'small-fast'],
    ['400.01', 'at-once'],
  ])('%s decided against one month of 400: %s', (value, procedure) => {
    const decisions = [
      { id: 'property-within-rules', value: true },
      { id: 'temporary-hardship', about: 'e1', value: true },
      { id: 'temporary-amount', about: 'e1', value },
    ];
    const found = changed(small, 'small-at', { household: { decisions } });
    expect(graded(found, 'temporary-procedure')).toBe(procedure);
  });

  it('a band gives its lowest, its highest and who decides', () => {
    const found = aid(changed(first, 'share-range'));
    expect(found?.lines.map(({ amount }) => amount.toString())).toEqual(['4000.00–6000.00']);
    expect(found?.missing).toMatchObject([
      { kind: 'decision', id: 'temporary-rate', from: { en: expect.stringContaining('county') } },
    ]);
  });

  it('a second time for one cause waits for the panel, and says so', () => {
    const terms = { 'temporary.panelCap': '30000.00' };
    const decisions = [
      { id: 'property-within-rules', value: true },
      { id: 'temporary-hardship', about: 'e1', value: true },
    ];
    const found = aid(changed(first, 'second-time-panel', { terms, household: { decisions } }));
    expect(found?.status).toBe('needs-decision');
    expect(found?.missing).toContainEqual(
      expect.objectContaining({
        id: 'temporary-case-by-case',
        from: expect.objectContaining({ en: 'county coordination panel' }),
      }),
    );
    expect(found?.lines.map(({ amount }) => amount.toString())).toEqual(['0.00–30000.00']);
  });
});
