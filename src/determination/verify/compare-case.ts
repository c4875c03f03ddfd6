import { parseHousehold } from '../../facts/parse-household.js';
import { bounder } from '../../readings/bound/index.js';
import type { CaseItem } from '../../rulefile/format.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import { determine } from '../determine.js';
import { quantityOf } from '../quantities.js';
import type { Determination, Grade, OperandValue } from '../result.js';
import { nameOf, rowsOf } from '../rows.js';
import { compareDuty, indicatorText, taskText } from './compare-duty.js';
import { compareOutcome } from './compare-outcome.js';
import { type Difference, differing, firstOf } from './difference.js';
import {
  expectedDuties,
  expectedGrades,
  expectedIndicators,
  expectedOutcomes,
  expectedQuantities,
  expectedTasks,
} from './expectation.js';

/**
 * The first thing in which a household's results are not what a case expects, in the order in
 * which results follow from each other: quantities, grades, programmes.
 *
 * @throws RulesError where there are no results at all
 */
export function compareCase(item: CaseItem, resolved: Resolved): Difference | null {
  const { expect } = item;
  const household = parseHousehold(item.household, treeOf(resolved).vocabulary);
  const determination = determine(household, resolved);
  const quantities = quantityReader(resolved, household);
  return firstOf([
    ...expectedQuantities(expect).map((each) => () => {
      const found = quantities(each.id, each.subject);
      return found === null
        ? notThere(each.pointer, each.expected)
        : differing(each.pointer, each.expected, found);
    }),
    ...expectedGrades(expect).map((each) => () => {
      const found = gradeOf(determination, each.id, each.subject);
      if (found === undefined) return notThere(each.pointer, each.expected);
      return differing(each.pointer, each.expected ?? 'null', gradeText(found));
    }),
    ...expectedOutcomes(expect).map((each) => () => {
      const found = determination.outcomes.find(
        ({ programme, subject }) => programme === each.id && subject === each.subject,
      );
      if (found === undefined) return notThere(each.pointer, each.expected.status);
      return compareOutcome(each.pointer, each.expected, found);
    }),
    ...expectedDuties(expect).map((each) => () => {
      const isThere = hasRow(resolved, household, 'duties', each);
      return isThere ? compareDuty(each, determination) : notThere(each.pointer, 'owed');
    }),
    ...expectedTasks(expect).map((each) => () => {
      if (!hasRow(resolved, household, 'tasks', each)) return notThere(each.pointer, each.expected);
      const found = determination.tasks.find(
        ({ task, subject }) => task === each.id && subject === each.subject,
      );
      return differing(each.pointer, each.expected, taskText(found));
    }),
    ...expectedIndicators(expect).map((each) => () => {
      const found = determination.indicators.find(({ indicator }) => indicator === each.id);
      if (found === undefined) return notThere(each.pointer, each.expected);
      return differing(each.pointer, each.expected, indicatorText(found));
    }),
  ]);
}

function notThere(pointer: string, expected: string | null): Difference {
  return { pointer, expected: expected ?? 'null', found: null };
}

/** Whether the rules have such a duty or task, and the household such a row of its scope. */
function hasRow(
  resolved: Resolved,
  household: Household,
  section: 'duties' | 'tasks',
  { id, subject }: { readonly id: string; readonly subject: string | null },
): boolean {
  const node = treeOf(resolved)[section].find((each) => each.id === id);
  if (node === undefined) return false;
  return rowsOf(node.scope, household.root).rows.some((row) => nameOf(row) === subject);
}

type Household = ReturnType<typeof parseHousehold>;

/** Text of any named quantity, of whatever scope; `null` where there is none. */
export function quantityReader(resolved: Resolved, household: Household) {
  const tree = treeOf(resolved);
  const run = bounder(tree).begin(household);
  return (id: string, subject: string | null): string | null => {
    const definition = tree.definitionsById.get(`quantity:${id}`);
    if (definition === undefined) return null;
    const { rows } = rowsOf(definition.scope, household.root);
    const row = rows.find((each) => nameOf(each) === subject);
    if (row === undefined) return null;
    const { value, problem } = quantityOf(tree, run, definition, row);
    return problem ?? valueText(value);
  };
}

/** A value as a case writes it. */
function valueText(value: OperandValue): string {
  switch (value.kind) {
    case 'amount':
      return value.amount.toString();
    case 'boolean':
      return String(value.value);
    case 'date':
      return value.value;
    case 'codes':
      return value.codes.map(({ code }) => code).join(', ');
    case 'absent':
      return 'null';
    default:
      return value.kind;
  }
}

function gradeOf({ grades }: Determination, id: string, subject: string | null) {
  return grades.find((grade) => grade.grading === id && grade.subject === subject);
}

function gradeText({ grade, status }: Grade): string {
  return status === 'settled' ? (grade?.code ?? 'null') : status;
}
