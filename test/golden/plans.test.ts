import { describe, expect, it } from 'vitest';
import { determine } from '../../src/determination/determine.js';
import type { Determination } from '../../src/determination/result.js';
import { compareCase } from '../../src/determination/verify/compare-case.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import { renderIssueLine } from '../../src/messages/render.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { reachable } from '../../src/ruletree/walk.js';
import { casesIn, type FilledPlan, plans, rulesOfCase } from '../fixtures/plans.js';

// Each plan leaves terms open. Its filled copy, with invented values, leaves none; and the plan
// itself says of every term it leaves open what waits for it.

describe.each(plans)('plan $number, filled', (plan) => {
  it('is sound', () => {
    const found = plan.issues.filter(({ severity }) => severity !== 'warning');
    expect(found.map((issue) => renderIssueLine(issue, 'en'))).toEqual([]);
  });

  it.each(casesIn(plan, plan.filled).map((ref) => [ref.case.id, ref] as const))('%s', (_, ref) => {
    expect(compareCase(ref.case, rulesOfCase(plan, ref))).toBeNull();
  });

  it('leaves no term open', () => {
    const rules = new Set(casesIn(plan, plan.filled).map((ref) => rulesOfCase(plan, ref)));
    expect(rules.size).toBeGreaterThan(0);
    expect([...new Set([...rules].flatMap(openTerms))]).toEqual([]);
  });

  it('as it stands, names every open term where it is missing', () => {
    const named = new Set(
      casesIn(plan, plan.plan).flatMap((ref) => {
        const rules = rulesOfCase(plan, ref);
        const household = parseHousehold(ref.case.household, treeOf(rules).vocabulary);
        return termsMissing(determine(household, rules));
      }),
    );
    const own = termsOf(plan);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((id) => !named.has(id))).toEqual([]);
  });
});

/** Terms that rules read and nobody has set. */
function openTerms(rules: Resolved): readonly string[] {
  const bodies = treeOf(rules).definitions.map(({ body }) => body);
  return [...reachable(bodies)].flatMap((node) =>
    node.kind === 'parameter'
      ? [...node.cells.values()].flatMap((cell) => (cell.kind === 'open' ? [cell.term] : []))
      : [],
  );
}

/** The parameters that the plan itself leaves open. */
function termsOf({ library, plan }: FilledPlan): readonly string[] {
  return library.files
    .filter(({ content }) => content.region === plan)
    .flatMap(({ content }) => Object.entries(content.parameters ?? {}))
    .flatMap(([id, item]) => (item?.open === undefined ? [] : [id]));
}

/** Parameters that something in the results waits for. */
function termsMissing(found: Determination): readonly string[] {
  const { outcomes, grades, duties, tasks, indicators } = found;
  return [...outcomes, ...grades, ...duties, ...tasks, ...indicators]
    .flatMap(({ missing }) => missing)
    .flatMap(({ kind, id }) => (kind === 'term' ? [id.replace(/\[.*$/, '')] : []));
}
