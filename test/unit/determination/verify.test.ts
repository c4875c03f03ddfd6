import { describe, expect, it } from 'vitest';
import { casesOf, verifyCases } from '../../../src/determination/verify/verify.js';
import type { CaseItem } from '../../../src/rulefile/format.js';
import { countyFile, label, libraryOf, nationFile, smallHousehold } from './small-rules.js';

type Case = Partial<CaseItem>;

function libraryWith(...cases: readonly Case[]) {
  const full = cases.map((item, index) => ({
    id: `case-${index}`,
    title: label('a case'),
    asOf: '2026-07-15',
    household: smallHousehold(),
    working: '1200 − 900.01 = 299.99',
    ...item,
  }));
  return libraryOf(nationFile, { ...countyFile, cases: full } as typeof countyFile);
}

/** Code, pointer, expected and found of every failure. */
function failuresOf(...cases: readonly Case[]) {
  return verifyCases(libraryWith(...cases)).failures.flatMap(({ issues }) =>
    issues.map(({ code, pointer, params }) => [code, pointer, params.expected, params.found]),
  );
}

const living = { status: 'eligible', lines: { gap: '299.99', uplift: '60.00' } } as const;

describe('the cases of a rule file', () => {
  it('hold where everything is as they expect', () => {
    expect(
      failuresOf({
        expect: {
          quantities: { means: '900.01', perHead: '90001/200', age: { p2: '76' } },
          grades: { need: { p2: 'high', p3: null } },
          programmes: {
            living: { ...living, totals: { month: '359.99' } },
            pension: { p2: { status: 'eligible', route: 'ripe' }, p1: { status: 'ineligible' } },
            care: {
              p2: {
                status: 'ineligible',
                entitled: 'eligible',
                displacedBy: ['pension-before-care'],
              },
            },
          },
        },
      }),
    ).toEqual([]);
  });

  it('fail at the first thing that differs, in the order in which results follow', () => {
    expect(
      failuresOf({
        expect: {
          programmes: { living: { status: 'ineligible' } },
          quantities: { means: '900.00' },
        },
      }),
    ).toEqual([
      ['determination/case-failed', '/cases/0/expect/quantities/means', '900.00', '900.01'],
    ]);
  });

  it('compare amounts as exact text', () => {
    const lines = { ...living.lines, gap: '300.00' };
    expect(failuresOf({ expect: { programmes: { living: { ...living, lines } } } })).toEqual([
      [
        'determination/case-failed',
        '/cases/0/expect/programmes/living/lines/gap',
        '300.00',
        '299.99',
      ],
    ]);
  });

  it('tell a line that is not paid from one of zero', () => {
    const outcome = { status: 'ineligible', lines: { money: '0.00' } } as const;
    expect(failuresOf({ expect: { programmes: { care: { p2: outcome } } } })).toEqual([
      ['determination/case-failed', '/cases/0/expect/programmes/care/p2/lines/money', '0.00', '—'],
    ]);
  });

  it('may expect what is not known', () => {
    const { decisions: _, ...household } = smallHousehold();
    const aid = {
      status: 'eligible',
      lines: { once: ['200.00', '500.00'] },
      missing: ['aid-amount'],
    };
    expect(failuresOf({ household, expect: { programmes: { aid: aid as never } } })).toEqual([]);
    const wrong = { status: 'eligible', missing: ['aid-amount', 'household.area'] };
    expect(failuresOf({ household, expect: { programmes: { aid: wrong as never } } })).toEqual([
      [
        'determination/case-failed',
        '/cases/0/expect/programmes/aid/missing/1',
        'household.area',
        'aid-amount',
      ],
    ]);
  });

  it('may fill open terms for themselves', () => {
    const expectation = {
      programmes: { living: { status: 'eligible', lines: { gap: '499.99' } } },
    };
    const terms = { standard: { rural: '700.00' } };
    expect(failuresOf({ terms, expect: expectation as never })).toEqual([]);
    expect(failuresOf({ expect: expectation as never })).toHaveLength(1);
  });

  it('report an expectation of something there is not', () => {
    expect(failuresOf({ expect: { quantities: { meens: '1.00' } } })).toMatchObject([
      ['determination/case-names-nothing', '/cases/0/expect/quantities/meens', '1.00', ''],
    ]);
    expect(
      failuresOf({ expect: { programmes: { care: { p9: { status: 'eligible' } } } } }),
    ).toEqual([
      ['determination/case-names-nothing', '/cases/0/expect/programmes/care/p9', 'eligible', ''],
    ]);
  });

  it('report the mistakes of their household where it stands', () => {
    const household = { ...smallHousehold(), aera: 'rural' };
    expect(failuresOf({ household, expect: {} })).toMatchObject([
      ['facts/unknown-key', '/cases/0/household/aera', undefined, undefined],
    ]);
  });

  it('report a term that nobody declares', () => {
    expect(failuresOf({ terms: { standart: '1.00' }, expect: {} })).toMatchObject([
      ['rulefile/unknown-term', '/cases/0/terms/standart', undefined, undefined],
    ]);
  });

  it('are of the file’s own region and first day unless they say otherwise', () => {
    const { asOf: _, ...item } = { asOf: null, expect: {} };
    const library = libraryWith({ ...item, asOf: undefined });
    expect(casesOf(library)).toMatchObject([{ region: '341522', asOf: '2025-01-01' }]);
  });

  it('say in which line of the file the expectation stands', () => {
    const { failures } = verifyCases(libraryWith({ expect: { quantities: { means: '1.00' } } }));
    expect(failures[0]?.issues[0]).toMatchObject({ file: '341522/2025-01-01', column: 20 });
    expect(failures[0]?.issues[0]?.line).toBeGreaterThan(10);
  });

  it('run once for each content of case and rules', () => {
    const library = libraryWith({ expect: {} }, { expect: { quantities: { means: '1.00' } } });
    const cache = new Map();
    const first = verifyCases(library, { cache });
    expect(cache.size).toBe(2);
    expect(verifyCases(library, { cache })).toEqual(first);
    expect(verifyCases(library, { cache, files: ['100000/2024-01-01'] }).cases).toBe(0);
  });
});
