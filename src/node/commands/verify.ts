import { RulesError } from '../../base/errors.js';
import type { Language, Localized } from '../../base/language.js';
import { readRecord } from '../../records/read-record.js';
import type { SealedRecord } from '../../records/record.js';
import { type RecordReport, verifyRecord } from '../../records/verify.js';
import { packageVersion } from '../builtin-rules.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import type { AddCommand } from './command.js';
import { helpTexts } from './help-texts.js';
import { addCommonOptions, type CommonOptions } from './options.js';
import { rulesInUse } from './rules-in-use.js';

interface VerifyOptions extends CommonOptions {
  readonly seal?: string;
}

/** `doudi verify RECORD`: whether it is as it was sealed, and works out again. */
export const addVerify: AddCommand = (program, lang, io) => {
  const command = program
    .command('verify')
    .description(helpTexts.verify[lang])
    .argument('<record>', helpTexts.record[lang])
    .action((path: string, options: VerifyOptions) => {
      const report = verified(path, options, io);
      if (!report.ok && !isOnlyRedacted(report)) {
        throw new Failure(exitCodeOf(report), report.issues);
      }
      io.out(
        options.format === 'json'
          ? `${JSON.stringify(report, null, 2)}\n`
          : `${reportText(report, options.lang)}\n`,
      );
    });
  addCommonOptions(command, lang).option('--seal <hash>', helpTexts.expectedSeal[lang]);
};

function verified(path: string, options: VerifyOptions, io: Io): RecordReport {
  const text = read(path, io);
  const engineVersion = packageVersion();
  const { seal } = options;
  const report = verifyRecord(text, { engineVersion, seal });
  const found = readRecord(text);
  if (!report.ok || !found.ok) return report;
  const { resolved } = rulesInUse(rulesOf(found.record, options));
  return verifyRecord(text, { engineVersion, seal, resolved });
}

/** The rules the record names, from the folder asked for. */
function rulesOf({ rules: { region, asOf, knownOn } }: SealedRecord, { rules }: VerifyOptions) {
  return { rules, region, asOf, knownOn: knownOn ?? undefined };
}

function read(path: string, io: Io): string {
  try {
    return io.read(path);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(exitCodes.cannotRead, error.issues, { cause: error });
  }
}

/** A redacted record is sound; it only cannot be worked out again. */
function isOnlyRedacted({ isWhole, issues }: RecordReport): boolean {
  return isWhole && issues.every(({ code }) => code === 'records/not-replayable');
}

function exitCodeOf({ issues }: RecordReport): ExitCode {
  const isOfRules = issues.every(({ code }) => code === 'records/other-rules');
  return isOfRules ? exitCodes.brokenRules : exitCodes.badRecord;
}

function reportText(report: RecordReport, lang: Language): string {
  const { replays, redacted, isSameEngine } = report;
  const lines: string[] = [
    texts.whole[lang],
    texts[replays === true ? 'replays' : 'notReplayed'][lang],
  ];
  if (redacted.length > 0) {
    lines.push(texts.redacted[lang].replace('{count}', String(redacted.length)));
  }
  if (isSameEngine === false) lines.push(texts.otherEngine[lang]);
  return lines.join('\n');
}

const texts = {
  whole: {
    'zh-Hant': '記錄完整，與封存時一致。',
    'zh-Hans': '记录完整，与封存时一致。',
    en: 'The record is whole, as it was sealed.',
  },
  replays: {
    'zh-Hant': '用封存時的規則重算，結果逐字節相同。',
    'zh-Hans': '用封存时的规则重算，结果逐字节相同。',
    en: 'Worked out again with its rules, it comes out the same byte for byte.',
  },
  notReplayed: {
    'zh-Hant': '有事實已遮蔽，未能重算。',
    'zh-Hans': '有事实已遮蔽，未能重算。',
    en: 'Facts are redacted, so it was not worked out again.',
  },
  redacted: {
    'zh-Hant': '已遮蔽 {count} 處。',
    'zh-Hans': '已遮蔽 {count} 处。',
    en: '{count} parts are redacted.',
  },
  otherEngine: {
    'zh-Hant': '封存時所用的引擎版本與現在不同。',
    'zh-Hans': '封存时所用的引擎版本与现在不同。',
    en: 'It was made by another version of the engine.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
