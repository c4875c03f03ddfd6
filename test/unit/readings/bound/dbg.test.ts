import { it } from 'vitest';
import { bounder } from '/work/main/src/readings/bound/index.js';
import { naive } from '/work/main/test/unit/readings/bound/naive.js';
import * as t from '/work/main/test/unit/readings/bound/trees.js';
import { householdOf } from '/work/main/test/unit/readings/bound/world.js';
it('x', () => {
  const h = householdOf({ facts: { n: 1, c: 'b', day: 19770 } });
  const inner = t.table([t.fact('household.c'), t.num(2)], [[[t.anything, t.anything], null]], { nullable: true });
  const run = bounder(t.treeOf()).begin(h);
  console.log(run.node(inner, h.root), naive(inner, h.root));
  const a = t.ifAbsent(inner, t.fact('household.n'));
  console.log(run.node(a, h.root), naive(a, h.root));
  const outer = t.table([t.fact('household.c'), t.num(2)], [[[t.oneOf('a', 'wage', true), t.anything], null]], { nullable: true, otherwise: a });
  console.log(run.node(outer, h.root), naive(outer, h.root));
});
