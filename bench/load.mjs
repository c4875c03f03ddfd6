// Loading: 300 county files over five layers, parsed, resolved and compiled for one county.
// Ratios are to JSON.parse of the same texts, in the same run. Needs `npm run build` first.
import { readdirSync, readFileSync } from 'node:fs';
import { makeLibrary, parseRuleFile, resolve, treeOf } from '../dist/index.js';

const counties = 300;
const rules = new URL('../rules/', import.meta.url);
const texts = new Map();
for (const file of readdirSync(new URL('100000/', rules))) {
  const id = `100000/${file.slice(0, -'.json'.length)}`;
  texts.set(id, readFileSync(new URL(`100000/${file}`, rules), 'utf8'));
}
const name = (en) => ({ 'zh-Hant': en, 'zh-Hans': en, en });
const code = (...digits) => digits.map((each) => String(each).padStart(2, '0')).join('');
const put = (region, above, parameters) => {
  const cite = [{ document: 'notice' }];
  const documents = { notice: { title: name('notice'), mark: 'unverified' } };
  const head = {
    format: 1,
    region,
    name: name(region),
    above,
    from: '2025-07-01',
    cite,
    documents,
  };
  texts.set(`${region}/2025-07-01`, JSON.stringify({ ...head, parameters }, null, 2));
};
let made = 0;
for (let province = 21; made < counties; province++) {
  put(code(province, 0, 0), '100000', {});
  for (let city = 1; city <= 3; city++) {
    put(code(province, city, 0), code(province, 0, 0), {
      'dibao.payment': { values: { urban: 'gap', rural: 'gap' } },
    });
    for (let county = 1; county <= 10 && made < counties; county++, made++) {
      const region = code(province, city, county);
      put(region, code(province, city, 0), {
        'dibao.standard': { values: { urban: 700 + county, rural: 600 + county } },
        'property.financialMonths': { value: 24 },
      });
      put(`${region}001`, region, {});
    }
  }
}

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
