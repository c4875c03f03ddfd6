import type { Resolved } from '../../src/rulefile/resolved.js';
import { lowestRegions, rulesOf } from '../fixtures/built-in.js';
import { closeTerms } from '../fixtures/close-terms.js';
import { everyKind } from '../fixtures/every-kind.js';

/** Days after each change of the built-in national rules. */
const days = ['2015-06-01', '2021-08-01', '2022-11-01', '2025-09-01', '2026-08-01'] as const;

export interface RuleSet {
  readonly name: string;
  readonly resolved: Resolved;
}

/** The rules of every built-in place on the last of these days, with every term set. */
export function currentRules(): readonly RuleSet[] {
  return [...lowestRegions().map((region) => builtIn(region, days[days.length - 1] ?? '')), made()];
}

/** The rules of every built-in place on each of these days, each once. */
export function allRules(): readonly RuleSet[] {
  const sets = lowestRegions().flatMap((region) => days.map((day) => builtIn(region, day)));
  const byRules = new Map(sets.map((set) => [contentOf(set.resolved), set]));
  return [...byRules.values()];
}

/** Rules of no place, in which every kind of node occurs. */
export function made(): RuleSet {
  return { name: 'every kind of node', resolved: everyKind() };
}

function builtIn(region: string, day: string): RuleSet {
  return { name: `${region} on ${day}`, resolved: closeTerms(rulesOf(region, day)) };
}

function contentOf({ files, region }: Resolved): string {
  // A place that says nothing yet on a day has the rules of the place above it.
  const own = files.some((file) => file.region === region) ? region : '';
  return [own, ...files.map(({ id }) => id)].join(' ');
}
