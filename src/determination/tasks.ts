import type { Row } from '../facts/row.js';
import type { TaskNode } from '../ruletree/nodes.js';
import { citationsOf, nearestCite } from './citation.js';
import type { Task } from './result.js';
import { RowReader, type RowSource } from './row-reader.js';
import { nameOf, rowsOf } from './rows.js';

/** Every task that has to be done, or perhaps has, for any row of its scope. */
export function tasksOf(source: RowSource): readonly Task[] {
  return source.tree.tasks.flatMap((task) =>
    rowsOf(task.scope, source.root).rows.flatMap((row) => taskOf(task, row, source) ?? []),
  );
}

function taskOf(node: TaskNode, row: Row, source: RowSource): Task | null {
  const reader = new RowReader(source, row);
  if (reader.verdict(node.owed) === 'unsatisfied') return null;
  const { resolved } = source.tree;
  const item = resolved.sections.tasks.get(node.id);
  return {
    task: node.id,
    label: node.label,
    scope: node.scope.id,
    subject: nameOf(row),
    status: reader.status(node.owed),
    role: node.role,
    deadline: reader.day(node.deadline),
    missing: reader.missing,
    cite: citationsOf(resolved, nearestCite(node.cite, item?.cites.get(''))),
  };
}
