import { RulesError } from '../../base/errors.js';
import { beginInterview, type Interview } from '../../determination/interview/interview.js';
import type { HouseholdInput } from '../../facts/types.js';
import { holdInterview } from '../ask/interview-loop.js';
import { askDay, askPlace } from '../ask/place-and-day.js';
import { say } from '../ask/reply.js';
import { Interrupted, type Terminal } from '../ask/terminal.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import type { HouseholdFile } from '../load-household.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { householdFailure, readHousehold } from './household-file.js';
import { addCommonOptions, type CommonOptions } from './options.js';
import { type RulesInUse, rulesInUse } from './rules-in-use.js';

/** `doudi ask FILE`: an interview in the terminal, kept in a household file. */
export const addAsk: AddCommand = (program, lang, io) => {
  const command = program
    .command('ask')
    .description(helpTexts.ask[lang])
    .argument('<file>', helpTexts.askFile[lang])
    .action(async (path: string, options: CommonOptions) => {
      const terminal = await io.terminal(options.lang);
      if (terminal === null) throw needsTerminal();
      try {
        await interview(path, options, io, terminal);
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        terminal.say(say('notSaved', options.lang));
      }
    });
  addCommonOptions(command, lang);
};

async function interview(
  path: string,
  options: CommonOptions,
  io: Io,
  terminal: Terminal,
): Promise<void> {
  const { lang, rules, knownOn } = options;
  const file = io.exists(path) ? readHousehold(path, io) : null;
  terminal.say(say('welcome', lang));
  const before = isObject(file?.value) ? file.value : {};
  const region = String(before.region ?? options.region ?? (await askPlace(terminal, lang, rules)));
  const today = chinaDate(io.now());
  const asOf = options.asOf ?? (await askDay(terminal, lang, today));
  const used = rulesInUse({ rules, region, asOf, knownOn });
  // What is no object is refused by the parser, in its own words.
  const household = file !== null && !isObject(file.value) ? file.value : { ...before, region };
  const first = begun(household as HouseholdInput, file, used);
  const save = (now: Interview) => keep(path, now, io);
  const last = await holdInterview(first, { terminal, lang, save });
  if (last.answered === 0) return terminal.say(say('notSaved', lang));
  terminal.say(say('saved', lang, { file: path }));
  terminal.say(say('seeAll', lang, { command: commandFor(path, asOf, options) }));
}

function begun(household: HouseholdInput, file: HouseholdFile | null, used: RulesInUse): Interview {
  try {
    return beginInterview(household, used.resolved);
  } catch (error) {
    if (error instanceof RulesError) throw householdFailure(error, file, used);
    throw error;
  }
}

function keep(path: string, { household }: Interview, io: Io): void {
  try {
    io.replace(path, `${JSON.stringify(household, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(exitCodes.cannotWrite, error.issues, { cause: error });
  }
}

function commandFor(path: string, asOf: string, { rules, lang }: CommonOptions): string {
  const from = rules === undefined ? '' : ` --rules ${rules}`;
  return `doudi determine ${path} --as-of ${asOf}${from} --lang ${lang}`;
}

function needsTerminal(): Failure {
  return new Failure(exitCodes.usage, [{ code: 'node/needs-terminal', pointer: '', params: {} }]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
