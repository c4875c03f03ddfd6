import { type Command, Option } from 'commander';
import { RulesError } from '../../base/errors.js';
import { readJson } from '../../base/json.js';
import type { Language } from '../../base/language.js';
import { explain } from '../../determination/explanation/explain.js';
import type { Explanation } from '../../determination/explanation/step.js';
import {
  type NoticeFormat,
  type NoticeKind,
  noticeFormats,
  noticeKinds,
} from '../../notices/order.js';
import { type PreviousDecision, previousDecision } from '../../notices/previous.js';
import { renderNotice } from '../../notices/render-notice.js';
import { sealedDecision } from '../../records/decision.js';
import { readRecord } from '../../records/read-record.js';
import { verifyRecord } from '../../records/verify.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { type Determined, determinedFrom } from './determined.js';
import { helpTexts } from './help-texts.js';
import { readHousehold } from './household-file.js';
import { addCommonOptions, type CommonOptions, dayGiven } from './options.js';

interface NoticeOptions extends Omit<CommonOptions, 'format'> {
  readonly format: NoticeFormat;
  readonly programme: string;
  readonly subject?: string;
  readonly authority: string;
  readonly addressee: string;
  readonly number?: string;
  readonly date?: string;
  readonly kind?: NoticeKind;
  readonly previous?: string;
  readonly appliedOn?: string;
  readonly changedOn?: string;
  readonly effective?: string;
  readonly respondBy?: string;
  readonly heardOn?: string;
  readonly person: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  readonly contact?: string;
  readonly out?: string;
}

/** `doudi notice FILE --programme ID`: the written decision on one outcome. */
export const addNotice: AddCommand = (program, lang, io) => {
  const command = program
    .command('notice')
    .description(helpTexts.notice[lang])
    .argument('<file>', helpTexts.file[lang])
    .action((file: string, options: NoticeOptions) => {
      const text = noticeText(file, options, io);
      if (options.out === undefined) io.out(text);
      else attempt(exitCodes.cannotWrite, () => io.write(options.out ?? '', text));
    });
  addCommonOptions(command, lang, noticeFormats);
  addNoticeOptions(command, lang);
};

function addNoticeOptions(command: Command, lang: Language): void {
  command
    .requiredOption('--programme <id>', helpTexts.programme[lang])
    .option('--subject <id>', helpTexts.subject[lang])
    .requiredOption('--authority <name>', helpTexts.authority[lang])
    .requiredOption('--addressee <name>', helpTexts.addressee[lang])
    .option('--number <number>', helpTexts.number[lang])
    .option('--date <date>', helpTexts.date[lang], dayGiven)
    .addOption(new Option('--kind <kind>', helpTexts.kind[lang]).choices(noticeKinds))
    .option('--previous <file>', helpTexts.previous[lang])
    .option('--applied-on <date>', helpTexts.appliedOn[lang], dayGiven)
    .option('--changed-on <date>', helpTexts.changedOn[lang], dayGiven)
    .option('--effective <month>', helpTexts.effective[lang])
    .option('--respond-by <date>', helpTexts.respondBy[lang], dayGiven)
    .option('--heard-on <date>', helpTexts.heardOn[lang], dayGiven)
    .option('--person <id=name>', helpTexts.person[lang], pairsOf('--person'), {})
    .option('--body <remedy=name>', helpTexts.body[lang], pairsOf('--body'), {})
    .option('--contact <text>', helpTexts.contact[lang])
    .option('--out <file>', helpTexts.out[lang]);
}

type Pairs = Readonly<Record<string, string>>;

/** Collects `id=name`. */
function pairsOf(name: string): (value: string, known: Pairs) => Pairs {
  return (value, known) => {
    const at = value.indexOf('=');
    if (at > 0) return { ...known, [value.slice(0, at)]: value.slice(at + 1) };
    const issue = { code: 'node/not-a-pair', pointer: '', params: { name, value } };
    throw new Failure(exitCodes.usage, [issue]);
  };
}

function noticeText(file: string, options: NoticeOptions, io: Io): string {
  const { lang, format, person, body, previous, ...rest } = options;
  const determined = determinedFrom(readHousehold(file, io), rest, io);
  const { determination, household, resolved } = determined;
  const explanation = chosen(determined, options);
  return attempt(exitCodes.usage, () =>
    renderNotice(determination, explanation, resolved, {
      ...rest,
      language: lang,
      format,
      date: options.date ?? chinaDate(io.now()),
      appliedOn: options.appliedOn ?? appliedOn(household.source),
      persons: person,
      bodies: body,
      previous: previous === undefined ? undefined : previousOf(previous, io),
    }),
  );
}

/** The outcome asked for; of a programme with several, the one of the subject named. */
function chosen(
  { household, resolved }: Determined,
  { programme, subject }: NoticeOptions,
): Explanation {
  const all = attempt(exitCodes.usage, () =>
    explain(household, resolved, { programmes: [programme] }),
  );
  const known = all.map((each) => each.subject ?? 'household');
  const [only, ...others] = all;
  if (subject === undefined && only !== undefined && others.length === 0) return only;
  const found = all.find((each) => (each.subject ?? 'household') === subject);
  if (found !== undefined) return found;
  const code = subject === undefined ? 'node/subject-needed' : 'node/no-such-subject';
  const params = { programme, subject: subject ?? '', known };
  throw new Failure(exitCodes.usage, [{ code, pointer: '', params }]);
}

/** A day in the household file; anything else there is refused where the file is parsed. */
function appliedOn(source: unknown): string | undefined {
  if (typeof source !== 'object' || source === null || !('appliedOn' in source)) return undefined;
  return typeof source.appliedOn === 'string' ? source.appliedOn : undefined;
}

/** A decision from a determination's JSON, or from a record, which has to be whole. */
function previousOf(path: string, io: Io): PreviousDecision {
  const text = attempt(exitCodes.cannotRead, () => io.read(path));
  const read = readJson(text);
  if (!read.ok) {
    const issues = read.problems.map((problem) => ({ ...problem, file: path }));
    throw new Failure(exitCodes.badRecord, issues);
  }
  return attempt(exitCodes.badRecord, () => {
    if (!isRecord(read.value)) return previousDecision(read.value);
    const { isWhole, issues } = verifyRecord(text);
    const found = readRecord(text);
    if (!isWhole || !found.ok) throw new Failure(exitCodes.badRecord, issues);
    return previousDecision(sealedDecision(found.record));
  });
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'leaves' in value;
}

function attempt<T>(exitCode: ExitCode, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(exitCode, error.issues, { cause: error });
  }
}
