import { Option } from 'commander';
import { RulesError } from '../../base/errors.js';
import type { BatchRequest } from '../batch/request.js';
import { tallyText } from '../batch/tally-text.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { stdinName } from '../read-text.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import {
  addCommonOptions,
  type CommonOptions,
  termsIn,
  termsOption,
  wholeNumber,
} from './options.js';

interface BatchOptions extends CommonOptions {
  readonly out: string;
  readonly errors?: string;
  readonly workers?: number;
  readonly noteEvery: number;
  readonly resume?: boolean;
  readonly full?: boolean;
  readonly brief?: boolean;
  readonly terms?: string;
}

/** Sixteen megabytes of input. */
const usualBlocks = 64;

/** `doudi batch IN --out OUT`: a whole caseload. */
export const addBatch: AddCommand = (program, lang, io) => {
  const command = program
    .command('batch')
    .description(helpTexts.batch[lang])
    .argument('<in>', helpTexts.batchIn[lang])
    .requiredOption('--out <file>', helpTexts.batchOut[lang])
    .option('--errors <file>', helpTexts.batchErrors[lang])
    .option('--workers <n>', helpTexts.workers[lang], wholeNumber)
    .option('--note-every <n>', helpTexts.noteEvery[lang], wholeNumber, usualBlocks)
    .option('--resume', helpTexts.resume[lang])
    .option('--full', helpTexts.full[lang])
    .addOption(termsOption(lang))
    .addOption(new Option('--brief', helpTexts.brief[lang]).conflicts('full'))
    .action(async (input: string, options: BatchOptions) => {
      const request = requestOf(input, options, io);
      // Threads, tables and progress are loaded only where a caseload is asked for.
      const { runBatch } = await import('../batch/run-batch.js');
      const tally = await attempt(() =>
        runBatch(request, { ...io.streams, now: io.now, worker: io.worker }),
      );
      const text = options.format === 'json' ? `${JSON.stringify(tally, null, 2)}\n` : undefined;
      const told = text ?? tallyText(tally, options.lang);
      if (request.out === stdinName) io.err(told);
      else io.out(told);
      if (tally.badLines > 0) throw new Failure(exitCodes.badHousehold, []);
    });
  addCommonOptions(command, lang);
};

function requestOf(input: string, options: BatchOptions, io: Io): BatchRequest {
  const { out, errors, workers = null, resume = false, lang } = options;
  const { rules = null, region = null, knownOn = null } = options;
  const isCsv = /\.csv(\.gz)?$/.test(out);
  return {
    input,
    out,
    problems: errors ?? (out === stdinName ? null : `${out}.errors.ndjson`),
    settings: {
      rules,
      region,
      asOf: options.asOf ?? chinaDate(io.now()),
      knownOn,
      terms: termsIn(options.terms, io) ?? null,
      output: isCsv ? 'csv' : 'ndjson',
      detail: options.brief ? 'brief' : options.full ? 'full' : 'usual',
      lang,
    },
    workers,
    noteEvery: Math.max(1, options.noteEvery),
    resume,
  };
}

const codesOf: Readonly<Record<string, ExitCode>> = {
  'node/cannot-read': exitCodes.cannotRead,
  'node/bad-csv': exitCodes.cannotRead,
  'node/csv-not-in-order': exitCodes.cannotRead,
  'node/cannot-write': exitCodes.cannotWrite,
  'node/no-good-line': exitCodes.badHousehold,
};

async function attempt<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(codesOf[error.code] ?? exitCodes.usage, error.issues, { cause: error });
  }
}
