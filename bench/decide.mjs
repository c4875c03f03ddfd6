// What a determination costs beside reading the JSON it came in. One county (nation, province,
// Huoqiu) with every term set (bench/terms.json), 20 000 made-up households, one run: each
// household is parsed, read and decided in turn, each step is timed by itself, and every status
// and amount is looked at inside the timed part. Needs `npm run build` first.
//
//   node bench/decide.mjs [households] [seed]
import { readFileSync } from 'node:fs';
import { decide, determine, parseHousehold, resolve, treeOf } from '../dist/index.js';
import { builtinRules } from '../dist/node/index.js';
import { sampleHouseholds } from '../dist/testing/index.js';

const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number);
const terms = JSON.parse(readFileSync(new URL('terms.json', import.meta.url), 'utf8'));
const query = { region: '341522', asOf: '2026-09-01' };
const resolved = resolve(builtinRules().library, query).withTerms(terms);
const start = performance.now();
treeOf(resolved);
const compiled = performance.now() - start;

const texts = [];
for (const household of sampleHouseholds({ resolved, count, seed })) {
  texts.push(JSON.stringify(household));
}

/** Looks at every status and amount, so that nothing is left to be worked out later. */
function lookAt(decided) {
  let seen = 0;
  for (const { status, entitled, lines } of decided) {
    if (status === 'eligible') seen += 1;
    if (entitled === 'eligible') seen += 1;
    for (const { amount, shares } of lines) {
      if (typeof amount === 'number') seen += amount;
      for (const share of shares) if (typeof share.amount === 'number') seen += share.amount;
    }
  }
  return seen;
}

const median = (values) => Float64Array.from(values).sort()[values.length >> 1];
const now = () => performance.now() * 1000;

function run() {
  const times = { json: [], read: [], decide: [], whole: [] };
  const counts = { outcomes: 0, persons: 0, open: 0, seen: 0 };
  for (const text of texts) {
    const t0 = now();
    const value = JSON.parse(text);
    const t1 = now();
    const household = parseHousehold(value, resolved.vocabulary);
    const t2 = now();
    const decided = decide(household, resolved);
    counts.seen += lookAt(decided);
    const t3 = now();
    times.json.push(t1 - t0);
    times.read.push(t2 - t1);
    times.decide.push(t3 - t2);
    times.whole.push(t3 - t0);
    counts.outcomes += decided.length;
    counts.persons += value.members.length;
    for (const { status } of decided) {
      counts.open += status === 'eligible' || status === 'ineligible' ? 0 : 1;
    }
  }
  return { times, counts };
}

/** The slower ways, on part of the caseload. */
function others() {
  const some = texts.slice(0, Math.min(count, 2000));
  const times = { json: [], zod: [], determine: [] };
  for (const text of some) {
    const t0 = now();
    const value = JSON.parse(text);
    const t1 = now();
    // An object without a prototype is not plain: the schema reads it.
    parseHousehold(Object.assign(Object.create(null), value), resolved.vocabulary);
    const t2 = now();
    const household = parseHousehold(value, resolved.vocabulary);
    const t3 = now();
    determine(household, resolved);
    const t4 = now();
    times.json.push(t1 - t0);
    times.zod.push(t2 - t1);
    times.determine.push(t4 - t3);
  }
  return times;
}

const row = (what, value, json) =>
  console.log(
    `${what.padEnd(44)} ${value.toFixed(1).padStart(9)} µs ${(value / json).toFixed(2).padStart(7)} ×`,
  );

// Once to warm up, then the run that counts.
run();
const { times, counts } = run();
const json = median(times.json);
const per = (total) => total / count;
const characters = texts.reduce((sum, text) => sum + text.length, 0);
console.log(
  `${count} households, ${per(counts.persons).toFixed(2)} persons, ` +
    `${per(characters).toFixed(0)} characters, ${per(counts.outcomes).toFixed(1)} outcomes each; ` +
    `${counts.open} outcomes open; county compiled in ${compiled.toFixed(0)} ms`,
);
row('JSON.parse', json, json);
row('read and check the parsed JSON', median(times.read), json);
row('decide, every status and amount read', median(times.decide), json);
row('from JSON text to the decision', median(times.whole), json);
const nanoseconds = (median(times.decide) * 1000) / per(counts.outcomes);
console.log(`${nanoseconds.toFixed(0)} ns an outcome`);
const slow = others();
row('for comparison: read by the zod schema', median(slow.zod), median(slow.json));
row('for comparison: determine, with reasons', median(slow.determine), median(slow.json));
