import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { parseRuleFile } from '../../../src/rulefile/parse.js';
import { makeLibrary } from '../../../src/rulefile/library.js';
import { resolve } from '../../../src/rulefile/resolve.js';
import { determine } from '../../../src/determination/determine.js';
import { renderDetermination } from '../../../src/determination/render/render.js';
import { verifyCases } from '../../../src/determination/verify/verify.js';
it('x', () => {
  const text = readFileSync('rules/100000/2014-05-01.json', 'utf8');
  const r = parseRuleFile(text, { id: '100000/2014-05-01' });
  if (!r.ok) { console.log(JSON.stringify(r.issues, null, 1).slice(0, 3000)); return; }
  const lib = makeLibrary([r.file]);
  const resolved = resolve(lib.library, { region: '100000', asOf: '2014-05-01' });
  let out = '';
  for (const { case: c } of resolved.cases) {
    const d = determine(c.household, c.terms ? resolved.withTerms(c.terms) : resolved);
    out += c.id + '\n' + renderDetermination(d, 'zh-Hant') + '\n========\n';
  }
  const d = determine({ region: '100000', id: 'h1', members: [{ id: 'p1', relation: '02' }, { id: 'p2', relation: '12' }] }, resolved);
  out += renderDetermination(d, 'zh-Hant') + renderDetermination(d, 'zh-Hans') + renderDetermination(d, 'en');
  writeFileSync('/tmp/doudi/out.txt', out);
  const t0 = performance.now();
  const v = verifyCases(lib.library);
  console.log(v.cases, performance.now() - t0, JSON.stringify(v.failures.map((f) => f.issues), null, 1).slice(0, 6000));
});
