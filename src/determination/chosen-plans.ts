import { RulesError } from '../base/errors.js';
import type { Localized } from '../base/language.js';
import { closest } from '../base/suggest.js';
import type { RuleTree } from '../ruletree/nodes.js';
import { type ProgrammePlan, plansOf } from './plan.js';

/** Programmes to determine, and those of which no version is in force on the day. */
export interface ChosenPlans {
  readonly inForce: readonly ProgrammePlan[];
  readonly notInForce: readonly { readonly id: string; readonly label: Localized | null }[];
}

/**
 * The programmes asked for, in the order of the rules; all of them when none are.
 *
 * @throws RulesError `determination/unknown-programme`
 */
export function chosenPlans(tree: RuleTree, chosen: readonly string[] | undefined): ChosenPlans {
  const plans = plansOf(tree);
  const others = [...tree.resolved.knownProgrammes]
    .filter(([id]) => !plans.has(id))
    .map(([id, label]) => ({ id, label }));
  if (chosen === undefined) return { inForce: [...plans.values()], notInForce: others };
  const known = [...plans.keys(), ...others.map(({ id }) => id)];
  const unknown = chosen.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw unknownProgrammes(unknown, known);
  return {
    inForce: [...plans.values()].filter(({ node }) => chosen.includes(node.id)),
    notInForce: others.filter(({ id }) => chosen.includes(id)),
  };
}

function unknownProgrammes(unknown: readonly string[], known: readonly string[]): RulesError {
  return new RulesError(
    unknown.map((programme) => ({
      code: 'determination/unknown-programme',
      pointer: '',
      params: { programme, suggestion: closest(programme, known) ?? '', known: [...known].sort() },
    })),
    `No such programme: ${unknown.join(', ')}.`,
  );
}
