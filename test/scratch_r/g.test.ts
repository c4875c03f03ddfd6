import { readFileSync } from 'node:fs';
import { closeTerms } from '../fixtures/close-terms.js';
import { it } from 'vitest';
import { parseRuleFile } from '../../src/rulefile/parse.js';
import { makeLibrary } from '../../src/rulefile/library.js';
import { resolve } from '../../src/rulefile/resolve.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { sampleHouseholds, samplePlan } from '../../src/samples/index.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import { decider } from '../../src/readings/decide/index.js';
import { bounder } from '../../src/readings/bound/index.js';
import { auditor } from '../../src/readings/reference/index.js';
it('x', async () => {
  const r = parseRuleFile(readFileSync('rules/100000/2014-05-01.json','utf8'), {id:'100000/2014-05-01'});
  if (!r.ok) throw 1;
  const {library} = makeLibrary([r.file]);
  const res = closeTerms(resolve(library, {region:'100000', asOf:'2015-01-01'}));
  const tree = treeOf(res);
  console.log(samplePlan(res).aims, samplePlan(res).levers.length);
  const t0 = performance.now();
  const hs = [...sampleHouseholds({resolved: res, count: 1000, seed: 1})];
  const t1 = performance.now();
  console.log(JSON.stringify(hs[0],null,1), JSON.stringify(hs[5]));
  const parsed = hs.map(h => parseHousehold(h, res.vocabulary));
  const t2 = performance.now();
  let thrown: Record<string, number> = {};
  const yes: Record<string, number> = {};
  for (const p of parsed) { const run = decider(tree).begin(p);
    for (const d of tree.definitions) if (d.scope.id === 'household') try { if (run.value(d, p.root) === true) yes[d.id] = (yes[d.id]??0)+1; } catch (e) { thrown[d.id+String(e)] = (thrown[d.id+String(e)]??0)+1 } }
  const t3 = performance.now();
  for (const p of parsed) { const run = bounder(tree).begin(p);
    for (const d of tree.definitions) if (d.scope.id === 'household') run.value(d, p.root); }
  const t4 = performance.now();
  let n = 0;
  for (const p of parsed) n += (await auditor(tree).check(p, decider(tree).begin(p))).length;
  const t5 = performance.now();
  console.log({gen: t1-t0, parse: t2-t1, decide: t3-t2, bound: t4-t3, jre: t5-t4, n}, thrown, yes);
}, 100000);
