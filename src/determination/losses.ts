import { type Exact, maxOf, sign, sub } from '../base/exact.js';
import type { Household } from '../facts/row.js';
import type { Condition } from '../rulefile/format.js';
import type { Resolved } from '../rulefile/resolved.js';
import { treeOf } from '../ruletree/compile.js';
import type { RuleTree } from '../ruletree/nodes.js';
import { parseUnit, type Unit } from '../ruletree/unit.js';
import { Amount, type OpenBecause } from './amount.js';
import { chosenPlans } from './chosen-plans.js';
import { LaterReading } from './later-reading.js';
import { sumOf } from './lines.js';
import type { Displacement, Loss, LossPart, Outcome } from './result.js';
import { resultsOf } from './results.js';

/**
 * Where the usual order leaves people with less: a programme that takes precedence over others,
 * weighed against the same household without it. Only what would change is compared, by the
 * cash of a month; the law itself is not looked at.
 */
export function lossesOf(
  tree: RuleTree,
  household: Household,
  outcomes: readonly Outcome[],
): readonly Loss[] {
  return [...displacers(outcomes)].flatMap(
    ([programme, displacements]) =>
      lossBy(programme, displacements, tree, household, outcomes) ?? [],
  );
}

/** Programmes that displace cash of others, with the rules by which they do. */
function displacers(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly Displacement[]> {
  const found = new Map<string, Displacement[]>();
  for (const { displacedBy, forgone, lines } of outcomes) {
    if (![...forgone, ...lines].some(({ benefit }) => benefit === 'cash')) continue;
    for (const displacement of displacedBy) {
      for (const by of displacement.by) {
        const [programme = ''] = by.split('.');
        found.set(programme, [...(found.get(programme) ?? []), displacement]);
      }
    }
  }
  return found;
}

function lossBy(
  programme: string,
  displacements: readonly Displacement[],
  tree: RuleTree,
  household: Household,
  outcomes: readonly Outcome[],
): Loss | null {
  const without = treeOf(withoutProgramme(tree.resolved, programme));
  const plans = chosenPlans(without, undefined);
  const later = new LaterReading(without, household);
  const others = resultsOf(without, household, plans, later).outcomes;
  const parts = outcomes.flatMap((outcome): readonly LossPart[] => {
    const other = others.find((each) => isSameSubject(each, outcome));
    const [now, instead] = [monthly(outcome), other === undefined ? nothing : monthly(other)];
    if (String(now) === String(instead)) return [];
    return [{ programme: outcome.programme, subject: outcome.subject, now, instead }];
  });
  const now = sumOf(
    parts.map((part) => part.now),
    perMonth,
  );
  const instead = sumOf(
    parts.map((part) => part.instead),
    perMonth,
  );
  const difference = excess(instead, now);
  if (difference === null) return null;
  const subjects = parts.filter((part) => part.programme === programme);
  return {
    programme,
    subjects: subjects.map(({ subject }) => subject),
    verdict: difference.low !== null && sign(difference.low.value) > 0 ? 'satisfied' : 'unknown',
    parts,
    now,
    instead,
    difference,
    rules: uniqueRules(displacements),
  };
}

/** The same rules, but nobody is eligible for one of the programmes. */
function withoutProgramme(resolved: Resolved, programme: string): Resolved {
  let byProgramme = variants.get(resolved);
  if (byProgramme === undefined) {
    byProgramme = new Map();
    variants.set(resolved, byProgramme);
  }
  const known = byProgramme.get(programme);
  if (known !== undefined) return known;
  const programmes = new Map(resolved.sections.programmes);
  const item = programmes.get(programme);
  if (item !== undefined) {
    programmes.set(programme, { ...item, value: { ...item.value, eligibility: never } });
  }
  const variant = { ...resolved, sections: { ...resolved.sections, programmes } };
  byProgramme.set(programme, variant);
  return variant;
}

const variants = new WeakMap<Resolved, Map<string, Resolved>>();

/** A condition that never holds. */
const never: Condition = {
  fact: 'case.asOf',
  operator: 'notEqual',
  value: { fact: 'case.asOf' },
};

const perMonth: Unit = unitOf('yuan per month');
const nothing = Amount.exactly(0, perMonth);

function unitOf(text: string): Unit {
  const unit = parseUnit(text);
  if (unit === undefined) throw new RangeError(`no unit ${text}`);
  return unit;
}

function isSameSubject(a: Outcome, b: Outcome): boolean {
  return a.programme === b.programme && a.subject === b.subject;
}

function monthly({ totals }: Outcome): Amount {
  return totals.month ?? nothing;
}

/** How much more the one is than the other; `null` where it surely is no more. */
function excess(more: Amount, less: Amount): Amount | null {
  const between = (a: Amount['low'], b: Amount['low']): Exact | null =>
    a === null || b === null ? null : sub(a.value, b.value);
  const low = between(more.low, less.high);
  const high = between(more.high, less.low);
  if (high !== null && sign(high) <= 0) return null;
  const because = [...new Set<OpenBecause>([...more.because, ...less.because])].sort();
  return Amount.between(low === null ? 0 : maxOf(low, 0), high, perMonth, because);
}

function uniqueRules(displacements: readonly Displacement[]): Loss['rules'] {
  const rules = new Map(
    displacements.map(({ interaction, label, cite }) => [
      interaction,
      { interaction, label, cite },
    ]),
  );
  return [...rules.values()];
}
