import { Option } from 'commander';
import { exportSheets } from '../../authoring/sheets/export-sheets.js';
import { importSheets, type SheetEdit } from '../../authoring/sheets/import-sheets.js';
import { type Issue, RulesError } from '../../base/errors.js';
import { type Language, languages } from '../../base/language.js';
import { parseRuleFile } from '../../rulefile/parse.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { defaultLanguage } from './options.js';

interface SheetOptions {
  readonly out: string;
  readonly lang: Language;
}

/** `doudi sheet export | import`: a rule file as sheets, and edited sheets back into it. */
export const addSheet: AddCommand = (program, lang, io) => {
  const sheet = program.command('sheet').description(helpTexts.sheet[lang]).helpCommand(false);
  const language = () =>
    new Option('--lang <lang>', helpTexts.lang[lang]).choices(languages).default(defaultLanguage);
  sheet
    .command('export')
    .description(helpTexts.sheetExport[lang])
    .argument('<rules>', helpTexts.ruleFile[lang])
    .requiredOption('--out <path>', helpTexts.sheetOut[lang])
    .addOption(language())
    .action((path: string, options: SheetOptions) => attempt(() => exported(path, options, io)));
  sheet
    .command('import')
    .description(helpTexts.sheetImport[lang])
    .argument('<rules>', helpTexts.ruleFile[lang])
    .argument('<sheets...>', helpTexts.sheets[lang])
    .requiredOption('--out <file>', helpTexts.rulesOut[lang])
    .addOption(language())
    .action((path: string, sheets: readonly string[], options: SheetOptions) =>
      attempt(() => imported(path, sheets, options, io)),
    );
};

async function exported(path: string, { out, lang }: SheetOptions, io: Io): Promise<void> {
  const { file, text } = ruleFile(path, io);
  // Spreadsheets are loaded only where they are asked for.
  const { writeSheets } = await import('../sheets/files.js');
  await writeSheets(out, exportSheets(file, text, lang));
}

async function imported(
  path: string,
  paths: readonly string[],
  { out }: SheetOptions,
  io: Io,
): Promise<void> {
  const { file, text } = ruleFile(path, io);
  const { readSheets } = await import('../sheets/files.js');
  const unread: Issue[] = [];
  const sheets = paths.flatMap((each) => {
    try {
      return readSheets(each);
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      unread.push(...error.issues);
      return [];
    }
  });
  const result = importSheets(file, text, sheets);
  const issues = [...unread, ...(result.ok ? [] : result.issues)];
  if (issues.length > 0) throw new RulesError(issues, 'The sheets cannot be taken.');
  if (!result.ok) return;
  io.write(out, result.text);
  io.out(result.edits.map(editLine).join(''));
}

function editLine({ cell, pointer, before, after }: SheetEdit): string {
  return `${cell} ${pointer}: ${before} → ${after}\n`;
}

/** Its id is the last two parts of its path. */
function ruleFile(path: string, io: Io) {
  const text = io.read(path);
  const id = path
    .replaceAll('\\', '/')
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/\.json$/, '');
  const parsed = parseRuleFile(text, { id });
  if (!parsed.ok) throw new RulesError(parsed.issues, `${path} is no rule file.`);
  return { file: parsed.file, text };
}

const codesOf: Readonly<Record<string, ExitCode>> = {
  'node/cannot-read': exitCodes.cannotRead,
  'node/cannot-write': exitCodes.cannotWrite,
};

async function attempt(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const exitCode = codesOf[error.code] ?? exitCodes.brokenRules;
    throw new Failure(exitCode, error.issues, { cause: error });
  }
}
