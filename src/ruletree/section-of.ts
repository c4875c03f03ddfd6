import type { Section } from '../rulefile/format.js';
import type { DefinitionKind } from './nodes.js';

/** The section of a rule file in which the item of a definition stands. */
export const sectionOf: Readonly<Record<DefinitionKind, Section>> = {
  condition: 'conditions',
  quantity: 'quantities',
  table: 'tables',
  grade: 'gradings',
  unit: 'programmes',
  entitled: 'programmes',
  granted: 'programmes',
  displaced: 'programmes',
  route: 'programmes',
  class: 'programmes',
  line: 'programmes',
  'line-granted': 'programmes',
  duty: 'duties',
  task: 'tasks',
  indicator: 'indicators',
  law: 'laws',
  timing: 'programmes',
};
