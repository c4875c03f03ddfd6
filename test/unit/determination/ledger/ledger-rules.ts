import type { Case, Snapshot } from '../../../../src/determination/ledger/case.js';
import { type LedgerOptions, ledger } from '../../../../src/determination/ledger/ledger.js';
import type { Ledger, LedgerAccount } from '../../../../src/determination/ledger/result.js';
import { makeLibrary, type RuleLibrary } from '../../../../src/rulefile/library.js';
import { parseRuleFile } from '../../../../src/rulefile/parse.js';
import { label } from '../small-rules.js';

// One nation with a standard, a living allowance by the gap with an uplift for the old, an
// allowance by certificate, aid after an event and a yearly heating grant: all by hand.

const income = {
  total: { as: 'yuan per month', of: 'income.amount', reason: 'stated by the month' },
  over: 'income',
};

export const living = {
  label: label('living allowance'),
  unit: { condition: 'counted' },
  eligibility: { condition: 'poor' },
  lines: {
    gap: {
      label: label('the gap'),
      for: 'unit',
      amount: 'quantity:gap',
      unit: 'yuan per month',
    },
    uplift: {
      label: label('for the old'),
      for: 'member',
      where: { condition: 'old' },
      amount: 'parameter:uplift',
      unit: 'yuan per month',
    },
  },
};

export const care = {
  label: label('care allowance'),
  scope: 'person',
  unit: 'self',
  eligibility: { condition: 'certified' },
  lines: {
    pay: {
      label: label('care'),
      for: 'unit',
      amount: 'parameter:carePay',
      unit: 'yuan per month',
    },
  },
};

export const relief = {
  label: label('relief'),
  scope: 'event',
  eligibility: { fact: 'event.isUrgent', operator: 'equal', value: true },
  lines: {
    aid: { label: label('aid'), amount: { value: 500, unit: 'yuan' }, unit: 'yuan' },
  },
};

export const heating = {
  label: label('heating'),
  eligibility: { condition: 'poor' },
  lines: {
    grant: {
      label: label('heating'),
      for: 'unit',
      amount: { value: 500, unit: 'yuan per year' },
      unit: 'yuan per year',
    },
  },
};

const base = {
  format: 1,
  region: '100000',
  name: label('Nation'),
  above: null,
  from: '2025-01-01',
  cite: [{ document: 'act', article: '1' }],
  documents: { act: { title: label('Act'), mark: 'verified' } },
  decisions: {
    'taper-months': {
      about: 'household',
      type: 'integer',
      unit: 'months',
      low: 0,
      high: 6,
      label: label('months of taper'),
      decidedBy: label('the office'),
    },
    'back-months': {
      about: 'person',
      type: 'integer',
      unit: 'months',
      low: 0,
      high: 3,
      label: label('months of back pay'),
      decidedBy: label('the office'),
    },
  },
  parameters: {
    leap: { label: label('leap'), type: 'code', codes: ['march-1'], value: 'march-1' },
    standard: { label: label('standard'), unit: 'yuan per person per month', value: '800.00' },
    uplift: { label: label('uplift'), unit: 'yuan per month', value: '50.00' },
    carePay: { label: label('care pay'), unit: 'yuan per month', value: '100.00' },
  },
  conditions: {
    counted: {
      label: label('counted'),
      scope: 'person',
      when: { fact: 'person.livesWithHousehold', operator: 'equal', value: true },
    },
    old: {
      label: label('old'),
      scope: 'person',
      when: { fact: 'quantity:age', operator: 'greaterThanInclusive', value: 70 },
    },
    poor: {
      label: label('income below the standard'),
      when: {
        fact: 'quantity:perHead',
        operator: 'lessThan',
        value: { fact: 'parameter:standard' },
      },
    },
    certified: {
      label: label('holds a certificate'),
      scope: 'person',
      when: { fact: 'quantity:cards', operator: 'greaterThan', value: 0 },
    },
    runs: {
      label: label('the certificate runs'),
      scope: 'disability',
      when: {
        any: [
          { fact: 'disability.expiresOn', operator: 'equal', value: null },
          {
            fact: 'disability.expiresOn',
            operator: 'greaterThanInclusive',
            value: { fact: 'quantity:monthStart' },
          },
        ],
      },
    },
  },
  quantities: {
    age: {
      label: label('age'),
      scope: 'person',
      unit: 'years',
      value: { age: 'person.birthDate', leapBirthday: 'parameter:leap' },
    },
    monthStart: {
      label: label('month'),
      type: 'date',
      value: { startOf: 'month', date: 'case.asOf' },
    },
    cards: {
      label: label('certificates'),
      scope: 'person',
      unit: 'number',
      value: { count: 'disability', where: { condition: 'runs' } },
    },
    income: { label: label('income'), unit: 'yuan per month', value: income },
    perHead: {
      label: label('income per head'),
      unit: 'yuan per person per month',
      value: { divide: ['quantity:income', 'unit:living.size'] },
    },
    gap: {
      label: label('gap'),
      unit: 'yuan per month',
      value: {
        max: [
          {
            subtract: [{ multiply: ['parameter:standard', 'unit:living.size'] }, 'quantity:income'],
          },
          0,
        ],
      },
    },
  },
};

type Json = Readonly<Record<string, unknown>>;

/** The one file of the nation with these programmes. */
export function nationOf(programmes: Json): Json {
  return { ...base, programmes: { living, ...programmes } };
}

/** The nation with these programmes, and later files beside it. */
export function lawOf(programmes: Json, ...later: readonly Json[]): RuleLibrary {
  const files = [
    { ...base, programmes: { living, ...programmes } },
    ...later.map((file) => ({ ...envelope, ...file })),
  ];
  const parsed = files.map((content, index) => {
    const id = `100000/${(content as { from: string }).from}${index === 0 ? '' : `-${index}`}`;
    const topic = index === 0 ? {} : { topic: String(index) };
    const result = parseRuleFile(JSON.stringify({ ...content, ...topic }), { id });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.file;
  });
  const { library, issues } = makeLibrary(parsed);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return library;
}

const envelope = {
  format: 1,
  region: '100000',
  name: base.name,
  above: null,
  cite: base.cite,
};

/** A member who lives with the others. */
export function member(id: string, more: Json = {}): Json {
  return { id, birthDate: '1980-01-01', livesWithHousehold: true, disabilities: [], ...more };
}

/** Income of so many yuan a month. */
export function earns(amount: string): Json {
  return { kind: 'wage', amount, per: 'month' };
}

/** The household as it stood from a day on. */
export function stood(from: string, household: Json, known?: string): Snapshot {
  const facts = {
    region: '100000',
    members: [member('a'), member('b')],
    incomes: [],
    ...household,
  };
  return {
    from,
    household: facts as unknown as Snapshot['household'],
    ...(known === undefined ? {} : { known }),
  };
}

export function run(
  law: RuleLibrary,
  snapshots: readonly Snapshot[],
  options: LedgerOptions,
  more: Omit<Case, 'snapshots'> = {},
): Ledger {
  return ledger({ ...more, snapshots }, law, options);
}

/** The account of a programme. */
export function accountOf(
  told: Ledger,
  programme: string,
  subject: string | null = null,
): LedgerAccount {
  const found = told.accounts.find(
    (each) => each.programme === programme && each.subject === subject,
  );
  if (found === undefined) throw new Error(`no account of ${programme}`);
  return found;
}

/** What was due, month by month. */
export function dues(told: Ledger, programme: string, subject: string | null = null): string[] {
  return accountOf(told, programme, subject).entries.map(({ due }) => String(due));
}

/** Differences, month by month. */
export function differences(
  told: Ledger,
  programme: string,
  subject: string | null = null,
): string[] {
  return accountOf(told, programme, subject).entries.map(({ difference }) => String(difference));
}
