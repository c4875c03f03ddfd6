import { Option } from 'commander';
import { diffRules } from '../../authoring/diff/diff.js';
import { type DiffFormat, diffFormats, renderDiff } from '../../authoring/diff/render-diff.js';
import { RulesError } from '../../base/errors.js';
import type { Language } from '../../base/language.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { readCaseload } from '../read-caseload.js';
import { rulesToCompare } from '../rules-to-compare.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { dayGiven, langOption, wholeNumber } from './options.js';

interface DiffOptions {
  readonly region?: string;
  readonly rules?: string;
  readonly asOf?: string;
  readonly caseload?: string;
  readonly tries?: number;
  readonly lang: Language;
  readonly format: DiffFormat;
}

/** `doudi diff OLD NEW`: what changed in meaning, and whom it moves. */
export const addDiff: AddCommand = (program, lang, io) => {
  program
    .command('diff')
    .description(helpTexts.diff[lang])
    .argument('<old>', helpTexts.old[lang])
    .argument('<new>', helpTexts.new[lang])
    .option('--region <code>', helpTexts.comparedRegion[lang])
    .option('--rules <dir>', helpTexts.rules[lang])
    .option('--as-of <date>', helpTexts.comparedOn[lang], dayGiven)
    .option('--caseload <file>', helpTexts.caseload[lang])
    .option('--tries <number>', helpTexts.tries[lang], wholeNumber)
    .addOption(langOption(lang))
    .addOption(
      new Option('--format <format>', helpTexts.format[lang]).choices(diffFormats).default('text'),
    )
    .action((before: string, after: string, options: DiffOptions) => {
      const { rules, region, caseload: path, tries } = options;
      const asOf = options.asOf ?? chinaDate(io.now());
      const of = (side: string) =>
        attempt(exitCodes.brokenRules, () => rulesToCompare(side, { rules, region, asOf }));
      const [old, now] = [of(before), of(after)];
      const caseload =
        path === undefined
          ? undefined
          : attempt(exitCodes.badHousehold, () => readCaseload(io.read(path), path));
      io.out(renderDiff(diffRules(old, now, { caseload, tries }), options.format, options.lang));
    });
};

const codesOf: Readonly<Record<string, ExitCode>> = {
  'node/cannot-read': exitCodes.cannotRead,
  'node/no-rule-files': exitCodes.cannotRead,
  'node/region-needed': exitCodes.usage,
  'region/unknown': exitCodes.unknownRegion,
  'rulefile/not-in-force': exitCodes.notInForce,
};

function attempt<T>(otherwise: ExitCode, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(codesOf[error.code] ?? otherwise, error.issues, { cause: error });
  }
}
