import { householdTypes } from '../../facts/type-declarations.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { addCommonOptions, type CommonOptions } from './options.js';
import { rulesInUse } from './rules-in-use.js';

/** `doudi types --region CODE`: TypeScript declarations of the households of a place. */
export const addTypes: AddCommand = (program, lang, io) => {
  const command = program
    .command('types')
    .description(helpTexts.types[lang])
    .action(({ rules, region, knownOn, ...options }: CommonOptions) => {
      if (region === undefined) {
        const issue = { code: 'node/region-needed', pointer: '', params: {} };
        throw new Failure(exitCodes.usage, [issue]);
      }
      const asOf = options.asOf ?? chinaDate(io.now());
      const { resolved } = rulesInUse({ rules, region, asOf, knownOn });
      const about = `Households of ${resolved.name.en} (${resolved.region}) on ${asOf}.`;
      io.out(householdTypes(resolved.vocabulary, about));
    });
  addCommonOptions(command, lang);
};
