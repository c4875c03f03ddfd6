import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newCounty } from '../../authoring/new-county/new-county.js';
import { parseIsoDate } from '../../base/date.js';
import { type Issue, RulesError } from '../../base/errors.js';
import type { Language, Localized } from '../../base/language.js';
import { isRegionCode } from '../../facts/region-code.js';
import { renderIssue } from '../../messages/render.js';
import { Interrupted } from '../ask/terminal.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { rulesToCheck } from '../rules-to-check.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { langOption } from './options.js';

interface CountyOptions {
  readonly region?: string;
  readonly name?: string;
  readonly nameHans?: string;
  readonly nameEn?: string;
  readonly from?: string;
  readonly above?: string;
  readonly rules?: string;
  readonly out?: string;
  readonly lang: Language;
}

/** `doudi new county`: a rule file in which everything open is listed, to be filled in. */
export const addNew: AddCommand = (program, lang, io) => {
  program
    .command('new')
    .description(helpTexts.begin[lang])
    .command('county')
    .description(helpTexts.county[lang])
    .option('--region <code>', helpTexts.newRegion[lang])
    .option('--name <name>', helpTexts.newName[lang])
    .option('--name-hans <name>', helpTexts.newNameHans[lang])
    .option('--name-en <name>', helpTexts.newNameEn[lang])
    .option('--from <date>', helpTexts.newFrom[lang])
    .option('--above <code>', helpTexts.newAbove[lang])
    .option('--rules <dir>', helpTexts.rules[lang])
    .option('--out <dir>', helpTexts.newOut[lang])
    .addOption(langOption(lang))
    .action(async (options: CountyOptions) => {
      const path = write(options, await asked(options, io), io);
      io.out(`${path}\n`);
    });
};

/** What has to be known of the place. */
interface Answers {
  readonly region: string;
  readonly name: string;
  readonly nameHans: string;
  /** Empty: the Chinese name. */
  readonly nameEn: string;
  readonly from: string;
  /** Empty: the nearest layer. */
  readonly above: string;
}

/** What the options leave out is asked for where somebody sits at a terminal. */
async function asked(options: CountyOptions, io: Io): Promise<Answers> {
  const { region, name, nameHans, from, lang } = options;
  const needed = { '--region': region, '--name': name, '--name-hans': nameHans, '--from': from };
  const missing = Object.entries(needed)
    .filter(([, value]) => value === undefined)
    .map(([option]) => option);
  const terminal = missing.length === 0 ? null : await io.terminal(lang);
  if (missing.length > 0 && terminal === null) throw incomplete(missing);
  const ask = async (
    known: string | undefined,
    text: Localized,
    problem: (answer: string) => string | null,
  ) => known ?? (await terminal?.enter(text[lang], problem)) ?? '';
  const told = (code: string, params: Issue['params']) =>
    renderIssue({ code, pointer: '', params }, lang);
  const needs = (option: string, answer: string) =>
    answer === '' ? told('node/options-needed', { options: [option] }) : null;
  try {
    return {
      region: await ask(region, helpTexts.newRegion, (answer) =>
        isRegionCode(answer) ? null : told('authoring/bad-region', { region: answer }),
      ),
      name: await ask(name, helpTexts.newName, (answer) => needs('--name', answer)),
      // Nothing here converts one script into the other.
      nameHans: await ask(nameHans, helpTexts.newNameHans, (answer) =>
        needs('--name-hans', answer),
      ),
      nameEn: await ask(options.nameEn, helpTexts.newNameEn, () => null),
      from: await ask(from, helpTexts.newFrom, (answer) =>
        parseIsoDate(answer) === undefined ? told('authoring/bad-date', { from: answer }) : null,
      ),
      above: await ask(options.above, helpTexts.newAbove, () => null),
    };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    throw incomplete(missing);
  }
}

function incomplete(missing: readonly string[]): Failure {
  const issue = { code: 'node/options-needed', pointer: '', params: { options: missing } };
  return new Failure(exitCodes.usage, [issue]);
}

function write(options: CountyOptions, answers: Answers, io: Io): string {
  const { rules, out = rules ?? 'rules' } = options;
  const { region, name, nameHans, nameEn, from, above } = answers;
  try {
    const { library } = rulesToCheck(rules === undefined ? [] : [rules], undefined);
    const names = { 'zh-Hant': name, 'zh-Hans': nameHans, en: nameEn || nameHans };
    const file = newCounty(library, {
      region,
      name: names,
      above: above === '' ? undefined : above,
      from,
    });
    const path = join(out, `${file.id}.json`);
    mkdirSync(dirname(path), { recursive: true });
    io.write(path, file.text);
    return path;
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const isOfDisk = error.code === 'node/cannot-write';
    throw new Failure(isOfDisk ? exitCodes.cannotWrite : exitCodes.usage, error.issues, {
      cause: error,
    });
  }
}
