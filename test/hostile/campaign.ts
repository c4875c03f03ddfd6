import { parseArgs } from 'node:util';
import { campaign, readCorpus, type Tally } from './attack.js';

// `npm run fuzz -- --runs N [--seed S] [--from F]`: hostile inputs by the thousand, with a tally.

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '20261123' },
    from: { type: 'string', default: '0' },
  },
});
const seed = Number(values.seed);
const from = Number(values.from);
const end = from + Number(values.runs);
const step = 5_000;

const corpus = readCorpus();
const tally: Tally = {};
let breached = 0;
let mostHeap = 0;
for (let at = from; at < end; at += step) {
  const to = Math.min(end, at + step);
  const breaches = campaign(corpus, { seed, from: at, to }, tally);
  for (const breach of breaches) console.log(JSON.stringify(breach));
  breached += breaches.length;
  mostHeap = Math.max(mostHeap, process.memoryUsage().heapUsed);
  const megabytes = Math.round(mostHeap / 2 ** 20);
  console.log(`${to - from} runs, seed ${seed}, ${breached} breaches, ${megabytes} MiB of heap`);
}
console.log(JSON.stringify(tally));
process.exitCode = breached === 0 ? 0 : 1;
