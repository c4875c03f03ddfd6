import type { Row } from '../facts/row.js';
import type { GradingNode } from '../ruletree/nodes.js';
import type { Answers } from './answers.js';
import { type MissingNames, openStatus } from './missing.js';
import type { Grade } from './result.js';
import { nameOf, rowsOf } from './rows.js';

/** What a grading says of every row of its scope. */
export function gradesOf(
  grading: GradingNode,
  root: Row,
  answers: Answers,
  names: MissingNames,
): readonly Grade[] {
  return rowsOf(grading.scope, root).rows.map((row) => gradeOf(grading, row, answers, names));
}

function gradeOf(grading: GradingNode, row: Row, answers: Answers, names: MissingNames): Grade {
  const answer = answers.code(grading.grade, row);
  const found = grading.grades.find(({ id }) => id === answer?.code);
  const isOpen = answer !== null && answer.code === null;
  const missing = isOpen ? answers.missing(grading.grade, row) : null;
  return {
    grading: grading.id,
    label: grading.label,
    scope: grading.scope.id,
    subject: nameOf(row),
    grade: answer === null ? null : { ...answer, label: found?.label ?? null },
    severity: found?.severity ?? null,
    status: missing === null ? 'settled' : openStatus(missing),
    missing: missing === null ? [] : names.all(missing),
  };
}
