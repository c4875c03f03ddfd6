import { canonicalJson } from '../base/canonical.js';
import { type Issue, RulesError } from '../base/errors.js';
import { determine } from '../determination/determine.js';
import { explainTogether } from '../determination/explanation/explain.js';
import type { Determination } from '../determination/result.js';
import { parseHousehold } from '../facts/parse-household.js';
import type { Household } from '../facts/row.js';
import type { HouseholdInput } from '../facts/types.js';
import type { RecordsCode } from '../messages/records.js';
import type { Resolved } from '../rulefile/resolved.js';
import { partsOf } from './contents.js';
import type { Part } from './leaves.js';
import { leafHash, type OpenLeaf, type RecordHeader, type SealedRecord, sealOf } from './record.js';

/** What a seal is made with. */
export interface SealOptions {
  /** Version of the package that made the determination. */
  readonly engineVersion: string;
  /** A source of random bytes for salts, for instance `(n) => crypto.getRandomValues(new Uint8Array(n))`. */
  readonly random: (bytes: number) => Uint8Array;
  /** Programmes the determination was asked for; all of them unless told. */
  readonly programmes?: readonly string[] | undefined;
}

/** Bytes of a salt: 128 bits cannot be tried out. */
const saltBytes = 16;

/**
 * Seals a determination into a record: engine version, rule files with their hashes, every fact
 * with a salt of its own, results, and how they came about.
 *
 * @throws RulesError `records/does-not-fit` where the determination does not follow from this
 * household and these rules; `records/bad-salt`; as `determine` does
 */
export function seal(
  determination: Determination,
  household: HouseholdInput | Household,
  resolved: Resolved,
  { engineVersion, random, programmes }: SealOptions,
): SealedRecord {
  const parsed = parseHousehold(household, resolved.vocabulary);
  const steps = explainTogether(parsed, resolved, { programmes });
  const parts = partsOf(parsed.source, determine(parsed, resolved, { programmes }), steps);
  const given = partsOf(parsed.source, determination, steps);
  const odd = differingParts(given, parts).map((at) => issueAt('records/does-not-fit', at));
  if (odd.length > 0) throw new RulesError(odd, 'The determination is not of this household.');
  const leaves = parts.map(({ at, value }): OpenLeaf => {
    const salt = saltOf(random);
    return { at, hash: leafHash({ at, salt, value }), salt, value };
  });
  const record = { ...headerOf(resolved, engineVersion, programmes), leaves };
  return { ...record, seal: sealOf(record) };
}

/** Everything a record of a household says, worked out anew. */
export function workedOut(
  household: unknown,
  resolved: Resolved,
  programmes: readonly string[] | undefined,
): readonly Part[] {
  const parsed = parseHousehold(household, resolved.vocabulary);
  const determination = determine(parsed, resolved, { programmes });
  return partsOf(parsed.source, determination, explainTogether(parsed, resolved, { programmes }));
}

/** Pointers of parts that two accounts do not have alike. */
export function differingParts(one: readonly Part[], other: readonly Part[]): readonly string[] {
  const texts = (parts: readonly Part[]) =>
    new Map(parts.map(({ at, value }) => [at, canonicalJson(value)]));
  const [first, second] = [texts(one), texts(other)];
  const all = new Set([...first.keys(), ...second.keys()]);
  return [...all].filter((at) => first.get(at) !== second.get(at)).sort();
}

export function issueAt(code: RecordsCode, at: string): Issue<RecordsCode> {
  return { code, pointer: at, params: { at } };
}

function headerOf(
  { region, asOf, knownOn, hash, files }: Resolved,
  engine: string,
  programmes: readonly string[] | undefined,
): RecordHeader {
  return {
    format: 1,
    engine,
    rules: {
      region,
      asOf,
      knownOn,
      hash,
      files: files.map((file) => ({ id: file.id, hash: file.hash })),
    },
    programmes: programmes === undefined ? null : [...programmes],
  };
}

const hexadecimal = 16;

function saltOf(random: (bytes: number) => Uint8Array): string {
  const bytes = random(saltBytes);
  if (bytes.length !== saltBytes) {
    const issue = { code: 'records/bad-salt', pointer: '', params: { bytes: saltBytes } } as const;
    throw new RulesError([issue], 'The source of salts is not sound.');
  }
  return Array.from(bytes, (byte) => byte.toString(hexadecimal).padStart(2, '0')).join('');
}
