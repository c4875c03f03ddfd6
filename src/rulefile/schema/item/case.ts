import { z } from 'zod';
import { strictObject } from '../../../base/object-schema.js';
import type { ExpectedDuty, ExpectedOutcome } from '../../format.js';
import { listOf, localized, note } from '../common.js';
import { byForm, byType, kindOf } from '../dispatch.js';
import { date, id, region } from '../texts.js';
import { cell } from './parameter.js';

const statuses = ['eligible', 'ineligible', 'undetermined', 'needs-decision'] as const;

const amounts = byType<string | readonly [string, string | null]>({
  string: z.string(),
  array: z.tuple([z.string(), z.nullable(z.string())]),
});

/** What a case expects of one programme. */
export const outcome = strictObject({
  status: z.enum([...statuses, 'not-in-force']),
  entitled: z.enum(statuses).optional(),
  route: z.string().optional(),
  class: z.string().optional(),
  lines: z.record(z.string(), amounts).optional(),
  totals: z.record(z.string(), z.string()).optional(),
  missing: listOf(z.string()).optional(),
  displacedBy: listOf(z.string()).optional(),
});

const outcomesByRow = z.record(z.string(), outcome);

type Outcomes = ExpectedOutcome | Readonly<Record<string, ExpectedOutcome>>;

/** One outcome, or outcomes by row id: an outcome has a status that is a text. */
const outcomes = byForm<Outcomes>([outcome, outcomesByRow], (value) => {
  if (kindOf(value) !== 'object') return outcome;
  const entries = Object.entries(value as object);
  const isByRow = entries.length > 0 && entries.every(([, entry]) => kindOf(entry) === 'object');
  const speaksOfLines = entries.some(([key]) => key === 'lines' || key === 'totals');
  return isByRow && !speaksOfLines ? outcomesByRow : outcome;
});

const dutyStatus = z.enum(['owed', 'not-owed', 'undetermined', 'needs-decision']);

/** What a case expects of one duty, beside its status. */
export const expectedDuty = strictObject({
  status: dutyStatus,
  number: amounts.optional(),
  warning: amounts.optional(),
  overdue: amounts.optional(),
  missing: listOf(z.string()).optional(),
});

const oneDuty = byType<ExpectedDuty>({ string: dutyStatus, object: expectedDuty });
const dutiesByRow = z.record(z.string(), oneDuty);

type Duties = ExpectedDuty | Readonly<Record<string, ExpectedDuty>>;

/** One duty, or duties by row id: a duty stands with the keys of one, and a row with a duty. */
const duties = byForm<Duties>([dutyStatus, expectedDuty, dutiesByRow], (value) => {
  if (kindOf(value) !== 'object') return dutyStatus;
  const entries = Object.entries(value as object);
  const known: readonly unknown[] = dutyStatus.options;
  const isByRow = entries.every(
    ([key, entry]) => kindOf(entry) === 'object' || (known.includes(entry) && key !== 'status'),
  );
  return isByRow ? dutiesByRow : expectedDuty;
});

type Quantities = string | Readonly<Record<string, string>>;
type Grades = string | null | Readonly<Record<string, string | null>>;

/** Values of open terms by parameter. */
export const terms = z.record(z.string(), cell);

/** A worked example. */
export const caseItem = strictObject({
  id: id('word'),
  title: localized,
  asOf: date.optional(),
  knownOn: date.optional(),
  region: region.optional(),
  household: z.record(z.string(), z.unknown()),
  terms: terms.optional(),
  expect: strictObject({
    programmes: z.record(z.string(), outcomes).optional(),
    quantities: z
      .record(
        z.string(),
        byType<Quantities>({ string: z.string(), object: z.record(z.string(), z.string()) }),
      )
      .optional(),
    grades: z
      .record(
        z.string(),
        byType<Grades>({
          string: z.string(),
          null: z.null(),
          object: z.record(z.string(), z.nullable(z.string())),
        }),
      )
      .optional(),
    duties: z.record(z.string(), duties).optional(),
    tasks: z
      .record(
        z.string(),
        byType<Quantities>({ string: z.string(), object: z.record(z.string(), z.string()) }),
      )
      .optional(),
    indicators: z.record(z.string(), z.string()).optional(),
  }),
  working: note,
  clauses: listOf(z.string()).optional(),
});
