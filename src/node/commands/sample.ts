import { sampleHouseholds } from '../../samples/index.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { addCommonOptions, type CommonOptions, wholeNumber } from './options.js';
import { rulesInUse } from './rules-in-use.js';

interface SampleOptions extends CommonOptions {
  readonly households: number;
  readonly seed: number;
}

const usualHouseholds = 100;
const usualSeed = 1;

/** `doudi sample --region CODE`: made-up households, the same for the same seed. */
export const addSample: AddCommand = (program, lang, io) => {
  const command = program
    .command('sample')
    .description(helpTexts.sample[lang])
    .option('--households <n>', helpTexts.households[lang], wholeNumber, usualHouseholds)
    .option('--seed <n>', helpTexts.seed[lang], wholeNumber, usualSeed)
    .action(async ({ rules, region, knownOn, households, seed, ...options }: SampleOptions) => {
      if (region === undefined) {
        const issue = { code: 'node/region-needed', pointer: '', params: {} };
        throw new Failure(exitCodes.usage, [issue]);
      }
      const asOf = options.asOf ?? chinaDate(io.now());
      const { resolved } = rulesInUse({ rules, region, asOf, knownOn });
      const { StreamSink } = await import('../batch/stream-sink.js');
      const sink = new StreamSink(io.streams.stdout);
      for (const household of sampleHouseholds({ resolved, count: households, seed })) {
        sink.append(`${JSON.stringify(household)}\n`);
        await sink.keep();
      }
    });
  addCommonOptions(command, lang);
};
