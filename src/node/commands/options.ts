import { type Command, Option } from 'commander';
import { parseIsoDate } from '../../base/date.js';
import { RulesError } from '../../base/errors.js';
import { type Language, languages } from '../../base/language.js';
import { parseTerms, type Terms } from '../../rulefile/parse-terms.js';
import { exitCodes } from '../exit-codes.js';
import { Failure, type Manner } from '../failure.js';
import type { Io } from '../io.js';
import { helpTexts } from './help-texts.js';

/** Options by which rules and manner are chosen, alike in every command. */
export interface CommonOptions {
  readonly rules?: string;
  readonly region?: string;
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly lang: Language;
  readonly format: Manner['format'];
}

export const defaultLanguage: Language = 'zh-Hant';

/** Adds the options that choose rules, day, language and format, the first of which is meant. */
export function addCommonOptions(
  command: Command,
  lang: Language,
  formats: readonly [string, ...string[]] = ['text', 'json'],
): Command {
  return addRuleOptions(command, lang)
    .option('--as-of <date>', helpTexts.asOf[lang], dayGiven)
    .option('--known-on <date>', helpTexts.knownOn[lang], dayGiven)
    .addOption(formatOption(lang, formats));
}

/** Adds the options that choose rules and language. */
export function addRuleOptions(command: Command, lang: Language): Command {
  return command
    .option('--rules <dir>', helpTexts.rules[lang])
    .option('--region <code>', helpTexts.region[lang])
    .addOption(langOption(lang));
}

/** The option that names a file of values for terms the rules leave open. */
export function termsOption(lang: Language): Option {
  return new Option('--terms <file>', helpTexts.terms[lang]);
}

/** The values in the file that `termsOption` names. */
export function termsIn(path: string | undefined, io: Io): Terms | undefined {
  if (path === undefined) return undefined;
  try {
    return parseTerms(io.read(path), path);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const isUnread = error.code === 'node/cannot-read';
    const exitCode = isUnread ? exitCodes.cannotRead : exitCodes.usage;
    throw new Failure(exitCode, error.issues, { cause: error });
  }
}

/** The formats of a command, the first of which is meant. */
export function formatOption(lang: Language, formats: readonly [string, ...string[]]): Option {
  return new Option('--format <format>', helpTexts.format[lang])
    .choices(formats)
    .default(formats[0]);
}

/** The day that an option gives. */
export function dayGiven(text: string): string {
  if (parseIsoDate(text) !== undefined) return text;
  const issue = { code: 'node/bad-date', pointer: '', params: { value: text } };
  throw new Failure(exitCodes.usage, [issue]);
}

/** The language in which results and problems are told. */
export function langOption(lang: Language): Option {
  return new Option('--lang <lang>', helpTexts.lang[lang])
    .choices(languages)
    .default(defaultLanguage);
}

/** A whole number that is not negative. */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Failure(exitCodes.usage, [
    { code: 'node/bad-number', pointer: '', params: { value: text } },
  ]);
}

/** The manner asked for, as far as it can be told before the arguments are understood. */
export function mannerIn(argv: readonly string[]): Manner {
  const given = (name: string) => {
    const joined = argv.find((word) => word.startsWith(`${name}=`));
    const index = argv.indexOf(name);
    return joined?.slice(name.length + 1) ?? (index < 0 ? undefined : argv[index + 1]);
  };
  const lang = languages.find((each) => each === given('--lang')) ?? defaultLanguage;
  return { lang, format: given('--format') === 'json' ? 'json' : 'text' };
}
