import { expect, it } from 'vitest';
import { parseHousehold } from '../../src/facts/parse-household.js';
import { decider } from '../../src/readings/decide/index.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { everyKind } from '../fixtures/every-kind.js';

const resolved = everyKind();
const tree = treeOf(resolved);
const person = { id: 'p1', birthDate: '1980-01-01' };
const checked = { at: '/members/0/birthDate', status: 'checked' } as const;

it('a run finds the evidence of its own household after another has begun', () => {
  const definition = tree.definitionsById.get('condition:checked');
  const parse = (evidence: readonly (typeof checked)[]) =>
    parseHousehold({ region: '100000', members: [person], evidence }, resolved.vocabulary);
  const [with_, without] = [parse([checked]), parse([])];
  const first = decider(tree).begin(with_);
  const second = decider(tree).begin(without);
  const rowOf = (household: typeof with_) => household.root.lists[0]?.rows[0];
  const [a, b] = [rowOf(with_), rowOf(without)];
  if (!definition || !a || !b) throw new Error('the fixture has changed');
  expect([first.value(definition, a), second.value(definition, b)]).toEqual([true, false]);
});
