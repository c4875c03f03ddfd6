import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/base/language.js';
import { determine } from '../../../src/determination/determine.js';
import { renderDetermination } from '../../../src/determination/render/render.js';
import type { Determination } from '../../../src/determination/result.js';
import { makeLibrary } from '../../../src/rulefile/library.js';
import { parseRuleFileValue } from '../../../src/rulefile/parse.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { label } from './small-rules.js';

// One route of 300.00 a month takes the place of two allowances, of 100.00 and of so much.

const flat = (name: string, amount: unknown, eligibility: unknown) => ({
  label: label(name),
  scope: 'person',
  unit: 'self',
  eligibility,
  lines: { pay: { label: label(name), for: 'unit', unit: 'yuan per month', amount } },
});
const is = (status: string) => ({ fact: 'person.statuses', operator: 'contains', value: status });
const yuan = (value: string) => ({ value, unit: 'yuan per month' });

function file(second: unknown) {
  return {
    format: 1,
    region: '100000',
    name: label('Nation'),
    above: null,
    from: '2026-01-01',
    cite: [{ document: 'act' }],
    documents: { act: { title: label('Act'), mark: 'verified' } },
    decisions: {
      amount: {
        about: 'person',
        type: 'money',
        unit: 'yuan per month',
        label: label('amount'),
        decidedBy: label('the office'),
      },
    },
    programmes: {
      route: flat('the route', yuan('300.00'), is('orphan')),
      living: flat('living', yuan('100.00'), is('child-in-difficulty')),
      nursing: flat('nursing', second, is('child-in-difficulty')),
    },
    interactions: {
      'route-first': {
        label: label('the route comes first'),
        kind: 'excludes',
        subject: 'route',
        among: ['living', 'nursing'],
        level: 'person',
        cite: [{ document: 'act', article: '9' }],
      },
    },
  };
}

function determined(second: unknown, statuses = ['orphan', 'child-in-difficulty']): Determination {
  const read = parseRuleFileValue(file(second), { id: '100000/2026-01-01' });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const { library } = makeLibrary([read.file]);
  const resolved = resolve(library, { region: '100000', asOf: '2026-01-15' });
  const members = [{ id: 'p1', statuses }];
  return determine({ region: '100000', members }, resolved);
}

describe('who would lose money by the usual order', () => {
  it('is told how much: 100.00 + 200.01 against 300.00', () => {
    const [loss, ...more] = determined(yuan('200.01')).losses;
    expect(more).toEqual([]);
    expect(loss).toMatchObject({
      programme: 'route',
      subjects: ['p1'],
      verdict: 'satisfied',
      rules: [{ interaction: 'route-first', cite: [{ document: 'act', article: '9' }] }],
    });
    expect([loss?.now, loss?.instead, loss?.difference].map(String)).toEqual([
      '300.00',
      '300.01',
      '0.01',
    ]);
    expect(
      loss?.parts.map(({ programme, now, instead }) => [programme, `${now}`, `${instead}`]),
    ).toEqual(
      expect.arrayContaining([
        ['route', '300.00', '0.00'],
        ['living', '0.00', '100.00'],
        ['nursing', '0.00', '200.01'],
      ]),
    );
  });

  it('is nobody where both come to the same, or the route to more', () => {
    expect(determined(yuan('200.00')).losses).toEqual([]);
    expect(determined(yuan('199.99')).losses).toEqual([]);
  });

  it('is nobody where nothing is displaced', () => {
    expect(determined(yuan('500.00'), ['orphan']).losses).toEqual([]);
    expect(determined(yuan('500.00'), ['child-in-difficulty']).losses).toEqual([]);
  });

  it('may be somebody where an amount is open, and how much at most', () => {
    const open = { range: { low: yuan('150.00'), high: yuan('250.00'), decision: 'amount' } };
    const [loss] = determined(open).losses;
    expect(loss?.verdict).toBe('unknown');
    expect(String(loss?.difference)).toBe('0.00–50.00');
    const little = { range: { low: yuan('150.00'), high: yuan('200.00'), decision: 'amount' } };
    expect(determined(little).losses).toEqual([]);
  });

  it('is said in every language', () => {
    const told = determined(yuan('200.01'));
    for (const lang of languages) {
      const text = renderDetermination(told, lang);
      expect(text).toContain('0.01');
      expect(text).not.toMatch(/\{[a-z]+\}/i);
    }
    expect(renderDetermination(told, 'en')).toContain(
      'p1: with the route first, 300.00 yuan a month in all; without it 300.01 yuan, so 0.01 yuan less',
    );
  });
});
