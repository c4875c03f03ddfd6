import { Command, CommanderError } from 'commander';
import type { Language } from '../base/language.js';
import { packageVersion } from './builtin-rules.js';
import { helpHeadings, helpTexts } from './commands/help-texts.js';
import { commands } from './commands/index.js';
import { mannerIn } from './commands/options.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { Failure, report } from './failure.js';
import { type Io, processIo } from './io.js';
import { usageIssue } from './usage-issue.js';

/**
 * Runs the command line.
 *
 * @param args - arguments without the program's own name
 * @returns the exit code
 */
export async function main(args: readonly string[], io: Io = processIo): Promise<ExitCode> {
  const manner = mannerIn(args);
  let shown = '';
  const program = makeProgram(manner.lang, io, (text) => {
    shown += text;
  });
  for (const add of commands) add(program, manner.lang, io);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCodes.ok;
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) return exitCodes.ok;
    if (isHelp(error)) io.err(shown);
    else report(failure, manner, io);
    return failure.exitCode;
  }
}

function makeProgram(lang: Language, io: Io, writeErr: (text: string) => void): Command {
  return (
    new Command('doudi')
      .description(helpTexts.program[lang])
      .version(packageVersion(), '-V, --version', helpTexts.version[lang])
      .helpOption('-h, --help', helpTexts.help[lang])
      .helpCommand(false)
      .configureHelp({ styleTitle: (title) => helpHeadings[title]?.[lang] ?? title })
      // What is wrong is told by `report`, in the language and format asked for.
      .configureOutput({ writeOut: io.out, writeErr })
      .exitOverride()
  );
}

/** `null` where help or the version was asked for and shown. */
function failureOf(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  if (!(error instanceof CommanderError)) return fault(error);
  if (error.exitCode === 0) return null;
  return new Failure(exitCodes.usage, [usageIssue(error)], { cause: error });
}

/** Nothing was asked for, so the help is the answer. */
function isHelp(error: unknown): boolean {
  return error instanceof CommanderError && error.code === 'commander.help';
}

/** Something nobody foresaw: a fault of the program. */
function fault(error: unknown): Failure {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const issue = { code: 'node/fault', pointer: '', params: { reason } };
  return new Failure(exitCodes.fault, [issue], { cause: error });
}
