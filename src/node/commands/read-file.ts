import { RulesError } from '../../base/errors.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { type HouseholdFile, householdOf } from '../load-household.js';

/** A file of a household, or of several of its times, as named on the command line. */
export function readFile(path: string, io: Io): HouseholdFile {
  try {
    return householdOf(io.read(path), path);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const isUnread = error.code === 'node/cannot-read';
    const exitCode = isUnread ? exitCodes.cannotRead : exitCodes.badHousehold;
    throw new Failure(exitCode, error.issues, { cause: error });
  }
}
