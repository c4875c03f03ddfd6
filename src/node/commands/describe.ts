import { type DescribeOptions, describeRules } from '../../authoring/describe/rules-page.js';
import { RulesError } from '../../base/errors.js';
import { closest } from '../../base/suggest.js';
import type { ParsedRuleFile } from '../../rulefile/parsed-file.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { layeredRules } from '../layers-above.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { addCommonOptions, type CommonOptions } from './options.js';
import { rulesInUse } from './rules-in-use.js';

interface DescribeCommandOptions extends Omit<CommonOptions, 'format'> {
  readonly format: NonNullable<DescribeOptions['format']>;
  readonly out?: string;
}

/** `doudi describe [FILE] --region CODE`: rules as a page. */
export const addDescribe: AddCommand = (program, lang, io) => {
  const command = program
    .command('describe')
    .description(helpTexts.describe[lang])
    .argument('[file]', helpTexts.describedFile[lang])
    .option('--out <file>', helpTexts.pageOut[lang])
    .action((file: string | undefined, options: DescribeCommandOptions) => {
      const { rules, knownOn, format } = options;
      const described = file === undefined ? undefined : fileOf(file, rules);
      const region = described?.content.region ?? options.region;
      if (region === undefined) {
        const issue = { code: 'node/region-needed', pointer: '', params: {} };
        throw new Failure(exitCodes.usage, [issue]);
      }
      // A file is shown as it stood on the day it took effect, unless another day is asked for.
      const asOf = options.asOf ?? described?.content.from ?? chinaDate(io.now());
      const { resolved, library } = rulesInUse({ rules, region, asOf, knownOn });
      const page = describeRules(resolved, library, options.lang, { file: described?.id, format });
      if (options.out === undefined) io.out(page);
      else writePage(options.out, page, io);
    });
  addCommonOptions(command, lang, ['markdown', 'html']);
};

function fileOf(id: string, rules: string | undefined): ParsedRuleFile {
  const { library } = layeredRules(rules);
  const found = library.files.find((file) => file.id === id);
  if (found !== undefined) return found;
  const ids = library.files.map((file) => file.id);
  const params = { file: id, suggestion: closest(id, ids) ?? '' };
  throw new Failure(exitCodes.usage, [{ code: 'node/no-such-rule-file', pointer: '', params }]);
}

function writePage(path: string, page: string, io: Io): void {
  try {
    io.write(path, page);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(exitCodes.cannotWrite, error.issues, { cause: error });
  }
}
