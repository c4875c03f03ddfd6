import { z } from 'zod';
import { RulesError } from '../base/errors.js';
import { type Exact, mul, parseExact } from '../base/exact.js';
import type { Localized } from '../base/language.js';
import { partOfObject } from '../base/object-schema.js';
import { Amount, type AmountJson } from '../determination/amount.js';
import type { Line, Status } from '../determination/result.js';
import type { NoticesCode } from '../messages/notices.js';
import { isMoney, parseUnit, type Unit } from '../ruletree/unit.js';

/** A benefit line as it was decided. */
export interface PreviousLine {
  readonly id: string;
  readonly label: Localized;
  readonly period: Line['period'];
  readonly unit: string;
  readonly amount: AmountJson;
}

/** What a programme came to before. */
export interface PreviousOutcome {
  readonly programme: string;
  readonly subject: string | null;
  readonly status: Status;
  readonly totals: { readonly [period in Line['period']]?: AmountJson | undefined };
  readonly class?: { readonly label: Localized | null } | null | undefined;
  readonly lines: readonly PreviousLine[];
}

/** An earlier decision, as far as a later one is measured against it. */
export interface PreviousDecision {
  /** Day of that determination. */
  readonly asOf: string;
  readonly outcomes: readonly PreviousOutcome[];
}

const localized = partOfObject({ 'zh-Hant': z.string(), 'zh-Hans': z.string(), en: z.string() });
const amount = z.union([
  z.string(),
  partOfObject({
    low: z.string().nullable(),
    high: z.string().nullable(),
    because: z.array(z.enum(['facts', 'term', 'decision'])),
  }),
]);
const period = z.enum(['day', 'month', 'year', 'once']);

const decision = partOfObject({
  asOf: z.string(),
  outcomes: z.array(
    partOfObject({
      programme: z.string(),
      subject: z.string().nullable(),
      status: z.enum(['eligible', 'ineligible', 'undetermined', 'needs-decision', 'not-in-force']),
      totals: z.partialRecord(period, amount),
      class: partOfObject({ label: localized.nullable() }).nullable().optional(),
      lines: z.array(
        partOfObject({ id: z.string(), label: localized, period, unit: z.string(), amount }),
      ),
    }),
  ),
});

/**
 * An earlier decision from a determination or from its JSON.
 *
 * @throws RulesError `notices/previous-unreadable`
 */
export function previousDecision(value: unknown): PreviousDecision {
  const read = decision.safeParse(JSON.parse(JSON.stringify(value) ?? 'null'), { jitless: true });
  if (read.success) return read.data;
  const code: NoticesCode = 'notices/previous-unreadable';
  throw new RulesError([{ code, pointer: '', params: {} }], 'This is no earlier decision.');
}

/** An amount from its JSON; `null` where its unit or number is none. */
export function amountOf(json: AmountJson, unitText: string): Amount | null {
  const unit = parseUnit(unitText);
  if (unit === undefined) return null;
  if (typeof json === 'string') {
    const value = exactOf(json, unit);
    return value === undefined ? null : Amount.exactly(value, unit);
  }
  const end = (text: string | null) => (text === null ? null : (exactOf(text, unit) ?? null));
  return Amount.between(end(json.low), end(json.high), unit, json.because);
}

const fenInYuan = 100;

function exactOf(text: string, unit: Unit): Exact | undefined {
  const value = parseExact(text);
  if (value === undefined) return undefined;
  return isMoney(unit) ? mul(value, fenInYuan) : value;
}
