import { describe, expect, it } from 'vitest';
import { determine } from '../../../src/determination/determine.js';
import { renderDetermination } from '../../../src/determination/render/render.js';
import { parseHousehold } from '../../../src/facts/parse-household.js';
import { makeLibrary } from '../../../src/rulefile/library.js';
import { parseRuleFileValue } from '../../../src/rulefile/parse.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { treeOf } from '../../../src/ruletree/compile.js';
import { label } from './small-rules.js';

// Whatever item of the rules departs from the law above, every outcome that stands on it says so.

const departsFrom = (reason: string) => ({ document: 'act', article: '8', reason: label(reason) });
const isRemote = { fact: 'household.isRemote', operator: 'equal', value: true };
const cash = (amount: number) => ({
  cash: { label: label('cash'), unit: 'yuan per month', amount },
});

const file = {
  format: 1,
  region: '100000',
  name: label('Nation'),
  above: null,
  from: '2024-01-01',
  cite: [{ document: 'act' }],
  documents: { act: { title: label('Act'), mark: 'verified' } },
  conditions: {
    remote: {
      label: label('remote'),
      when: isRemote,
      departsFrom: departsFrom('of a condition'),
    },
  },
  gradings: {
    distance: {
      label: label('distance'),
      scope: 'household',
      grades: {
        far: { label: label('far'), severity: 1, when: isRemote, attributes: { rate: 2 } },
      },
      otherwise: 'far',
      departsFrom: departsFrom('of a grading'),
    },
  },
  programmes: {
    plain: { label: label('plain'), eligibility: isRemote, lines: cash(10) },
    own: {
      label: label('own'),
      eligibility: isRemote,
      lines: cash(20),
      departsFrom: departsFrom('of a programme'),
    },
    conditional: { label: label('conditional'), eligibility: { condition: 'remote' } },
    graded: {
      label: label('graded'),
      eligibility: { fact: 'grade:distance', operator: 'equal', value: 'far' },
    },
    displaced: { label: label('displaced'), eligibility: isRemote, lines: cash(30) },
    capped: { label: label('capped'), eligibility: isRemote, lines: cash(40) },
  },
  interactions: {
    'plain-first': {
      label: label('plain first'),
      kind: 'excludes',
      subject: 'plain',
      among: ['displaced'],
      departsFrom: departsFrom('of an interaction'),
    },
    cap: {
      label: label('cap'),
      kind: 'shares-cap',
      among: ['own.cash', 'capped.cash'],
      amount: { value: 55, unit: 'yuan per month' },
      departsFrom: departsFrom('of a cap'),
    },
  },
};

function determined() {
  const parsed = parseRuleFileValue(file, { id: '100000/2024-01-01' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { library } = makeLibrary([parsed.file]);
  const rules = resolve(library, { region: '100000', asOf: '2024-06-01' });
  const household = { region: '100000', isRemote: true, members: [] };
  return determine(parseHousehold(household, treeOf(rules).vocabulary), rules);
}

describe('departures from the law above', () => {
  const determination = determined();

  it.each([
    ['plain', []],
    ['own', ['of a programme', 'of a cap']],
    ['conditional', ['of a condition']],
    ['graded', ['of a grading']],
    ['displaced', ['of an interaction']],
    // The cap weighs it against a programme that departs too.
    ['capped', ['of a cap', 'of a programme']],
  ])('%s carries %j', (programme, reasons) => {
    const outcome = determination.outcomes.find((each) => each.programme === programme);
    expect(outcome?.departures.map(({ reason }) => reason.en)).toEqual(reasons);
    expect(outcome?.departures.every(({ article }) => article === '8')).toBe(true);
  });

  it('are told to the clerk', () => {
    const text = renderDetermination(determination, 'en');
    for (const reason of ['a programme', 'a condition', 'a grading', 'an interaction', 'a cap']) {
      expect(text).toContain(`of ${reason}`);
    }
  });
});
