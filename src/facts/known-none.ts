import type { Entity, Fact } from './vocabulary.js';

/** How a list says which kinds of its rows are known not to exist. */
export interface NoneShape {
  /** Fact whose codes are named. */
  readonly codeFact: Fact;
  /** Key that holds the codes: `kinds`, `causes` or `categories`. */
  readonly key: string;
  /** Fact that links a row to a person, and its key; `null` where rows belong to nobody. */
  readonly linkFact: Fact | null;
}

const keys: readonly (readonly [factName: string, key: string])[] = [
  ['kind', 'kinds'],
  ['cause', 'causes'],
  ['category', 'categories'],
];

/**
 * The shape of `none` in a partly known list of an entity: which kinds are known not to exist,
 * of one person or (without `person`) of anybody. `null` when the entity's rows have no kind.
 */
export function noneShapeOf(entity: Entity): NoneShape | null {
  for (const [factName, key] of keys) {
    const codeFact = entity.factsByName.get(factName);
    if (codeFact?.declaration.type !== 'code') continue;
    const person = entity.factsByName.get('person');
    return { codeFact, key, linkFact: person?.declaration.type === 'link' ? person : null };
  }
  return null;
}
