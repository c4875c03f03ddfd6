import { type Issue, RulesError } from '../../base/errors.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { type HouseholdFile, householdOf } from '../load-household.js';
import type { RulesInUse } from './rules-in-use.js';

/** The file of a household, or of several of its times, that a command is given. */
export function readHousehold(path: string, io: Io): HouseholdFile {
  try {
    return householdOf(io.read(path), path);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const isUnread = error.code === 'node/cannot-read';
    const exitCode = isUnread ? exitCodes.cannotRead : exitCodes.badHousehold;
    throw new Failure(exitCode, error.issues, { cause: error });
  }
}

/**
 * Problems of the household point into its file, those of rules into theirs.
 *
 * @param file - `null` while there is none
 */
export function householdFailure(
  error: RulesError,
  file: HouseholdFile | null,
  used: RulesInUse,
): Failure {
  const issues = error.issues.flatMap((issue): readonly Issue[] =>
    issue.file === undefined ? (file?.locate([issue]) ?? [issue]) : used.locate([issue]),
  );
  const isOfHousehold = error.issues.every(
    (issue) => issue.file === undefined || issue.code === 'readings/decision-outside-range',
  );
  const exitCode = isOfHousehold ? exitCodes.badHousehold : exitCodes.brokenRules;
  return new Failure(exitCode, issues, { cause: error });
}
