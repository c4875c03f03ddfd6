import { Option } from 'commander';
import { RulesError } from '../../base/errors.js';
import { explain } from '../../determination/explanation/explain.js';
import {
  type ExplanationDepth,
  renderExplanation,
} from '../../determination/explanation/render/render.js';
import type { Explanation } from '../../determination/explanation/step.js';
import { renderDetermination } from '../../determination/render/render.js';
import { recordText } from '../../records/record.js';
import { seal } from '../../records/seal.js';
import { packageVersion } from '../builtin-rules.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import type { AddCommand } from './command.js';
import { type Determined, determinedFrom } from './determined.js';
import { helpTexts } from './help-texts.js';
import { readHousehold } from './household-file.js';
import { addCommonOptions, type CommonOptions, termsOption } from './options.js';

/** `doudi determine FILE` */
export const addDetermine: AddCommand = (program, lang, io) => {
  const command = program
    .command('determine')
    .description(helpTexts.determine[lang])
    .argument('<file>', helpTexts.file[lang])
    .action((file: string, options: DetermineCommandOptions) => {
      const determined = determinedFrom(readHousehold(file, io), options, io);
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
    .addOption(termsOption(lang))
    // A record is replayed by its rule files, which do not hold these values.
    .addOption(new Option('--seal <file>', helpTexts.seal[lang]).conflicts('terms'));
};

interface DetermineCommandOptions extends CommonOptions {
  readonly explain?: ExplanationDepth;
  readonly terms?: string;
  readonly seal?: string;
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
