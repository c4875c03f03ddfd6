import { Option } from 'commander';
import { checkRules } from '../../authoring/check/check.js';
import type { Finding, Severity } from '../../authoring/check/finding.js';
import {
  type FindingFormat,
  findingFormats,
  renderFindings,
} from '../../authoring/check/render-findings.js';
import { RulesError } from '../../base/errors.js';
import type { Language } from '../../base/language.js';
import type { IssueCode } from '../../messages/all.js';
import { packageVersion } from '../builtin-rules.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { type RulesToCheck, rulesToCheck } from '../rules-to-check.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { dayGiven, langOption } from './options.js';

interface CheckOptions {
  readonly rules?: string;
  readonly asOf?: string;
  readonly cases: boolean;
  readonly failOn: Severity;
  readonly lang: Language;
  readonly format: FindingFormat;
}

const bySeverity: readonly Severity[] = ['error', 'warning', 'hint'];

/** `doudi check [FILES|DIR]`: what is wrong with rule files, or still to be done. */
export const addCheck: AddCommand = (program, lang, io) => {
  program
    .command('check')
    .description(helpTexts.check[lang])
    .argument('[paths...]', helpTexts.checked[lang])
    .option('--rules <dir>', helpTexts.above[lang])
    .option('--as-of <date>', helpTexts.checkedOn[lang], dayGiven)
    .option('--no-cases', helpTexts.withoutCases[lang])
    .addOption(
      new Option('--fail-on <severity>', helpTexts.failOn[lang])
        .choices(bySeverity)
        .default('error'),
    )
    .addOption(langOption(lang))
    .addOption(
      new Option('--format <format>', helpTexts.format[lang])
        .choices(findingFormats)
        .default('text'),
    )
    .action((paths: readonly string[], options: CheckOptions) => {
      const rules = load(paths, options.rules);
      const asOf = options.asOf ?? chinaDate(io.now());
      const findings = findingsOf(rules, { asOf, cases: options.cases });
      io.out(renderFindings(findings, options.format, options.lang, packageVersion()));
      const counted = bySeverity.slice(0, bySeverity.indexOf(options.failOn) + 1);
      const worst = counted.find((each) => findings.some(({ severity }) => severity === each));
      if (worst === undefined) return;
      throw new Failure(worst === 'error' ? exitCodes.brokenRules : exitCodes.findings, []);
    });
};

function load(paths: readonly string[], above: string | undefined): RulesToCheck {
  try {
    return rulesToCheck(paths, above);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(exitCodes.cannotRead, error.issues, { cause: error });
  }
}

/** What loading refuses first; the rest of the files is looked at all the same. */
function findingsOf(
  { library, issues, regions, pathOf }: RulesToCheck,
  options: { readonly asOf: string; readonly cases: boolean },
): readonly Finding[] {
  const refused = issues.map(({ severity = 'error', file = '', ...issue }): Finding => {
    return { ...issue, code: issue.code as IssueCode, severity, file };
  });
  const found = [...refused, ...checkRules(library, { ...options, regions })];
  const told = new Set<string>();
  return found.flatMap((finding) => {
    const key = [finding.code, finding.file, finding.pointer].join('\n');
    if (told.has(key) && finding.severity === 'error') return [];
    told.add(key);
    return [{ ...finding, file: pathOf(finding.file) }];
  });
}
