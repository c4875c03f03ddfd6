// doudi beside four other engines: one set of rules (rules.mjs) over the same facts, worked out
// beforehand. Whether they agree is looked at first; then they take turns, block by block, in one run.
// Needs `npm run build` and `npm install --prefix bench/peers`.
//
//   node bench/peers/run.mjs [households] [seed]

import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { doudiPrepared, doudiReading, peers } from './adapters.mjs';
import { facts } from './rules.mjs';

const [count = 4000, seed = 1] = process.argv.slice(2).map(Number);
const generator = xoroshiro128plus(seed);
const upTo = (most) => uniformInt(generator, 0, most);
const most = { perHead: 300_000, rigid: 100_000, savings: 8_000_000, claimed: 1_000_000 };

function drawn(id, type) {
  if (type === 'boolean') return upTo(3) === 0;
  if (type === 'money') return upTo(most[id]) / 100;
  return id === 'size' ? upTo(5) + 1 : id === 'months' ? upTo(24) : upTo(2);
}

const households = Array.from({ length: count }, (_, at) => ({
  id: `h${at}`,
  region: '100000',
  ...Object.fromEntries(Object.entries(facts).map(([id, { type }]) => [id, drawn(id, type)])),
  members: [],
}));

const engines = [doudiPrepared, doudiReading, ...peers];
const inputs = engines.map(({ prepare = (each) => each }) => households.map(prepare));

// Agreement, household by household and programme by programme.
const judged = engines.map(() => ({ verdicts: 0, amounts: 0, fen: 0, given: 0, all: 0 }));
for (const at of households.keys()) {
  const right = doudiPrepared.answer(doudiPrepared.ask(inputs[0][at]));
  for (const [index, engine] of engines.entries()) {
    const told = engine.answer(await engine.ask(inputs[index][at]));
    const count = judged[index];
    for (const [id, { given, yuan }] of Object.entries(right)) {
      count.all += 1;
      if (given) count.given += 1;
      if (told[id].given !== given) count.verdicts += 1;
      else if (told[id].yuan !== undefined && told[id].yuan !== yuan) {
        count.amounts += 1;
        if (Math.round(told[id].yuan * 100) !== Math.round(yuan * 100)) count.fen += 1;
      }
    }
  }
}

const times = engines.map(() => []);
const size = 100;
for (let round = 0; round < 3; round += 1) {
  for (let from = 0; from + size <= count; from += size) {
    for (const [index, { ask }] of engines.entries()) {
      const start = performance.now();
      for (let at = from; at < from + size; at += 1) {
        const told = ask(inputs[index][at]);
        if (told instanceof Promise) await told;
      }
      // The first round is for warming up.
      if (round > 0) times[index].push(((performance.now() - start) * 1000) / size);
    }
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const own = median(times[0]);
const [{ all, given }] = judged;
console.log(`${count} households, seed ${seed}; ${all} answers, ${given} of them yes\n`);
console.log(
  '| engine | a household | beside doudi | other verdicts | not the exact amount | a fen off |',
);
console.log('|---|---|---|---|---|---|');
for (const [index, { name }] of engines.entries()) {
  const { verdicts, amounts, fen } = judged[index];
  const time = median(times[index]);
  const saysAmounts = !/json-rules-engine|alone/.test(name);
  console.log(
    `| ${name} | ${time.toFixed(2)} µs | ${(time / own).toFixed(1)} × | ${verdicts} | ${saysAmounts ? amounts : '–'} | ${saysAmounts ? fen : '–'} |`,
  );
}
