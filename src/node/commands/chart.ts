import { Option } from 'commander';
import { chart } from '../../authoring/chart/chart.js';
import { parseIsoDate } from '../../base/date.js';
import { RulesError } from '../../base/errors.js';
import { parseYuan } from '../../base/money.js';
import type { Line } from '../../determination/result.js';
import { sweep } from '../../determination/sweep/sweep.js';
import { spotAt } from '../../determination/sweep/swept-fact.js';
import { periods } from '../../determination/totals.js';
import type { FactType } from '../../facts/declaration.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import type { AddCommand } from './command.js';
import { determinedFrom } from './determined.js';
import { helpTexts } from './help-texts.js';
import { readHousehold } from './household-file.js';
import { addCommonOptions, type CommonOptions, dayGiven } from './options.js';

interface ChartCommandOptions extends CommonOptions {
  readonly fact: string;
  readonly from?: string;
  readonly to?: string;
  readonly compare?: string;
  readonly compareRules?: string;
  readonly period: Line['period'];
  readonly width?: number;
  readonly out?: string;
}

/** `doudi chart FILE`: cash benefits against one fact, as SVG. */
export const addChart: AddCommand = (program, lang, io) => {
  const command = program
    .command('chart')
    .description(helpTexts.chart[lang])
    .argument('<file>', helpTexts.file[lang])
    .requiredOption('--fact <pointer>', helpTexts.chartFact[lang])
    .option('--from <value>', helpTexts.chartFrom[lang])
    .option('--to <value>', helpTexts.chartTo[lang])
    .option('--compare <date>', helpTexts.compare[lang], dayGiven)
    .option('--compare-rules <dir>', helpTexts.compareRules[lang])
    .addOption(
      new Option('--period <period>', helpTexts.period[lang]).choices(periods).default('month'),
    )
    .option('--width <pixels>', helpTexts.width[lang], (text) => wholeIn('--width', text))
    .option('--out <file>', helpTexts.out[lang])
    .action((file: string, options: ChartCommandOptions) => {
      const text = drawn(file, options, io);
      if (options.out === undefined) io.out(text);
      else writeTo(options.out, text, io);
    });
  addCommonOptions(command, lang);
};

/** The drawing, or with `--format json` what it is drawn from. */
function drawn(file: string, options: ChartCommandOptions, io: Io): string {
  const { lang, period, width, compare, compareRules } = options;
  const versions: readonly CommonOptions[] =
    compare === undefined && compareRules === undefined
      ? [options]
      : [options, { ...options, ...given({ asOf: compare, rules: compareRules }) }];
  const fact = options.fact.startsWith('/') ? options.fact : `/${options.fact}`;
  const read = readHousehold(file, io);
  const sweeps = versions.map((version) => {
    const { household, resolved } = determinedFrom(read, version, io);
    return refusing(() => {
      const { row, fact: found } = spotAt(household, fact);
      const now = row.values[found.slot];
      const range = rangeOf(options, found.declaration.type, typeof now === 'number' ? now : 0);
      return sweep(household, resolved, { fact, ...range });
    });
  });
  if (options.format === 'json') return `${JSON.stringify(sweeps, null, 2)}\n`;
  const [first, second] = sweeps.map((each) => ({ sweep: each }));
  if (first === undefined) return '';
  return chart(second === undefined ? [first] : [first, second], { lang, period, width });
}

/** Options that were given, so that the others stay as they are. */
function given(options: {
  readonly asOf?: string | undefined;
  readonly rules?: string | undefined;
}) {
  const { asOf, rules } = options;
  return { ...(asOf === undefined ? {} : { asOf }), ...(rules === undefined ? {} : { rules }) };
}

/** From zero to twice what the household states, unless told. */
function rangeOf({ from, to }: ChartCommandOptions, type: FactType, now: number) {
  const isOpen = type === 'date' ? from === undefined || to === undefined : to === undefined;
  if (isOpen && (type === 'date' || now <= 0)) {
    throw new Failure(exitCodes.usage, [{ code: 'node/range-needed', pointer: '', params: {} }]);
  }
  return {
    from: from === undefined ? 0 : valueIn('--from', from, type),
    to: to === undefined ? now * 2 : valueIn('--to', to, type),
  };
}

function valueIn(name: string, text: string, type: FactType): number {
  if (type === 'date') return parseIsoDate(text) ?? badValue(name, text);
  if (type !== 'money') return wholeIn(name, text);
  const yuan = parseYuan(text);
  return yuan.ok ? yuan.fen : badValue(name, text);
}

function wholeIn(name: string, text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : badValue(name, text);
}

function badValue(name: string, value: string): never {
  const params = { name, value, allowed: '' };
  throw new Failure(exitCodes.usage, [{ code: 'node/bad-option-value', pointer: '', params }]);
}

function refusing<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(exitCodes.usage, error.issues, { cause: error });
  }
}

function writeTo(path: string, text: string, io: Io): void {
  try {
    io.write(path, text);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(exitCodes.cannotWrite, error.issues, { cause: error });
  }
}
