import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { determine } from '../../../src/determination/determine.js';
import type { Determination } from '../../../src/determination/result.js';
import { casesOf } from '../../../src/determination/verify/verify.js';
import { parseHousehold } from '../../../src/facts/parse-household.js';
import { loadRules } from '../../../src/node/load-rules.js';
import type { CaseItem } from '../../../src/rulefile/format.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import type { Resolved } from '../../../src/rulefile/resolved.js';
import { treeOf } from '../../../src/ruletree/compile.js';

/** The built-in rules with the filled copies of the plans, a layer with invented values each. */
export const { library, issues } = loadRules([
  ...filesBelow('rules'),
  ...filesBelow('examples/plans'),
]);

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => join(folder, path));
}

/** Parameters that the files of one layer declare without a value. */
export function openTermsOf(region: string): readonly string[] {
  return library.files
    .filter(({ content }) => content.region === region)
    .flatMap(({ content }) => Object.entries(content.parameters ?? {}))
    .flatMap(([id, item]) => (item?.open === undefined ? [] : [id]));
}

interface Change {
  readonly asOf?: string;
  readonly member?: object;
  readonly household?: object;
  readonly terms?: CaseItem['terms'];
}

/** What a plan determines for the household of one of its cases, changed if need be. */
export function determinedBy(region: string, id: string, change: Change = {}): Determination {
  const ref = casesOf(library).find((each) => each.region === region && each.case.id === id);
  if (ref === undefined) throw new Error(`${region} has no case ${id}.`);
  const terms = { ...ref.case.terms, ...change.terms };
  const rules = rulesWith(region, change.asOf ?? ref.asOf, terms);
  const { members = [], ...rest } = ref.case.household as { members?: readonly object[] };
  const household = {
    ...rest,
    ...change.household,
    members: members.map((member) => ({ ...member, ...change.member })),
  };
  return determine(parseHousehold(household, treeOf(rules).vocabulary), rules);
}

const known = new Map<string, Resolved>();

/** Kept, for compiling the nation's rules with new terms takes its time. */
function rulesWith(region: string, asOf: string, terms: NonNullable<CaseItem['terms']>): Resolved {
  const key = JSON.stringify([region, asOf, terms]);
  const rules = known.get(key) ?? resolve(library, { region, asOf }).withTerms(terms);
  known.set(key, rules);
  return rules;
}
