// Loading: 300 county files over five layers, parsed, resolved and compiled for one county.
// Ratios are to JSON.parse of the same texts, in the same run. Needs `npm run build` first.
import { makeLibrary, parseRuleFile, resolve, treeOf } from '../dist/index.js';
import { countyTexts } from './counties.mjs';

const texts = countyTexts(300, { towns: true });

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const time = (run, rounds = 5) =>
  median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
const parseAll = () =>
  [...texts].map(([id, text]) => {
    const result = parseRuleFile(text, { id });
    if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
    return result.file;
  });

const json = time(() => [...texts.values()].map((text) => JSON.parse(text)));
const parse = time(parseAll);
const town = { region: '210101001', asOf: '2025-08-01' };
const whole = time(() => treeOf(resolve(makeLibrary(parseAll()).library, town)));
const { library } = makeLibrary(parseAll());
resolve(library, town);
const again = time(() => resolve(library, town), 101);
const characters = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
const row = (what, ms) =>
  console.log(
    `${what.padEnd(58)} ${ms.toFixed(2).padStart(9)} ms ${(ms / json).toFixed(1).padStart(7)} ×`,
  );
console.log(`${texts.size} files, ${characters} characters, five layers`);
row('JSON.parse', json);
row('read, check and index every file', parse);
row('the same, and one town resolved and compiled', whole);
row('the town again (cached by content)', again);
