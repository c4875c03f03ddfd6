import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { determine } from '../../../src/determination/determine.js';
import type { Determination } from '../../../src/determination/result.js';
import { casesOf } from '../../../src/determination/verify/verify.js';
import { parseHousehold } from '../../../src/facts/parse-household.js';
import { renderIssue } from '../../../src/messages/render.js';
import type { CaseItem } from '../../../src/rulefile/format.js';
import { makeLibrary, type RuleLibrary } from '../../../src/rulefile/library.js';
import { parseRuleFile } from '../../../src/rulefile/parse.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { treeOf } from '../../../src/ruletree/compile.js';

/** A fragment of a plan as a library of its own. */
export function planLibrary(name: string): RuleLibrary {
  const path = fileURLToPath(new URL(`./rules/${name}.json`, import.meta.url));
  const result = parseRuleFile(readFileSync(path, 'utf8'), { id: '100000/2026-01-01' });
  if (!result.ok) {
    throw new Error(
      result.issues.map((each) => `${each.line} ${renderIssue(each, 'en')}`).join('\n'),
    );
  }
  const { library, issues } = makeLibrary([result.file]);
  if (issues.length > 0) throw new Error(issues.map((each) => renderIssue(each, 'en')).join('\n'));
  return library;
}

/** What a fragment determines for the household of one of its cases, changed if need be. */
export function determinedBy(
  name: string,
  id: string,
  change: {
    readonly asOf?: string;
    readonly member?: object;
    readonly household?: object;
    readonly terms?: CaseItem['terms'];
  } = {},
): Determination {
  const library = planLibrary(name);
  const ref = casesOf(library).find((each) => each.case.id === id);
  if (ref === undefined) throw new Error(`${name} has no case ${id}.`);
  const resolved = resolve(library, { region: '100000', asOf: change.asOf ?? ref.asOf });
  const rules = resolved.withTerms(change.terms ?? ref.case.terms ?? {});
  const { members = [], ...rest } = ref.case.household as { members?: readonly object[] };
  const household = {
    ...rest,
    ...change.household,
    members: members.map((member) => ({ ...member, ...change.member })),
  };
  return determine(parseHousehold(household, treeOf(rules).vocabulary), rules);
}
