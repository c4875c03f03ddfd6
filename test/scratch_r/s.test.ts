import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { parseRuleFile } from '../../src/rulefile/parse.js';
import { makeLibrary } from '../../src/rulefile/library.js';
import { resolve } from '../../src/rulefile/resolve.js';
import { safeCompile } from '../../src/ruletree/compile.js';
it('x', () => {
  const r = parseRuleFile(readFileSync('rules/100000/2014-05-01.json','utf8'), {id:'100000/2014-05-01'});
  if (!r.ok) { console.log(JSON.stringify(r.issues,null,1)); return; }
  const {library, issues} = makeLibrary([r.file]);
  console.log(issues);
  const res = resolve(library, {region:'100000', asOf:'2015-01-01'});
  const c = safeCompile(res);
  console.log(c.ok ? [c.tree.definitions.length, c.tree.factsRead.size] : c.issues);
});
