import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readJson } from '../../src/base/json.js';
import {
  determine,
  explain,
  type HouseholdInput,
  parseRuleFile,
  parseRuleFileValue,
  type Resolved,
  renderExplanation,
  safeParseHousehold,
  verifyRecord,
} from '../../src/index.js';
import { csvRows } from '../../src/node/batch/csv-rows.js';
import { rulesOf } from '../fixtures/built-in.js';

// Hostile input of named kinds. What mixes them is in fuzz.test.ts.

let rules: Resolved;
beforeAll(() => {
  rules = rulesOf('320100', '2022-06-10');
});

const text = readFileSync('examples/households/cancer-patient.json', 'utf8');
/** A new copy for each use, with some of its facts replaced. */
const household = (facts: object = {}) =>
  ({ ...(JSON.parse(text) as object), region: '320100', ...facts }) as HouseholdInput;

const codesOfText = (json: string) => {
  const read = readJson(json);
  return read.ok ? [] : read.problems.map(({ code }) => code);
};
const issuesOf = (input: unknown) => {
  const parsed = safeParseHousehold(input, rules.vocabulary);
  return parsed.ok ? [] : parsed.issues.map(({ code, pointer }) => `${code} ${pointer}`);
};
const codesOfRules = (json: string) => {
  const parsed = parseRuleFile(json, { id: '100000/2025-01-01' });
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
};

describe('keys', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('named %s are refused', (key) => {
    const json = `{"region":"320100",${JSON.stringify(key)}:{"isAdmin":true}}`;
    expect(codesOfText(json)).toEqual(['json/forbidden-key']);
    expect(codesOfRules(json)).toEqual(['json/forbidden-key']);
    expect(issuesOf(JSON.parse(json))).not.toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });

  it('that stand twice are refused', () => {
    expect(codesOfText('{"area":"urban","area":"rural"}')).toEqual(['json/duplicate-key']);
    expect(codesOfText('{"area":"urban","\\u0061rea":"rural"}')).toEqual(['json/duplicate-key']);
  });
});

describe('texts', () => {
  it('that begin with a byte-order mark are refused', () => {
    expect(codesOfText(`\uFEFF${text}`)).toEqual(['json/byte-order-mark']);
  });

  it('of more than the allowed size are refused before they are read', () => {
    expect(codesOfText(JSON.stringify('x'.repeat(17 * 2 ** 20)))).toEqual(['json/too-large']);
    expect(issuesOf(household({ id: 'x'.repeat(10_000_000) }))).toEqual([
      'facts/text-too-long /id',
    ]);
  });

  it('with a lone surrogate are not taken for another', () => {
    const member = { id: '\ud800', birthDate: '1950-01-01' };
    const other = { id: '\udfff', birthDate: '1950-01-01', spouse: '\ufffd' };
    expect(issuesOf(household({ members: [member, other] }))).toContain(
      'facts/unknown-row /members/1/spouse',
    );
  });

  it('that only look alike are not alike', () => {
    const latin = { id: 'p1', birthDate: '1950-01-01' };
    const cyrillic = { id: 'p2', birthDate: '1950-01-01', spouse: '\u04401' };
    expect(issuesOf(household({ members: [latin, cyrillic] }))).toContain(
      'facts/unknown-row /members/1/spouse',
    );
  });
});

describe('nesting a million deep', () => {
  const deep = (open: string, close: string) => open.repeat(1e6) + 0 + close.repeat(1e6);
  const value = (() => {
    let nested: unknown = 0;
    for (let level = 0; level < 1e6; level += 1) nested = [nested];
    return nested;
  })();

  it.each([
    ['arrays', deep('[', ']')],
    ['objects', deep('{"all":', '}')],
    ['arrays never closed', '['.repeat(1e6)],
    ['objects never closed', '{"not":'.repeat(1e6)],
  ])('of %s is refused as text', (_name, json) => {
    expect(codesOfText(json)).toEqual(['json/too-deep']);
    expect(codesOfRules(json)).toEqual(['json/too-deep']);
  });

  it('is refused as a value wherever it stands', () => {
    expect(issuesOf(value)).not.toEqual([]);
    expect(issuesOf(household({ members: value }))).not.toEqual([]);
    expect(issuesOf(household({ area: value }))).not.toEqual([]);
    expect(issuesOf(household({ decisions: value }))).not.toEqual([]);
    expect(parseRuleFileValue({ format: 1, conditions: value }, { id: 'x' }).ok).toBe(false);
  });

  it('is refused in a record', () => {
    const leaf = { at: '/facts', hash: '0'.repeat(64), salt: '0'.repeat(32), value };
    const record = {
      format: 1,
      engine: '0',
      rules: { region: '', asOf: '', knownOn: null, hash: '0'.repeat(64), files: [] },
      programmes: null,
      leaves: [leaf],
      seal: '0'.repeat(64),
    };
    expect(verifyRecord(record).ok).toBe(false);
  });
});

describe('numbers at the edges', () => {
  const amounts = [
    ...[-1, -0.01, 0.005, 0.1 + 0.2, 1e21, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, 5e-324],
    ...[Number.NaN, Number.POSITIVE_INFINITY, '1e3', '0x10', ' 1', '1.', '٣', '１', '', '-0.01'],
  ];
  it.each(amounts)('refuses an income of %s', (amount) => {
    const income = { person: 'p1', kind: 'wage', amount, per: 'month' };
    expect(issuesOf(household({ incomes: [income] })).map((issue) => issue.split(' ')[1])).toEqual([
      '/incomes/0/amount',
    ]);
  });

  it.each(['1e400', '12345678901234567890', '0.1000000000000000000001'])(
    'refuses the literal %s, which a double cannot hold',
    (literal) => {
      expect(codesOfText(`[${literal}]`)).toEqual(['json/number-precision']);
    },
  );
});

describe('a household of a hundred thousand members', () => {
  it('is read and determined, or refused, in a time that grows with its size', () => {
    const first = household().members;
    if (!Array.isArray(first)) throw new Error('the example lists its members');
    const { spouse: _, ...member } = first[0] as Record<string, unknown>;
    const members = Array.from({ length: 100_000 }, (_each, at) => ({ ...member, id: `m${at}` }));
    const many = household({ members, incomes: [], expenses: [], assets: [], obligors: [] });
    const parsed = safeParseHousehold(many, rules.vocabulary);
    if (!parsed.ok) expect(parsed.issues.length).toBeGreaterThan(0);
    else
      expect(determine(parsed.household, rules, { programmes: ['dibao'] }).outcomes).toHaveLength(
        1,
      );
  }, 60_000);
});

describe('what a caller does to results', () => {
  it('changes no later result', () => {
    const once = () => JSON.stringify([determine(household(), rules), explain(household(), rules)]);
    const before = once();
    spoil(determine(household(), rules));
    spoil(explain(household(), rules));
    expect(once()).toBe(before);
  });

  it('does not reach the household or the rules', () => {
    const input = household();
    const parsed = safeParseHousehold(input, rules.vocabulary);
    if (!parsed.ok) throw new Error('the example is sound');
    const before = JSON.stringify(determine(parsed.household, rules));
    spoil(input);
    spoil(determine(parsed.household, rules));
    expect(JSON.stringify(determine(parsed.household, rules))).toBe(before);
  });
});

/** Overwrites whatever lets itself be overwritten, once everything has been looked at. */
function spoil(value: unknown): void {
  JSON.stringify(value);
  overwrite(value, new Set());
}

function overwrite(value: unknown, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const key of Object.keys(value)) {
    overwrite(Reflect.get(value, key), seen);
    Reflect.set(value, key, 'spoilt');
  }
}

describe('what others will open', () => {
  it('holds no formula in CSV', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
      const row = csvRows({
        household: `${start}cmd|'/c calc'!A1`,
        region: '1',
        outcomes: [outcome],
        totals: {},
      });
      expect(row.replace(/^"/, '').startsWith("'")).toBe(true);
    }
  });

  const outcome = { programme: 'x', status: 'eligible' } as const;

  it('holds no script in HTML', () => {
    const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const members = [{ id: evil, birthDate: '1950-01-01' }];
    const { decisions: _, ...rest } = household({ id: evil, members, incomes: [], expenses: [] });
    for (const explanation of explain(rest as HouseholdInput, rules)) {
      for (const format of ['html', 'markdown'] as const) {
        const page = renderExplanation(explanation, 'en', format, { depth: 'all' });
        expect(page).not.toMatch(/(?<!\\)<(script|img)/);
      }
    }
    const [about] = explain(household(), rules);
    if (!about) throw new Error('nothing was explained');
    const label = { 'zh-Hant': evil, 'zh-Hans': evil, en: evil };
    const outcomeOf = { ...about.outcome, label };
    const page = renderExplanation(
      { ...about, name: label, label, outcome: outcomeOf },
      'en',
      'html',
    );
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<(script|img)/);
  });
});
