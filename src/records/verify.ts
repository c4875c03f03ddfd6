import type { Issue } from '../base/errors.js';
import { RulesError } from '../base/errors.js';
import type { RecordsCode } from '../messages/records.js';
import type { Resolved } from '../rulefile/resolved.js';
import { factsAt } from './contents.js';
import { type Part, rebuild } from './leaves.js';
import { readRecord } from './read-record.js';
import { isOpen, leafHash, type SealedRecord, sealOf } from './record.js';
import { differingParts, issueAt, workedOut } from './seal.js';

/** What a record is held against. */
export interface VerifyRecordOptions {
  /** Rules to work the record out again with; without them only its integrity is proved. */
  readonly resolved?: Resolved | undefined;
  /** Version at work now, to be compared with the one that made the record. */
  readonly engineVersion?: string | undefined;
  /** The seal, where it was kept apart. */
  readonly seal?: string | undefined;
}

/** What a record can be relied on for. */
export interface RecordReport {
  /** Whether nothing was found wrong with what could be checked. */
  readonly ok: boolean;
  /** Whether every part, and the whole, is as it was sealed. */
  readonly isWhole: boolean;
  /** Whether working it out again gave the same bytes; `null` where that was not tried. */
  readonly replays: boolean | null;
  /** Pointers of parts of which only the hash is left. */
  readonly redacted: readonly string[];
  /** Whether the engine at work is the one that made it; `null` where it is not said. */
  readonly isSameEngine: boolean | null;
  readonly issues: readonly Issue[];
}

/**
 * Proves that a record is as it was sealed, and, with rules, works it out again and compares
 * every byte. Every part that differs is named by its pointer.
 *
 * @param input - a record's text, or its value
 */
export function verifyRecord(input: unknown, options: VerifyRecordOptions = {}): RecordReport {
  const read = readRecord(input);
  if (!read.ok) return broken(read.issues);
  const { record } = read;
  const changed = changesIn(record, options.seal);
  const redacted = record.leaves.flatMap((leaf) => (isOpen(leaf) ? [] : [leaf.at]));
  const { engineVersion, resolved } = options;
  const replay =
    resolved === undefined || changed.length > 0 ? null : replayed(record, resolved, redacted);
  const issues = [...changed, ...(replay?.issues ?? [])];
  return {
    ok: issues.length === 0,
    isWhole: changed.length === 0,
    replays: replay?.isSame ?? null,
    redacted,
    isSameEngine: engineVersion === undefined ? null : engineVersion === record.engine,
    issues,
  };
}

function broken(issues: readonly Issue[]): RecordReport {
  return { ok: false, isWhole: false, replays: null, redacted: [], isSameEngine: null, issues };
}

/** Parts that are not what their hashes say, and a seal that is not that of the whole. */
function changesIn(record: SealedRecord, expected: string | undefined): readonly Issue[] {
  const changed = record.leaves
    .filter((leaf) => isOpen(leaf) && leafHash(leaf) !== leaf.hash)
    .map(({ at }) => issueAt('records/changed-part', at));
  const whole = (code: RecordsCode) => ({ code, pointer: '/seal', params: {} });
  return [
    ...changed,
    ...(sealOf(record) === record.seal ? [] : [whole('records/changed-seal')]),
    ...(expected === undefined || expected === record.seal ? [] : [whole('records/other-seal')]),
  ];
}

interface Replay {
  readonly isSame: boolean | null;
  readonly issues: readonly Issue[];
}

function replayed(
  { rules, leaves, programmes }: SealedRecord,
  resolved: Resolved,
  redacted: readonly string[],
): Replay {
  if (redacted.some((at) => at === factsAt || at.startsWith(`${factsAt}/`))) {
    const issue = { code: 'records/not-replayable', pointer: factsAt, params: {} };
    return { isSame: null, issues: [issue] };
  }
  if (rules.hash !== resolved.hash) {
    const issue = {
      code: 'records/other-rules',
      pointer: '/rules',
      params: { files: others(rules, resolved) },
    };
    return { isSame: null, issues: [issue] };
  }
  const parts = leaves.flatMap((leaf): Part[] => (isOpen(leaf) ? [leaf] : []));
  const facts = parts.filter(({ at }) => at === factsAt || at.startsWith(`${factsAt}/`));
  try {
    const again = workedOut(rebuild(facts, factsAt), resolved, programmes ?? undefined);
    const hidden = new Set(redacted);
    const issues = differingParts(parts, again)
      .filter((at) => !hidden.has(at))
      .map((at) => issueAt('records/replay-differs', at));
    return { isSame: issues.length === 0, issues };
  } catch (error) {
    // Facts that the rules at hand do not take are not those the record was made from.
    if (!(error instanceof RulesError)) throw error;
    return { isSame: false, issues: error.issues };
  }
}

/** Files that are not the same ones, by their ids; the place and day where all of them are. */
function others(rules: SealedRecord['rules'], resolved: Resolved): readonly string[] {
  const hashes = new Map(resolved.files.map(({ id, hash }) => [id, hash]));
  const gone = rules.files.filter(({ id, hash }) => hashes.get(id) !== hash).map(({ id }) => id);
  const known = new Set(rules.files.map(({ id }) => id));
  const added = resolved.files.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const files = [...gone, ...added];
  return files.length > 0 ? files : [`${rules.region} ${rules.asOf}`];
}
