import type { Amount } from '../../determination/amount.js';
import { decidingConditions } from '../../determination/outcome.js';
import type { Determination, Outcome } from '../../determination/result.js';

/** An amount as text, or the two ends it lies between. */
export type LineAmount = string | readonly [low: string | null, high: string | null];

/** One outcome as a caseload holds it. */
export interface OutcomeLine {
  readonly programme: string;
  /** Id of the row it is for; missing for the household. */
  readonly subject?: string;
  readonly status: Outcome['status'];
  readonly route?: string;
  readonly class?: string;
  /** Amounts by benefit line. */
  readonly lines?: Readonly<Record<string, LineAmount>>;
  /** Of a refusal: ids of the conditions that decided it. */
  readonly because?: readonly string[];
  /** Programmes that take precedence. */
  readonly displacedBy?: readonly string[];
  /** Ids of what is not known and still matters. */
  readonly missing?: readonly string[];
}

/** One household of a caseload with what it comes to. */
export interface HouseholdLine {
  readonly household: string | null;
  readonly region: string;
  readonly outcomes: readonly OutcomeLine[];
  /** Cash payable in the month of the determination, by the period it is paid for. */
  readonly totals: Readonly<Record<string, LineAmount>>;
}

/** The short form of a determination: statuses, amounts, and ids where the long form has texts. */
export function householdLine({
  household,
  region,
  outcomes,
  totals,
}: Determination): HouseholdLine {
  return { household, region, outcomes: outcomes.map(outcomeLine), totals: amountsOf(totals) };
}

function outcomeLine(outcome: Outcome): OutcomeLine {
  const { programme, subject, status, route, lines, missing, displacedBy } = outcome;
  const refused = status === 'ineligible';
  return {
    programme,
    ...(subject !== null && { subject }),
    status,
    ...(route?.code != null && { route: route.code }),
    ...(outcome.class?.code != null && { class: outcome.class.code }),
    ...(lines.length > 0 && {
      lines: amountsOf(Object.fromEntries(lines.map(({ id, amount }) => [id, amount]))),
    }),
    ...(refused && { because: decidingConditions(outcome) }),
    ...(displacedBy.length > 0 && { displacedBy: unique(displacedBy.flatMap(({ by }) => by)) }),
    ...(missing.length > 0 && { missing: unique(missing.map(({ id }) => id)) }),
  };
}

function amountsOf(
  amounts: Readonly<Record<string, Amount | undefined>>,
): Readonly<Record<string, LineAmount>> {
  const said = Object.entries(amounts).flatMap(([id, amount]) =>
    amount === undefined ? [] : [[id, lineAmount(amount)] as const],
  );
  return Object.fromEntries(said);
}

function lineAmount(amount: Amount): LineAmount {
  const { exact, low, high } = amount;
  return exact ? String(low) : [low?.toString() ?? null, high?.toString() ?? null];
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
