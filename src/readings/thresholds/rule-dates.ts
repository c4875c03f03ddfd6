import type { RuleTree } from '../../ruletree/nodes.js';

/**
 * Days on which the rules of a tree's place changed, up to the tree's own day: each file used,
 * and each item inside one that states a day of its own. In order, each once.
 */
export function ruleDates(tree: RuleTree): readonly string[] {
  const { files, sections } = tree.resolved;
  const dates = new Set(files.map(({ from }) => from));
  for (const section of Object.values(sections)) {
    for (const item of section.values()) dates.add(item.from);
  }
  return [...dates].sort();
}
