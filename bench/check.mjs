// Checking: 300 county files over the national rules; all of them, and one as a save hook does.
// Needs `npm run build` first.
import { checkRules } from '../dist/authoring/index.js';
import { makeLibrary, parseRuleFile } from '../dist/index.js';
import { countyTexts } from './counties.mjs';

const texts = countyTexts(300, { towns: false });
const time = (what, run) => {
  const start = performance.now();
  const result = run();
  console.log(`${what.padEnd(58)} ${(performance.now() - start).toFixed(0).padStart(7)} ms`);
  return result;
};
const parsed = time(`read ${texts.size} files`, () =>
  [...texts].map(([id, text]) => {
    const result = parseRuleFile(text, { id });
    if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
    return result.file;
  }),
);
const { library } = makeLibrary(parsed);
const asOf = '2026-08-01';
time('check one county', () => checkRules(library, { asOf, regions: ['210101'] }));
time('check all of them', () => checkRules(library, { asOf, cases: false }));
