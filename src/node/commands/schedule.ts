import { addDays, endOf, formatDay, parseIsoDate, startOf } from '../../base/date.js';
import { RulesError } from '../../base/errors.js';
import { determine } from '../../determination/determine.js';
import { toCalendar } from '../../duties/calendar.js';
import { datedDuties } from '../../duties/dated-duties.js';
import { renderSchedule } from '../../duties/render/schedule-text.js';
import { schedule } from '../../duties/schedule.js';
import type { Contact, Schedule } from '../../duties/types.js';
import { parseHousehold } from '../../facts/parse-household.js';
import { exitCodes } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import type { HouseholdFile } from '../load-household.js';
import { chinaDate } from '../today.js';
import type { AddCommand } from './command.js';
import { type Determined, determinedFrom } from './determined.js';
import { helpTexts } from './help-texts.js';
import { readHousehold } from './household-file.js';
import { addCommonOptions, type CommonOptions, dayGiven } from './options.js';

interface ScheduleCommandOptions extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
  readonly log?: string;
  readonly ics?: string;
}

/** `doudi schedule FILE`: what visits are due, and what became of those that were. */
export const addSchedule: AddCommand = (program, lang, io) => {
  const command = program
    .command('schedule')
    .description(helpTexts.schedule[lang])
    .argument('<file>', helpTexts.file[lang])
    .action((path: string, options: ScheduleCommandOptions) => {
      const file = withLog(readHousehold(path, io), options.log, io);
      const { determined, found } = scheduled(file, options, io);
      if (options.ics !== undefined) writeCalendar(options.ics, found, determined, options, io);
      io.out(
        options.format === 'json'
          ? `${JSON.stringify(found, null, 2)}\n`
          : renderSchedule(found, determined.determination, options.lang),
      );
    });
  addCommonOptions(command, lang)
    .option('--from <date>', helpTexts.from[lang], dayGiven)
    .option('--to <date>', helpTexts.to[lang], dayGiven)
    .option('--log <file>', helpTexts.log[lang])
    .option('--ics <file>', helpTexts.ics[lang]);
};

function scheduled(
  file: HouseholdFile,
  options: ScheduleCommandOptions,
  io: Io,
): { readonly determined: Determined; readonly found: Schedule } {
  const asOf = options.asOf ?? chinaDate(io.now());
  const today = parseIsoDate(asOf) ?? 0;
  const { from = formatDay(startOf(today, 'month')) } = options;
  const { to = formatDay(endOf(addDays(endOf(today, 'month'), 1), 'month')) } = options;
  if (from > to) {
    const issue = { code: 'duties/bad-span', pointer: '', params: { from, to } };
    throw new Failure(exitCodes.usage, [issue]);
  }
  const last = determinedFrom(file, { ...options, asOf: to }, io);
  // Rules that begin within these days may change what is owed from then on.
  const begun = last.determination.files.map((each) => each.from);
  const days = new Set([from, ...begun.filter((day) => day > from && day <= to)]);
  const duties = datedDuties([...days].flatMap((day) => determinedOn(day, file, last) ?? []));
  return {
    determined: last,
    found: schedule(duties, { from, to, asOf, log: visitsOf(file.value) }),
  };
}

/** By the rules of another day; `null` where those of the place did not stand yet. */
function determinedOn(day: string, file: HouseholdFile, { resolved }: Determined) {
  const rules = resolved.asOn(day);
  if (rules === null) return null;
  try {
    return determine(parseHousehold(file.value, rules.vocabulary), rules);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(exitCodes.badHousehold, file.locate(error.issues), { cause: error });
  }
}

/** Visits of a household file that its vocabulary has found sound. */
function visitsOf(household: unknown): readonly Contact[] {
  const { visits = [] } = household as { readonly visits?: Listed };
  return 'items' in visits ? visits.items : visits;
}

type Listed = readonly Contact[] | { readonly items: readonly Contact[] };

/** The household with the visits of a log in place of its own. */
function withLog(file: HouseholdFile, path: string | undefined, io: Io): HouseholdFile {
  if (path === undefined) return file;
  const log = readHousehold(path, io);
  const place = '/visits';
  return {
    path: file.path,
    value: { ...(file.value as object), visits: log.value },
    locate: (issues) =>
      issues.flatMap((issue) =>
        issue.pointer.startsWith(place)
          ? log.locate([{ ...issue, pointer: issue.pointer.slice(place.length) }])
          : file.locate([issue]),
      ),
  };
}

function writeCalendar(
  path: string,
  found: Schedule,
  { determination }: Determined,
  { lang }: CommonOptions,
  io: Io,
): void {
  const name = helpTexts.calendar[lang];
  const household = determination.household ?? undefined;
  try {
    io.write(path, toCalendar(found, { lang, name, household }));
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    throw new Failure(exitCodes.cannotWrite, error.issues, { cause: error });
  }
}
