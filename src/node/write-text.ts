import { randomUUID } from 'node:crypto';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/**
 * Writes a file in the place of what stands there, which stays whole until the new one is.
 *
 * @throws RulesError `node/cannot-write`
 */
export function replaceText(path: string, text: string): void {
  const target = targetOf(path);
  const beside = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(beside, text, { flag: 'wx', mode: modeOf(target), flush: true });
    renameSync(beside, target);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cannotWrite(path, cause);
  }
}

/** A link stays a link: what it leads to is replaced. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** A household file tells of people: nobody else may read a new one. */
function modeOf(path: string): number {
  const ownersOnly = 0o600;
  return (statSync(path, { throwIfNoEntry: false })?.mode ?? ownersOnly) & 0o777;
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
