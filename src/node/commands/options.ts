import { type Command, Option } from 'commander';
import { parseIsoDate } from '../../base/date.js';
import { type Language, languages } from '../../base/language.js';
import { exitCodes } from '../exit-codes.js';
import { Failure, type Manner } from '../failure.js';
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
