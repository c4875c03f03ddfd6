import { makeLibrary, type RuleLibrary } from '../../../src/rulefile/library.js';
import { parseRuleFile } from '../../../src/rulefile/parse.js';
import type { ParsedRuleFile } from '../../../src/rulefile/parsed-file.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import type { Resolved } from '../../../src/rulefile/resolved.js';

// A nation and one county with little law of their own, small enough to work out by hand.

export const label = (en: string) => ({ 'zh-Hant': en, 'zh-Hans': en, en });

const leap = { age: 'person.birthDate', leapBirthday: 'parameter:leap' };

export const nationFile = {
  format: 1,
  region: '100000',
  name: label('Nation'),
  above: null,
  from: '2024-01-01',
  cite: [{ document: 'act', article: '1' }],
  documents: {
    act: { title: label('Act'), number: 'No. 1', mark: 'verified' },
    hearsay: { title: label('Hearsay'), mark: 'unverified' },
  },
  decisions: {
    'aid-amount': {
      about: 'household',
      type: 'money',
      unit: 'yuan',
      label: label('amount of aid'),
      decidedBy: label('the panel'),
    },
  },
  parameters: {
    leap: { label: label('leap'), type: 'code', codes: ['march-1'], value: 'march-1' },
    standard: {
      label: label('standard'),
      unit: 'yuan per person per month',
      keys: ['household.area'],
      open: { setBy: label('the county') },
    },
    oldAge: { label: label('old age'), unit: 'years', value: 70 },
    uplift: { label: label('uplift'), unit: 'yuan per month', value: '50.00' },
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
      when: {
        fact: 'quantity:age',
        operator: 'greaterThanInclusive',
        value: { fact: 'parameter:oldAge' },
      },
    },
    poor: {
      label: label('income below the standard'),
      when: {
        fact: 'quantity:perHead',
        operator: 'lessThan',
        value: { fact: 'parameter:standard' },
      },
    },
    disabled: {
      label: label('disabled'),
      scope: 'person',
      when: { fact: 'quantity:disabilities', operator: 'greaterThan', value: 0 },
      cite: [{ document: 'hearsay', article: '2' }],
    },
  },
  quantities: {
    age: { label: label('age'), scope: 'person', unit: 'years', value: leap },
    disabilities: {
      label: label('disabilities'),
      scope: 'person',
      unit: 'number',
      value: { count: 'disability' },
    },
    size: {
      label: label('size'),
      unit: 'persons',
      value: { count: 'person', where: { condition: 'counted' } },
    },
    wages: {
      label: label('wages'),
      unit: 'yuan per month',
      value: {
        as: 'yuan per month',
        reason: 'small rules take every amount as monthly',
        of: { total: 'income.amount', over: 'income' },
      },
    },
    means: {
      label: label('means'),
      unit: 'yuan per month',
      value: {
        statement: [
          { id: 'wages', label: label('wages'), add: 'quantity:wages' },
          {
            id: 'relief',
            label: label('relief'),
            subtract: { value: '300.00', unit: 'yuan per month' },
            cap: { value: '100.00', unit: 'yuan per month' },
          },
          {
            id: 'urban',
            label: label('urban relief'),
            subtract: { value: '10.00', unit: 'yuan per month' },
            when: { fact: 'household.area', operator: 'equal', value: 'urban' },
          },
        ],
        floor: 0,
      },
    },
    halfMeans: {
      label: label('half the means'),
      unit: 'yuan per month',
      value: {
        statement: [
          {
            id: 'all',
            label: label('all means'),
            add: {
              round: 'quantity:means',
              step: '1',
              direction: 'down',
              cite: [{ document: 'act' }],
            },
          },
        ],
      },
    },
    perHead: {
      label: label('income per head'),
      unit: 'yuan per person per month',
      value: { divide: ['quantity:means', 'quantity:size'] },
    },
    share: {
      label: label('share'),
      unit: 'ratio',
      value: { divide: [{ value: 1, unit: 'number' }, { count: 'vehicle' }] },
    },
  },
  gradings: {
    need: {
      label: label('need'),
      scope: 'person',
      among: { condition: 'counted' },
      grades: {
        high: { label: label('high'), severity: 2, when: { condition: 'old' } },
        low: {
          label: label('low'),
          severity: 1,
          when: { fact: 'quantity:age', operator: 'lessThan', value: { fact: 'parameter:oldAge' } },
        },
      },
    },
  },
  programmes: {
    living: {
      label: label('living allowance'),
      scope: 'household',
      unit: { condition: 'counted' },
      eligibility: { condition: 'poor' },
      lines: {
        gap: {
          label: label('gap'),
          for: 'unit',
          amount: {
            round: {
              subtract: [{ multiply: ['parameter:standard', 'quantity:size'] }, 'quantity:means'],
            },
            step: '0.01',
            direction: 'up',
            cite: [{ document: 'act' }],
          },
          unit: 'yuan per month',
        },
        uplift: {
          label: label('uplift'),
          for: 'member',
          where: { condition: 'old' },
          amount: 'parameter:uplift',
          unit: 'yuan per month',
        },
      },
    },
    heating: {
      label: label('heating'),
      scope: 'household',
      eligibility: { fact: 'granted:living', operator: 'equal', value: true },
      lines: {
        winter: {
          label: label('winter'),
          for: 'unit',
          amount: { value: '120.00', unit: 'yuan per month' },
          unit: 'yuan per month',
          months: [11, 12, 1, 2, 3],
        },
      },
    },
    care: {
      label: label('care'),
      scope: 'person',
      unit: 'self',
      eligibility: { condition: 'disabled' },
      lines: {
        money: {
          label: label('care money'),
          amount: { value: '80.00', unit: 'yuan per month' },
          unit: 'yuan per month',
        },
        hours: {
          label: label('care hours'),
          amount: { value: 6, unit: 'hours per month' },
          unit: 'hours per month',
          kind: 'service',
        },
      },
    },
    pension: {
      label: label('pension'),
      scope: 'person',
      unit: 'self',
      routes: {
        ripe: { label: label('of age'), when: { condition: 'old' } },
      },
      lines: {
        money: {
          label: label('pension money'),
          amount: { value: '90.00', unit: 'yuan per month' },
          unit: 'yuan per month',
        },
      },
    },
    aid: {
      label: label('aid'),
      scope: 'household',
      eligibility: { fact: 'household.area', operator: 'equal', value: 'rural' },
      lines: {
        once: {
          label: label('one-off aid'),
          for: 'unit',
          amount: {
            range: {
              low: { value: '200.00', unit: 'yuan' },
              high: { value: '500.00', unit: 'yuan' },
              decision: 'decision:aid-amount',
            },
          },
          unit: 'yuan',
        },
      },
    },
  },
  interactions: {
    'pension-before-care': {
      label: label('pension comes first'),
      kind: 'excludes',
      subject: 'pension',
      among: ['care'],
      level: 'person',
    },
  },
} as const;

/** Repeals nothing, and brings a programme of 2027. */
export const laterFile = {
  format: 1,
  region: '100000',
  name: label('Nation'),
  above: null,
  from: '2027-01-01',
  cite: [{ document: 'act', article: '9' }],
  programmes: {
    bonus: {
      label: label('bonus'),
      scope: 'household',
      eligibility: { fact: 'household.area', operator: 'equal', value: 'rural' },
      lines: {
        once: {
          label: label('bonus'),
          for: 'unit',
          amount: { value: '1.00', unit: 'yuan' },
          unit: 'yuan',
        },
      },
    },
  },
} as const;

export const countyFile = {
  format: 1,
  region: '341522',
  name: label('County'),
  above: '100000',
  from: '2025-01-01',
  cite: [{ document: 'notice' }],
  documents: { notice: { title: label('Notice'), mark: 'mirror' } },
  parameters: {
    standard: {
      values: { urban: '700.00', rural: '600.00' },
      cite: [{ document: 'notice', article: '3' }],
    },
    uplift: {
      value: '60.00',
      departsFrom: { document: 'act', article: '5', reason: label('the county pays more') },
    },
  },
} as const;

const idOf = (file: { readonly region: string; readonly from: string }) =>
  `${file.region}/${file.from}`;

type FileLike = { readonly region: string; readonly from: string };

/** Rule files of plain data, parsed from their text. */
export function libraryOf(...files: readonly FileLike[]): RuleLibrary {
  const parsed = files.map((file): ParsedRuleFile => {
    const result = parseRuleFile(JSON.stringify(file, null, 2), { id: idOf(file) });
    if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
    return result.file;
  });
  const { library, issues } = makeLibrary(parsed);
  if (issues.length > 0) throw new Error(JSON.stringify(issues, null, 1));
  return library;
}

export const small = libraryOf(nationFile, laterFile, countyFile);

/** The small rules of the county on a day. */
export function smallRules(asOf = '2026-07-15', region = '341522'): Resolved {
  return resolve(small, { region, asOf });
}

/** Two who count, one of them over seventy, and one who does not; 1,000 yuan of wages. */
export function smallHousehold() {
  return {
    id: 'h1',
    region: '341522',
    area: 'rural',
    vehicles: [],
    members: [
      {
        id: 'p2',
        relation: '02',
        livesWithHousehold: true,
        birthDate: '1950-07-15',
        disabilities: [{ category: '1', grade: '1' }],
      },
      { id: 'p1', livesWithHousehold: true, birthDate: '1990-01-01', disabilities: [] },
      { id: 'p3', livesWithHousehold: false, birthDate: '1992-01-01', disabilities: [] },
    ],
    incomes: [{ person: 'p1', kind: 'wage', amount: '1000.01', per: 'month' }],
    decisions: [{ id: 'aid-amount', value: '300.00' }],
  } as const;
}
