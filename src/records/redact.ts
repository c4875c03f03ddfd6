import { RulesError } from '../base/errors.js';
import { factsAt, traceAt } from './contents.js';
import { isOpen, type Leaf, type SealedRecord } from './record.js';
import { issueAt } from './seal.js';

/**
 * The same record with some parts gone but for their hashes: it still proves that nothing of the
 * rest was changed. Where facts are redacted the trace goes as well, because it speaks of them;
 * what results allow to conclude remains, unless they are redacted too.
 *
 * @param pointers - into the record: `/facts/members/0/birthDate`, `/facts/members`, `/results/persons`
 * @throws RulesError `records/nothing-there`, every pointer that names nothing
 */
export function redact(record: SealedRecord, pointers: readonly string[]): SealedRecord {
  const missing = pointers.filter((pointer) => !record.leaves.some(({ at }) => isIn(at, pointer)));
  if (missing.length > 0) {
    const issues = missing.map((pointer) => issueAt('records/nothing-there', pointer));
    throw new RulesError(issues, `The record has no ${missing.join(', ')}.`);
  }
  const ofFacts = pointers.some((pointer) => isIn(pointer, factsAt));
  const gone = ofFacts ? [...pointers, traceAt] : pointers;
  const leaves = record.leaves.map((leaf): Leaf => {
    const isGone = isOpen(leaf) && gone.some((pointer) => isIn(leaf.at, pointer));
    return isGone ? { at: leaf.at, hash: leaf.hash } : leaf;
  });
  return { ...record, leaves };
}

function isIn(at: string, pointer: string): boolean {
  return at === pointer || at.startsWith(`${pointer}/`);
}
