import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RulesError } from '../../../src/base/errors.js';
import { determine } from '../../../src/determination/determine.js';
import type { HouseholdInput } from '../../../src/facts/types.js';
import { rebuild, scalarsIn } from '../../../src/records/leaves.js';
import {
  isOpen,
  leafHash,
  recordText,
  type SealedRecord,
  sealOf,
} from '../../../src/records/record.js';
import { redact } from '../../../src/records/redact.js';
import { seal } from '../../../src/records/seal.js';
import { verifyRecord } from '../../../src/records/verify.js';
import type { Resolved } from '../../../src/rulefile/resolved.js';
import { eraseFacts, sampleHouseholds, seededChoose } from '../../../src/samples/index.js';
import { goldens, householdOf, rulesOf } from '../../golden/golden-files.js';
import { smallHousehold, smallRules } from '../determination/small-rules.js';

const engineVersion = '1.2.3';

/** Bytes that are the same in every run. */
function seeded(seed: number) {
  const choose = seededChoose(seed);
  return (bytes: number) => Uint8Array.from({ length: bytes }, () => choose.integer(0, 255));
}

function sealed(household: unknown, resolved: Resolved, seed = 1): SealedRecord {
  const input = household as HouseholdInput;
  const options = { engineVersion, random: seeded(seed) };
  return seal(determine(input, resolved), input, resolved, options);
}

const resolved = smallRules();
const record = sealed(smallHousehold(), resolved);
const text = recordText(record);

describe('a record', () => {
  it('is whole, and works out again to the same bytes', () => {
    const report = verifyRecord(text, { resolved, engineVersion, seal: record.seal });
    expect(report).toEqual({
      ok: true,
      isWhole: true,
      replays: true,
      redacted: [],
      isSameEngine: true,
      issues: [],
    });
    expect(verifyRecord(record).replays).toBe(null);
  });

  it('is the same for the same salts, and hides equal facts behind different hashes', () => {
    expect(recordText(sealed(smallHousehold(), resolved))).toBe(text);
    const hashes = record.leaves.map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(sealed(smallHousehold(), resolved, 2).seal).not.toBe(record.seal);
  });

  it('fails when any one byte of it changes', () => {
    const bytes = new TextEncoder().encode(text);
    const byte = fc.nat({ max: bytes.length - 1 });
    fc.assert(
      fc.property(byte, fc.integer({ min: 1, max: 255 }), (index, by) => {
        const changed = Uint8Array.from(bytes);
        changed[index] = ((changed[index] ?? 0) + by) % 256;
        const report = verifyRecord(new TextDecoder().decode(changed));
        expect(report.ok).toBe(false);
        expect(report.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('fails when a byte is added or taken away', () => {
    const place = fc.nat({ max: text.length });
    fc.assert(
      fc.property(place, fc.constantFrom(' ', '0', '"', '\n', ''), (index, added) => {
        const rest = text.slice(added === '' ? index + 1 : index);
        const changed = text.slice(0, index) + added + rest;
        if (changed === text) return;
        expect(verifyRecord(changed).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('names the part that was changed', () => {
    for (const [index, leaf] of record.leaves.entries()) {
      if (!isOpen(leaf)) continue;
      const leaves = record.leaves.map((each, at) =>
        at === index ? { ...leaf, value: 'another' } : each,
      );
      const { issues } = verifyRecord({ ...record, leaves });
      expect(issues).toEqual([
        { code: 'records/changed-part', pointer: leaf.at, params: { at: leaf.at } },
      ]);
    }
  });

  it('is noticed when replaced as a whole', () => {
    const other = sealed({ ...smallHousehold(), area: 'urban' }, resolved);
    const { issues } = verifyRecord(other, { seal: record.seal });
    expect(issues.map(({ code }) => code)).toEqual(['records/other-seal']);
    const header = { ...record, engine: '9' };
    expect(verifyRecord(header).issues[0]?.code).toBe('records/changed-seal');
    expect(verifyRecord(record, { engineVersion: '9' }).isSameEngine).toBe(false);
  });

  it('that was made up and sealed anew does not work out again', () => {
    const random = seeded(3);
    const honest = determine(smallHousehold() as unknown as HouseholdInput, resolved);
    const outcomes = honest.outcomes.map((each) => ({ ...each, status: 'eligible' as const }));
    const lie = { ...honest, outcomes };
    const household = smallHousehold() as unknown as HouseholdInput;
    expect(() => seal(lie, household, resolved, { engineVersion, random })).toThrowError(
      expect.objectContaining({ code: 'records/does-not-fit' }),
    );
  });

  it('that was forged as a whole, seal and all, does not work out to what it says', () => {
    const leaves = record.leaves.map((leaf) => {
      if (!isOpen(leaf) || leaf.at !== '/results/totals') return leaf;
      const forged = { at: leaf.at, salt: leaf.salt, value: { month: '9999.00' } };
      return { ...forged, hash: leafHash(forged) };
    });
    const forged = { ...record, leaves, seal: sealOf({ ...record, leaves }) };
    expect(verifyRecord(forged).isWhole).toBe(true);
    expect(verifyRecord(forged, { resolved })).toMatchObject({
      replays: false,
      issues: [{ code: 'records/replay-differs', pointer: '/results/totals' }],
    });
  });

  it('is not worked out with other rules', () => {
    const { issues, replays, isWhole } = verifyRecord(record, {
      resolved: smallRules('2024-06-01'),
    });
    expect([isWhole, replays]).toEqual([true, null]);
    expect(issues).toEqual([
      {
        code: 'records/other-rules',
        pointer: '/rules',
        params: { files: ['341522/2025-01-01'] },
      },
    ]);
  });

  it('is refused when it is none', () => {
    const codes = (input: unknown) => verifyRecord(input).issues.map(({ code }) => code);
    expect(codes('')).toEqual(['records/not-a-record']);
    expect(codes({})[0]).toBe('records/not-a-record');
    expect(codes(text.trimEnd())).toEqual(['records/not-canonical']);
    expect(codes(JSON.stringify(record, null, 1))).toEqual(['records/not-canonical']);
    const halfCharacter = { ...record, engine: '\ud800' };
    expect(codes(halfCharacter)).toEqual(['records/not-a-record']);
  });

  it('needs a sound source of salts', () => {
    const household = smallHousehold() as unknown as HouseholdInput;
    const made = determine(household, resolved);
    const options = { engineVersion, random: () => new Uint8Array(3) };
    expect(() => seal(made, household, resolved, options)).toThrowError(
      expect.objectContaining({ code: 'records/bad-salt' }),
    );
  });
});

describe('a redacted record', () => {
  const pointers = ['/facts/members/0/birthDate', '/results/persons'];
  const redacted = redact(record, pointers);

  it('is still whole under the same seal, and no longer works out again', () => {
    expect(redacted.seal).toBe(record.seal);
    const report = verifyRecord(recordText(redacted), { resolved, seal: record.seal });
    expect([report.isWhole, report.replays]).toEqual([true, null]);
    expect(report.issues.map(({ code }) => code)).toEqual(['records/not-replayable']);
    expect(report.redacted).toContain('/facts/members/0/birthDate');
    expect(verifyRecord(redacted).ok).toBe(true);
  });

  it('says nothing of what is gone, in the trace neither', () => {
    const left = recordText(redacted);
    expect(text).toContain('1950-07-15');
    expect(left).not.toContain('1950-07-15');
    expect(report(redacted).some((at) => at.startsWith('/trace/'))).toBe(true);
  });

  it('still works out again where no fact is gone', () => {
    const less = redact(record, ['/results/quantities', '/trace'].slice(1));
    expect(verifyRecord(less, { resolved })).toMatchObject({ ok: true, replays: true });
  });

  it('fails when any one byte of it changes', () => {
    const left = recordText(redacted);
    fc.assert(
      fc.property(fc.nat({ max: left.length - 1 }), fc.nat({ max: 15 }), (index, digit) => {
        const changed = left.slice(0, index) + digit.toString(16) + left.slice(index + 1);
        if (changed !== left) expect(verifyRecord(changed).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('refuses pointers that name nothing', () => {
    const redactAll = () => redact(record, ['/facts/nothing', '/facts', '/x']);
    try {
      redactAll();
      expect.fail('should refuse');
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      expect(error.issues.map(({ code, pointer }) => [code, pointer])).toEqual([
        ['records/nothing-there', '/facts/nothing'],
        ['records/nothing-there', '/x'],
      ]);
    }
  });
});

function report(record: SealedRecord): readonly string[] {
  return verifyRecord(record).redacted;
}

describe('records of built-in rules', () => {
  it.each(goldens().slice(0, 6))('%s', (_, golden) => {
    const rules = rulesOf(golden);
    const made = sealed(householdOf(golden), rules);
    expect(verifyRecord(recordText(made), { resolved: rules })).toMatchObject({
      ok: true,
      replays: true,
    });
  });

  it('of households of which something is not known work out again as well', () => {
    const [, golden] = goldens().find(([name]) => name === 'three-generations') ?? [];
    if (golden === undefined) throw new Error('no golden');
    const rules = rulesOf(golden);
    const choose = seededChoose(4);
    for (const input of sampleHouseholds({ resolved: rules, count: 4, seed: 9 })) {
      // A decision made for other facts may lie outside its range once some are erased.
      const household = { ...eraseFacts(input, rules.vocabulary, choose), decisions: [] };
      const made = sealed(household, rules);
      expect(verifyRecord(made, { resolved: rules }).replays).toBe(true);
    }
  }, 60_000);

  it('take facts apart and put them together again', () => {
    const value = { a: [], b: {}, c: [{ d: null }, 'e', [1, [2]]], f: { '~/': 0 } };
    expect(rebuild([...scalarsIn(value, '/x')], '/x')).toEqual(value);
    expect(rebuild([...scalarsIn(3, '/x')], '/x')).toBe(3);
  });

  it('tell a fact changed and sealed anew by another result or the same one', () => {
    const made = sealed({ ...smallHousehold(), area: 'urban' }, resolved);
    // A forger who swaps the facts cannot keep the results.
    const facts = new Map(made.leaves.map((leaf) => [leaf.at, leaf]));
    const leaves = record.leaves.map((leaf) =>
      leaf.at.startsWith('/facts/') ? (facts.get(leaf.at) ?? leaf) : leaf,
    );
    const { replays, issues } = verifyRecord({ ...record, leaves }, { resolved });
    expect(replays).toBe(null);
    expect(issues.map(({ code }) => code)).toEqual(['records/changed-seal']);
  });
});
