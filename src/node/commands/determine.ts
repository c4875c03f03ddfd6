import { Option } from 'commander';
import { RulesError } from '../../base/errors.js';
import { determine } from '../../determination/determine.js';
import { explain } from '../../determination/explanation/explain.js';
import {
  type ExplanationDepth,
  renderExplanation,
} from '../../determination/explanation/render/render.js';
import type { Explanation } from '../../determination/explanation/step.js';
import { renderDetermination } from '../../determination/render/render.js';
import type { Determination } from '../../determination/result.js';
import { parseHousehold } from '../../facts/parse-household.js';
import type { Household } from '../../facts/row.js';
import { recordText } from '../../records/record.js';
import { seal } from '../../records/seal.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { packageVersion } from '../builtin-rules.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import type { HouseholdFile } from '../load-household.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { householdFailure, readHousehold } from './household-file.js';
import { addCommonOptions, type CommonOptions } from './options.js';
import { rulesInUse } from './rules-in-use.js';

/** `doudi determine FILE` */
export const addDetermine: AddCommand = (program, lang, io) => {
  const command = program
    .command('determine')
    .description(helpTexts.determine[lang])
    .argument('<file>', helpTexts.file[lang])
    .action((file: string, options: DetermineCommandOptions) => {
      const determined = determinedOf(file, options, io);
      const { determination } = determined;
      const explanations = options.explain === undefined ? [] : explainedOf(determined);
      if (options.seal !== undefined) sealInto(options.seal, determined, io);
      if (options.format === 'json') {
        const told =
          options.explain === undefined ? determination : { ...determination, explanations };
        io.out(`${JSON.stringify(told, null, 2)}\n`);
        return;
      }
      io.out(renderDetermination(determination, options.lang));
      const depth = options.explain;
      for (const explanation of explanations) {
        io.out(`\n${renderExplanation(explanation, options.lang, 'text', { depth })}`);
      }
    });
  addCommonOptions(command, lang)
    .addOption(
      new Option('--explain [depth]', helpTexts.explain[lang])
        .choices(['brief', 'steps', 'all'])
        .preset('steps'),
    )
    .option('--seal <file>', helpTexts.seal[lang]);
};

interface DetermineCommandOptions extends CommonOptions {
  readonly explain?: ExplanationDepth;
  readonly seal?: string;
}

/** A determination with what it was made from. */
interface Determined {
  readonly determination: Determination;
  readonly household: Household;
  readonly resolved: Resolved;
}

function explainedOf({ household, resolved }: Determined): readonly Explanation[] {
  return explain(household, resolved);
}

/** Writes the record, and nothing where a file of that name is there already. */
function sealInto(path: string, { determination, household, resolved }: Determined, io: Io): void {
  const options = { engineVersion: packageVersion(), random: io.random };
  const record = seal(determination, household, resolved, options);
  try {
    io.write(path, recordText(record));
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(exitCodes.cannotWrite, error.issues, { cause: error });
  }
}

/** The determination of a household file by the rules the options choose. */
export function determineFile(path: string, options: CommonOptions, io: Io): Determination {
  return determinedOf(path, options, io).determination;
}

function determinedOf(path: string, options: CommonOptions, io: Io): Determined {
  const { rules, knownOn } = options;
  const file = readHousehold(path, io);
  const household = inRegion(file.value, options.region);
  const region = options.region ?? regionOf(household, file);
  const asOf = options.asOf ?? chinaDate(io.now());
  const used = rulesInUse({ rules, region, asOf, knownOn });
  try {
    const { resolved } = used;
    const parsed = parseHousehold(household, resolved.vocabulary);
    return { determination: determine(parsed, resolved), household: parsed, resolved };
  } catch (error) {
    if (error instanceof RulesError) throw householdFailure(error, file, used);
    throw error;
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
