import { type Issue, RulesError } from '../../base/errors.js';
import { determine } from '../../determination/determine.js';
import { renderDetermination } from '../../determination/render/render.js';
import type { Determination } from '../../determination/result.js';
import { parseHousehold } from '../../facts/parse-household.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { type HouseholdFile, householdOf } from '../load-household.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { addCommonOptions, type CommonOptions } from './options.js';
import { type RulesInUse, rulesInUse } from './rules-in-use.js';

/** `doudi determine FILE` */
export const addDetermine: AddCommand = (program, lang, io) => {
  const command = program
    .command('determine')
    .description(helpTexts.determine[lang])
    .argument('<file>', helpTexts.file[lang])
    .action((file: string, options: CommonOptions) => {
      const determination = determineFile(file, options, io);
      io.out(
        options.format === 'json'
          ? `${JSON.stringify(determination, null, 2)}\n`
          : renderDetermination(determination, options.lang),
      );
    });
  addCommonOptions(command, lang);
};

/** The determination of a household file by the rules the options choose. */
export function determineFile(path: string, options: CommonOptions, io: Io): Determination {
  const { rules, knownOn } = options;
  const file = readHousehold(path, io);
  const household = inRegion(file.value, options.region);
  const region = options.region ?? regionOf(household, file);
  const asOf = options.asOf ?? chinaDate(io.now());
  const used = rulesInUse({ rules, region, asOf, knownOn });
  try {
    return determine(parseHousehold(household, used.resolved.vocabulary), used.resolved);
  } catch (error) {
    if (error instanceof RulesError) throw failureOf(error, file, used);
    throw error;
  }
}

function readHousehold(path: string, io: Io): HouseholdFile {
  try {
    return householdOf(io.read(path), path);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const isUnread = error.code === 'node/cannot-read';
    const exitCode = isUnread ? exitCodes.cannotRead : exitCodes.badHousehold;
    throw new Failure(exitCode, error.issues, { cause: error });
  }
}

/** A household that names no region of its own belongs to the one asked for. */
function inRegion(household: unknown, region: string | undefined): unknown {
  if (region === undefined || !isObject(household) || 'region' in household) return household;
  return { ...household, region };
}

function regionOf(household: unknown, file: HouseholdFile): string {
  const region = isObject(household) ? household.region : undefined;
  if (typeof region === 'string') return region;
  const issue = { code: 'node/no-region', pointer: '', params: {} };
  throw new Failure(exitCodes.badHousehold, file.locate([issue]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Problems of the household point into its file, those of rules into theirs. */
function failureOf(error: RulesError, file: HouseholdFile, used: RulesInUse): Failure {
  const issues = error.issues.flatMap((issue): readonly Issue[] =>
    issue.file === undefined ? file.locate([issue]) : used.locate([issue]),
  );
  const isOfHousehold = error.issues.every(
    (issue) => issue.file === undefined || issue.code === 'readings/decision-outside-range',
  );
  const exitCode = isOfHousehold ? exitCodes.badHousehold : exitCodes.brokenRules;
  return new Failure(exitCode, issues, { cause: error });
}
