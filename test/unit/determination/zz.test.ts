import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { parseRuleFile } from '/work/main/src/rulefile/parse.js';
import { makeLibrary } from '/work/main/src/rulefile/library.js';
import { resolve } from '/work/main/src/rulefile/resolve.js';
import { determine } from '/work/main/src/determination/determine.js';
it('x', () => {
  const text = readFileSync('/work/main/rules/100000/2014-05-01.json', 'utf8');
  const r = parseRuleFile(text, { id: '100000/2014-05-01' });
  if (!r.ok) { console.log(JSON.stringify(r.issues, null, 1).slice(0, 3000)); return; }
  const lib = makeLibrary([r.file]);
  console.log(lib.issues);
  const resolved = resolve(lib.library, { region: '100000', asOf: '2014-05-01' });
  for (const { case: c } of resolved.cases.slice(0, 2)) {
    const t0 = performance.now();
    let d;
    try { d = determine(c.household, c.terms ? resolved.withTerms(c.terms) : resolved); } catch (e) { console.log(JSON.stringify((e as any).issues, null, 1) , (e as any).stack.slice(0,800)); return; }
    console.log(c.id, performance.now() - t0);
    console.log(JSON.stringify({...d, quantities: d.quantities.length, files: 0}, null, 1).slice(0, 12000));
  }
  const d = determine({ region: '100000', members: [{ id: 'p1' }] }, resolved);
  console.log(JSON.stringify({...d, quantities: d.quantities.length, statements: d.statements.length, files: 0}, null, 1).slice(0, 12000));
});
