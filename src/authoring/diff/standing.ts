import { canonicalJson } from '../../base/canonical.js';
import { RulesError } from '../../base/errors.js';
import { determine } from '../../determination/determine.js';
import type { Outcome } from '../../determination/result.js';
import { parseHousehold } from '../../facts/parse-household.js';
import type { HouseholdInput } from '../../facts/types.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import type { Move, Standing } from './change.js';

/** What a household gets under two sets of rules, and where it differs. */
export interface Compared {
  readonly moves: readonly Move[];
  /** Whether they are settled on both sides; those that are not are then left out. */
  readonly isSettled: boolean;
}

/**
 * What a household gets of some programmes under two sets of rules. A programme that cannot be
 * worked out for it under both is left out.
 */
export function compareOutcomes(
  household: HouseholdInput,
  before: Resolved,
  after: Resolved,
  programmes: readonly string[],
): Compared {
  const [old, now] = [readerOf(household, before), readerOf(household, after)];
  const moves = programmes.flatMap((programme): readonly Move[] => {
    const [was, is] = [old(programme), now(programme)];
    return was === null || is === null ? [] : movesBetween(was, is);
  });
  const settled = moves.filter((move) => isSettled(move.before) && isSettled(move.after));
  return { moves: settled.length > 0 ? settled : moves, isSettled: settled.length > 0 };
}

type Outcomes = ReadonlyMap<string, Outcome>;

function movesBetween(was: Outcomes, is: Outcomes): readonly Move[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const [before, after] = [standingOf(old), standingOf(now)];
    const outcome = now ?? old;
    if (outcome === undefined || canonicalJson(before) === canonicalJson(after)) return [];
    const { programme, label, subject } = outcome;
    return [{ programme, label, subject, before, after }];
  });
}

/** Outcomes of one programme by row; `null` where they cannot be worked out. */
function readerOf(household: HouseholdInput, resolved: Resolved) {
  const read = attempt(() => parseHousehold(household, treeOf(resolved).vocabulary));
  return (programme: string): Outcomes | null => {
    if (read === null) return null;
    if (!resolved.knownProgrammes.has(programme)) return new Map();
    const found = attempt(() => determine(read, resolved, { programmes: [programme] }));
    return found && new Map(found.outcomes.map((each) => [each.subject ?? '', each]));
  };
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof RulesError) return null;
    throw error;
  }
}

const nothing: Standing = { status: null, totals: {}, lines: {} };

function standingOf(outcome: Outcome | undefined): Standing {
  if (outcome === undefined) return nothing;
  const { status, totals, lines } = outcome;
  const texts = Object.entries(totals).map(([period, amount]) => [period, String(amount)]);
  return {
    status,
    totals: Object.fromEntries(texts),
    lines: Object.fromEntries(lines.map(({ id, amount }) => [id, String(amount)])),
  };
}

function isSettled({ status, totals, lines }: Standing): boolean {
  if (status === 'undetermined' || status === 'needs-decision') return false;
  return [...Object.values(totals), ...Object.values(lines)].every((text) => !text.includes('–'));
}
