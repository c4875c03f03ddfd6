import type { IssueCode } from '../../../../src/messages/all.js';
import { county, county2026, nation } from './clean-rules.js';

/** Puts a value at a place of a file; `undefined` takes out what is there. */
export type Edit = readonly [file: string, pointer: string, value: unknown];

/** A slip in clean rule files, as somebody could make it, and what the checker says of it. */
export interface Defect {
  readonly what: string;
  readonly edits: readonly Edit[];
  readonly code: IssueCode;
  /** Where: a file, a place in it, and what the line says on which it stands. */
  readonly at: readonly [file: string, pointer: string, line: string];
}

const text = (en: string) => ({ 'zh-Hant': '某', 'zh-Hans': '某', en });
const yuan = (value: number) => ({ value, unit: 'yuan per month' });
const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const eats = (value: boolean) => leaf('person.eatsAlone', 'equal', value);
const walks = (value: boolean) => leaf('person.walksAlone', 'equal', value);
const neighbours = (operator: string, value: number) =>
  leaf('household.neighboursNearby', operator, value);
const isTold = leaf('decision:panel', 'equal', true);
const isRemote = leaf('household.isRemote', 'equal', true);
const elder = { condition: 'isElder' };
const ageFrom = (age: number) => leaf('quantity:age', 'greaterThanInclusive', age);

const rows = '/tables/tier/rows';
const grades = '/gradings/self-care/grades';
const aid = '/programmes/aid';
const [firstRow, secondRow, thirdRow, fourthRow] = [
  { match: [{ below: 100 }], value: yuan(400) },
  { match: [{ from: 100, below: 200 }], value: yuan(300) },
  { match: [{ from: 200, below: 300 }], value: yuan(200) },
  { match: [{ from: 300 }], value: yuan(100) },
];

export const defects: readonly Defect[] = [
  {
    what: 'a version that ends before the next begins',
    edits: [[county, '/parameters/standard/until', '2025-11-30']],
    code: 'authoring/gap-in-time',
    at: [county, '/parameters/standard/until', '"until": "2025-11-30"'],
  },
  {
    what: 'a file that starts afresh and forgets what comes back later',
    edits: [
      [county2026, '/replaces', 'all'],
      [county2026, '/parameters/standard/from', '2026-01-15'],
      [county2026, '/cases/0/asOf', '2026-01-15'],
    ],
    code: 'authoring/gap-in-time',
    at: [county2026, '/replaces', '"replaces": "all"'],
  },
  {
    what: 'a term that no county fills',
    edits: [
      [
        nation,
        '/parameters/heating',
        { label: text('heating'), unit: 'yuan per month', open: { setBy: text('the county') } },
      ],
      [
        nation,
        `${aid}/lines/heating`,
        {
          label: text('heating'),
          for: 'unit',
          unit: 'yuan per month',
          amount: 'parameter:heating',
        },
      ],
    ],
    code: 'authoring/open-terms',
    at: [county2026, '/region', '"region": "341500"'],
  },
  {
    what: 'a cell that a county leaves out',
    edits: [
      [county, '/parameters/standard/values/urban', undefined],
      [county2026, '/parameters/standard/values/urban', undefined],
      [county, '/cases/2/household/area', 'rural'],
      [county, '/cases/2/expect/programmes/aid/lines', { tier: '200.00' }],
      [county, '/cases/3/household/area', 'rural'],
      [county, '/cases/4/household/area', 'rural'],
    ],
    code: 'authoring/term-to-fill',
    at: [county2026, '/parameters/standard', '"standard": {'],
  },
  {
    what: 'a term that the county lists and has not filled',
    edits: [
      [
        nation,
        '/parameters/heating',
        { label: text('heating'), unit: 'yuan per month', open: { setBy: text('the county') } },
      ],
      [
        nation,
        `${aid}/lines/heating`,
        {
          label: text('heating'),
          for: 'unit',
          unit: 'yuan per month',
          amount: 'parameter:heating',
        },
      ],
      [county2026, '/parameters/heating', { note: 'Ask the bureau.' }],
    ],
    code: 'authoring/term-to-fill',
    at: [county2026, '/parameters/heating', '"heating": {'],
  },
  {
    what: 'a number below the least there is',
    edits: [
      [
        nation,
        '/conditions/isTold/when/any',
        [isTold, neighbours('lessThan', 0), { condition: 'isPoor' }],
      ],
      [county, '/cases/1/household/neighboursNearby', 3],
    ],
    code: 'authoring/never-holds',
    at: [nation, '/conditions/isTold/when/any/1', '{'],
  },
  {
    what: 'two requirements that exclude each other',
    edits: [
      [nation, '/programmes/care/eligibility', { all: [{ not: elder }, elder] }],
      [county, '/cases/0/expect/programmes/care/p1', { status: 'ineligible' }],
      [county, '/cases/2/expect/programmes/care/p1', { status: 'ineligible' }],
      [county, '/cases/3/expect/programmes/care/p1', { status: 'ineligible' }],
    ],
    code: 'authoring/never-holds',
    at: [nation, '/programmes/care/eligibility', '"eligibility": {'],
  },
  {
    what: 'two ages between which nobody is',
    edits: [
      [nation, '/programmes/care/eligibility', { all: [elder, { not: ageFrom(60) }] }],
      [county, '/cases/0/expect/programmes/care/p1', { status: 'ineligible' }],
      [county, '/cases/2/expect/programmes/care/p1', { status: 'ineligible' }],
      [county, '/cases/3/expect/programmes/care/p1', { status: 'ineligible' }],
    ],
    code: 'authoring/never-holds',
    at: [nation, '/programmes/care/eligibility', '"eligibility": {'],
  },
  {
    what: 'a requirement that everybody meets',
    edits: [
      [
        nation,
        '/conditions/isTold/when/any',
        [{ all: [isTold, { any: [isRemote, { not: isRemote }] }] }, { condition: 'isPoor' }],
      ],
      [county, '/cases/0/household/isRemote', false],
      [county, '/cases/1/household/isRemote', false],
      [county, '/cases/2/household/isRemote', false],
      [county, '/cases/3/household/isRemote', false],
      [county, '/cases/4/household/isRemote', false],
      [county2026, '/cases/0/household/isRemote', false],
    ],
    code: 'authoring/always-holds',
    at: [nation, '/conditions/isTold/when/any/0/all/1', '{'],
  },
  {
    what: 'a limit that no number can miss',
    edits: [
      [
        nation,
        `${aid}/eligibility`,
        { all: [{ condition: 'isTold' }, { not: neighbours('lessThan', 0) }] },
      ],
    ],
    code: 'authoring/always-holds',
    at: [nation, `${aid}/eligibility/all/1`, '{'],
  },
  {
    what: 'a stricter alternative behind a looser one',
    edits: [
      [nation, '/conditions/isElder/when/all/1', { any: [ageFrom(60), ageFrom(80)] }],
      [nation, '/parameters/elderAge', undefined],
      [county, '/cases/3/household/members/0/birthDate', '1940-01-01'],
    ],
    code: 'authoring/hidden',
    at: [nation, '/conditions/isElder/when/all/1/any/1', '{'],
  },
  {
    what: 'a heavier grade behind a lighter one',
    edits: [
      [nation, `${grades}/none/when`, { any: [eats(false), walks(false)] }],
      [nation, `${grades}/some/when`, { all: [eats(false), walks(false)] }],
      [nation, `${grades}/none/severity`, 1],
      [nation, `${grades}/some/severity`, 2],
      [nation, '/parameters/care/values', { none: 300, some: 400, full: 100 }],
      [county, '/cases/3/expect/programmes/care/p1/lines/care', '300.00'],
    ],
    code: 'authoring/hidden',
    at: [nation, `${grades}/some`, '"some": {'],
  },
  {
    what: 'a row behind one that takes everything',
    edits: [
      [
        nation,
        '/tables/size/rows',
        {
          any: { match: ['*'], value: yuan(1) },
          town: { match: ['urban'], value: yuan(2) },
        },
      ],
      [county, '/cases/2/expect/programmes/aid/lines/extra', '1.00'],
    ],
    code: 'authoring/hidden',
    at: [nation, '/tables/size/rows/town', '"town": {'],
  },
  {
    what: 'an option behind one without a condition',
    edits: [
      [
        nation,
        `${aid}/lines/extra/amount`,
        {
          pick: 'first',
          among: [
            { id: 'table', amount: 'table:size' },
            { id: 'told', when: isTold, amount: yuan(2) },
          ],
        },
      ],
    ],
    code: 'authoring/hidden',
    at: [nation, `${aid}/lines/extra/amount/among/1`, '{'],
  },
  ...(
    [
      ['parameters', 'spare', { label: text('spare'), unit: 'years', value: 5 }],
      ['conditions', 'spare', { when: isTold }],
      ['quantities', 'spare', { unit: 'yuan per month', value: 'quantity:income' }],
      [
        'tables',
        'spare',
        {
          unit: 'yuan per month',
          keys: ['household.area'],
          rows: { all: { match: ['*'], value: yuan(1) } },
        },
      ],
      ['calendars', 'spare', { label: text('spare'), holidays: { '2025-05-01': text('day') } }],
      [
        'decisions',
        'spare',
        {
          label: text('spare'),
          about: 'household',
          type: 'boolean',
          decidedBy: text('the county'),
        },
      ],
      ['documents', 'spare', { title: text('spare'), number: '9', mark: 'verified' }],
      [
        'facts',
        'household.hasWell',
        { type: 'boolean', label: text('has a well'), help: text('A well.') },
      ],
    ] as const
  ).map(
    ([section, id, item]): Defect => ({
      what: `something in ${section} that nothing uses`,
      edits: [[nation, `/${section}/${id}`, item]],
      code: 'authoring/unused',
      at: [nation, `/${section}/${id}`, `"${id}": {`],
    }),
  ),
  {
    what: 'a calendar without a source',
    edits: [
      [nation, '/cite', undefined],
      ...[
        'parameters/elderAge',
        'parameters/care',
        'conditions/isPoor',
        'conditions/isElder',
        'conditions/isTold',
        'quantities/income',
        'quantities/age',
        'tables/tier',
        'tables/size',
        'gradings/self-care',
        'programmes/aid',
        'programmes/care',
        'duties/visit',
        'duties/festival',
        'decisions/panel',
        'parameters/standard',
      ].map((item): Edit => [nation, `/${item}/cite`, [{ document: 'law', article: '1' }]]),
    ],
    code: 'authoring/value-without-source',
    at: [nation, '/calendars/festivals', '"festivals": {'],
  },
  {
    what: 'a document that nobody can find',
    edits: [[county, '/documents/notice/number', undefined]],
    code: 'authoring/source-unfindable',
    at: [county, '/documents/notice', '"notice": {'],
  },
  {
    what: 'a document that nobody has compared',
    edits: [[county, '/documents/notice/mark', 'unverified']],
    code: 'authoring/unverified-source',
    at: [county, '/documents/notice/mark', '"mark": "unverified"'],
  },
  {
    what: 'a rule that goes on after its source has ended',
    edits: [
      [
        nation,
        '/documents/old',
        { title: text('old'), number: '0', until: '2025-12-31', mark: 'verified' },
      ],
      [nation, '/parameters/elderAge/cite', [{ document: 'old' }]],
    ],
    code: 'authoring/superseded-source',
    at: [nation, '/parameters/elderAge/cite/0', '{'],
  },
  {
    what: 'a rule that begins before its source',
    edits: [[county, '/documents/notice/from', '2025-07-01']],
    code: 'authoring/source-later',
    at: [county, '/cite/0', '{'],
  },
  {
    what: 'an override older than what it overrides',
    edits: [
      [county, '/parameters/elderAge', { value: 55 }],
      [
        nation.replace('2025', '2026'),
        '',
        nationIn2026({ parameters: { elderAge: { value: 62 } } }),
      ],
    ],
    code: 'rulefile/stale-override',
    at: [county, '/parameters/elderAge', '"elderAge": {'],
  },
  {
    what: 'a removal of nothing',
    edits: [[county, '/parameters/elderAges', null]],
    code: 'rulefile/removes-nothing',
    at: [county, '/parameters/elderAges', '"elderAges": null'],
  },
  {
    what: 'an override that changes nothing',
    edits: [[county, '/parameters/elderAge', { value: 60 }]],
    code: 'authoring/same-as-above',
    at: [county, '/parameters/elderAge/value', '"value": 60'],
  },
  {
    what: 'a limit that every case meets',
    edits: [
      [county, '/cases/1/household/incomes/0/amount', '599.00'],
      [county, '/cases/1/expect/programmes/aid/status', 'eligible'],
    ],
    code: 'authoring/threshold-without-case',
    at: [nation, '/conditions/isPoor/when', '"when": {'],
  },
  {
    what: 'an age that everybody has reached',
    edits: [
      [county, '/cases/1/household/members/0/birthDate', '1960-01-01'],
      [county, '/cases/1/expect/programmes/care/p1', { status: 'eligible' }],
    ],
    code: 'authoring/threshold-without-case',
    at: [nation, '/conditions/isElder/when/all/1', '{'],
  },
  {
    what: 'a programme without a case',
    edits: [
      [
        nation,
        '/programmes/spare',
        {
          label: text('spare'),
          eligibility: isTold,
          lines: {
            pay: { label: text('pay'), for: 'unit', unit: 'yuan per month', amount: yuan(1) },
          },
        },
      ],
    ],
    code: 'authoring/programme-without-case',
    at: [nation, '/programmes/spare', '"spare": {'],
  },
  {
    what: 'a case whose amount is miscalculated',
    edits: [[county, '/cases/0/expect/programmes/aid/lines/tier', '110.00']],
    code: 'authoring/case-parts',
    at: [county, '/cases/0/expect/programmes/aid/lines/tier', '"tier": "110.00"'],
  },
  {
    what: 'a case whose status is wrong',
    edits: [[county, '/cases/1/expect/programmes/aid/status', 'eligible']],
    code: 'authoring/case-parts',
    at: [county, '/cases/1/expect/programmes/aid/status', '"status": "eligible"'],
  },
  {
    what: 'a case of another place than its file',
    edits: [
      [county, '/cases/5', { ...later(), region: '100000' }],
      [county, '/cases/5/household/region', '100000'],
      [county, '/cases/5/household/decisions/0/value', true],
    ],
    code: 'authoring/case-elsewhere',
    at: [county, '/cases/5/region', '"region": "100000"'],
  },
  {
    what: 'a case told twice',
    edits: [[county2026, '/cases/1', { ...later(), id: 'again' }]],
    code: 'authoring/case-repeated',
    at: [county2026, '/cases/1', '{'],
  },
  {
    what: 'one band that goes against the others',
    edits: [
      [nation, `${rows}/second/value/value`, 200],
      [nation, `${rows}/third/value/value`, 300],
      [county, '/cases/2/expect/programmes/aid/lines/tier', '300.00'],
      [county, '/cases/3/expect/programmes/aid/lines/tier', '200.00'],
    ],
    code: 'authoring/band-direction',
    at: [nation, `${rows}/third`, '"third": {'],
  },
  {
    what: 'bands that are not in order',
    edits: [
      [nation, rows, { first: firstRow, third: thirdRow, second: secondRow, fourth: fourthRow }],
    ],
    code: 'authoring/bands-out-of-order',
    at: [nation, `${rows}/second`, '"second": {'],
  },
  {
    what: 'two grades whose values are swapped',
    edits: [
      [nation, '/parameters/care/values', { none: 200, some: 300, full: 100 }],
      [county, '/cases/2/expect/programmes/care/p1/lines/care', '200.00'],
      [county, '/cases/3/expect/programmes/care/p1/lines/care', '300.00'],
    ],
    code: 'authoring/grade-direction',
    at: [nation, '/parameters/care/values/some', '"some": 300'],
  },
  {
    what: 'a warning that comes after the deadline',
    edits: [
      [nation, '/duties/visit/warning/gap', 10],
      [nation, '/duties/visit/overdue/gap', 8],
    ],
    code: 'authoring/warning-after-overdue',
    at: [nation, '/duties/visit/warning/gap', '"gap": 10'],
  },
  {
    what: 'a figure with a digit too many',
    edits: [[county2026, '/parameters/standard/values/rural', '6200.00']],
    code: 'authoring/value-jumps',
    at: [county2026, '/parameters/standard/values/rural', '"rural": "6200.00"'],
  },
  {
    what: 'a parameter without a name',
    edits: [[nation, '/parameters/elderAge/label', undefined]],
    code: 'authoring/no-label',
    at: [nation, '/parameters/elderAge', '"elderAge": {'],
  },
  {
    what: 'an English text that is still Chinese',
    edits: [[nation, '/parameters/elderAge/label/en', '老年']],
    code: 'authoring/untranslated',
    at: [nation, '/parameters/elderAge/label/en', '"en": "老年"'],
  },
];

function nationIn2026(content: object) {
  return {
    format: 1,
    region: '100000',
    name: text('The nation'),
    above: null,
    from: '2026-01-01',
    cite: [{ document: 'law', article: '2' }],
    ...content,
  };
}

/** The county's case of 2026. */
function later() {
  return {
    id: 'later',
    title: text('later'),
    household: {
      region: '341500',
      area: 'rural',
      members: [
        {
          id: 'p1',
          birthDate: '1950-01-01',
          livesWithHousehold: true,
          eatsAlone: true,
          walksAlone: true,
        },
      ],
      incomes: [{ amount: '600.00' }],
      decisions: [{ id: 'panel', value: false }],
    },
    expect: { programmes: { aid: { status: 'eligible', lines: { tier: '100.00' } } } },
    working: text('600 < 620; fourth tier 100.'),
  };
}
