import { writeFileSync } from 'node:fs';
import { RulesError } from '../base/errors.js';
import type { NodeCode } from '../messages/node.js';

/**
 * Writes a new file. A file that is there already is left alone: a record is never written over.
 *
 * @throws RulesError `node/cannot-write`
 */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** A file that the system does not take. */
export function cannotWrite(path: string, cause: unknown): RulesError<NodeCode> {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const issue = {
    code: 'node/cannot-write',
    pointer: '',
    file: path,
    params: { path, reason },
  } as const;
  return new RulesError([issue], `${path} cannot be written.`, { cause });
}
