import { RulesError } from '../../base/errors.js';
import type { Language } from '../../base/language.js';
import type { Case } from '../../determination/ledger/case.js';
import { ledger } from '../../determination/ledger/ledger.js';
import { parseCase } from '../../determination/ledger/parse-case.js';
import { renderLedger } from '../../determination/ledger/render/render.js';
import type { Ledger } from '../../determination/ledger/result.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import type { HouseholdFile } from '../load-household.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { readHousehold } from './household-file.js';
import { addRuleOptions, dayGiven, formatOption } from './options.js';
import { rulesInUse } from './rules-in-use.js';

interface LedgerCommandOptions {
  readonly rules?: string;
  readonly region?: string;
  readonly from?: string;
  readonly to?: string;
  readonly knownOn?: string;
  readonly lang: Language;
  readonly format: 'text' | 'markdown' | 'json';
}

/** `doudi ledger CASE`: what was due month by month, what was paid, and why they differ. */
export const addLedger: AddCommand = (program, lang, io) => {
  const command = program
    .command('ledger')
    .description(helpTexts.ledger[lang])
    .argument('<case>', helpTexts.caseFile[lang])
    .action((path: string, options: LedgerCommandOptions) => {
      const told = ledgerOf(path, options, io);
      io.out(
        options.format === 'json'
          ? `${JSON.stringify(told, null, 2)}\n`
          : renderLedger(told, options.lang, options.format),
      );
    });
  addRuleOptions(command, lang)
    .option('--from <month>', helpTexts.fromMonth[lang])
    .option('--to <month>', helpTexts.toMonth[lang])
    .option('--known-on <date>', helpTexts.ledgerKnownOn[lang], dayGiven)
    .addOption(formatOption(lang, ['text', 'markdown', 'json']));
};

function ledgerOf(path: string, options: LedgerCommandOptions, io: Io): Ledger {
  const file = readHousehold(path, io);
  const theCase = ofCase(file, () => parseCase(file.value));
  const { rules, knownOn } = options;
  const today = chinaDate(io.now());
  const days = theCase.snapshots.map((snapshot) => snapshot.from).sort();
  const from = options.from ?? monthIn(days[0] ?? today);
  const to = options.to ?? monthIn(today);
  const region = options.region ?? regionOf(theCase, file);
  const asOf = days.at(-1) ?? today;
  const used = rulesInUse({ rules, region, asOf, knownOn: undefined });
  try {
    return ledger(theCase, used.library, { from, to, knownOn, region });
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    if (monthCodes.has(error.code)) {
      throw new Failure(exitCodes.usage, error.issues, { cause: error });
    }
    const isOfCase = error.issues.every((issue) => issue.file === undefined);
    const issues = isOfCase ? file.locate(error.issues) : used.locate(error.issues);
    const exitCode = isOfCase ? exitCodes.badHousehold : exitCodes.brokenRules;
    throw new Failure(exitCode, issues, { cause: error });
  }
}

/** What is wrong with the months asked for is wrong with the arguments. */
const monthCodes: ReadonlySet<string> = new Set([
  'determination/no-month',
  'determination/months-reversed',
]);

function monthIn(date: string): string {
  return date.slice(0, 'YYYY-MM'.length);
}

/** Problems of the case point into its file. */
function ofCase<T>(file: HouseholdFile, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(exitCodes.badHousehold, file.locate(error.issues), { cause: error });
  }
}

function regionOf({ snapshots }: Case, file: HouseholdFile): string {
  const region: unknown = snapshots[0]?.household.region;
  if (typeof region === 'string') return region;
  const issue = { code: 'node/no-region', pointer: '/snapshots/0/household', params: {} };
  throw new Failure(exitCodes.badHousehold, file.locate([issue]));
}
